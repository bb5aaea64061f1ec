"""Files of pages and of timings -> batches of the columns that are asked for, in memory that does not grow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa
import pyarrow.json as pj
import pyarrow.parquet as pq

from newsmeta.archives.columns import VERSION, page_schema

_ROWS = 1 << 16
_BYTES = 1 << 24
# Half a character, which JSON can spell and Arrow does not read.
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")


class Unreadable(Exception):
    """A file that cannot be read, and why."""


def batches(path: str, format_: str, columns: Iterable[str]) -> Iterator[Any]:
    """The columns at these paths, such as ``article.publisher.name``, in batches. Raises Unreadable."""
    wanted = sorted(set(columns))
    try:
        yield from (_parquet if format_ == "parquet" else _json_lines)(path, wanted)
    except FileNotFoundError as error:
        raise Unreadable("it is missing") from error
    except (pa.ArrowException, OSError) as error:
        raise Unreadable(f"it cannot be read: {_first_line(error)}") from error


def timings(path: str) -> Any:
    """How long pages took: a table of source, offset, microseconds. Raises Unreadable."""
    try:
        return pq.read_table(path, columns=["source", "offset", "microseconds"], partitioning=None)
    except (pa.ArrowException, OSError) as error:
        raise Unreadable(f"it cannot be read: {_first_line(error)}") from error


def _parquet(path: str, columns: list[str]) -> Iterator[Any]:
    with pq.ParquetFile(path) as file:
        schema = file.schema_arrow
        version = (schema.metadata or {}).get(b"newsmeta.archive.version", b"").decode(errors="replace")
        if version != str(VERSION):
            told = f"of version {version}" if version else "not those of newsmeta archive"
            raise Unreadable(f"its columns are {told}; this newsmeta reads version {VERSION}")
        yield from file.iter_batches(_ROWS, columns=columns)


def _json_lines(path: str, columns: list[str]) -> Iterator[Any]:
    schema = _only(page_schema(), columns)
    parse = pj.ParseOptions(explicit_schema=pa.schema(schema), unexpected_field_behavior="ignore")
    with open(path, "rb") as stream:
        while lines := stream.readlines(_BYTES):
            block = b"".join(lines)
            if b"\\u" in block:
                block = _SURROGATE.sub(rb"\\ufffd", block)
            # No line is cut in two when all are one block.
            read = pj.ReadOptions(use_threads=False, block_size=len(block) + 1)
            yield from pj.read_json(pa.BufferReader(block), read, parse).combine_chunks().to_batches()


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


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0] or type(error).__name__
