"""Records in a WARC file, from one offset to another, and the places at which none can be read.

https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Any

from fastwarc.stream_io import ZstdReader
from fastwarc.warc import ArchiveIterator

from newsmeta.archives.decompressed import Decompressed
from newsmeta.archives.members import Text, dictionary, is_compressed, is_zstandard, text_at
from newsmeta.archives.streams import From, Seekable
from newsmeta.archives.warc_bytes import end_of_record, next_record


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


@dataclass(frozen=True, slots=True)
class Broken:
    """A place at which no record can be read, and why."""

    offset: int
    reason: str


_Finding = Generator[Record | Broken, None, int | None]


def records(stream: Seekable, start: int, end: int | None, most: int) -> Iterator[Record | Broken]:
    """Records in order, and the offset and reason of each that cannot be read; blocks are read up to `most` bytes."""
    offset: int | None = start
    while offset is not None and (end is None or offset < end):
        offset = yield from _until_damage(stream, offset, end, most)


def _until_damage(stream: Seekable, start: int, end: int | None, most: int) -> _Finding:
    """As `records`, until one is damaged, which comes last, or the reader stops; returns where there is more."""
    # A record is good when what comes after it is one too, or nothing.
    held: Record | None = None
    offset = start
    try:
        for record in _iterated(stream, start):
            offset = start + record.stream_pos
            if held is not None:
                yield held
            held = None
            if end is not None and offset >= end:
                return None
            held = _read(record, offset, most)
            if held.is_cut_short:
                break
    except (GeneratorExit, KeyboardInterrupt, SystemExit):
        raise
    except BaseException:
        # A library written in Rust that gives up raises what is no Exception.
        return (yield from _blamed(stream, held, offset))
    if held is not None and held.is_cut_short:
        after = next_record(stream, held.offset + 1)
        yield Broken(held.offset, "truncated" if after is None else "wrong-length")
        return after
    if held is not None:
        yield held
    return (yield from _after_end(stream, held, start))


def _iterated(stream: Seekable, start: int) -> ArchiveIterator:
    """FastWARC's records from an offset; it does not know of the dictionary that a file of Zstandard may begin with."""
    if not is_zstandard(stream):
        return ArchiveIterator(From(stream, start), parse_http=False)
    known = dictionary(stream)
    return ArchiveIterator(ZstdReader(From(stream, start), dictionary=known), parse_http=False, stream_detect=False)


def _blamed(stream: Seekable, held: Record | None, offset: int) -> _Finding:
    """Which record an error is due to: the one at the offset, which was being read or is `held`, or the next."""
    if held is None:
        yield Broken(offset, "damaged")
        return next_record(stream, offset + 1)
    if (whole := end_of_record(stream, held.offset, held.length)) is None:
        yield Broken(held.offset, "wrong-length")
        return next_record(stream, held.offset + 1)
    yield held
    if (after := next_record(stream, whole)) != whole:
        yield Broken(whole, "damaged")
    return after


def _after_end(stream: Seekable, held: Record | None, start: int) -> _Finding:
    """What the reader did not come to: what is beyond damage, or behind a member of gzip that holds nothing."""
    if isinstance(stream, Decompressed) and stream.damaged:
        yield Broken(stream.tell(), "truncated")
        return None
    if not is_compressed(stream):
        return None
    if held is None:
        if not is_zstandard(stream) and _is_cut_off(text_at(stream, start)):
            yield Broken(start, "truncated")
        return next_record(stream, start + 1)
    return next_record(stream, end_of_record(stream, held.offset, held.length) or held.offset + 1)


def _is_cut_off(member: Text) -> bool:
    while member.read(1 << 16):
        pass
    return member.end() is None


def _read(record: Any, offset: int, most: int) -> Record:
    parts: list[bytes] = []
    read = 0
    # What is too much for a page is passed over piece by piece, which also tells whether it is all there.
    while part := record.reader.read(1 << 16):
        read += len(part)
        if read <= most:
            parts.append(part)
    length = (record.headers.get("Content-Length") or "").strip().removeprefix("+")
    # One that is not stated is never reached.
    stated = int(length) if length.isdecimal() else read + 1
    return Record(offset, record.headers, str(record.record_type), stated, b"".join(parts), read)


def record_offsets(stream: Seekable) -> list[tuple[int, bool]]:
    """Where each record begins, in order, and whether it can be read."""
    found = records(stream, 0, None, 0)
    return [(each.offset, isinstance(each, Record)) for each in found]
