"""The one way a file is replaced: as a whole or not at all, whatever happens meanwhile."""

from __future__ import annotations

import os
import re
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from errno import EACCES
from typing import IO

from newsmeta.errors import SourceError

try:
    import fcntl
except ImportError:  # Windows, where nobody can remove a file that another has open
    fcntl = None  # type: ignore[assignment]

_PREFIX, _SUFFIX = ".newsmeta-", ".tmp"
_LEFT_OVER = re.compile(rf"{re.escape(_PREFIX)}\w+{re.escape(_SUFFIX)}")
_PERMISSIONS = 0o7777


class NewFile:
    """A file in the making, beside the one whose place it takes when it is finished; `stream` writes it."""

    def __init__(self, final: str, stream: IO[bytes], permissions: int, owner: tuple[int, int] | None) -> None:
        self.stream = stream
        self._final = final
        self._permissions = permissions
        self._owner = owner

    def finish(self, still: Callable[[], object] | None = None) -> None:
        """Take the old file's place, when what is written is safe on the disk and `still` did not raise."""
        temporary = self.stream.name
        self.stream.flush()
        os.fsync(self.stream.fileno())
        if self._owner and self._owner != _owner(os.stat(temporary)):
            os.chown(temporary, *self._owner)
        os.chmod(temporary, self._permissions)
        if still:
            still()
        if fcntl is None:
            self.stream.close()
        os.replace(temporary, self._final)
        _sync_folder(os.path.dirname(self._final))


@contextmanager
def new_file(final: str) -> Iterator[NewFile]:
    """A file that takes the place of another when it is finished, with its permissions and owner; else it goes.

    Raises OSError when it cannot be written, or the one that is there is not meant to be.
    """
    there = os.stat(final) if os.path.exists(final) else None
    if there and not (there.st_mode & 0o222 and os.access(final, os.W_OK)):
        raise PermissionError(EACCES, "it is read-only")
    permissions = stat.S_IMODE(there.st_mode) & _PERMISSIONS if there else 0o666 & ~_mask()
    folder = os.path.dirname(final) or "."
    with tempfile.NamedTemporaryFile(dir=folder, prefix=_PREFIX, suffix=_SUFFIX, delete=False) as stream:
        try:
            if fcntl is not None:
                # While it is locked it belongs to a run that goes on; not every file system has locks.
                with suppress(OSError):
                    fcntl.flock(stream, fcntl.LOCK_EX)
            yield NewFile(final, stream, permissions, _owner(there) if there else None)
        finally:
            with suppress(FileNotFoundError):
                if fcntl is None:
                    stream.close()
                os.unlink(stream.name)


def replace_file(path: str, content: bytes, before: bytes | None = None) -> None:
    """Put new content in a file's place. Raises SourceError when it cannot be, or is not `before` any more."""
    final = os.path.realpath(path)

    def refuse_another() -> None:
        if before is not None and _content(final) != before:
            raise SourceError("it changed while it was being read; nothing was written")

    try:
        with new_file(final) as new:
            new.stream.write(content)
            new.finish(refuse_another)
    except OSError as error:
        raise SourceError(f"it cannot be written: {error.strerror or error}") from error


def remove_left_over(folders: Iterable[str]) -> None:
    """Remove the unfinished files of runs that were killed; those of runs that go on stay."""
    for folder in folders:
        try:
            names = [name for name in os.listdir(folder) if _LEFT_OVER.fullmatch(name)]
        except OSError:
            continue
        for name in names:
            with suppress(OSError):
                _remove_unlocked(os.path.join(folder, name))


def _remove_unlocked(path: str) -> None:
    if fcntl is not None:
        with open(path, "rb") as stream:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.unlink(path)
    else:
        os.unlink(path)


def _content(path: str) -> bytes:
    with open(path, "rb") as stream:
        return stream.read()


def _owner(found: os.stat_result) -> tuple[int, int]:
    return found.st_uid, found.st_gid


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: str) -> None:
    """Make sure that a folder's new entry is on the disk too, where folders can be opened."""
    if os.name == "posix":
        descriptor = os.open(folder or ".", os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
