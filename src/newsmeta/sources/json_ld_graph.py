"""All JSON-LD nodes of a page, joined by their ``@id``, and the items they make.

What a node says in its own place comes first, what others add under its ``@id`` after it. A reference
back to an item that encloses it stays a bare ``@id``, so every item is a finite tree; properties are
read when they are asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsmeta.sources.deferred import Deferred, Properties
from newsmeta.sources.json_ld_context import NOTHING, SCHEMA_ORG, Context
from newsmeta.sources.json_ld_merge import agreeing, conflicts, definitions, merged
from newsmeta.sources.json_ld_node import Node, Pointer, Script, Value
from newsmeta.sources.schema_names import schema_name
from newsmeta.statement import Flaw, Item, Statement

# No honest page comes near these; they keep a hostile one from hanging whoever walks its items.
_MOST_LEVELS = 100
_MOST_REFERENCES_IN_A_ROW = 16
_MOST_REFERRED_VALUES = 20_000

_CONTEXT_MISSING = 'JSON-LD without "@context"; read as schema.org'
_MEMBERSHIP = frozenset({"@graph", "@included"})


class Graph:
    """The nodes of a page: `add` every script's values, then take `items` and `flaws`.

    `wholes` holds the values of each script, as they stand there, by its element: those taken in as they are.
    """

    def __init__(self) -> None:
        self.flaws: list[Flaw] = []
        self.wholes: dict[Any, Any] = {}
        self._nodes: dict[int, Node] = {}
        self._roots: list[Node] = []
        self._by_id: dict[str, list[Node]] = {}
        self._defined: dict[tuple[str | None, bool | None], list[Node]] = {}
        self._referred = 0

    def add(self, script: Script, values: tuple[Any, ...]) -> None:
        """Take in the top-level values of a script; several are numbered as if they stood in an array."""
        whole: Any = values[0] if len(values) == 1 else list(values)
        self.wholes[script.element] = whole
        pending: list[tuple[Any, Pointer, Context, bool]] = [(whole, (), NOTHING, True)]
        told: set[str] = set()
        while pending:
            value, pointer, context, is_root = pending.pop()
            if isinstance(value, dict):
                context = context.within(value["@context"]) if "@context" in value else context
                if is_root and context is NOTHING and _looks_like_schema_org(value):
                    context = SCHEMA_ORG
                    self._tell(told, "context-missing", _CONTEXT_MISSING, script, pointer)
                if is_root or any(key in value for key in context.identifiers):
                    self._take(self.node(value, pointer, context, script, is_root))
            if len(pointer) >= _MOST_LEVELS and _emptied(value):
                self.wholes.pop(script.element, None)
                self._nodes.clear()
                self._tell(told, "too-deep", f"nested deeper than {_MOST_LEVELS} levels", script, pointer)
            as_list = isinstance(value, list)
            children = [
                (child, (*pointer, key), context, is_root if as_list else _is_graph(key, context))
                for key, child in _members(value)
                if isinstance(child, (dict, list)) and key not in ("@context", "@value")
            ]
            pending.extend(reversed(children))

    def node(
        self, raw: dict[str, Any], pointer: Pointer, context: Context, script: Script, is_root: bool = False
    ) -> Node:
        """The node of an object, the same whenever it is asked for, so that its values are read once."""
        known = self._nodes.get(id(raw))
        if known is None or known.context is not context:
            known = self._nodes[id(raw)] = Node(raw, pointer, context, script, is_root)
        return known

    def items(self) -> list[Item]:
        """The items of all roots in document order, each once; ``flaws`` then also tells of conflicts."""
        items, seen = [], set()
        for node in self._roots:
            first = (*self._definitions(node), node)[0]
            if id(first.raw) not in seen:
                seen.add(id(first.raw))
                items.append(self._item(node, frozenset()))
        for nodes in self._by_id.values():
            if len(nodes) > 1:
                self.flaws.extend(conflicts(definitions(nodes, nodes[0].is_page if nodes[0].types else None)))
        return items

    def _take(self, node: Node) -> None:
        if not node.types and not node.values:
            return
        if node.is_root:
            self._roots.append(node)
        if node.id:
            self._by_id.setdefault(node.id, []).append(node)

    def _tell(self, told: set[str], kind: str, message: str, script: Script, pointer: Pointer) -> None:
        if kind not in told:
            told.add(kind)
            self.flaws.append(Flaw(kind, message, script.location(pointer), True))

    def _definitions(self, node: Node) -> list[Node]:
        """What the page says under the ``@id`` of `node` about the same thing, in document order."""
        nodes = self._by_id.get(node.id or "", [])
        key = (node.id, node.is_page if node.types else None)
        if len(nodes) > 1 and key not in self._defined:
            self._defined[key] = definitions(nodes, key[1])
        return agreeing(node, self._defined.get(key, nodes))

    def _item(self, node: Node, ancestors: frozenset[str]) -> Item:
        others: list[Node] = []
        if node.id and node.id not in ancestors and len(ancestors) < _MOST_REFERENCES_IN_A_ROW:
            others = [other for other in self._definitions(node) if other.raw is not node.raw]
        described = next((known for known in (node, *others) if known.types), node)
        stands = others[0] if others and not (node.types or node.values) else node
        within = ancestors | {node.id} if node.id else ancestors
        properties = Deferred(lambda: self._properties(node, others, within))
        return Item(described.types, node.id, properties, stands.script.location(stands.pointer))

    def _properties(self, node: Node, others: list[Node], ancestors: frozenset[str]) -> Properties:
        values = merged([node, *others]) if self._referred < _MOST_REFERRED_VALUES else node.values
        if others:
            self._referred += sum(map(len, values.values()))
        return {
            name: tuple(Statement(name, self._value(value, ancestors), value.location) for value in found)
            for name, found in values.items()
        }

    def _value(self, value: Value, ancestors: frozenset[str]) -> Any:
        raw, context = value.raw, value.context
        if not isinstance(raw, dict):
            return raw
        context = context.within(raw["@context"]) if "@context" in raw else context
        return self._item(self.node(raw, value.pointer, context, value.script), ancestors)


def _looks_like_schema_org(node: dict[str, Any]) -> bool:
    """Whether a type is a bare name in schema.org's style, or schema.org's in full."""
    types = node.get("@type")
    return any(
        isinstance(name, str) and ((name.isalpha() and name[:1].isupper()) or schema_name(name) is not None)
        for name in (types if isinstance(types, list) else [types])
    )


def _is_graph(key: Any, context: Context) -> bool:
    return key in _MEMBERSHIP or context.terms.get(key) in _MEMBERSHIP


def _members(value: Any) -> Iterable[tuple[Any, Any]]:
    return value.items() if isinstance(value, dict) else enumerate(value)


def _emptied(value: Any) -> bool:
    emptied = any(isinstance(child, (dict, list)) for _, child in _members(value))
    if emptied:
        value.clear()
    return emptied
