"""Which parts of the page the article's items call free or not, and the elements that these are.

https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from newsmeta.extraction import Extraction
from newsmeta.location import Location
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.rules.once import once_a_page
from newsmeta.sources.schema_names import schema_name
from newsmeta.statement import Item

CLASS = re.compile(r"\.(-?[^\W\d][\w-]*)")
_TRUTH = {"true": True, "false": False}


def flag_of(value: Any) -> bool | None:
    """The boolean that a value is, or says in words or by schema.org's address; None for anything else."""
    if isinstance(value, bool):
        return value
    if not isinstance(value, str):
        return None
    word = value.strip()
    return _TRUTH.get((schema_name(word) or word).lower())


@dataclass(frozen=True, slots=True)
class PaywalledPart:
    """A WebPageElement of the article: whether it is free (None where that is not said), its selectors, its place."""

    item: Item
    free: bool | None
    selectors: tuple[tuple[str, Location], ...]
    location: Location


@once_a_page
def paywalled_parts(extraction: Extraction) -> tuple[PaywalledPart, ...]:
    """The parts of the article that say whether they are free, or which they are, each place once."""
    found: dict[tuple[int, str], PaywalledPart] = {}
    for article in extraction.evidence.articles:
        for statement in article.all("hasPart") if article.location.syntax in STRUCTURED else ():
            item = statement.value
            if not isinstance(item, Item) or not item.is_a("WebPageElement"):
                continue
            selectors = tuple(
                (each.value.strip(), each.location)
                for each in item.all("cssSelector")
                if isinstance(each.value, str) and each.value.strip()
            )
            if selectors or "isAccessibleForFree" in item.properties:
                part = PaywalledPart(item, flag_of(item.first("isAccessibleForFree")), selectors, statement.location)
                found.setdefault((id(statement.location.element), statement.location.path), part)
    return tuple(found.values())


@once_a_page
def selected(extraction: Extraction) -> Mapping[str, list[Any]]:
    """The elements of each class that a part names."""
    names = [name for part in paywalled_parts(extraction) for name, _ in classes(part)]
    found: dict[str, list[Any]] = {name: [] for name in names}
    for element in extraction.document.elements if names else ():
        for name in (element.get("class") or "").split():
            if name in found:
                found[name].append(element)
    return found


def classes(part: PaywalledPart) -> Iterator[tuple[str, Location]]:
    """The classes that a part's selectors name, where each is one class and nothing else."""
    for selector, location in part.selectors:
        if single := CLASS.fullmatch(selector):
            yield single[1], location
