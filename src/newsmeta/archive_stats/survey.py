"""A data set -> its statistics, a shard at a time: a file that cannot be read costs only itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from newsmeta.archive_stats.data_set import DataSet, Shard
from newsmeta.archive_stats.groupings import Grouping, key_of
from newsmeta.archive_stats.measures import COLUMNS, Label, counts_of_pages, counts_of_times
from newsmeta.archive_stats.reading import Unreadable, batches, timings
from newsmeta.archive_stats.statistics import Groups, Key, Statistics, whole
from newsmeta.archive_stats.tally import Numbers, Tally

_PLACE = ("source", "offset")


class Survey:
    """The counts of the shards that were read so far, by groups."""

    def __init__(self, format_: str, by: Mapping[str, Grouping]) -> None:
        self._format = format_
        self._by = by
        self._columns = {*COLUMNS, *_PLACE, *(path for each in by.values() for path in each.columns)}
        self._keys: Numbers[Key] = Numbers()
        self._labels: Numbers[Label] = Numbers()
        self._tally = Tally()

    def read(self, shard: Shard) -> Iterator[tuple[str, str]]:
        """Count the pages and times of a shard; yields each file that cannot be read, none of which is counted."""
        counts, places = [], []
        try:
            for batch in batches(shard.pages, self._format, self._columns):
                groups = self._groups(batch)
                counts += counts_of_pages(batch, groups, self._labels)
                if shard.timings:
                    places.append(pa.table({name: batch.column(name) for name in _PLACE} | {"group": groups}))
        except Unreadable as error:
            yield shard.pages, str(error)
            return
        self._tally.add(counts)
        if shard.timings and places:
            try:
                self._tally.add([self._times(timings(shard.timings), pa.concat_tables(places))])
            except Unreadable as error:
                yield shard.timings, str(error)

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

    def _times(self, took: Any, places: Any) -> Any:
        """The times of pages by the groups of those pages."""
        if not took.select(_PLACE).equals(places.select(_PLACE)):
            places = places.join(took, list(_PLACE), join_type="inner")
            took = places
        microseconds, groups = took["microseconds"].combine_chunks(), places["group"].combine_chunks()
        return counts_of_times(microseconds, groups, self._labels)


def survey(data_set: DataSet, by: Mapping[str, Grouping], advance: Callable[[], object]) -> Statistics:
    """The statistics of a data set, grouped by these; `advance` is called after every shard."""
    found = Survey(data_set.format_, by)
    unread: list[tuple[str, str]] = []
    for shard in data_set.shards:
        unread += found.read(shard)
        advance()
    counts, keys, labels = found.counts()
    return Statistics(
        data_set=data_set.folder,
        by=tuple(by),
        whole=whole(counts, labels),
        groups=Groups(counts if by else counts.slice(0, 0), keys, labels),
        done=len(data_set.shards),
        planned=data_set.planned,
        skipped=data_set.skipped,
        unread=tuple(unread),
    )
