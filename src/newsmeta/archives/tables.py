"""Rows -> the bytes of a file, the same for the same rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from newsmeta.archives.columns import page_schema, timing_schema

Rows = Sequence[dict[str, Any]]

_LARGEST = 2**63 - 1

# How the files of each format are called.
ENDINGS = {"parquet": ".parquet", "jsonl": ".jsonl"}


def pages_file(rows: Rows, format_: str) -> bytes:
    """The rows of pages as a file of this format."""
    return _parquet(rows, page_schema()) if format_ == "parquet" else _json_lines(rows)


def timings_file(rows: Rows) -> bytes:
    """How long pages took, as a Parquet file."""
    return _parquet(rows, timing_schema())


def _parquet(rows: Rows, schema: pa.Schema) -> bytes:
    stream = BytesIO()
    try:
        table = pa.Table.from_pylist(list(rows), schema=schema)
    except (UnicodeEncodeError, OverflowError, pa.ArrowInvalid):
        table = pa.Table.from_pylist([_storable(row) for row in rows], schema=schema)
    pq.write_table(table, stream, compression="zstd")
    return stream.getvalue()


def _storable(value: Any) -> Any:
    """The value without what JSON can spell and Arrow cannot hold: lone surrogates, numbers beyond 64 bits.

    The surrogates become JSON's escapes, and such a number null; it stands in the JSON-LD all the same.
    """
    match value:
        case dict():
            return {key: _storable(each) for key, each in value.items()}
        case list():
            return [_storable(each) for each in value]
        case str():
            return value.encode("utf-8", "backslashreplace").decode()
        case int() if abs(value) > _LARGEST:
            return None
    return value


def _json_lines(rows: Iterable[dict[str, Any]]) -> bytes:
    """A line a row; what is null or empty is left out, as in newsmeta's other JSON."""
    lines = (json.dumps(_filled(row), ensure_ascii=False, separators=(",", ":"), default=_text) for row in rows)
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")


def _filled(value: Any) -> Any:
    match value:
        case dict():
            return {key: _filled(each) for key, each in value.items() if each not in (None, [], {})}
        case list():
            return [_filled(each) for each in value]
    return value


def _text(value: Any) -> str:
    assert isinstance(value, datetime)
    return value.isoformat()
