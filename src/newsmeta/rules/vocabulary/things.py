"""Every thing that the structured data of a page describes, as it stands there: what the vocabulary is asked about.

Unlike the items that fields read, nodes that share an ``@id`` are not joined, so a flaw is told where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from newsmeta.extraction import Extraction
from newsmeta.json_text.strict import parse_strict
from newsmeta.location import Location, Syntax
from newsmeta.rules.once import once_a_page
from newsmeta.sources.json_ld_context import NOTHING, SCHEMA_ORG, Context
from newsmeta.sources.json_ld_graph import Graph
from newsmeta.sources.json_ld_node import Node, Pointer, Script, Value
from newsmeta.statement import Item, Statement

# As deep as structured data is read.
_DEEPEST = 100


@dataclass(frozen=True, slots=True)
class Thing:
    """One node of JSON-LD or item of microdata or RDFa.

    `types` are its own and those that other nodes with its ``@id`` state. `under` is the property that it is a value
    of, of `owner`; None at the top. `node` is the JSON-LD node; `properties` holds values or statements, each with
    its location, by local name.
    """

    types: tuple[str, ...]
    properties: Mapping[str, Sequence[Value | Statement]]
    location: Location
    under: str | None = None
    owner: Thing | None = None
    node: Node | None = None

    @property
    def own_types(self) -> tuple[str, ...]:
        """The types that stand on it itself."""
        return self.node.types if self.node else self.types

    @property
    def label(self) -> str:
        """How messages call it."""
        return " and ".join(self.types) or "an object without a type"

    def texts(self, name: str) -> Iterator[tuple[str, Location]]:
        """The non-blank texts of a property, and where they stand."""
        for stated in self.properties.get(name, ()):
            if text := text_of(stated):
                yield text, stated.location


def text_of(stated: Value | Statement) -> str:
    """A value that is a text, without blanks around it; empty for any other."""
    value = stated.value if isinstance(stated, Statement) else stated.raw
    return value.strip() if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True)
class Things:
    """All things of a page in their order, and the ``@id`` that it describes."""

    all: tuple[Thing, ...]
    ids: frozenset[str]


@once_a_page
def things(extraction: Extraction) -> Things:
    """The things of a page."""
    evidence = extraction.evidence
    scripts = _scripts(evidence.items)
    walked = [entry for script in scripts for entry in _walked(_whole(script, evidence.graph), script, evidence.graph)]
    types_by_id: dict[str, dict[str, None]] = {}
    for node, _, _ in walked:
        if node.id and (node.types or node.values):
            types_by_id.setdefault(node.id, {}).update(dict.fromkeys(node.types))
    found: dict[int, Thing] = {}
    for node, under, owner in walked:
        shared = types_by_id.get(node.id, {}) if node.id else {}
        types = tuple(dict.fromkeys((*node.types, *shared))) if shared else node.types
        place = node.script.location(node.pointer)
        found[id(node.raw)] = Thing(types, node.values, place, under, found.get(id(owner)), node)
    items = (item for item in evidence.items if item.location.syntax in (Syntax.MICRODATA, Syntax.RDFA))
    return Things((*found.values(), *(thing for item in items for thing in _of_item(item))), frozenset(types_by_id))


def _scripts(items: Sequence[Item]) -> Iterator[Script]:
    """The scripts that the page's JSON-LD items stand in."""
    seen = set()
    for item in items:
        element = item.location.element
        if item.location.syntax is Syntax.JSON_LD and element not in seen:
            seen.add(element)
            yield Script(element, item.location.path.partition("$")[0])


def _whole(script: Script, graph: Graph) -> Any:
    """What stands in a script. What was too deep to be taken in whole is parsed once more."""
    if script.element in graph.wholes:
        return graph.wholes[script.element]
    text = script.element.text or ""
    try:
        return parse_strict(text)
    except ValueError:
        # The tolerant reader is loaded for a page that needs it.
        from newsmeta.json_text.tolerant import read_json

        values = read_json(text).values
        return values[0] if len(values) == 1 else list(values)


Walked = tuple[Node, str | None, dict[str, Any] | None]


def _walked(whole: Any, script: Script, graph: Graph) -> Iterator[Walked]:
    """The nodes of a script in document order, each with the property it stands under and the object it stands in."""
    pending: list[tuple[Any, Pointer, Context, str | None, dict[str, Any] | None]] = [(whole, (), NOTHING, None, None)]
    while pending:
        value, pointer, context, under, owner = pending.pop()
        children: list[tuple[Any, Pointer, Context, str | None, dict[str, Any] | None]] = []
        if len(pointer) > _DEEPEST:
            continue
        if isinstance(value, list):
            children = [(child, (*pointer, index), context, under, owner) for index, child in enumerate(value)]
        elif isinstance(value, dict) and "@value" not in value:
            context = context.within(value["@context"]) if "@context" in value else context
            if context is NOTHING and owner is None:
                context = SCHEMA_ORG
            is_wrapper = "@list" in value or "@set" in value
            if not is_wrapper:
                yield graph.node(value, pointer, context, script), under, owner
            for key, child in value.items():
                if isinstance(child, (dict, list)) and key not in ("@context", "@reverse"):
                    name = under if is_wrapper else context.name(key)
                    if name in ("@graph", "@included"):
                        children.append((child, (*pointer, key), context, None, None))
                    elif name and not name.startswith("@"):
                        children.append((child, (*pointer, key), context, name, owner if is_wrapper else value))
        pending.extend(reversed(children))


def _of_item(item: Item, under: str | None = None, owner: Thing | None = None, depth: int = 0) -> Iterator[Thing]:
    thing = Thing(item.types, item.properties, item.location, under, owner)
    yield thing
    if depth < _DEEPEST:
        for name, statements in item.properties.items():
            for statement in statements:
                if isinstance(statement.value, Item):
                    yield from _of_item(statement.value, name, thing, depth + 1)
