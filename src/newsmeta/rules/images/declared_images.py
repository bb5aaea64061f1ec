"""The pictures that the article's items and og:image declare, as written: addresses, sizes, rights."""

from __future__ import annotations

from dataclasses import dataclass

from newsmeta.extraction import Extraction
from newsmeta.location import Location
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.rules.once import once_a_page
from newsmeta.rules.previews.tags import SharedImage, shared_images, stated_size
from newsmeta.statement import Item, Statement

_ADDRESSES = ("url", "contentUrl")


@dataclass(frozen=True, slots=True)
class DeclaredImage:
    """One picture as declared: its address (None where an object has none), and the object, if it is one.

    `size` is width and height in pixels, where both are stated; `shared` is true of og:image, `has_secure_address` of
    one with og:image:secure_url beside it.
    """

    address: str | None
    location: Location
    item: Item | None = None
    size: tuple[int, int] | None = None
    shared: bool = False
    has_secure_address: bool = False


@once_a_page
def declared_images(extraction: Extraction) -> tuple[DeclaredImage, ...]:
    """The pictures of the article's items, and then those of og:image, each place once."""
    found: dict[tuple[int, str], DeclaredImage] = {}
    for article in extraction.evidence.articles:
        if article.location.syntax in STRUCTURED:
            for statement in article.all("image"):
                place = (id(statement.location.element), statement.location.path)
                found.setdefault(place, declared_image(statement))
    return (*found.values(), *map(_shared, shared_images(extraction)))


def declared_image(statement: Statement) -> DeclaredImage:
    """One picture of a statement, such as an article's image or an organisation's logo."""
    value = statement.value
    if not isinstance(value, Item):
        return DeclaredImage(str(value) if value is not None else None, statement.location)
    stated = next((each for each in value.all(*_ADDRESSES) if isinstance(each.value, str)), None)
    address = stated.value if stated else value.id
    location = stated.location if stated else statement.location
    return DeclaredImage(address, location, value, stated_size(value.first("width"), value.first("height")))


def _shared(image: SharedImage) -> DeclaredImage:
    secure = image.stated.get("secure_url")
    has_secure_address = secure is not None and secure.value.strip().lower().startswith("https:")
    return DeclaredImage(image.root.value, image.root.location, None, image.size, True, has_secure_address)
