"""NM617-NM620: addresses that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Related, Severity
from newsmeta.location import Location, Syntax
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.rules.once import once_a_page
from newsmeta.rules.own_addresses import host_of, out_of_reach, own_addresses
from newsmeta.rules.residue import is_residue
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.things import things
from newsmeta.rules.value_fixes import value_fix
from newsmeta.rules.wording import quoted

# What holds addresses and nothing else.
_PROPERTIES = (
    "url",
    "mainEntityOfPage",
    "image",
    "logo",
    "contentUrl",
    "thumbnailUrl",
    "embedUrl",
    "sameAs",
    "license",
    "acquireLicensePage",
    "publishingPrinciples",
    "ethicsPolicy",
    "correctionsPolicy",
    "masthead",
    "item",
)
_PICTURES = ("image", "logo", "contentUrl", "thumbnailUrl")
_TAGS = ("link:canonical", "link:amphtml", "og:url", "og:image", "og:image:url", "og:image:secure_url", "twitter:image")
_WEB = re.compile(r"https?\b[:/]|file:", re.IGNORECASE)
_SCHEME_TWICE = LatePattern(r"https?:?/*https?(?::|//|%3a)", re.IGNORECASE)
_NO_TWO_SLASHES = LatePattern(r"https?:(?!//[^/])", re.IGNORECASE)
_NO_COLON = LatePattern(r"https?//", re.IGNORECASE)
# https://www.rfc-editor.org/rfc/rfc3986#appendix-A: what no address holds unescaped.
_NOT_IN_ADDRESSES = LatePattern(r"[\s\"<>\\]")
_MOST_RELATED = 5


@dataclass(frozen=True, slots=True)
class Address:
    """A web address as the page gives it: of what, the text, and its place."""

    name: str
    text: str
    location: Location


@once_a_page
def _addresses(extraction: Extraction) -> tuple[Address, ...]:
    """Every address in the page's tags and structured data that begins like one of the web, or of a file."""
    found = [
        Address(name.removeprefix("link:"), tag.value.strip(), tag.location)
        for name in _TAGS
        for tag in extraction.evidence.tags.get(name, ())
    ]
    for thing in things(extraction).all:
        if thing.node and thing.node.id:
            script, pointer = thing.node.script, thing.node.pointer
            found.append(Address("@id", thing.node.id, script.location((*pointer, "@id"))))
        for name in _PROPERTIES:
            if name in thing.properties:
                found += [Address(name, text, place) for text, place in thing.texts(name)]
    return tuple(each for each in found if _WEB.match(each.text) and not is_residue(each.text))


def _together(found: list[tuple[Address, str]]) -> Iterator[Problem]:
    """One problem for all addresses of which the same is said, at the first."""
    groups: dict[str, list[tuple[Address, str]]] = {}
    for address, said in found:
        groups.setdefault(said, []).append((address, said))
    for (first, said), *others in groups.values():
        more = f" (and {len(others)} more)" if others else ""
        related = tuple(
            Related(message=f"{other.name} too", location=other.location) for other, _ in others[:_MOST_RELATED]
        )
        yield Problem(f"{first.name} is {quoted(first.text)}{more}, {said}", first.location, related=related)


@rule("NM617", Severity.ERROR)
def address_out_of_reach(extraction: Extraction) -> Iterator[Problem]:
    """An address is known to one computer, one network or the staff alone.

    It comes from the machine where the page was made or tried out, and leads readers and search engines nowhere;
    Google asks for addresses that it can crawl:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24).

    Bad::

        <link rel="canonical" href="http://localhost:3000/rome"><h1>Fire in Rome</h1>

    Good::

        <link rel="canonical" href="https://bugle.example/rome"><h1>Fire in Rome</h1>
    """
    given = host_of(extraction.document.url or "")
    found = []
    for address in _addresses(extraction):
        # A picture that is no web address at all is told of as a picture.
        if address.text[:5].lower() == "file:" and ("image" in address.name or address.name in _PICTURES):
            continue
        reason = out_of_reach(address.text)
        if reason and not (given and host_of(address.text) == given and "editors" not in reason):
            found.append((address, f"which {reason}; write the public address"))
    yield from _together(found)


def _flaw(address: str) -> str | None:
    """What is wrong with an address as it is written; None when nothing is."""
    if _SCHEME_TWICE.match(address):
        return "with its https:// twice"
    if _NO_COLON.match(address):
        return "without the colon after https"
    if _NO_TWO_SLASHES.match(address):
        return "without two slashes and a host after https:"
    found = _NOT_IN_ADDRESSES.search(address)
    if found is None:
        return None
    return "with a blank in it; write %20" if found[0].isspace() else f"with {found[0]} in it, which must be escaped"


_ONCE = LatePattern(r"(https?)(?::?/*)(?:https?)(?::|%3a)?/*(?=[^/])", re.IGNORECASE)


def _well_formed(text: str) -> str | None:
    """An address mended where one can be: its scheme once, blanks and marks escaped."""
    if _SCHEME_TWICE.match(text.strip()):
        return _ONCE.sub(lambda _: "https://", text.strip())
    if _NO_COLON.match(text.strip()) or _NO_TWO_SLASHES.match(text.strip()):
        scheme, _, rest = text.strip().partition("/")
        rest = rest.lstrip("/")
        return f"{scheme.rstrip(':')}://{rest}" if rest else None
    escaped = quote(text.strip(), safe="%/:=&?~#+!$,;'@()*[]|^{}`")
    return escaped if text.strip().isascii() else None


def _mended(extraction: Extraction, problem: Problem) -> Fix | None:
    """The address as it was meant."""
    return value_fix(extraction, problem, _well_formed, "the address is written as it was meant", safe=False)


@rule("NM618", Severity.ERROR, fix=_mended)
def address_malformed(extraction: Extraction) -> Iterator[Problem]:
    """An address is none as it is written: its scheme twice, a slash or a colon missing, blanks or quotation marks.

    Each reader makes something else of it: https://www.rfc-editor.org/rfc/rfc3986#appendix-A and https://schema.org/URL
    (read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "url": "https://https://bugle.example/rome"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "url": "https://bugle.example/rome"}</script>
    """
    found = [(address, flaw) for address in _addresses(extraction) if (flaw := _flaw(address.text))]
    yield from _together(found)


@rule("NM619", Severity.NOTE, "url")
def address_with_empty_folder(extraction: Extraction) -> Iterator[Problem]:
    """The page's own address has two slashes in a row.

    It was put together from parts that both have one; to readers it is another address than the one with a single
    slash, and Google asks for one address of a page:
    https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls (read 2026-07-10).

    Bad::

        <link rel="canonical" href="https://bugle.example//rome">

    Good::

        <link rel="canonical" href="https://bugle.example/rome">
    """
    given = extraction.document.url or ""
    found = []
    for own in own_addresses(extraction):
        path = own.text.partition("?")[0].partition("#")[0].partition("://")[2].partition("/")
        doubled = "//" in f"/{path[2]}" and "://" not in path[2] and ":/" not in path[2]
        if doubled and "//" not in given.partition("://")[2] and own.location.syntax is not Syntax.URL:
            found.append((Address(own.name, own.text, own.location), "with two slashes in a row; write one"))
    yield from _together(found)


ADDRESSES = (address_out_of_reach, address_malformed, address_with_empty_folder)
