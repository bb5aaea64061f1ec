"""Opening what holds captures: local files, and objects through the engine's own readers. Read-only, at any offset."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any, Protocol

from newsmeta.errors import SourceError

_OBJECT = re.compile(r"(?:s3|s3a|gs|gcs|az|abfs|abfss)://", re.IGNORECASE)


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


def first_line(error: Exception) -> str:
    """What an error of the engine says, without its traces."""
    return str(error).strip().partition("\n")[0] or type(error).__name__
