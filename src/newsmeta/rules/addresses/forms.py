"""NM618 and NM620: addresses that are none as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Severity
from newsmeta.location import Syntax
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.rules.addresses.declared_addresses import PICTURES, Address, declared_addresses, told_together
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import value_fix
from newsmeta.rules.wording import quoted

_SCHEME_TWICE = LatePattern(r"https?:?/*https?(?::|//|%3a)", re.IGNORECASE)
_NO_TWO_SLASHES = LatePattern(r"https?:(?!//[^/])", re.IGNORECASE)
_NO_COLON = LatePattern(r"https?//", re.IGNORECASE)
_PLAIN = LatePattern(r"https?://(?!https?(?::|//|%3a))[^\s\"<>\\/][^\s\"<>\\]*", re.IGNORECASE)
_NO_HOST = LatePattern(r"https?:/*", re.IGNORECASE)
_BEGINNING = LatePattern(r"(?:https?(?::|%3a)?/*(?=https?))?https?(?::|%3a)?/*", re.IGNORECASE)
_SECOND = LatePattern(r"[\s,;]https?://|[\s,;]www\.")
_TOLD = (Syntax.LINK, Syntax.OPEN_GRAPH, Syntax.X_CARD)
# https://www.rfc-editor.org/rfc/rfc3986#appendix-A: what no address holds unescaped.
_NOT_IN_ADDRESSES = LatePattern(r"[\s\"<>\\]")


@once_a_page
def _doubtful(extraction: Extraction) -> tuple[Address, ...]:
    """The addresses that are not plainly one of the web."""
    return tuple(each for each in declared_addresses(extraction) if not _PLAIN.fullmatch(each.text))


def _flaw(address: Address) -> str | None:
    """What is wrong with how an address begins; None when nothing is."""
    text = address.text
    if _SCHEME_TWICE.match(text):
        return "with its https:// twice; write it once"
    if _NO_COLON.match(text):
        return "without the colon after https; write https://"
    if _NO_HOST.fullmatch(text):
        return "without a host; write it whole, or leave it out"
    if _NO_TWO_SLASHES.match(text):
        return "without the two slashes after its colon; write https://"
    # Tags and pictures that are not whole have rules of their own, and a name is as good an @id as any.
    is_told = address.location.syntax in _TOLD or address.name in (*PICTURES, "@id")
    return None if is_told or text[:4].lower() != "www." else "without its https://; write it whole"


def _well_begun(text: str) -> str | None:
    """An address with one scheme, its colon and two slashes; None where there is no host after them."""
    rest = _BEGINNING.sub("", text.strip())
    return f"https://{rest}" if rest and not rest.startswith("/") else None


def _begun(extraction: Extraction, problem: Problem) -> Fix | None:
    """The address with one scheme and its slashes."""
    return value_fix(extraction, problem, _well_begun, "the address is written with https:// once", safe=False)


@rule("NM618", Severity.ERROR, fix=_begun)
def address_without_beginning(extraction: Extraction) -> Iterator[Problem]:
    """An address does not begin as one: its scheme stands twice or not at all, or a slash or a colon is missing.

    Readers look for it on the page's own site, and find nothing: https://www.rfc-editor.org/rfc/rfc3986#section-4.2
    and https://schema.org/URL (read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "url": "https://https://bugle.example/rome"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "url": "https://bugle.example/rome"}</script>
    """
    yield from told_together([(each, flaw) for each in _doubtful(extraction) if (flaw := _flaw(each))])


def _escaped(text: str) -> str | None:
    """An address with its blanks and marks escaped."""
    return quote(text.strip(), safe="%/:=&?~#+!$,;'@()*[]|^{}`") if text.strip().isascii() else None


def _escape(extraction: Extraction, problem: Problem) -> Fix | None:
    """The address with its blanks and marks escaped, where it is one address."""
    if "one address" in problem.message:
        return None
    return value_fix(extraction, problem, _escaped, "the blanks are escaped", safe=False)


@rule("NM620", Severity.WARNING, fix=_escape)
def address_unescaped(extraction: Extraction) -> Iterator[Problem]:
    """An address holds what none does: a blank, a quotation mark, an angle bracket, or another address.

    Browsers mend it, other readers end the address there: https://www.rfc-editor.org/rfc/rfc3986#appendix-A (read
    2026-10-01).

    Bad::

        <meta property="og:image" content="https://bugle.example/images/fire in rome.jpg">

    Good::

        <meta property="og:image" content="https://bugle.example/images/fire%20in%20rome.jpg">
    """
    found = []
    for address in _doubtful(extraction):
        mark = _NOT_IN_ADDRESSES.search(address.text) if not _flaw(address) else None
        if mark and _SECOND.search(address.text):
            found.append((address, "which is more than one address; give each its own value"))
        elif mark and mark[0].isspace():
            around = address.text[max(0, mark.start() - 15) : mark.start() + 15]
            found.append((address, f"with a blank in {quoted(around)}; write %20"))
        elif mark:
            found.append((address, f"with {mark[0]} in it; write {quote(mark[0])}"))
    yield from told_together(found)


FORMS = (address_without_beginning, address_unescaped)
