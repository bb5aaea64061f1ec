"""Properties of an item that are read when somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from newsmeta.statement import Statement

Properties = Mapping[str, tuple[Statement, ...]]


class Deferred(Mapping[str, tuple[Statement, ...]]):
    """A mapping made by `load` on first use: pages carry far more structured data than anybody asks for."""

    __slots__ = ("_load", "_loaded")

    def __init__(self, load: Callable[[], Properties]) -> None:
        self._load = load
        self._loaded: Properties | None = None

    def _properties(self) -> Properties:
        if self._loaded is None:
            self._loaded = self._load()
        return self._loaded

    def __getitem__(self, name: str) -> tuple[Statement, ...]:
        return self._properties()[name]

    def get(self, name: str, default: Any = None) -> Any:
        return self._properties().get(name, default)

    def __iter__(self) -> Iterator[str]:
        return iter(self._properties())

    def __len__(self) -> int:
        return len(self._properties())

    def __repr__(self) -> str:
        return repr(self._properties())
