"""What a page says, verbatim, and where: the one currency between readers and fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from newsmeta.location import Location, Syntax


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing a page says: the key it says it under, the value as written, and the place.

    `value` is text for tags and visible text; for structured items a JSON scalar or an `Item`.
    """

    name: str
    value: Any
    location: Location

    @property
    def syntax(self) -> Syntax:
        return self.location.syntax


@dataclass(frozen=True, slots=True)
class Item:
    """A structured item (JSON-LD node, microdata item, RDFa subject, microformat) in one shape.

    `types` are local schema.org names ("NewsArticle"); types of other vocabularies keep their full
    form. `properties` maps local property names to their statements in document order.
    """

    types: tuple[str, ...]
    id: str | None
    properties: Mapping[str, tuple[Statement, ...]]
    location: Location = field(compare=False)

    def all(self, *names: str) -> Iterator[Statement]:
        """Every statement under any of these property names, in the order of the names."""
        for name in names:
            yield from self.properties.get(name, ())

    def first(self, *names: str) -> Any:
        """The first value under any of these property names, or None."""
        for name in names:
            if found := self.properties.get(name):
                return found[0].value
        return None

    def is_a(self, *types: str) -> bool:
        return not set(types).isdisjoint(self.types)


@dataclass(frozen=True, slots=True)
class Flaw:
    """A defect met while reading, such as a trailing comma in JSON-LD; rules turn it into a finding.

    `kind` is a short stable name ("trailing-comma"); `repaired` tells whether the rest could be read.
    """

    kind: str
    message: str
    location: Location
    repaired: bool
