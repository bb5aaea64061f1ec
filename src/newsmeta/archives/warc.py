"""Captures in a WARC file, from one offset to another, whatever is damaged between them.

https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fastwarc.warc import ArchiveIterator

from newsmeta.archives.capture import Capture, Found, Skipped
from newsmeta.archives.http_response import Page, content_page, response_page, too_large
from newsmeta.archives.stated import stated_time
from newsmeta.archives.streams import From, Seekable
from newsmeta.archives.warc_bytes import is_whole, next_record

# What a response may hold besides its page: HTTP's head, and what an encoding adds.
_ALLOWANCE = 1 << 20
_PAGES = frozenset({"response", "resource"})


@dataclass(frozen=True, slots=True)
class Record:
    """A record at its offset: what its head says, and its block as far as it was read."""

    offset: int
    head: Any
    kind: str
    length: int
    block: bytes
    read: int

    @property
    def is_cut_short(self) -> bool:
        return self.read < self.length


def captures(stream: Seekable, source: str, start: int, end: int | None, max_bytes: int) -> Iterator[Found]:
    """What the records that begin from `start` to before `end` hold, in their order; no end is that of the file."""
    for found in records(stream, start, end, max_bytes + _ALLOWANCE):
        if isinstance(found, Record):
            yield _capture(found, source, max_bytes)
        else:
            yield Skipped(source, found[0], found[1])


def records(stream: Seekable, start: int, end: int | None, most: int) -> Iterator[Record | tuple[int, str]]:
    """Records in order, and the offset and reason of each that cannot be read; blocks are read up to `most` bytes."""
    offset: int | None = start
    while offset is not None and (end is None or offset < end):
        broken_at = offset
        for found in _until_damage(stream, offset, end, most):
            yield found
            if not isinstance(found, Record):
                broken_at = found[0]
                break
        else:
            return
        offset = next_record(stream, broken_at + 1)


def _until_damage(stream: Seekable, start: int, end: int | None, most: int) -> Iterator[Record | tuple[int, str]]:
    """As `records`; the first that is damaged comes last."""
    # A record is good when what comes after it is one too, or nothing.
    held: Record | None = None
    offset = start
    try:
        for record in ArchiveIterator(From(stream, start), parse_http=False):
            offset = start + record.stream_pos
            if held is not None:
                yield held
            held = None
            if end is not None and offset >= end:
                return
            held = _read(record, offset, most)
            if held.is_cut_short:
                break
    except (GeneratorExit, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:
        # A library written in Rust that gives up raises what is no Exception.
        yield from _blamed(stream, held, offset)
        return
    if held is not None and held.is_cut_short:
        yield held.offset, "wrong-length" if next_record(stream, held.offset + 1) is not None else "truncated"
    elif held is not None:
        yield held


def _blamed(stream: Seekable, held: Record | None, offset: int) -> Iterator[Record | tuple[int, str]]:
    """Which record an error is due to: the one at the offset, which was being read or is `held`, or the next."""
    if held is None:
        yield offset, "damaged"
    elif (after := is_whole(stream, held.offset, held.length)) is None:
        yield held.offset, "wrong-length"
    else:
        yield held
        yield after, "damaged"


def _read(record: Any, offset: int, most: int) -> Record:
    parts: list[bytes] = []
    read = 0
    # What is too much for a page is passed over piece by piece, which also tells whether it is all there.
    while part := record.reader.read(1 << 16):
        read += len(part)
        if read <= most:
            parts.append(part)
    length = (record.headers.get("Content-Length") or "").strip()
    stated = int(length) if length.isdecimal() else read
    return Record(offset, record.headers, str(record.record_type), stated, b"".join(parts), read)


def _capture(record: Record, source: str, max_bytes: int) -> Found:
    if record.kind not in _PAGES:
        return Skipped(source, record.offset, record.kind)
    page = _page(record, max_bytes)
    if page.skipped is not None:
        return Skipped(source, record.offset, page.skipped)
    cut = ("cut-by-crawler",) if record.head.get("WARC-Truncated") else ()
    return Capture(
        source=source,
        offset=record.offset,
        content=page.content,
        url=(record.head.get("WARC-Target-URI") or "").strip("<> ") or None,
        captured=stated_time(record.head.get("WARC-Date")),
        charset=page.charset,
        http_status=page.status,
        record_id=record.head.get("WARC-Record-ID"),
        failure=page.failure,
        noticed=(*page.noticed, *cut),
    )


def _page(record: Record, max_bytes: int) -> Page:
    if record.kind == "resource":
        page = content_page(record.block, record.head.get("Content-Type"), max_bytes)
    else:
        page = response_page(record.block, max_bytes)
    if record.read > len(record.block) and page.skipped is None:
        return Page(status=page.status, failure=too_large(max_bytes), noticed=page.noticed)
    return page


def record_offsets(stream: Seekable) -> list[int]:
    """Where each record begins, in order, also of those that cannot be read."""
    return [found.offset if isinstance(found, Record) else found[0] for found in records(stream, 0, None, 0)]
