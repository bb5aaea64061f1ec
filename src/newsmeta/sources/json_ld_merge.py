"""Nodes that carry one ``@id``: which of them describe one thing, and what they say together.

By the letter they all do (https://www.w3.org/TR/json-ld11/#node-identifiers). On real pages an address
serves as the ``@id`` of a page and of what the page is about, of an author and of the publisher;
joined, one would get the other's name. So nodes of pages and of other things, and nodes with
different names, stay apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newsmeta.sources.json_ld_node import Node, Value
from newsmeta.statement import Flaw

# No honest page says more about one thing in one place; it keeps a hostile one from taking quadratic time.
_MOST_DEFINITIONS = 8
_LONGEST_QUOTE = 80


def definitions(nodes: Sequence[Node], of_page: bool | None) -> list[Node]:
    """The nodes that may describe one thing, in document order: of pages or not, None for whichever is there.

    A node without a type counts only where it stands by itself: inside another (a breadcrumb's item)
    its words are about that place. Repetitions are left out.
    """
    typed = [node for node in nodes if node.types]
    if of_page is None:
        of_page = all(node.is_page for node in typed)
    same = [node for node in nodes if (node.is_page == of_page if node.types else node.is_root)]
    distinct = {_key(node.raw, whole=True): node for node in reversed(same if typed else nodes)}
    return list(reversed(distinct.values()))[:_MOST_DEFINITIONS]


def agreeing(node: Node, others: Iterable[Node]) -> list[Node]:
    """Those of `others` that share a name with `node`, or with the first of them that has one."""
    name = _name(node)
    kept = []
    for other in others:
        other_name = _name(other)
        if name is None or other_name is None or name == other_name:
            kept.append(other)
            name = name or other_name
    return kept


def merged(nodes: Iterable[Node]) -> dict[str, list[Value]]:
    """The values of several nodes under one ``@id``: of conflicting single ones the first, of lists all."""
    together: dict[str, list[Value]] = {}
    for node in nodes:
        for name, values in node.values.items():
            known = together.setdefault(name, [])
            if not known:
                known.extend(values)
            elif len(known) + len(values) > 2:
                keys = {_key(value.raw) for value in known}
                known.extend(value for value in values if _key(value.raw) not in keys)
    return together


def conflicts(nodes: Sequence[Node]) -> Iterator[Flaw]:
    """Where the first node under an ``@id`` and a later one state single values that differ, once a property."""
    first_said: dict[str, Value] = {}
    told: set[str] = set()
    for node in nodes:
        apart = not agreeing(nodes[0], [node])
        for name, values in node.values.items():
            if name in told or len(values) > 1 or isinstance(values[0].raw, dict) or (apart and name != "name"):
                continue
            first = first_said.setdefault(name, values[0])
            if _key(first.raw) != _key(values[0].raw):
                told.add(name)
                taken = "the nodes are kept apart" if name == "name" else "the first is taken"
                there = f"{_quoted(first.raw)} at {first.location.path}"
                message = f'{name} of "@id" {_quoted(node.id)} is {_quoted(values[0].raw)} here but {there}; {taken}'
                yield Flaw("id-conflict", message, values[0].location, True)


def _name(node: Node) -> str | None:
    values = node.values.get("name", ())
    name = values[0].raw if len(values) == 1 else None
    return name.strip() or None if isinstance(name, str) else None


def _key(raw: Any, whole: bool = False) -> str:
    """A text that is the same for equal values, and for nodes with the same ``@id`` unless taken `whole`."""
    if isinstance(raw, dict) and not whole and isinstance(raw.get("@id"), str):
        return str(raw["@id"])
    return json.dumps(raw.strip() if isinstance(raw, str) else raw, sort_keys=True)


def _quoted(raw: Any) -> str:
    text = json.dumps(raw, ensure_ascii=False)
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
