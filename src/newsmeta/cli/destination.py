"""Where the product goes: standard output, or a file that is replaced as a whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from errno import EACCES, EISDIR
from typing import TextIO

from newsmeta.errors import OptionError
from newsmeta.inputs import Input

Write = Callable[[str], object]


@contextmanager
def destination(path: str | None, said: str | None = None, *, keep_when_empty: bool = True) -> Iterator[Write]:
    """A function that writes the product. A file is left as it was when the run is cut short.

    So it is when nothing is written, unless `keep_when_empty` is false. Raises OptionError at once, quoting what the
    user `said`, when the file cannot be written.
    """
    said = said or f"--output {path}"
    if path is None:
        yield sys.stdout.write
        return
    try:
        stream, finished = _opened(path)
    except OSError as error:
        raise _unwritable(said, error) from error
    try:
        with stream:
            yield stream.write
            written = stream.tell() > 0 if stream.seekable() and keep_when_empty else True
        if finished and written:
            os.replace(stream.name, finished)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _unwritable(said, error) from error
    finally:
        if finished and os.path.exists(stream.name):
            os.unlink(stream.name)


def refuse_overwriting(said: str, path: str, inputs: Iterable[Input]) -> None:
    """Raise OptionError when a file to write is one of those to read."""
    final = os.path.realpath(path)
    if any(each.path and os.path.realpath(each.path) == final for each in inputs):
        raise OptionError(f"{said}: this is one of the pages to read, which it would replace")


def _unwritable(said: str, error: OSError) -> OptionError:
    return OptionError(f"{said}: it cannot be written: {error.strerror or error}")


def _opened(path: str) -> tuple[TextIO, str | None]:
    """The stream, and the file it is to become; None for a device or a pipe, which is written straight."""
    final = os.path.realpath(path)
    if os.path.isdir(final):
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    if os.path.exists(final) and not os.path.isfile(final):
        return _text(final), None
    if os.path.exists(final) and not os.access(final, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES))
    descriptor, temporary = tempfile.mkstemp(dir=os.path.dirname(final), prefix=".newsmeta-")
    os.chmod(temporary, _mode(final))
    os.close(descriptor)
    return _text(temporary), final


def _text(path: str) -> TextIO:
    return open(path, "w", encoding="utf-8", errors="backslashreplace", newline="\n")


def _mode(path: str) -> int:
    """The permissions of the file that is there, or those a new one gets."""
    if os.path.exists(path):
        return os.stat(path).st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
