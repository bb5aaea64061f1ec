"""What a JSON-LD node that is taken out of a page defines, and others on the page refer to by its ``@id``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

Pointer = tuple[str | int, ...]
Node = dict[str, Any]


def needed_definitions(scripts: Iterable[tuple[Any, Collection[Pointer]]]) -> list[Node]:
    """The nodes inside those that go to which what stays refers, and which nothing that stays defines.

    Each script is its value and the pointers of the nodes in it that go.
    """
    going: dict[str, Node] = {}
    referred: set[str] = set()
    defined: set[str] = set()
    for value, pointers in scripts:
        for node, goes in _nodes(value, pointers):
            id_ = node["@id"]
            if goes:
                if len(node) > 1:
                    going.setdefault(id_, node)
            else:
                (defined if len(node) > 1 else referred).add(id_)
    return [node for id_, node in going.items() if id_ in referred - defined]


def _nodes(value: Any, gone: Collection[Pointer]) -> Iterator[tuple[Node, bool]]:
    """Every node with an ``@id``, and whether it goes as a part of another; those that go themselves are left out."""
    pending: list[tuple[Any, Pointer, bool]] = [(value, (), False)]
    while pending:
        each, pointer, goes = pending.pop()
        is_gone = pointer in gone
        if isinstance(each, dict) and isinstance(each.get("@id"), str) and not is_gone:
            yield each, goes
        children = each.items() if isinstance(each, dict) else enumerate(each) if isinstance(each, list) else ()
        pending += reversed([(child, (*pointer, key), goes or is_gone) for key, child in children])
