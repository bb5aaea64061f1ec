"""NM626-NM629: the base that relative addresses are read against, and an address that should not depend on it.

https://html.spec.whatwg.org/multipage/semantics.html#the-base-element (read 2026-10-01)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Location, Syntax
from newsmeta.rules.addresses.own_addresses import own_addresses
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import absolute_address
from newsmeta.rules.vocabulary.things import things
from newsmeta.rules.wording import quoted

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_PROPERTIES = ("url", "mainEntityOfPage", "image", "logo", "contentUrl", "thumbnailUrl", "sameAs")
_MOST_RELATED = 5


@once_a_page
def _bases(extraction: Extraction) -> tuple[tuple[str, Location], ...]:
    """The addresses of the page's base elements."""
    outline = extraction.document.outline
    addresses = outline.attribute("href")
    return tuple(
        (addresses[number].strip(), Location(Syntax.HTML, "base[href]", outline.elements[number], "href"))
        for number in outline.called_alone("base")
        if number in addresses
    )


@rule("NM627", Severity.WARNING)
def several_bases(extraction: Extraction) -> Iterator[Problem]:
    """The page has several base elements with different addresses.

    Only the first counts: https://html.spec.whatwg.org/multipage/semantics.html#the-base-element (read 2026-10-01).

    Bad::

        <base href="https://bugle.example/"><base href="https://bugle.example/news/">

    Good::

        <base href="https://bugle.example/">
    """
    first, *others = _bases(extraction) or (None,)
    different = [each for each in others if first and each and each[0] != first[0]]
    if first and different:
        related = tuple(Related(message=f"and {quoted(text)}", location=place) for text, place in different if text)
        yield Problem(
            f"two bases, {quoted(first[0])} and {quoted(different[0][0])}; keep one", first[1], related=related
        )


@rule("NM628", Severity.ERROR)
def base_no_address(extraction: Extraction) -> Iterator[Problem]:
    """The base is no address that others could be read against.

    Browsers pass over one of data: or javascript:, and what a template left is taken for a folder:
    https://html.spec.whatwg.org/multipage/semantics.html#the-base-element (read 2026-10-01).

    Bad::

        <base href="javascript:void(0)">

    Good::

        <base href="https://bugle.example/">
    """
    for text, place in _bases(extraction)[:1]:
        if _is_no_web_address(text):
            yield Problem(f"the base is {quoted(text)}, which is no web address; write one or leave it out", place)


def _is_no_web_address(base: str) -> bool:
    other_scheme = _SCHEME.match(base) and not base.lower().startswith(("http:", "https:", "file:"))
    return bool(other_scheme) or is_residue(base) or any(map(str.isspace, base))


@rule("NM629", Severity.NOTE)
def base_moves_addresses(extraction: Extraction) -> Iterator[Problem]:
    """Relative addresses of the markup lead elsewhere for whoever does not heed the base.

    JSON-LD in a page is read against its base (https://www.w3.org/TR/json-ld11/#inheriting-base-iri-from-html-s-base-element,
    read 2026-10-01), which readers of single blocks do not know.

    Bad::

        <base href="https://bugle.example/static/"><link rel="canonical" href="https://bugle.example/news/rome">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "url": "rome"}</script>

    Good::

        <base href="https://bugle.example/static/"><link rel="canonical" href="https://bugle.example/news/rome">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "url": "https://bugle.example/news/rome"}</script>
    """
    bases = _bases(extraction)
    whole = (each.text for each in own_addresses(extraction) if each.text.lower().startswith(("http://", "https://")))
    page = extraction.document.url or next(whole, None) if bases else None
    if page is None or _is_no_web_address(bases[0][0]):
        return
    moved = [(name, text, place) for name, text, place in _relative(extraction) if _is_moved(page, bases[0][0], text)]
    if moved:
        related = tuple(Related(message=f"{name} {quoted(text)}", location=place) for name, text, place in moved)
        message = f"the base {quoted(bases[0][0])} changes where {moved[0][0]} {quoted(moved[0][1])} leads"
        more = f" (and {len(moved) - 1} more)" if len(moved) > 1 else ""
        yield Problem(f"{message}{more}; write the address whole", bases[0][1], related=related[:_MOST_RELATED])


def _relative(extraction: Extraction) -> Iterator[tuple[str, str, Location]]:
    """The relative addresses in JSON-LD."""
    for thing in things(extraction).all:
        for name in _PROPERTIES if thing.node else ():
            for text, place in thing.texts(name) if name in thing.properties else ():
                if not _SCHEME.match(text) and text[:1] != "#" and not any(map(str.isspace, text)):
                    yield name, text, place


def _is_moved(page: str, base: str, address: str) -> bool:
    try:
        return urljoin(urljoin(page, base), address) != urljoin(page, address)
    except ValueError:
        return False


@rule("NM626", Severity.NOTE, fix=absolute_address)
def amp_address_relative(extraction: Extraction) -> Iterator[Problem]:
    """The address of the AMP version is not whole.

    newsmeta's news policy, as for all addresses that others read away from the page:
    https://html.spec.whatwg.org/multipage/semantics.html#the-base-element (read 2026-10-01) changes relative ones.

    Bad::

        <link rel="amphtml" href="/amp/rome">

    Good::

        <link rel="amphtml" href="https://bugle.example/amp/rome">
    """
    for statement in extraction.evidence.tags.get("link:amphtml", ()):
        text = statement.value.strip()
        if text and not text.lower().startswith(("http:", "https:")) and not is_residue(text):
            message = f"the address of the AMP version is {quoted(text)}; write it whole, with https://"
            yield Problem(message, statement.location)


BASES = (amp_address_relative, several_bases, base_no_address, base_moves_addresses)
