"""The files of a shard -> a table of the columns that are asked for, with how long each page took."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import IO, Any

import pyarrow as pa
import pyarrow.json as pj
import pyarrow.parquet as pq

from newsmeta.archive_stats.contents import ShardFiles
from newsmeta.archives.columns import VERSION, page_schema

TOOK = "microseconds"
_PLACE = ["source", "offset"]
_BYTES = 1 << 24
# Half a character, which JSON can spell and Arrow does not read.
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")


class UnreadableError(Exception):
    """A file that cannot be read, and why."""


@dataclass(frozen=True, slots=True)
class ShardRows:
    """The rows of a shard (None when they cannot be read), and which files could not be read, with why."""

    table: Any
    unread: tuple[tuple[str, str], ...] = ()


def shard_rows(shard: ShardFiles, format_: str, columns: Iterable[str]) -> ShardRows:
    """The columns at these paths, such as ``article.publisher.name``, and `TOOK`, which is null where it is unknown."""
    try:
        rows = _read(shard.pages, lambda: _pages(shard, format_, sorted({*columns, *_PLACE})))
    except UnreadableError as error:
        return ShardRows(None, ((shard.pages, str(error)),))
    if shard.timings is None:
        return ShardRows(_timed(rows, None))
    try:
        took = _read(shard.timings, lambda: pq.ParquetFile(shard.timings).read([*_PLACE, TOOK], use_threads=False))
    except UnreadableError as error:
        return ShardRows(_timed(rows, None), ((shard.timings, str(error)),))
    return ShardRows(_timed(rows, took))


def _read(path: str, read: Callable[[], Any]) -> Any:
    try:
        return read()
    except FileNotFoundError as error:
        raise UnreadableError("it is missing") from error
    except (pa.ArrowException, OSError) as error:
        raise UnreadableError(f"it cannot be read: {str(error).partition(chr(10))[0]}") from error


def _pages(shard: ShardFiles, format_: str, columns: list[str]) -> Any:
    if (found := os.path.getsize(shard.pages)) != shard.size:
        raise UnreadableError(f"it has {found:,} bytes, where the manifest says {shard.size:,}")
    return (_parquet if format_ == "parquet" else _json_lines)(shard.pages, columns)


def _parquet(path: str, columns: list[str]) -> Any:
    with pq.ParquetFile(path) as file:
        version = (file.schema_arrow.metadata or {}).get(b"newsmeta.archive.version", b"").decode(errors="replace")
        if version != str(VERSION):
            told = f"of version {version}" if version else "not those of newsmeta archive"
            raise UnreadableError(f"its columns are {told}; this newsmeta reads version {VERSION}")
        if lacking := [path for path in columns if not _is_there(file.schema_arrow, path)]:
            raise UnreadableError(f"it has no column {lacking[0]}")
        return file.read(columns, use_threads=False)


def _is_there(fields: Any, path: str) -> bool:
    name, _, below = path.partition(".")
    place = fields.get_field_index(name)
    return place >= 0 and (not below or _is_there(fields.field(place).type, below))


def _json_lines(path: str, columns: list[str]) -> Any:
    schema = pa.schema(_only(page_schema(), columns))
    parse = pj.ParseOptions(explicit_schema=schema, unexpected_field_behavior="ignore")
    with open(path, "rb") as stream:
        return pa.concat_tables([schema.empty_table(), *_blocks(stream, parse)])


def _blocks(stream: IO[bytes], parse: Any) -> Iterator[Any]:
    while lines := stream.readlines(_BYTES):
        block = b"".join(lines)
        if b"\\u" in block:
            block = _SURROGATE.sub(rb"\\ufffd", block)
        # No line is cut in two when all are one block.
        read = pj.ReadOptions(use_threads=False, block_size=len(block) + 1)
        yield pj.read_json(pa.BufferReader(block), read, parse)


def _timed(rows: Any, took: Any) -> Any:
    """The rows with how long they took, which stands beside them in the same order, as newsmeta archive writes it."""
    if took is None:
        return rows.append_column(TOOK, pa.nulls(len(rows), pa.int64()))
    if all(took[name].equals(rows[name]) for name in _PLACE):
        return rows.append_column(TOOK, took[TOOK])
    numbered = rows.select(_PLACE).append_column("row", pa.array(range(len(rows)), pa.int64()))
    met = numbered.join(took, _PLACE, join_type="left outer").group_by("row").aggregate([(TOOK, "min")]).sort_by("row")
    return rows.append_column(TOOK, met[f"{TOOK}_min"])


def _only(fields: Iterable[Any], paths: Iterable[str]) -> list[Any]:
    """The fields that paths lead to or through; each may be null, as what has no value is left out of JSON."""
    below: dict[str, list[str]] = {}
    for path in paths:
        name, _, rest = path.partition(".")
        below.setdefault(name, []).extend([rest] if rest else [])
    return [pa.field(each.name, _type(each.type, below[each.name])) for each in fields if each.name in below]


def _type(type_: Any, paths: list[str]) -> Any:
    if pa.types.is_struct(type_):
        return pa.struct(_only(type_, paths or [each.name for each in type_]))
    if pa.types.is_list(type_):
        return pa.list_(_type(type_.value_type, []))
    return type_
