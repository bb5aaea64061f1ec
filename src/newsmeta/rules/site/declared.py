"""What the article's items of structured data declare, property by property on the way down from the article."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from newsmeta.extraction import Extraction
from newsmeta.location import Location, Syntax
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.statement import Item

# What a text says of the thing that it stands for.
_MEANINGS_OF_TEXT = frozenset({"name", "url", "contentUrl", "@id"})


@dataclass(frozen=True, slots=True)
class Declared:
    """A value as declared: the object or None for a scalar, what it is called (any of `texts`), and its place."""

    item: Item | None
    texts: tuple[str, ...]
    location: Location

    def holds(self, name: str) -> Sequence[Declared]:
        """The values of a property of it that say something; a text is its own name, address and identifier."""
        if self.item is None:
            return (self,) if name in _MEANINGS_OF_TEXT else ()
        if name == "@id":
            return (_keyword(self.item, name, (self.item.id,)),) if self.item.id else ()
        if name == "@type":
            return (_keyword(self.item, name, self.item.types),) if self.item.types else ()
        values = (_declared(statement.value, statement.location) for statement in self.item.all(name))
        return [value for value in values if value is not None]


def declared_articles(extraction: Extraction) -> tuple[Declared, ...]:
    """The article as each syntax of structured data declares it, the best first."""
    items = (item for item in extraction.evidence.articles if item.location.syntax in STRUCTURED)
    return tuple(Declared(item, _names(item), item.location) for item in items)


def declared_at(article: Declared, path: Sequence[str]) -> Iterator[Declared]:
    """Every value at the end of a way down."""
    first, *rest = path
    for value in article.holds(first):
        if rest:
            yield from declared_at(value, rest)
        else:
            yield value


def place_of(location: Location) -> tuple[int, str]:
    """What tells a place from others; two tags of one name share their path."""
    return id(location.element), location.path


def _declared(value: object, location: Location) -> Declared | None:
    if isinstance(value, Item):
        said = value.properties or value.id
        return Declared(value, _names(value), value.location) if said else None
    text = value.strip() if isinstance(value, str) else "" if value is None else json.dumps(value)
    return Declared(None, (text,), location) if text else None


def _names(item: Item) -> tuple[str, ...]:
    named = [item.first(name) for name in ("name", "url", "contentUrl")]
    return tuple(text.strip() for text in (*named, item.id) if isinstance(text, str) and text.strip())


def _keyword(item: Item, keyword: str, texts: Sequence[str]) -> Declared:
    """What a keyword of JSON-LD says, where it stands; other syntaxes say it in the item's own tag."""
    location = item.location
    if location.syntax is Syntax.JSON_LD and location.pointer is not None:
        location = replace(location, path=f"{location.path}['{keyword}']", pointer=(*location.pointer, keyword))
    return Declared(None, tuple(texts), location)
