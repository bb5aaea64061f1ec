"""What a page says under the names that platforms look for: a tag's, the heading's, or one of the JSON-LD."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from newsmeta.extraction import Extraction
from newsmeta.location import Location, Syntax
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.urls import read_url
from newsmeta.rules.images.declared_images import DeclaredImage, declared_images
from newsmeta.statement import Item, Statement

Said = tuple[str, Location]


def said(extraction: Extraction, name: str) -> Said | None:
    """The first text that is not blank under a name of a platform's sources, on one line, and its place.

    A name is that of a reader below, or else a tag's, such as ``og:title``.
    """
    reader = _READERS.get(name, _tags)
    found = ((" ".join(text.split()), place) for text, place in reader(extraction, name))
    return next((each for each in found if each[0]), None)


def said_images(extraction: Extraction, name: str) -> list[DeclaredImage]:
    """The pictures under a name, as declared, with their sizes where the page states them."""
    if name in ("json-ld image", "og:image"):
        shared = name == "og:image"
        return [
            image
            for image in declared_images(extraction)
            if image.shared is shared
            and (shared or image.location.syntax is Syntax.JSON_LD)
            and (image.address or "").strip()
        ]
    return [DeclaredImage(text, place) for text, place in _tags(extraction, name) if text.strip()]


def address(extraction: Extraction, written: str) -> str | None:
    """A picture's address, absolute; None where none can be read."""
    read = read_url(written, extraction.document.base_url or extraction.article.url)
    return None if isinstance(read, Rejected) else read


def _tags(extraction: Extraction, name: str) -> Iterator[Said]:
    for tag in extraction.evidence.tags.get(name, ()):
        yield tag.value, tag.location


def _heading(extraction: Extraction, _: str) -> Iterator[Said]:
    for sighting in extraction.evidence.page.headings:
        if sighting.reason is None:
            yield str(sighting.statement.value), sighting.statement.location


def _host(extraction: Extraction, _: str) -> Iterator[Said]:
    if url := extraction.article.url:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
        yield host, extraction.choices["url"].at or Location(Syntax.URL, "url")


def _article(property_: str) -> Callable[[Extraction, str], Iterator[Said]]:
    """A property of the page's articles in JSON-LD; of a thing its name."""

    def read(extraction: Extraction, _: str) -> Iterator[Said]:
        for item in extraction.evidence.articles:
            if item.location.syntax is Syntax.JSON_LD:
                yield from _texts(item.all(property_))

    return read


def _site_name(extraction: Extraction, _: str) -> Iterator[Said]:
    for item in extraction.evidence.of_type("WebSite"):
        yield from _texts(item.all("name"))


def _texts(statements: Iterator[Statement]) -> Iterator[Said]:
    for statement in statements:
        if isinstance(statement.value, Item):
            yield from _texts(statement.value.all("name"))
        elif isinstance(statement.value, str):
            yield statement.value, statement.location


_READERS: dict[str, Callable[[Extraction, str], Iterator[Said]]] = {
    "h1": _heading,
    "host": _host,
    "json-ld headline": _article("headline"),
    "json-ld description": _article("description"),
    "json-ld publisher": _article("publisher"),
    "json-ld WebSite name": _site_name,
}
