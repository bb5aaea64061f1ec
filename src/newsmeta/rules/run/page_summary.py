"""What the rules that look at a whole run are told of each page: a few values, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urljoin

from newsmeta.choice import State
from newsmeta.document.excerpt import excerpt
from newsmeta.extraction import Extraction
from newsmeta.location import Excerpt, Location, Position, Syntax
from newsmeta.normalize.image_identity import image_identity
from newsmeta.normalize.urls import read_url
from newsmeta.rules.ignores import ignored_codes
from newsmeta.rules.site.declared import declared_articles

_LINKED = ("link:alternate", "link:amphtml")
_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Stated:
    """A value of a page and where it stands. The location holds on to nothing of the page."""

    text: str
    location: Location
    position: Position | None
    excerpt: Excerpt | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSummary:
    """What a page of a run says of its article.

    `name` is what messages call the file, `path` the one for programs, `codes` those of the rules that hold on it.
    `addresses` are its own, whole, the most telling first, and the ``@id`` of the article; `linked` those of its other
    editions. Dates are as newsmeta writes them; `image` is the identity of a declared picture.
    """

    name: str
    path: str
    codes: frozenset[str]
    addresses: tuple[Stated, ...] = ()
    linked: tuple[str, ...] = ()
    language: str | None = None
    headline: Stated | None = None
    description: Stated | None = None
    published: str | None = None
    modified: Stated | None = None
    image: Stated | None = None


def summed_up(extraction: Extraction, path: str, codes: frozenset[str]) -> PageSummary | None:
    """The summary of a page, with those of the codes that it does not ignore; None where it is no article's."""
    heeded = codes - ignored_codes(extraction)
    if not heeded or not _is_article(extraction):
        return None
    choices = extraction.choices
    return PageSummary(
        name=extraction.document.name,
        path=path,
        codes=heeded,
        addresses=tuple(_addresses(extraction)),
        linked=tuple(_linked(extraction)),
        language=choices["inLanguage"].value,
        headline=_chosen(extraction, "headline", choices["headline"].value),
        description=_declared(extraction, "description", choices["description"].value),
        published=choices["datePublished"].value,
        modified=_declared(extraction, "dateModified", choices["dateModified"].value),
        image=_image(extraction),
    )


def _is_article(extraction: Extraction) -> bool:
    kinds = (kind.lower() for kind in extraction.evidence.tag_values("og:type"))
    return bool(extraction.evidence.articles) or "article" in kinds


def _addresses(extraction: Extraction) -> Iterator[Stated]:
    """Canonical link and og:url, then what the article's items call their own."""
    tags = extraction.evidence.tags
    places = [(tag.value, tag.location) for name in ("link:canonical", "og:url") for tag in tags.get(name, ())]
    for article in declared_articles(extraction):
        for name, key in (("url", None), ("mainEntityOfPage", "@id"), ("mainEntityOfPage", "url")):
            for value in article.holds(name):
                found = value.holds(key) if key else (value,)
                places += [(each.texts[0], each.location) for each in found if each.item is None and each.texts]
        places += [(each.texts[0], each.location) for each in article.holds("@id")]
    seen = set()
    for text, location in places:
        address = _whole(extraction, text)
        if address and address not in seen:
            seen.add(address)
            yield _stated(extraction, address, location)


def _whole(extraction: Extraction, text: str) -> str | None:
    read = read_url(text, extraction.document.base_url)
    return read if isinstance(read, str) and read.startswith(_WEB) else None


def _linked(extraction: Extraction) -> Iterator[str]:
    for name, statements in extraction.evidence.tags.items():
        if name in _LINKED or name.startswith("link:hreflang:"):
            for statement in statements:
                if address := _whole(extraction, statement.value):
                    yield address


def _chosen(extraction: Extraction, field: str, text: str | None) -> Stated | None:
    at = extraction.choices[field].at
    return _stated(extraction, text, at) if text and at else None


def _declared(extraction: Extraction, field: str, text: str | None) -> Stated | None:
    return _chosen(extraction, field, text) if extraction.choices[field].state is State.DECLARED else None


def _image(extraction: Extraction) -> Stated | None:
    """The first picture that is declared; what the visible page shows first is another matter."""
    choice = extraction.choices["image"]
    if choice.state is not State.DECLARED or not choice.taken or choice.taken[0].location.syntax is Syntax.HTML:
        return None
    first = choice.taken[0]
    address = urljoin(extraction.document.base_url or "", first.value.url)
    return _stated(extraction, image_identity(address), first.location)


def _stated(extraction: Extraction, text: str, location: Location) -> Stated:
    at = extraction.document.position(location)
    line = excerpt(extraction.document.text, at) if at else None
    return Stated(text, replace(location, element=None), at, line)
