"""Records that ``newsmeta extract --format json`` wrote: where each stands in its file, which is never held whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from newsmeta.comparing.snapshot import is_record

_LINES = re.compile(r"\.(?:jsonl|ndjson)(?:\.gz)?$", re.IGNORECASE)
# What only a record says of itself, and early.
_OWN_KEYS = re.compile(rb'"(?:jsonld|opengraph|passedOver)"\s*:')
_BOM = b"\xef\xbb\xbf"
_UNNAMED = frozenset({"-", "<stdin>", ""})


@dataclass(frozen=True, slots=True)
class Record:
    """A record's page by the name that it had, its declared address, and where the record stands: offset and length."""

    source: str
    url: str | None
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Broken:
    """A line that is no record, and why."""

    line: int
    reason: str


def holds_records(name: str, head: bytes) -> bool:
    """Whether a file of this name, that begins so, is meant to hold records."""
    text = head.removeprefix(_BOM).lstrip()
    return bool(_LINES.search(name)) or (text.startswith(b"{") and bool(_OWN_KEYS.search(text)))


def find_records(stream: IO[bytes]) -> Iterator[Record | Broken]:
    """The records of a file, one a line, or one in all of it."""
    whole = _only_record(stream)
    if whole is not None:
        yield whole
        return
    seen: dict[str, int] = {}
    start = 0
    stream.seek(0)
    for number, line in enumerate(stream, 1):
        if line.removeprefix(_BOM).strip():
            found = _record(line, start, number)
            if isinstance(found, Record) and found.source in seen:
                found = Broken(number, f"{found.source} is told a second time, first in line {seen[found.source]}")
            elif isinstance(found, Record):
                seen[found.source] = number
            yield found
        start += len(line)


def read_json(text: bytes) -> Any:
    """A JSON value. Raises ValueError, and for what is nested too deep as well."""
    try:
        return json.loads(text.removeprefix(_BOM))
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error


def _only_record(stream: IO[bytes]) -> Record | Broken | None:
    """The record that fills several lines, or why it is none; None when each line is for itself."""
    first, second = stream.readline(), stream.readline()
    if not second.strip() or _is_json(first) or _is_json(second):
        return None
    text = first + second + stream.read()
    found = _record(text, 0, 1)
    return Broken(found.line, found.reason) if isinstance(found, Broken) else found


def _record(text: bytes, start: int, line: int) -> Record | Broken:
    try:
        value = read_json(text.rstrip())
    except json.JSONDecodeError as error:
        return Broken(line + error.lineno - 1, f"not JSON: {error.msg} (column {error.colno})")
    except ValueError as error:
        return Broken(line, f"not JSON: {error}")
    if not is_record(value):
        return Broken(line, "not a record: `newsmeta extract --format json` writes what is compared")
    url = value.get("url") if isinstance(value.get("url"), str) else None
    source = value.get("source")
    named = isinstance(source, str) and source not in _UNNAMED
    return Record(source if named else url or f"record in line {line}", _declared(value, url), start, len(text))


def _declared(record: dict[str, Any], url: str | None) -> str | None:
    choice = record["fields"].get("url") if isinstance(record["fields"], dict) else None
    return url if isinstance(choice, dict) and choice.get("state") == "declared" else None


def _is_json(line: bytes) -> bool:
    try:
        return isinstance(read_json(line), dict)
    except ValueError:
        return False
