"""NM601, NM604, NM605 and NM608: which page the canonical link names.

https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls (read 2026-07-10)
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit, urlunsplit

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Related, Severity
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.urls import same_page
from newsmeta.rules.addresses.own_addresses import canonicals, host_of, is_article, is_home, own_addresses
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import value_fix
from newsmeta.rules.wording import quoted
from newsmeta.statement import Statement

# Parameters that no page is told apart by.
_OF_A_VISIT = LatePattern(r"utm_\w+|(?:fb|g|d|y|tw|tt|ms)cl(?:k)?id|[gw]braid|igshid|mc_[ce]id", 2)


@rule("NM601", Severity.ERROR, "url")
def several_canonicals(extraction: Extraction) -> Iterator[Problem]:
    """The page has canonical links to different addresses.

    Google asks for one, and may take none of several:
    https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls (read 2026-07-10).

    Bad::

        <link rel="canonical" href="https://bugle.example/rome">
        <link rel="canonical" href="https://bugle.example/">

    Good::

        <link rel="canonical" href="https://bugle.example/rome">
    """
    first, *others = canonicals(extraction) or (None,)
    different = [other for other in others if first and other and other.value.strip() != first.value.strip()]
    if first and different:
        related = tuple(Related(message=f"and {quoted(each.value)}", location=each.location) for each in different)
        message = f"canonical links to {quoted(first.value)} and {quoted(different[0].value)}; keep the true one"
        yield Problem(message, first.location, related=related)


def _secure(extraction: Extraction, problem: Problem) -> Fix | None:
    """The address with https."""

    def written(text: str) -> str | None:
        return f"https:{text.strip()[len('http:') :]}" if text.strip()[:7].lower() == "http://" else None

    return value_fix(extraction, problem, written, "the address is written with https", safe=False)


@rule("NM604", Severity.WARNING, "url", fix=_secure)
def canonical_insecure(extraction: Extraction) -> Iterator[Problem]:
    """The canonical link of an https page is http.

    Google prefers https, but for a canonical link that asks for http:
    https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls (read 2026-07-10).

    Bad::

        <link rel="canonical" href="http://bugle.example/rome">
        <meta property="og:url" content="https://bugle.example/rome">

    Good::

        <link rel="canonical" href="https://bugle.example/rome">
        <meta property="og:url" content="https://bugle.example/rome">
    """
    given = extraction.document.url
    secure = [each for each in own_addresses(extraction) if each.text[:8].lower() == "https://"]
    for statement in canonicals(extraction):
        text = statement.value.strip()
        if text[:7].lower() != "http://":
            continue
        same = next((each for each in secure if same_page(each.text, text)), None)
        if same or (given and given[:8].lower() == "https://" and same_page(given, text)):
            related = (Related(message=f"{same.name} is https", location=same.location),) if same else ()
            message = f"the canonical address {quoted(text)} is http, the page https; write https"
            yield Problem(message, statement.location, related=related)


def _without_tracking(address: str) -> str | None:
    """The address without parameters that only count visits; None when it has none."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    pieces = parts.query.split("&")
    kept = [piece for piece in pieces if not _OF_A_VISIT.fullmatch(piece.partition("=")[0])]
    return urlunsplit(parts._replace(query="&".join(kept))) if len(kept) < len(pieces) else None


def _untracked(extraction: Extraction, problem: Problem) -> Fix | None:
    """The address without parameters that only count visits."""
    return value_fix(extraction, problem, _without_tracking, "the tracking parameters are taken out", safe=True)


@rule("NM605", Severity.WARNING, "url", fix=_untracked)
def tracking_in_address(extraction: Extraction) -> Iterator[Problem]:
    """The page's own address has parameters that count where visitors come from.

    It is the address of one visit, not of the page; Google asks for one address of a page:
    https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls (read 2026-07-10).

    Bad::

        <link rel="canonical" href="https://bugle.example/rome?utm_source=newsletter">

    Good::

        <link rel="canonical" href="https://bugle.example/rome">
    """
    tracked = [each for each in own_addresses(extraction) if "?" in each.text and _without_tracking(each.text)]
    if tracked:
        first, *others = tracked
        names = [name for name, _ in parse_qsl(urlsplit(first.text).query, True) if _OF_A_VISIT.fullmatch(name)]
        related = tuple(Related(message=f"{each.name} too", location=each.location) for each in others)
        yield Problem(f"{first.name} has {', '.join(names)}; leave that out", first.location, related=related)


def leads_home(extraction: Extraction) -> Statement | None:
    """The canonical link, if it leads from an article to the home page of its site."""
    statements, given = canonicals(extraction), extraction.document.url
    if not statements or not all(is_home(each.value.strip()) for each in statements) or (given and is_home(given)):
        return None
    own = [*(each.text for each in own_addresses(extraction)), *([given] if given else [])]
    host = host_of(statements[0].value.strip()).removeprefix("www.")
    of_site = any(host_of(each).removeprefix("www.") == host and not is_home(each) for each in own)
    return statements[0] if of_site and is_article(extraction) else None


@rule("NM608", Severity.ERROR, "url")
def canonical_is_home_page(extraction: Extraction) -> Iterator[Problem]:
    """The canonical link of an article leads to the home page.

    Search engines then may drop the article for the home page; the canonical page is to be of the same content:
    https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls (read 2026-07-10).

    Bad::

        <link rel="canonical" href="https://bugle.example/">
        <meta property="og:type" content="article"><meta property="og:url" content="https://bugle.example/rome">

    Good::

        <link rel="canonical" href="https://bugle.example/rome">
        <meta property="og:type" content="article"><meta property="og:url" content="https://bugle.example/rome">
    """
    if link := leads_home(extraction):
        message = f"the canonical link leads to the home page, {quoted(link.value)}; name the article's own address"
        yield Problem(message, link.location)


CANONICAL_TARGETS = (several_canonicals, canonical_insecure, tracking_in_address, canonical_is_home_page)
