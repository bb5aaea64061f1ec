"""The bytes of a WARC file as they are stored: how it is compressed, and where records begin when some are damaged."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from fastwarc.stream_io import ZstdReader

from newsmeta.archives.streams import From, Seekable

_GZIP, _ZSTD = b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd"
_RECORD = re.compile(rb"WARC/\d\.\d\r?\n")
_CANDIDATE = re.compile(rb"(?<=\n)WARC/\d\.\d\r?\n|\x1f\x8b\x08|\x28\xb5\x2f\xfd")
_LONGEST_CANDIDATE = 16
_LENGTH = re.compile(rb"^Content-Length:\s*(\d{1,18})\s*$", re.IGNORECASE | re.MULTILINE)
_END = re.compile(rb"\r?\n\r?\n")
_PIECE = 1 << 20


def next_record(stream: Seekable, start: int) -> int | None:
    """The offset at or after `start` at which the next record begins, compressed or not; None at the end."""
    compressed = _is_compressed(stream)
    for offset in _candidates(stream, start):
        beginning = _text(stream, offset, 16) if compressed else _bytes(stream, offset, 16)
        if _RECORD.match(beginning):
            return offset
    return None


def is_whole(stream: Seekable, offset: int, length: int) -> int | None:
    """Where a record ends that has as many bytes as it says, and then the empty lines that it must; else None.

    For a compressed record it is where the next one may begin at the earliest.
    """
    compressed = _is_compressed(stream)
    head = (_text if compressed else _bytes)(stream, offset, _PIECE)
    end_of_head = _END.search(head)
    if end_of_head is None:
        return None
    size = end_of_head.end() + length
    text = (_text if compressed else _bytes)(stream, offset, size + 4)
    if not re.fullmatch(rb"\r?\n\r?\n", text[size:]):
        return None
    return offset + (1 if compressed else len(text))


def is_compressed_as_whole(stream: Seekable) -> bool:
    """Whether the first member or frame holds more than the first record, so that no record can be reached alone."""
    head = _text(stream, 0, _PIECE)
    end_of_head, length = _END.search(head), _LENGTH.search(head)
    if end_of_head is None or length is None:
        return False
    end = end_of_head.end() + int(length[1]) + len(b"\r\n\r\n")
    if _bytes(stream, 0, 4).startswith(_ZSTD):
        return _spans_frames(stream, end) is False
    return bool(_RECORD.match(_text(stream, 0, end + 16)[end:]))


def _spans_frames(stream: Seekable, end: int) -> bool | None:
    """Whether what comes after so many bytes of text stands in a later frame; None when nothing does."""
    reader = ZstdReader(From(stream, 0))
    try:
        text = reader.read(end + 16)
    except OSError:
        return None
    return bool(reader.frame_start_position()) if len(text) > end else None


def _candidates(stream: Seekable, start: int) -> Iterator[int]:
    # A line that begins the piece is seen by the line feed before it.
    position = max(start - 1, 0)
    last = -1
    while len(piece := _bytes(stream, position, _PIECE)) > 1:
        for match in _CANDIDATE.finditer(piece):
            offset = position + match.start()
            if offset >= start and offset > last:
                last = offset
                yield offset
        if len(piece) < _PIECE:
            return
        position += _PIECE - _LONGEST_CANDIDATE


def _is_compressed(stream: Seekable) -> bool:
    return _bytes(stream, 0, 4).startswith((_GZIP, _ZSTD))


def _bytes(stream: Seekable, offset: int, size: int) -> bytes:
    stream.seek(offset)
    return stream.read(size)


def _text(stream: Seekable, offset: int, size: int) -> bytes:
    """At most `size` bytes of what is compressed from an offset on, in its own member or frame."""
    start = _bytes(stream, offset, 4)
    if start.startswith(_ZSTD):
        return _zstd_text(stream, offset, size)
    return _gzip_text(stream, offset, size) if start.startswith(_GZIP) else b""


def _gzip_text(stream: Seekable, offset: int, size: int) -> bytes:
    stream.seek(offset)
    member = zlib.decompressobj(wbits=31)
    text = b""
    try:
        while len(text) < size and not member.eof and (piece := stream.read(1 << 16)):
            text += member.decompress(piece, size - len(text))
            while len(text) < size and member.unconsumed_tail:
                text += member.decompress(member.unconsumed_tail, size - len(text))
    except zlib.error:
        # What came before the damage counts.
        return text
    return text


def _zstd_text(stream: Seekable, offset: int, size: int) -> bytes:
    try:
        return bytes(ZstdReader(From(stream, offset)).read(size))
    except OSError:
        return b""
