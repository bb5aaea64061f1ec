"""Numbers for names, and counts by pairs of them: as much memory as there are pairs, however many pages."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any, Generic, TypeVar

import pyarrow as pa
import pyarrow.compute as pc

Name = TypeVar("Name", bound=Hashable)

_BITS = 32
_MASK = (1 << _BITS) - 1
_FEW = 1 << 20


class Numbers(Generic[Name]):
    """A number for every name, in the order in which they come."""

    def __init__(self) -> None:
        self._numbers: dict[Name, int] = {}

    def of(self, names: Iterable[Name]) -> Any:
        """The numbers of these names, as an Arrow array."""
        return pa.array([self._numbers.setdefault(name, len(self._numbers)) for name in names], pa.int64())

    @property
    def names(self) -> list[Name]:
        """The names, each at its number."""
        return list(self._numbers)


def counted(one: Any, other: Any) -> Any:
    """How often two numbers stand side by side: a table of pairs and counts. Where one is null, nothing is counted."""
    pairs = pc.drop_null(pc.bit_wise_or(pc.shift_left(one, _BITS), other))
    found = pc.value_counts(pairs)
    return pa.table({"pair": found.field("values"), "count": found.field("counts")})


class Tally:
    """The sum of many tables of `counted`."""

    def __init__(self) -> None:
        self._tables: list[Any] = []
        self._rows = 0
        self._summed = 0

    def add(self, tables: Iterable[Any]) -> None:
        """Count these as well."""
        for table in tables:
            self._tables.append(table)
            self._rows += len(table)
        if self._rows > max(_FEW, 2 * self._summed):
            self._sum()

    def counts(self) -> Any:
        """A table of `one`, `other` and `count`."""
        self._sum()
        pairs = self._tables[0]["pair"]
        columns = {"one": pc.shift_right(pairs, _BITS), "other": pc.bit_wise_and(pairs, _MASK)}
        return pa.table(columns | {"count": self._tables[0]["count"]})

    def _sum(self) -> None:
        empty = pa.table({"pair": pa.array([], pa.int64()), "count": pa.array([], pa.int64())})
        summed = pa.concat_tables([empty, *self._tables]).group_by("pair").aggregate([("count", "sum")])
        self._tables = [summed.select(["pair", "count_sum"]).rename_columns(["pair", "count"])]
        self._rows = self._summed = len(summed)
