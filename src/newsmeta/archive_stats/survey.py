"""A data set -> its statistics: shards are read side by side and counted together, as many as memory is meant for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import groupby
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from newsmeta.archive_stats.contents import Contents, ShardFiles
from newsmeta.archive_stats.groupings import Grouping, key_of
from newsmeta.archive_stats.measures import COLUMNS, Label, counts_of_pages, counts_of_times
from newsmeta.archive_stats.reading import TOOK, shard_rows
from newsmeta.archive_stats.statistics import Groups, Key, Statistics, whole
from newsmeta.archive_stats.tally import Numbers, Tally

# So many bytes of files, and so many files, are read at a time.
_BYTES, _FILES = 1 << 26, 64


class _Survey:
    """The counts of the rows that were read so far, by groups."""

    def __init__(self, by: Mapping[str, Grouping]) -> None:
        self._by = by
        self._keys: Numbers[Key] = Numbers()
        self._labels: Numbers[Label] = Numbers()
        self._tally = Tally()

    def count(self, tables: Sequence[Any]) -> None:
        """Count these rows as well. Tables that other versions of newsmeta wrote may have other fields."""
        for _, alike in groupby(tables, key=lambda table: table.schema):
            for batch in pa.concat_tables(alike).combine_chunks().to_batches():
                groups = self._groups(batch)
                self._tally.add(counts_of_pages(batch, groups, self._labels))
                self._tally.add([counts_of_times(batch.column(TOOK), groups, self._labels)])

    def counts(self) -> tuple[Any, list[Key], list[Label]]:
        """The counts by groups and labels, and what the numbers of both stand for."""
        return self._tally.counts(), self._keys.names, self._labels.names

    def _groups(self, batch: Any) -> Any:
        """The number of each row's group."""
        number = pa.repeat(pa.scalar(0, pa.int64()), len(batch))
        names: list[Key] = [()]
        for grouping in self._by.values():
            encoded = pc.dictionary_encode(key_of(batch, grouping))
            known = encoded.dictionary.to_pylist()
            number = pc.add(pc.multiply(number, len(known)), encoded.indices.cast(pa.int64()))
            pairs = pc.dictionary_encode(number)
            names = [(*names[each // len(known)], known[each % len(known)]) for each in pairs.dictionary.to_pylist()]
            number = pairs.indices.cast(pa.int64())
        return self._keys.of(names).take(number)


def survey(contents: Contents, by: Mapping[str, Grouping], advance: Callable[[], object]) -> Statistics:
    """The statistics of a data set, grouped by these; `advance` is called after every shard.

    A file that cannot be read is not counted, and told.
    """
    columns = {*COLUMNS, *(path for each in by.values() for path in each.columns)}
    read = partial(shard_rows, format_=contents.format, columns=columns)
    counted = _Survey(by)
    unread: list[tuple[str, str]] = []
    with ThreadPoolExecutor(os.cpu_count()) as readers:
        for together in _together(contents.shards):
            tables = []
            for rows in readers.map(read, together):
                tables += [] if rows.table is None else [rows.table]
                unread += rows.unread
                advance()
            counted.count(tables)
    counts, keys, labels = counted.counts()
    return Statistics(
        dataset=contents.folder,
        by=tuple(by),
        whole=whole(counts, labels),
        groups=Groups(counts if by else counts.slice(0, 0), keys, labels),
        done=len(contents.shards),
        missing=contents.missing,
        skipped=contents.skipped,
        unread=tuple(unread),
    )


def _together(shards: Sequence[ShardFiles]) -> Iterator[list[ShardFiles]]:
    """The shards in parts that are read at a time, each within the bounds or of one shard."""
    part: list[ShardFiles] = []
    size = 0
    for shard in shards:
        if part and (size + shard.size > _BYTES or len(part) == _FILES):
            yield part
            part, size = [], 0
        part.append(shard)
        size += shard.size
    if part:
        yield part
