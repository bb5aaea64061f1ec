"""Microdata (https://html.spec.whatwg.org/multipage/microdata.html) through extruct, with the place of each value."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from newsmeta.location import Location, Syntax
from newsmeta.sources.schema_names import local_name
from newsmeta.sources.unreadable import TooLargeError, unreadable
from newsmeta.statement import Flaw, Item, Statement

if TYPE_CHECKING:
    from newsmeta.document import Document

# itemref lets one element belong to any number of items; a page with more values than this is no article.
_MOST_VALUES = 20_000
_ATTRIBUTES = {
    "meta": "content",
    "data": "value",
    "meter": "value",
    "object": "data",
    "time": "datetime",
    **dict.fromkeys(("a", "area", "link"), "href"),
    **dict.fromkeys(("audio", "embed", "iframe", "img", "source", "track", "video"), "src"),
}


def read_microdata(document: Document) -> tuple[list[Item], list[Flaw]]:
    """The top-level items in document order, and the flaws met; nothing unless an item is of schema.org.

    Values are as written: URLs are not resolved, text keeps its lines.
    """
    if not any("schema.org" in type_ for type_ in document.outline.attribute("itemtype").values()):
        return [], []
    try:
        found = _extractor().extract_items(document.tree, "")
        return [_item(item) for item in found], []
    except Exception as error:  # whatever a library raises on odd input, the rest of the page is read
        return [], [unreadable(Syntax.MICRODATA, document.tree, error)]


@cache
def _extractor() -> Any:
    from extruct.w3cmicrodata import MicrodataExtractor

    from newsmeta.sources.page.text import lines

    class Extractor(MicrodataExtractor):  # type: ignore[misc]
        """Extracts items with the element of each item and value."""

        _xp_prop = staticmethod(_own_properties)

        def extract_items(self, document: Any, base_url: str) -> Any:
            self.values = 0
            return super().extract_items(document, base_url)

        def _extract_item(self, node: Any, **known: Any) -> Any:
            item = super()._extract_item(node, **known)
            return item and {**item, "element": node}

        def _extract_property(self, node: Any, **known: Any) -> Any:
            self.values += 1
            if self.values > _MOST_VALUES:
                raise TooLargeError
            return [(name, (value, node)) for name, value in super()._extract_property(node, **known)]

        def _extract_property_value(self, node: Any, force: bool = False, **known: Any) -> Any:
            if node.tag == "time" and node.get("datetime") is None and node.get("itemscope") is None:
                return node.get("content") or self._extract_textContent(node)
            return super()._extract_property_value(node, force=force, **known)

        def _extract_textContent(self, node: Any) -> str:  # noqa: N802  # extruct's name
            return "\n".join(lines(node))

    return Extractor(strict=True)


def _own_properties(element: Any) -> Iterator[Any]:
    """The elements that name a property of this item; extruct's own way takes quadratic time."""
    pending = list(reversed(element))
    while pending:
        child = pending.pop()
        if child.get("itemprop") is not None:
            yield child
        if child.get("itemscope") is None:
            pending.extend(reversed(child))


def _item(found: dict[str, Any], path: str = "") -> Item:
    types = tuple(dict.fromkeys(local_name(type_) for type_ in found.get("type", ())))
    path = path or (types[0] if types else "item")
    properties: dict[str, tuple[Statement, ...]] = {}
    for key, values in found.get("properties", {}).items():
        name = local_name(key)
        stated = [_statement(name, value, element, path) for value, element in values if value is not None]
        properties[name] = (*properties.get(name, ()), *stated)
    return Item(types, found.get("id"), properties, Location(Syntax.MICRODATA, path, found["element"]))


def _statement(name: str, value: Any, element: Any, item_path: str) -> Statement:
    path = f"{item_path}.{name}"
    if isinstance(value, dict) and "element" in value:
        return Statement(name, _item(value, path), Location(Syntax.MICRODATA, path, element))
    return Statement(name, value, Location(Syntax.MICRODATA, path, element, _attribute(element)))


def _attribute(element: Any) -> str | None:
    attribute = _ATTRIBUTES.get(element.tag)
    if attribute and (element.tag != "time" or element.get("datetime") is not None):
        return attribute
    return "content" if element.get("content") else None
