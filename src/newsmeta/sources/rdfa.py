"""RDFa (https://www.w3.org/TR/html-rdfa/) through extruct, with the place of each value.

extruct reads a graph, in which neither places nor order are left. So the copy of the tree that it
needs gets numbers first: as the resource of what has no address, and as the datatype of literals.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from lxml import etree

from newsmeta.location import Location, Syntax
from newsmeta.sources.schema_names import local_name, schema_name
from newsmeta.sources.unreadable import TooLargeError, unreadable
from newsmeta.statement import Flaw, Item, Statement

if TYPE_CHECKING:
    from newsmeta.document import Document

_OUTERMOST: Any = etree.XPath("//*[@typeof][not(ancestor::*[@typeof])]")
_PREFIXES: Any = etree.XPath("string(ancestor-or-self::*[contains(@prefix, 'schema.org')][1]/@prefix)")
_VOCABULARY: Any = etree.XPath("string(ancestor-or-self::*[@vocab][1]/@vocab)")
_NUMBER = "urn:newsmeta:"
_ADDRESSES = ("resource", "href", "src")
# extruct takes some 0.4 ms for 1,000 characters; no article needs more than this many elements.
_MOST_ELEMENTS = 50_000
_MOST_LEVELS = 8


def read_rdfa(document: Document) -> tuple[list[Item], list[Flaw]]:
    """The typed subjects that no other subject refers to, in document order, and the flaws met.

    Nothing unless a ``typeof`` means schema.org: ``property="og:title"`` alone is no RDFa here.
    Values are as written: URLs are not resolved.
    """
    typed = [document.elements[number] for number in document.outline.attribute("typeof")]
    if not any(_is_of_schema_org(element) for element in typed[:1000]):
        return [], []
    try:
        outermost = _OUTERMOST(document.tree)
        elements = [element for top in outermost for element in top.iter()]
        if len(elements) > _MOST_ELEMENTS:
            raise TooLargeError
        return _Subjects(_extract(outermost), elements).items(), []
    except Exception as error:  # whatever a library raises on odd input, the rest of the page is read
        return [], [unreadable(Syntax.RDFA, typed[0], error)]


def _is_of_schema_org(element: Any) -> bool:
    for name in element.get("typeof").split():
        prefix, colon, _ = name.partition(":")
        if not colon and schema_name(_VOCABULARY(element)) is not None:
            return True
        if colon and (schema_name(name) or prefix == "schema" or f"{prefix}:" in _PREFIXES(element)):
            return True
    return False


def _extract(outermost: list[Any]) -> list[dict[str, Any]]:
    """The subjects as expanded JSON-LD; elements are numbered in the order of the outermost ones and of their trees."""
    from extruct.rdfa import RDFaExtractor
    from extruct.xmldom import XmlDomHTMLParser

    root = XmlDomHTMLParser().makeelement("html")
    # The parser gives its own class only to elements that nothing in Python holds when they move: no variable may.
    root.extend([_copy(original) for original in outermost])
    for number, element in enumerate(root.iterdescendants()):
        _mark(element, f"{_NUMBER}{number}")
    subjects: list[dict[str, Any]] = RDFaExtractor().extract_items(root, base_url="")
    return subjects


def _copy(original: Any) -> Any:
    copy = deepcopy(original)
    copy.tail = None
    for attribute, value in _inherited(original).items():
        copy.set(attribute, value)
    return copy


def _inherited(element: Any) -> dict[str, str]:
    """What the elements around say about the meaning of names."""
    around = [*reversed(list(element.iterancestors())), element]
    declared = {name: value for one in around for name, value in one.items() if name.startswith(("vocab", "xmlns:"))}
    return declared | {"prefix": " ".join(filter(None, (one.get("prefix") for one in around)))}


def _mark(element: Any, number: str) -> None:
    has = element.attrib.__contains__
    if has("typeof") and not (has("about") or any(map(has, _ADDRESSES))):
        element.set("resource", number)
    elif has("property") and (has("content") or not (has("typeof") or any(map(has, _ADDRESSES)))):
        element.set("datatype", number)
        if has("datetime") and not has("content"):
            element.set("content", element.get("datetime"))


class _Subjects:
    """The subjects of the graph by identifier, and the elements of the page by number."""

    def __init__(self, subjects: list[dict[str, Any]], elements: list[Any]) -> None:
        self.subjects = {subject["@id"]: subject for subject in subjects if "@type" in subject}
        self.elements = elements
        self.addressed: dict[str, list[int]] = {}
        for number, element in enumerate(elements):
            for attribute in ("about", *_ADDRESSES):
                if (address := element.get(attribute)) is not None:
                    self.addressed.setdefault(address.strip(), []).append(number)

    def items(self) -> list[Item]:
        ordered = sorted(self.subjects, key=self.number)
        objects = {
            value.get("@id")
            for identifier, subject in self.subjects.items()
            for values in subject.values()
            for value in _objects(values)
            if value.get("@id") != identifier
        }
        roots = [identifier for identifier in ordered if identifier not in objects]
        return [self.item(identifier, "", ()) for identifier in roots or ordered]

    def number(self, identifier: str, attribute: str = "typeof") -> int:
        """The number of the element that describes (or, with ``property``, mentions) an object."""
        if identifier.startswith(_NUMBER):
            return int(identifier.removeprefix(_NUMBER))
        numbers = self.addressed.get(identifier, [])
        with_attribute = (number for number in numbers if self.elements[number].get(attribute) is not None)
        return next(with_attribute, numbers[0] if numbers else 0)

    def item(self, identifier: str, path: str, ancestors: tuple[str, ...]) -> Item:
        subject: Mapping[str, Any] = self.subjects[identifier]
        # The graph has no order: schema.org's own names come first.
        types = tuple(sorted({local_name(type_) for type_ in subject["@type"]}, key=lambda name: (":" in name, name)))
        path = path or types[0]
        properties: dict[str, tuple[Statement, ...]] = {}
        if identifier not in ancestors and len(ancestors) < _MOST_LEVELS:
            for key, values in subject.items():
                if not key.startswith("@"):
                    name = local_name(key)
                    stated = self.statements(name, _objects(values), f"{path}.{name}", (*ancestors, identifier))
                    properties[name] = (*properties.get(name, ()), *stated)
        location = Location(Syntax.RDFA, path, self.elements[self.number(identifier)])
        is_address = identifier and not identifier.startswith((_NUMBER, "_:"))
        return Item(types, identifier if is_address else None, properties, location)

    def statements(
        self, name: str, values: list[dict[str, Any]], path: str, ancestors: tuple[str, ...]
    ) -> list[Statement]:
        numbered = [(self.number(value.get("@id") or value.get("@type", ""), "property"), value) for value in values]
        statements = []
        for number, value in sorted(numbered, key=lambda pair: pair[0]):
            identifier, element = value.get("@id", ""), self.elements[number]
            if identifier in self.subjects:
                read: Any = self.item(identifier, path, ancestors)
                location = Location(Syntax.RDFA, path, element)
            else:
                read = value.get("@value", identifier)
                location = Location(Syntax.RDFA, path, element, _attribute(element, read))
            statements.append(Statement(name, read, location))
        return statements


def _objects(values: Any) -> list[dict[str, Any]]:
    opened = [value.get("@list", [value]) for value in values if isinstance(value, dict)]
    return [value for some in opened for value in some]


def _attribute(element: Any, value: Any) -> str | None:
    return next((name for name in ("content", "datetime", *_ADDRESSES) if element.get(name) == value), None)
