"""NM513-NM518: the name of the site, the title and the description in OpenGraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.choice import State
from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Severity
from newsmeta.normalize.text import clean_text, fold, tokens
from newsmeta.rules.addresses.own_addresses import is_home
from newsmeta.rules.article.headlines import description_repeats_headline, outlet_in_headline
from newsmeta.rules.authors.credited import outlets
from newsmeta.rules.previews.tags import at_name, filled, first_open_graph_tag, open_graph_tags
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import value_fix
from newsmeta.rules.wording import quoted

_LONGEST_DESCRIPTION = 400
_SEPARATOR = re.compile(r"\s+[|–—•·:-]+\s+|\s*\|\s*")
# What is longer is no title, and would take its time.
_LONGEST_TITLE = 1_000
_FEWEST_WORDS = 2
# A name may well be a domain, such as example.com, but not with what only addresses have.
_ADDRESS = re.compile(r"https?://|www\.|[\w.-]+\.\w{2,}/$", re.IGNORECASE)


@rule("NM513", Severity.NOTE)
def open_graph_site_name_missing(extraction: Extraction) -> Iterator[Problem]:
    """The page uses OpenGraph, says who publishes it, and has no og:site_name.

    Previews show the name of the site above the title, and else a bare domain: https://ogp.me/#optional (read
    2026-10-01).

    Bad::

        <meta property="og:title" content="Fire in Rome">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle"}}</script>

    Good::

        <meta property="og:title" content="Fire in Rome"><meta property="og:site_name" content="The Bugle">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle"}}</script>
    """
    first, publisher = first_open_graph_tag(extraction), extraction.choices["publisher"]
    names = {tag.name for tag in open_graph_tags(extraction)}
    named = any("name" in name and name.startswith("og:site") for name in names)
    if first is not None and publisher.state is State.DECLARED and not named:
        message = f"no og:site_name; name the site (the publisher is {quoted(publisher.value)})"
        yield Problem(message, at_name(first))


@rule("NM514", Severity.NOTE)
def open_graph_description_missing(extraction: Extraction) -> Iterator[Problem]:
    """The page uses OpenGraph and has a description, and no og:description.

    A preview shows one or two sentences beside the title: https://ogp.me/#optional (read 2026-10-01).

    Bad::

        <meta property="og:title" content="Fire in Rome">
        <meta name="description" content="Flames were seen above the old town on Monday evening.">

    Good::

        <meta property="og:title" content="Fire in Rome">
        <meta property="og:description" content="Flames were seen above the old town on Monday evening.">
    """
    first, description = first_open_graph_tag(extraction), extraction.choices["description"]
    if first is not None and "og:description" not in extraction.evidence.tags and description.state is State.DECLARED:
        message = f"no og:description; the page's description is {quoted(description.value)}"
        yield Problem(message, at_name(first))


@rule("NM515", Severity.NOTE)
def open_graph_description_repeats_title(extraction: Extraction) -> Iterator[Problem]:
    """og:description says what og:title says.

    A preview shows both, one above the other; the description is one or two sentences: https://ogp.me/#optional (read
    2026-10-01).

    Bad::

        <meta property="og:title" content="Fire in Rome"><meta property="og:description" content="Fire in Rome">

    Good::

        <meta property="og:title" content="Fire in Rome">
        <meta property="og:description" content="Flames were seen above the old town on Monday evening.">
    """
    titles, descriptions = filled(extraction, "og:title"), filled(extraction, "og:description")
    repeats = titles and descriptions and fold(clean_text(titles[0].value)) == fold(clean_text(descriptions[0].value))
    # Where the structured data repeats it too, that is told.
    if repeats and not any(description_repeats_headline.function(extraction)):
        yield Problem("og:description repeats og:title; tell more in it", descriptions[0].location)


@rule("NM516", Severity.NOTE)
def open_graph_description_too_long(extraction: Extraction) -> Iterator[Problem]:
    """og:description is longer than any preview shows.

    One or two sentences are asked for: https://ogp.me/#optional (read 2026-10-01). They end within 400
    characters.

    Bad::

        <meta property="og:title" content="Fire in Rome">
        <meta property="og:description" content="Flames were seen above the old town!{400 times}">

    Good::

        <meta property="og:title" content="Fire in Rome">
        <meta property="og:description" content="Flames were seen above the old town on Monday evening.">
    """
    for tag in filled(extraction, "og:description")[:1]:
        length = len(clean_text(tag.value))
        if length > _LONGEST_DESCRIPTION:
            yield Problem(f"og:description has {length} characters; one or two sentences are shown", tag.location)


def _without_outlet(extraction: Extraction, title: str) -> str | None:
    """A title without the outlet's name that stands at its end or beginning; None when none does."""
    if len(title) > _LONGEST_TITLE or not _SEPARATOR.search(title):
        return None
    own = {fold(name) for name in outlets(extraction)}
    for mark in _SEPARATOR.finditer(title):
        for name, rest in ((title[mark.end() :], title[: mark.start()]), (title[: mark.start()], title[mark.end() :])):
            if fold(clean_text(name)) in own and len(tokens(rest)) >= _FEWEST_WORDS:
                return rest.strip()
    return None


def _title_alone(extraction: Extraction, problem: Problem) -> Fix | None:
    def alone(title: str) -> str | None:
        return _without_outlet(extraction, title.strip())

    return value_fix(extraction, problem, alone, "the outlet's name is left out", safe=False)


@rule("NM517", Severity.NOTE, fix=_title_alone)
def open_graph_title_with_outlet(extraction: Extraction) -> Iterator[Problem]:
    """og:title ends or begins with the outlet's name.

    Facebook asks for the title of the article without the name of the site, for which there is og:site_name; a preview
    shows both: https://developers.facebook.com/docs/sharing/webmasters/ (read 2026-10-01).

    Bad::

        <meta property="og:site_name" content="The Bugle">
        <meta property="og:title" content="Fire in Rome | The Bugle">

    Good::

        <meta property="og:site_name" content="The Bugle"><meta property="og:title" content="Fire in Rome">
    """
    for tag in filled(extraction, "og:title")[:1]:
        alone = _without_outlet(extraction, tag.value.strip())
        # Where the headline of the structured data has it too, that is told; a front page is called as the outlet is.
        if (
            alone
            and not any(map(is_home, extraction.evidence.addresses))
            and not any(outlet_in_headline.function(extraction))
        ):
            yield Problem(f"og:title holds the outlet's name; write {quoted(alone)}", tag.location)


@rule("NM518", Severity.NOTE)
def open_graph_site_name_as_address(extraction: Extraction) -> Iterator[Problem]:
    """og:site_name is an address.

    It is the name that previews show for the site: https://ogp.me/#optional (read 2026-10-01). The address they know.

    Bad::

        <meta property="og:title" content="Fire in Rome"><meta property="og:site_name" content="https://bugle.example">

    Good::

        <meta property="og:title" content="Fire in Rome"><meta property="og:site_name" content="The Bugle">
    """
    for tag in filled(extraction, "og:site_name")[:1]:
        if _ADDRESS.match(tag.value.strip()) and " " not in tag.value.strip():
            yield Problem(f"og:site_name {quoted(tag.value)} is an address; write the site's name", tag.location)


OPEN_GRAPH_TEXTS = (
    open_graph_site_name_missing,
    open_graph_description_missing,
    open_graph_description_repeats_title,
    open_graph_description_too_long,
    open_graph_title_with_outlet,
    open_graph_site_name_as_address,
)
