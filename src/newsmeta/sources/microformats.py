"""Microformats 2 (https://microformats.org/wiki/h-entry) through extruct, with the place of each value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lxml import etree

from newsmeta.location import Location, Syntax
from newsmeta.sources.unreadable import TooLargeError, unreadable
from newsmeta.statement import Flaw, Item, Statement

if TYPE_CHECKING:
    from newsmeta.document import Document

_IS_ENTRY = "contains(concat(' ', normalize-space(@class), ' '), ' h-entry ')"
_ENTRIES: Any = etree.XPath(f"//*[{_IS_ENTRY}][not(ancestor::*[{_IS_ENTRY}])]")
_PROPERTY = re.compile(r"(?:p|u|dt|e)-([a-z0-9]+(?:-[a-z]+)*)")
_ROOT = re.compile(r"h-[a-z0-9]+(?:-[a-z]+)*")
_MOST_CHARACTERS = 1_000_000
_ATTRIBUTES = ("datetime", "href", "src", "content", "title", "value", "data", "alt")


def read_microformats(document: Document) -> tuple[list[Item], list[Flaw]]:
    """The outermost ``h-entry`` items in document order, properties without their prefix, and the flaws met."""
    named = "h-entry" in " ".join(document.outline.attribute("class").values())
    entries = _ENTRIES(document.tree) if named else []
    if not entries:
        return [], []
    try:
        return list(_read(entries)), []
    except Exception as error:  # whatever a library raises on odd input, the rest of the page is read
        return [], [unreadable(Syntax.MICROFORMATS, entries[0], error)]


def _read(entries: list[Any]) -> Iterator[Item]:
    from extruct.microformat import MicroformatExtractor

    extractor, characters = MicroformatExtractor(), 0
    for entry in entries:
        html = etree.tostring(entry, encoding="unicode", method="html", with_tail=False)
        characters += len(html)
        if characters > _MOST_CHARACTERS:
            raise TooLargeError
        found = next((item for item in extractor.extract_items(html) if "h-entry" in item["type"]), None)
        if found:
            yield _item(found, entry, "h-entry")


def _item(found: dict[str, Any], element: Any, path: str) -> Item:
    elements: dict[str, list[Any]] = {}
    for name, stating in _own_properties(element):
        elements.setdefault(name, []).append(stating)
    properties = {
        name: tuple(_statements(name, values, elements.get(name, []), element, path))
        for name, values in found["properties"].items()
    }
    return Item(tuple(found["type"]), None, properties, Location(Syntax.MICROFORMATS, path, element))


def _statements(
    name: str, values: list[Any], elements: list[Any], item_element: Any, item_path: str
) -> Iterator[Statement]:
    path = f"{item_path}.{name}"
    for index, value in enumerate(values):
        # Where counts differ the value is implied (a name from the whole text), and the item is its place.
        element = elements[index] if len(elements) == len(values) else item_element
        if isinstance(value, dict) and "properties" in value:
            yield Statement(name, _item(value, element, path), Location(Syntax.MICROFORMATS, path, element))
            continue
        text = value.get("value", "") if isinstance(value, dict) else value
        attribute = next((name for name in _ATTRIBUTES if (element.get(name) or "").strip() == text), None)
        yield Statement(name, text, Location(Syntax.MICROFORMATS, path, element, attribute))


def _own_properties(element: Any) -> Iterator[tuple[str, Any]]:
    """The properties of this item and their elements, in document order; those of nested items are theirs."""
    pending = list(reversed(element))
    while pending:
        child = pending.pop()
        classes = (child.get("class") or "").split()
        for name in dict.fromkeys(match[1] for name in classes if (match := _PROPERTY.fullmatch(name))):
            yield name, child
        if not any(_ROOT.fullmatch(name) for name in classes):
            pending.extend(reversed(child))
