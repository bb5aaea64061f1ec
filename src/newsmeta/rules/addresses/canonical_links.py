"""NM602, NM603, NM606 and NM607: how the canonical link is written.

https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls (read 2026-07-10)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Severity
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.rules.addresses.own_addresses import canonicals
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import absolute_address, value_fix
from newsmeta.rules.wording import quoted

# https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inhead: the first other element ends the head.
_OF_THE_HEAD = frozenset(
    "html head body base basefont bgsound link meta title style script noscript template noframes".split()
)
_BODY = LatePattern(r"</head\s*>.*?<body[\s>]", re.IGNORECASE | re.DOTALL)
_WITH_A_MEANING = ("hreflang", "lang", "media", "type")


@rule("NM602", Severity.WARNING, "url", fix=absolute_address)
def canonical_relative(extraction: Extraction) -> Iterator[Problem]:
    """The canonical link's address is not whole.

    Google asks for absolute addresses; a relative one leads to whatever host or folder the page is read from:
    https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls (read 2026-07-10).

    Bad::

        <link rel="canonical" href="/rome">

    Good::

        <link rel="canonical" href="https://bugle.example/rome">
    """
    for statement in canonicals(extraction):
        text = statement.value.strip()
        if not text.lower().startswith(("http:", "https:", "file:")) and not is_residue(text):
            message = f"the canonical address {quoted(text)} is not whole; write it with https:// and the host"
            yield Problem(message, statement.location)


def _without_fragment(extraction: Extraction, problem: Problem) -> Fix | None:
    """The address without its fragment."""
    description = "the fragment is taken out"
    return value_fix(extraction, problem, lambda text: text.partition("#")[0] or None, description, safe=False)


@rule("NM603", Severity.WARNING, "url", fix=_without_fragment)
def canonical_with_fragment(extraction: Extraction) -> Iterator[Problem]:
    """The canonical link's address has a fragment.

    A fragment is a place in a page; Google asks not to use one as canonical:
    https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls (read 2026-07-10).

    Bad::

        <link rel="canonical" href="https://bugle.example/rome#comments">

    Good::

        <link rel="canonical" href="https://bugle.example/rome">
    """
    for statement in canonicals(extraction):
        if "#" in statement.value.strip()[1:] and not is_residue(statement.value):
            fragment = statement.value.strip().partition("#")[2]
            message = f"the canonical address has the fragment {quoted('#' + fragment)}; leave that out"
            yield Problem(message, statement.location)


def _place_outside(extraction: Extraction, link: Any) -> str | None:
    """Where a link stands, if that is outside the head without doubt: in the body, or after what ends the head."""
    tag = extraction.document.tag(link)
    if tag is None:
        return None
    if _BODY.search(extraction.document.text[: tag.start]):
        return "in the body"
    for element in extraction.document.elements:
        if element is link:
            return None
        if element.tag not in _OF_THE_HEAD and not any(up.tag == "noscript" for up in element.iterancestors()):
            return f"after <{element.tag}>, which ends the head"
    return None


@rule("NM606", Severity.WARNING, "url")
def canonical_in_body(extraction: Extraction) -> Iterator[Problem]:
    """The canonical link stands in the body, or after what ends the head.

    Google accepts it in the head alone:
    https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls (read 2026-07-10). A div, an
    image or the message of a failing script in the head is where a browser begins the body.

    Bad::

        <html><head><title>Fire in Rome</title></head><body>
        <link rel="canonical" href="https://bugle.example/rome"><h1>Fire in Rome</h1></body></html>

    Good::

        <html><head><title>Fire in Rome</title>
        <link rel="canonical" href="https://bugle.example/rome"></head><body><h1>Fire in Rome</h1></body></html>
    """
    statements = canonicals(extraction)
    outside = [each for each in statements if any(up.tag == "body" for up in each.location.element.iterancestors())]
    if not outside or len(outside) < len(statements):
        return
    if where := _place_outside(extraction, outside[0].location.element):
        yield Problem(f"the canonical link stands {where}, and is passed over; move it up", outside[0].location)


@rule("NM607", Severity.WARNING, "url")
def canonical_with_attributes(extraction: Extraction) -> Iterator[Problem]:
    """The canonical link says of which language, medium or type the page is, and so is not taken for one.

    Google passes over canonical links with hreflang, lang, media or type:
    https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls (read 2026-07-10).

    Bad::

        <link rel="canonical" hreflang="en" href="https://bugle.example/rome">

    Good::

        <link rel="canonical" href="https://bugle.example/rome">
        <link rel="alternate" hreflang="en" href="https://bugle.example/rome">
    """
    for statement in canonicals(extraction):
        named = [name for name in _WITH_A_MEANING if statement.location.element.get(name)]
        if named:
            message = f"the canonical link has {' and '.join(named)}, for which it is passed over; leave that out"
            yield Problem(message, statement.location)


CANONICAL_LINKS = (canonical_relative, canonical_with_fragment, canonical_in_body, canonical_with_attributes)
