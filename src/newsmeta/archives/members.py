"""The text of one member of gzip or one frame of Zstandard, from its offset in a file to its end.

https://www.rfc-editor.org/rfc/rfc1952, https://www.rfc-editor.org/rfc/rfc8878,
https://iipc.github.io/warc-specifications/specifications/warc-zstd/
"""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from typing import Protocol

from fastwarc.stream_io import ZstdReader

from newsmeta.archives.streams import From, Seekable

_GZIP, _ZSTD = b"\x1f\x8b\x08", b"\x28\xb5\x2f\xfd"
# Frames that a reader passes over; the first one may hold the dictionary of all others.
_SKIPPABLE = re.compile(rb"[\x50-\x5f]\x2a\x4d\x18")
_DICTIONARY = b"\x5d\x2a\x4d\x18"
_PIECE, _SMALL_PIECE = 1 << 16, 1 << 12


class Text(Protocol):
    """What is read forward, and less than is asked for at the end of the member or where it is damaged."""

    is_compressed: bool

    def read(self, size: int) -> bytes: ...

    def end(self) -> int | None:
        """Where the member ends in the file when all of its text has been read; None when it goes on or is damaged.

        None too for the last frame of Zstandard in a file, of which its reader does not say.
        """


def is_compressed(stream: Seekable) -> bool:
    """Whether a file is compressed, by its first bytes."""
    start = read_at(stream, 0, 4)
    return start.startswith((_GZIP, _ZSTD)) or bool(_SKIPPABLE.match(start))


def is_zstandard(stream: Seekable) -> bool:
    """Whether a file is compressed by Zstandard."""
    return is_compressed(stream) and not read_at(stream, 0, 3).startswith(_GZIP)


def text_at(stream: Seekable, offset: int) -> Text:
    """The text that begins at an offset, compressed or not."""
    start = read_at(stream, offset, 4)
    if start.startswith(_GZIP):
        return _Member(stream, offset)
    if start == _ZSTD or _SKIPPABLE.match(start):
        return _Frame(stream, offset)
    return _Plain(stream, offset)


def read_at(stream: Seekable, offset: int, size: int) -> bytes:
    stream.seek(offset)
    return stream.read(size)


def dictionary(stream: Seekable) -> bytes | None:
    """The dictionary that a file of Zstandard begins with."""
    start = read_at(stream, 0, 8)
    if not start.startswith(_DICTIONARY):
        return None
    content = stream.read(int.from_bytes(start[4:], "little"))
    if not content.startswith(_ZSTD):
        return content
    try:
        return bytes(ZstdReader(BytesIO(content)).read())
    except OSError:
        return None


class _Plain:
    is_compressed = False

    def __init__(self, stream: Seekable, offset: int) -> None:
        self._stream = stream
        stream.seek(offset)

    def read(self, size: int) -> bytes:
        return self._stream.read(size)

    def end(self) -> int | None:
        return self._stream.tell()


class _Member:
    is_compressed = True

    def __init__(self, stream: Seekable, offset: int) -> None:
        self._stream = stream
        self._at = offset
        self._member = zlib.decompressobj(wbits=31)
        self._text = b""
        self._damaged = False
        stream.seek(offset)

    def read(self, size: int) -> bytes:
        while len(self._text) < size and self._more(size):
            pass
        text, self._text = self._text[:size], self._text[size:]
        return text

    def end(self) -> int | None:
        if self.read(1) or not self._member.eof:
            return None
        return self._at - len(self._member.unused_data)

    def _more(self, size: int) -> bool:
        if self._damaged or self._member.eof:
            return False
        stored = self._member.unconsumed_tail
        if not stored:
            stored = self._stream.read(_PIECE)
            self._at += len(stored)
        try:
            text = self._member.decompress(stored, max(size, _SMALL_PIECE))
        except zlib.error:
            self._damaged = True
            return False
        self._text += text
        return bool(stored or text)


class _Frame:
    is_compressed = True

    def __init__(self, stream: Seekable, offset: int) -> None:
        self._offset = offset
        known = dictionary(stream)
        self._reader = ZstdReader(From(stream, offset), dictionary=known)
        # Where the frame begins that is being read; frames without text may come before it.
        self._start: int | None = None

    @property
    def _frame(self) -> int:
        return self._reader.frame_start_position() or 0

    def read(self, size: int) -> bytes:
        # A reader goes on with the next frame, and what it reads together with damage is lost.
        step = size if size > _SMALL_PIECE else 1
        parts: list[bytes] = []
        while size > 0 and (part := self._read(step)):
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def end(self) -> int | None:
        if self.read(1) or self._frame == self._start:
            return None
        return self._offset + self._frame

    def _read(self, size: int) -> bytes:
        if self._start not in (None, self._frame):
            return b""
        try:
            part = bytes(self._reader.read(size))
        except OSError:
            return b""
        if self._start is None:
            self._start = self._frame
        return part if size > 1 or self._start == self._frame else b""
