"""The bytes of a WARC file as they are stored: how it is compressed, and where records begin when some are damaged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.archives.members import Text, is_compressed, read_at, text_at
from newsmeta.archives.streams import Seekable

_RECORD = re.compile(rb"WARC/\d\.\d{1,2}\r?\n")
_CANDIDATE = re.compile(rb"(?<=\n)WARC/\d\.\d{1,2}\r?\n|\x1f\x8b\x08|\x28\xb5\x2f\xfd")
_LONGEST_CANDIDATE = 16
_LENGTH = re.compile(rb"^Content-Length:\s*(\d{1,18})\s*$", re.IGNORECASE | re.MULTILINE)
_ENDS_OF_HEAD = (b"\r\n\r\n", b"\n\n")
_LONGEST_HEAD = 1 << 16
_PIECE = 1 << 20


def next_record(stream: Seekable, start: int) -> int | None:
    """The offset at or after `start` at which the next record begins, compressed or not; None at the end."""
    compressed = is_compressed(stream)
    return next((offset for offset in _candidates(stream, start) if begins_record(stream, offset, compressed)), None)


def begins_record(stream: Seekable, offset: int, compressed: bool) -> bool:
    """Whether a record begins at an offset of a file that is compressed, or is not."""
    text = text_at(stream, offset)
    return text.is_compressed == compressed and bool(_RECORD.match(text.read(_LONGEST_CANDIDATE)))


def end_of_record(stream: Seekable, offset: int, length: int) -> int | None:
    """Where a record ends that has as many bytes as it says, and then an empty line; None when it is not whole.

    When its member holds more than that, it is where the next record may begin at the earliest.
    """
    text = text_at(stream, offset)
    if not _head(text):
        return None
    while length > 0 and (piece := text.read(min(length, _PIECE))):
        length -= len(piece)
    line = text.read(2)
    if length or line not in (b"\r\n", b"\n\n"):
        return None
    if line == b"\r\n":
        text.read(2)
    if text.is_compressed and text.read(1):
        return offset + 1
    return text.end()


def is_compressed_as_whole(stream: Seekable) -> bool:
    """Whether the first member or frame holds more than the first record, so that no record can be reached alone."""
    text = text_at(stream, 0)
    length = _LENGTH.search(_head(text))
    if not text.is_compressed or length is None:
        return False
    left = int(length[1])
    while left > 0 and (piece := text.read(min(left, _PIECE))):
        left -= len(piece)
    after = b"\n" + text.read(_LONGEST_CANDIDATE * 2).lstrip()
    return bool(_CANDIDATE.match(after, 1))


def _head(text: Text) -> bytes:
    """The head of a record, with the empty line that ends it; nothing when it does not end."""
    head = bytearray()
    while len(head) < _LONGEST_HEAD and (byte := text.read(1)):
        head += byte
        if head.endswith(_ENDS_OF_HEAD):
            return bytes(head)
    return b""


def _candidates(stream: Seekable, start: int) -> Iterator[int]:
    # A line that begins the piece is seen by the line feed before it.
    position = max(start - 1, 0)
    last = -1
    while len(piece := read_at(stream, position, _PIECE)) > 1:
        for match in _CANDIDATE.finditer(piece):
            offset = position + match.start()
            if offset >= start and offset > last:
                last = offset
                yield offset
        if len(piece) < _PIECE:
            return
        position += _PIECE - _LONGEST_CANDIDATE
