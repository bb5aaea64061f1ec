"""Captures in JSON Lines: an object a line, with a page and perhaps its address (https://jsonlines.org)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newsmeta.archives.capture import Capture, Found, Skipped
from newsmeta.archives.decompressed import Decompressed
from newsmeta.archives.http_response import too_large
from newsmeta.archives.shard import Columns
from newsmeta.archives.stated import NO_HTML, stated_capture

# JSON may write each byte of a page as six, and there are other keys.
_ESCAPED, _OTHER_KEYS = 6, 1 << 20


def captures(
    stream: Decompressed, source: str, start: int, end: int | None, columns: Columns, max_bytes: int
) -> Iterator[Found]:
    """What the lines hold that begin from `start` to before `end`; blank ones are nothing."""
    most = max_bytes * _ESCAPED + _OTHER_KEYS
    stream.seek(start)
    while end is None or stream.tell() < end:
        offset = stream.tell()
        line = stream.readline(most)
        if not line:
            break
        if len(line) == most and not line.endswith(b"\n"):
            _pass_over_line(stream)
            yield Capture(source=source, offset=offset, failure=too_large(max_bytes))
        elif line.strip():
            yield _found(line, source, offset, columns, max_bytes)
    if stream.damaged:
        yield Skipped(source, stream.tell(), "truncated")


def line_starts(stream: Decompressed, every: int) -> Iterator[tuple[int, int]]:
    """Offsets so many lines apart, of those that are not blank, and how many such lines follow up to the next."""
    start, count = 0, 0
    while line := stream.readline(1 << 20):
        whole = line.endswith(b"\n")
        count += bool(line.strip())
        while not whole and (line := stream.readline(1 << 20)):
            whole = line.endswith(b"\n")
        if count == every:
            yield start, count
            start, count = stream.tell(), 0
    if count or stream.damaged:
        # Damage is told as one thing more.
        yield start, count + stream.damaged


def _found(line: bytes, source: str, offset: int, columns: Columns, max_bytes: int) -> Found:
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        return Skipped(source, offset, "not-json")
    if not isinstance(told, dict):
        return Skipped(source, offset, NO_HTML)
    return stated_capture(told, source, offset, columns, max_bytes)


def _pass_over_line(stream: Decompressed) -> None:
    while (piece := stream.readline(1 << 20)) and not piece.endswith(b"\n"):
        pass
