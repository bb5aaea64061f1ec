"""The pictures that the article's items and og:image declare, as written: addresses, sizes, rights."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from newsmeta.extraction import Extraction
from newsmeta.fields.publisher import pixels
from newsmeta.location import Location
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.rules.once import once_a_page
from newsmeta.statement import Item, Statement

_ADDRESSES = ("url", "contentUrl")


@dataclass(frozen=True, slots=True)
class DeclaredImage:
    """One picture as declared: its address (None where an object has none), and the object, if it is one.

    `shared` is true of og:image, `has_secure_address` of one with og:image:secure_url beside it.
    """

    address: str | None
    location: Location
    item: Item | None = None
    width: Any = None
    height: Any = None
    shared: bool = False
    has_secure_address: bool = False

    @property
    def size(self) -> tuple[int, int] | None:
        """Width and height in pixels, where both are stated."""
        width, height = pixels(self.width), pixels(self.height)
        return (width, height) if width and height else None


@once_a_page
def declared_images(extraction: Extraction) -> tuple[DeclaredImage, ...]:
    """The pictures of the article's items, and then those of og:image, each place once."""
    found: dict[tuple[int, str], DeclaredImage] = {}
    for article in extraction.evidence.articles:
        if article.location.syntax in STRUCTURED:
            for statement in article.all("image"):
                place = (id(statement.location.element), statement.location.path)
                found.setdefault(place, declared_image(statement))
    return (*found.values(), *_shared(extraction))


def declared_image(statement: Statement) -> DeclaredImage:
    """One picture of a statement, such as an article's image or an organisation's logo."""
    value = statement.value
    if not isinstance(value, Item):
        return DeclaredImage(str(value) if value is not None else None, statement.location)
    stated = next((each for each in value.all(*_ADDRESSES) if isinstance(each.value, str)), None)
    address = stated.value if stated else value.id
    location = stated.location if stated else statement.location
    return DeclaredImage(address, location, value, value.first("width"), value.first("height"))


def _shared(extraction: Extraction) -> list[DeclaredImage]:
    """og:image tags with the sizes that follow each (https://ogp.me/#structured)."""
    found: list[DeclaredImage] = []
    sizes: dict[str, str] = {}
    for tag in (*extraction.evidence.tag_list, None):
        opens = tag is None or tag.name == "og:image"
        if opens and found:
            width, height = sizes.get("width"), sizes.get("height")
            secure = sizes.get("secure_url", "").strip().lower().startswith("https:")
            found[-1] = DeclaredImage(found[-1].address, found[-1].location, None, width, height, True, secure)
        if tag is not None and opens:
            sizes = {}
            found.append(DeclaredImage(tag.value, tag.location, shared=True))
        elif tag is not None and found and tag.name.startswith("og:image:"):
            sizes.setdefault(tag.name.rpartition(":")[2], tag.value)
    return found
