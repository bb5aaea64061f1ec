"""NM306: addresses of one page that are different pages."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.choice import Candidate
from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.location import Syntax
from newsmeta.normalize.urls import same_page, same_site
from newsmeta.rules.addresses.canonical_targets import leads_home
from newsmeta.rules.addresses.own_addresses import out_of_reach, with_single_slashes
from newsmeta.rules.conflicts.contradiction import conflict, rivals
from newsmeta.rules.rule import Problem, rule


@rule("NM306", Severity.WARNING, "url")
def conflicting_address(extraction: Extraction) -> Iterator[Problem]:
    """Canonical link, og:url and the markup's url are different pages.

    Google asks for one canonical address by all methods:
    https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls (read 2026-07-10).

    Bad::

        <link rel="canonical" href="https://bugle.example/rome">
        <meta property="og:url" content="https://bugle.example/paris">

    Good::

        <link rel="canonical" href="https://bugle.example/rome">
        <meta property="og:url" content="https://bugle.example/rome/">
    """
    choice = extraction.choices["url"]
    for rival in rivals(extraction, "url", same_page):
        # X follows a short link that a newsroom wants to count, and a copy may point to its original on another site.
        is_copy = not same_site(choice.value, rival.value) and not _is_backed(extraction)
        is_short = rival.location.syntax is Syntax.X_CARD
        if not is_short and not is_copy and not _is_told_elsewhere(extraction, choice.taken[0], rival):
            yield conflict(extraction, "url", rival, "use one address for the page")
            return


def _is_told_elsewhere(extraction: Extraction, chosen: Candidate, rival: Candidate) -> bool:
    """Whether a rule of its own tells what is wrong with one of two addresses, or that there are two links."""
    link = "link:canonical"
    if chosen.statement.name == link and (rival.statement.name == link or leads_home(extraction)):
        return True
    if out_of_reach(chosen.value) or out_of_reach(rival.value):
        return True
    return same_page(with_single_slashes(chosen.value), with_single_slashes(rival.value))


def _is_backed(extraction: Extraction) -> bool:
    """Whether several tags give the chosen address."""
    choice = extraction.choices["url"]
    backers = (c.location.syntax for c in (*choice.taken, *choice.passed_over) if c.value == choice.value)
    return len(set(backers)) > 1


ADDRESSES = (conflicting_address,)
