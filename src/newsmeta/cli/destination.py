"""Where the product goes: standard output, or a file that is replaced as a whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from errno import EISDIR
from io import TextIOWrapper
from typing import Any, TextIO

from newsmeta.errors import OptionError
from newsmeta.inputs import Input
from newsmeta.whole_file import new_file

Write = Callable[[str], object]
_TEXT: dict[str, Any] = {"encoding": "utf-8", "errors": "backslashreplace", "newline": "\n"}


@contextmanager
def destination(path: str | None, said: str | None = None, *, keep_when_empty: bool = True) -> Iterator[Write]:
    """A function that writes the product. A file is left as it was when the run is cut short.

    So it is when nothing is written, unless `keep_when_empty` is false. Raises OptionError at once, quoting what the
    user `said`, when the file cannot be written.
    """
    with _opened(path, said, keep_when_empty) as stream:
        yield stream.write


@contextmanager
def binary_destination(path: str | None) -> Iterator[Callable[[bytes], object]]:
    """The same for a product that is no text. Raises OptionError also where it would go to a terminal."""
    if path is None and sys.stdout.isatty():
        raise OptionError("this format is no text for a terminal; name a file with --output")
    with _opened(path, None, True) as stream:
        yield stream.buffer.write


def refuse_overwriting(said: str, path: str, inputs: Iterable[Input]) -> None:
    """Raise OptionError when a file to write is one of those to read."""
    final = os.path.realpath(path)
    if any(each.path and os.path.realpath(each.path) == final for each in inputs):
        raise OptionError(f"{said}: this is one of the pages to read, which it would replace")


@contextmanager
def _opened(path: str | None, said: str | None, keep_when_empty: bool) -> Iterator[TextIO]:
    if path is None:
        yield sys.stdout
        return
    try:
        with _stream(path, keep_when_empty) as stream:
            yield stream
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OptionError(f"{said or f'--output {path}'}: it cannot be written: {error.strerror or error}") from error


@contextmanager
def _stream(path: str, keep_when_empty: bool) -> Iterator[TextIO]:
    """The stream of a new file that takes the old one's place; a device or a pipe is written straight."""
    final = os.path.realpath(path)
    if os.path.isdir(final):
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    if os.path.exists(final) and not os.path.isfile(final):
        with open(final, "w", **_TEXT) as stream:
            yield stream
        return
    with new_file(final) as new:
        text = TextIOWrapper(new.stream, **_TEXT)
        yield text
        text.flush()
        if new.stream.tell() > 0 or not keep_when_empty:
            new.finish()
        text.detach()
