"""What is told of a data set: the whole, and its groups, which are made as they are asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from newsmeta.archive_stats.group import Group, rest
from newsmeta.archive_stats.measures import Label, Measure

Key = tuple[str, ...]


class Groups:
    """The groups of a data set, those of most pages first; groups with one first name stand together, and so on."""

    def __init__(self, counts: Any, keys: Sequence[Key], labels: Sequence[Label]) -> None:
        self._labels = labels
        self._keys = _ordered(counts, keys, labels)
        ranks = {key: rank for rank, key in enumerate(self._keys)}
        rank = pa.array([ranks.get(key) for key in keys], pa.int64()).take(counts["one"])
        self._counts = counts.append_column("rank", rank).sort_by("rank")

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[Group]:
        for rank, rows in groupby(self._rows(), key=lambda row: row[0]):
            yield Group(self._keys[rank], {self._labels[label]: count for _, label, count in rows})

    def _rows(self) -> Iterator[tuple[int, int, int]]:
        for batch in self._counts.to_batches(max_chunksize=1 << 16):
            yield from zip(*(batch.column(name).to_pylist() for name in ("rank", "other", "count")), strict=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """What is told of a data set, grouped `by` these names.

    `done` shards were there to be read, and so many are `missing` still; `skipped` counts what sources hold and has no
    row; `unread` are files that could not be read, with the reasons.
    """

    dataset: str
    by: tuple[str, ...]
    whole: Group
    groups: Groups
    done: int
    missing: int
    skipped: Mapping[str, int]
    unread: tuple[tuple[str, str], ...]

    def first(self, most: int) -> tuple[list[Group], Group | None]:
        """The first groups, so many at most, and all others as one; None when there is no other."""
        shown = list(islice(self.groups, most))
        others = len(self.groups) - len(shown)
        return shown, rest(self.whole, shown, others) if others else None


def whole(counts: Any, labels: Sequence[Label]) -> Group:
    """All groups as one."""
    summed = counts.group_by("other").aggregate([("count", "sum")])
    pairs = zip(summed["other"].to_pylist(), summed["count_sum"].to_pylist(), strict=True)
    return Group((), {labels[label]: count for label, count in pairs})


def _ordered(counts: Any, keys: Sequence[Key], labels: Sequence[Label]) -> list[Key]:
    """The keys that have pages, in the order of the groups."""
    if (Measure.PAGE,) not in labels:
        return []
    of_pages = counts.filter(pc.equal(counts["other"], labels.index((Measure.PAGE,))))
    numbers = zip(of_pages["one"].to_pylist(), of_pages["count"].to_pylist(), strict=True)
    pages = {keys[number]: count for number, count in numbers}
    under: Counter[Key] = Counter()
    for key, count in pages.items():
        for depth in range(1, len(key) + 1):
            under[key[:depth]] += count
    return sorted(pages, key=lambda key: [(-under[key[: depth + 1]], name) for depth, name in enumerate(key)])
