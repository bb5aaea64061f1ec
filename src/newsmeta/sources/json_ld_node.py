"""One JSON-LD node as it stands in a script: its types, identifier, and values by local name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from newsmeta.location import Location, Syntax
from newsmeta.sources.json_ld_context import Context

Pointer = tuple[str | int, ...]

_PLAIN_KEY = re.compile(r"[^\W\d]\w*")
# An address often stands for a page and for what the page is about; these types are of the page.
_PAGE_TYPES = frozenset({"WebSite", "WebPageElement", "BreadcrumbList", "ListItem"})


@dataclass(frozen=True, slots=True)
class Script:
    """A script element with JSON-LD; `prefix` tells it from the page's others in paths ("script[2] ")."""

    element: Any
    prefix: str = ""

    def location(self, pointer: Pointer = (), start: int | None = None) -> Location:
        """The place of a value in the script, or with `start` of a character of its text."""
        path = f"{self.prefix}${''.join(map(_step, pointer))}"
        return Location(Syntax.JSON_LD, path, self.element, pointer=pointer if start is None else None, start=start)


@lru_cache(maxsize=4096)
def _step(step: str | int) -> str:
    """One step of a JSONPath (https://www.rfc-editor.org/rfc/rfc9535)."""
    if isinstance(step, int):
        return f"[{step}]"
    if _PLAIN_KEY.fullmatch(step):
        return f".{step}"
    escaped = step.replace("\\", "\\\\").replace("'", "\\'")
    return f"['{escaped}']"


@dataclass(frozen=True, slots=True)
class Value:
    """A scalar or node as written, where it stands, and the context it stands in."""

    raw: Any
    pointer: Pointer
    context: Context
    script: Script

    @property
    def location(self) -> Location:
        return self.script.location(self.pointer)


@dataclass(frozen=True)
class Node:
    """A JSON object that describes a thing. `context` is the one inside it; `is_root` that nothing encloses it."""

    raw: dict[str, Any]
    pointer: Pointer
    context: Context
    script: Script
    is_root: bool = False

    @cached_property
    def id(self) -> str | None:
        value = self._keyword("@id")
        return value.strip() or None if isinstance(value, str) else None

    @cached_property
    def types(self) -> tuple[str, ...]:
        stated = self._keyword("@type")
        names = (self.context.name(type_.strip()) for type_ in _listed(stated) if isinstance(type_, str))
        return tuple(dict.fromkeys(name for name in names if name and not name.startswith("@")))

    @property
    def is_page(self) -> bool:
        return any(name.endswith("Page") or name in _PAGE_TYPES for name in self.types)

    @cached_property
    def values(self) -> dict[str, list[Value]]:
        """The node's own values by local name, arrays opened, in document order."""
        values: dict[str, list[Value]] = {}
        for key, raw in self.raw.items():
            name = self.context.name(key)
            if not name or name.startswith("@"):
                continue
            if isinstance(raw, (str, int, float)):
                values.setdefault(name, []).append(Value(raw, (*self.pointer, key), self.context, self.script))
            else:
                values.setdefault(name, []).extend(self._opened(raw, (*self.pointer, key)))
        return {name: found for name, found in values.items() if found}

    def _keyword(self, keyword: str) -> Any:
        if keyword in self.raw:
            return self.raw[keyword]
        return next((raw for key, raw in self.raw.items() if self.context.name(key) == keyword), None)

    def _opened(self, raw: Any, pointer: Pointer) -> Iterator[Value]:
        """The scalars and nodes in a value, through arrays, lists and sets however deep."""
        pending = [(raw, pointer)]
        while pending:
            raw, pointer = pending.pop()
            if isinstance(raw, list):
                pending.extend((raw[index], (*pointer, index)) for index in reversed(range(len(raw))))
            elif not isinstance(raw, dict):
                if raw is not None:
                    yield Value(raw, pointer, self.context, self.script)
            elif wrapper := next((key for key in ("@value", "@list", "@set") if key in raw), None):
                pending.append((raw[wrapper], (*pointer, wrapper)))
            elif raw:
                yield Value(raw, pointer, self.context, self.script)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
