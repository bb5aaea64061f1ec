"""Opening what holds captures: local files, and objects through the engine's own readers. Read-only, at any offset."""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from gzip import GzipFile
from typing import IO, Any, Protocol, cast

from newsmeta.errors import SourceError

_OBJECT = re.compile(r"(?:s3|s3a|gs|gcs|az|abfs|abfss)://", re.IGNORECASE)
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_PIECE, _SMALL_PIECE = 1 << 20, 1 << 12


def is_object(path: str) -> bool:
    """Whether a path is the address of an object in a store."""
    return bool(_OBJECT.match(path))


@contextmanager
def opened(path: str) -> Iterator[IO[bytes]]:
    """The bytes of a file or object as they are stored, seekable. Raises SourceError when it cannot be opened."""
    if is_object(path):
        yield from _opened_object(path)
        return
    with _opened_file(path) as stream:
        yield stream


def _opened_file(path: str) -> IO[bytes]:
    try:
        return open(path, "rb")
    except OSError as error:
        raise SourceError(f"it cannot be read: {error.strerror or error}") from error


def _opened_object(path: str) -> Iterator[IO[bytes]]:
    from newsmeta.archives.engine import open_object

    try:
        context = open_object(path)
        stored = context.__enter__()
    except Exception as error:
        # The engine has no one type for what can go wrong with a store.
        raise SourceError(f"it cannot be read: {first_line(error)}") from error
    try:
        yield io.BufferedReader(_Object(stored))
    finally:
        context.__exit__(None, None, None)


class _Object(io.RawIOBase):
    """An object of the engine as Python's streams are."""

    def __init__(self, stored: Any) -> None:
        self._stored = stored

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return int(self._stored.seek(offset, whence))

    def tell(self) -> int:
        return int(self._stored.tell())

    def readinto(self, buffer: Any) -> int:
        content = self._stored.read(len(buffer))
        buffer[: len(content)] = content
        return len(content)


class Seekable(Protocol):
    """What is read at any offset."""

    def read(self, size: int = -1, /) -> bytes: ...

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int: ...

    def tell(self) -> int: ...


class From:
    """A stream that begins where another one has an offset; that place is its own 0."""

    def __init__(self, stream: Seekable, offset: int) -> None:
        self._stream = stream
        self._offset = offset
        stream.seek(offset)

    def read(self, size: int = -1) -> bytes:
        return self._stream.read(size)

    def tell(self) -> int:
        return self._stream.tell() - self._offset

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._stream.seek(offset + self._offset if whence == io.SEEK_SET else offset, whence) - self._offset

    def close(self) -> None:
        """The other stream stays open."""


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


def first_line(error: Exception) -> str:
    """What an error of the engine says, without its traces."""
    return str(error).strip().partition("\n")[0] or type(error).__name__
