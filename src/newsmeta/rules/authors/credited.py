"""Whom the article's items declare as authors, one by one and as written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsmeta.extraction import Extraction
from newsmeta.fields.field import Context
from newsmeta.fields.outlet import outlet_names
from newsmeta.location import Location, Syntax
from newsmeta.normalize.names import Named, read_names
from newsmeta.normalize.text import clean_text
from newsmeta.rules.once import once_a_page
from newsmeta.statement import Item

STRUCTURED = (Syntax.JSON_LD, Syntax.MICRODATA, Syntax.RDFA)


@dataclass(frozen=True, slots=True)
class Credited:
    """One author as declared: the item, None for plain text; the names as written, none for an item without one."""

    item: Item | None
    names: tuple[str, ...]
    location: Location
    article: Item

    @property
    def name(self) -> str | None:
        """The name, where there is one and no more."""
        return clean_text(self.names[0]) or None if len(self.names) == 1 else None

    @property
    def name_location(self) -> Location:
        """Where the name stands: in the item, or where the author stands."""
        stated = next(self.item.all("name"), None) if self.item else None
        return stated.location if stated else self.location

    def is_person(self) -> bool:
        return self.item is not None and self.item.is_a("Person")

    def texts(self, *names: str) -> list[str]:
        """The non-blank texts under these properties, and the ids of objects there."""
        values = [statement.value for statement in self.item.all(*names)] if self.item else []
        found = ((value.id or value.first("url") or "") if isinstance(value, Item) else value for value in values)
        return [text.strip() for text in found if isinstance(text, str) and text.strip()]


@once_a_page
def credited(extraction: Extraction) -> tuple[Credited, ...]:
    """Every author that the article's items declare, each place once."""
    found: dict[tuple[int, str], Credited] = {}
    for article in extraction.evidence.articles:
        if article.location.syntax in STRUCTURED:
            for author in _authors(article):
                place = author.location
                found.setdefault((id(place.element), place.path), author)
    return tuple(found.values())


def _authors(article: Item) -> Iterator[Credited]:
    for statement in article.all("author"):
        value = statement.value
        if isinstance(value, Item):
            names = tuple(each.value for each in value.all("name") if isinstance(each.value, str))
            yield Credited(value, names, statement.location, article)
        elif isinstance(value, str) and value.strip():
            yield Credited(None, (value,), statement.location, article)


@once_a_page
def outlets(extraction: Extraction) -> tuple[str, ...]:
    """The names of the page's own outlet."""
    return outlet_names(Context(extraction.evidence, dict(extraction.choices)))


def read_author(extraction: Extraction, name: str, declared: str | None = "Person") -> list[Named]:
    """Whom an author's name names."""
    language = extraction.choices["inLanguage"].value
    read = read_names(name, outlet=outlets(extraction), declared_type=declared, language=language)
    return [named for named in read if isinstance(named, Named)]
