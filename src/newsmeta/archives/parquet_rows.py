"""Captures in a Parquet file: a row each, with a page and perhaps its address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

import pyarrow as pa
import pyarrow.parquet as pq

from newsmeta.archives.capture import Found
from newsmeta.archives.shard import Columns
from newsmeta.archives.stated import stated_capture
from newsmeta.errors import SourceError

# Pages are large; so many are in memory at once.
_BATCH = 64


def captures(
    stream: IO[bytes], source: str, start: int, end: int | None, columns: Columns, max_bytes: int
) -> Iterator[Found]:
    """What the rows from `start` to before `end` hold. Raises SourceError when they cannot be read."""
    try:
        file = pq.ParquetFile(stream)
        wanted = [name for name in (columns.html, columns.url, columns.captured) if name in file.schema_arrow.names]
        if columns.html not in wanted:
            raise SourceError(f"it has no column {columns.html!r}; it has {', '.join(file.schema_arrow.names)}")
        groups, row = _groups(file, start, end)
        for batch in file.iter_batches(_BATCH, row_groups=groups, columns=wanted):
            for told in batch.to_pylist():
                if row >= start and (end is None or row < end):
                    yield stated_capture(told, source, row, columns, max_bytes)
                row += 1
    except (pa.ArrowException, OSError) as error:
        raise SourceError(f"it cannot be read as Parquet: {error}") from error


def row_count(stream: IO[bytes]) -> int:
    """How many rows a file has. Raises SourceError when it is no Parquet."""
    try:
        return int(pq.ParquetFile(stream).metadata.num_rows)
    except (pa.ArrowException, OSError) as error:
        raise SourceError(f"it cannot be read as Parquet: {error}") from error


def _groups(file: pq.ParquetFile, start: int, end: int | None) -> tuple[list[int], int]:
    """The row groups that hold these rows, and the number of the first row in them."""
    wanted: list[int] = []
    first = row = 0
    for number in range(file.metadata.num_row_groups):
        after = row + file.metadata.row_group(number).num_rows
        if after > start and (end is None or row < end):
            first = first if wanted else row
            wanted.append(number)
        row = after
    return wanted, first
