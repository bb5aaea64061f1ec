"""The text of a stream of gzip or Zstandard, as far as it is whole."""

from __future__ import annotations

import io
import zlib
from gzip import GzipFile
from typing import IO, Any, cast

_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_PIECE, _SMALL_PIECE = 1 << 20, 1 << 12


class Decompressed:
    """What a stream of gzip or Zstandard holds, or the stream itself when it holds neither.

    `damaged` is true when reading met an end or bytes that cannot be: what came before counts.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        stream.seek(0)
        self._start = stream.read(4)
        self.compressed = self._start.startswith((_GZIP, _ZSTD))
        self._stored = stream
        self._position = 0
        self.damaged = False
        self._begin()

    def read(self, size: int = -1) -> bytes:
        """As many bytes as are asked for, fewer at the end or where the damage is."""
        parts: list[bytes] = []
        while size != 0 and (part := self._reading(self._stream.read1, size)):
            parts.append(part)
            size -= len(part) if size > 0 else 0
        return b"".join(parts)

    def readline(self, size: int = -1) -> bytes:
        return self._reading(self._stream.readline, size)

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go on at an offset from the beginning: at once, or by reading up to it what is compressed."""
        if whence == io.SEEK_CUR:
            offset += self._position
        if not self.compressed:
            self._position = self._stream.seek(offset)
            return self._position
        if offset < self._position:
            self._begin()
        while self._position < offset and self.read(min(offset - self._position, _PIECE)):
            pass
        return self._position

    def _begin(self) -> None:
        self._stored.seek(0)
        self._stream = (
            _decompressed(self._stored, self._start) if self.compressed else cast(io.BufferedIOBase, self._stored)
        )
        self._position = 0
        self.damaged = False

    def _reading(self, read: Any, size: int) -> bytes:
        if self.damaged:
            return b""
        try:
            content: bytes = read(size)
        except (EOFError, OSError, zlib.error):
            self.damaged = True
            return b""
        self._position += len(content)
        return content


def _decompressed(stream: IO[bytes], start: bytes) -> io.BufferedIOBase:
    if start.startswith(_GZIP):
        return GzipFile(fileobj=stream)
    from fastwarc.stream_io import ZstdReader

    return io.BufferedReader(_Read(ZstdReader(stream)))


class _Read(io.RawIOBase):
    """A reader that only knows `read`, as Python's streams are."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        # What is asked for together with damage is lost with it.
        content = self._reader.read(min(len(buffer), _SMALL_PIECE))
        buffer[: len(content)] = content
        return len(content)
