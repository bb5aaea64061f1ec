"""The folder of a report: files that are replaced as a whole, and those of earlier runs that go."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from newsmeta.cli.destination import destination
from newsmeta.errors import OptionError
from newsmeta.whole_file import remove_left_over

INDEX = "index.html"

Put = Callable[[str, str], None]

# As `newsmeta.cli.page_files.page_key` names them; no other file in the folder is ever touched.
_PAGE = re.compile(r"[a-z0-9-]+-[0-9a-f]{12}\.html")
# The index names its maker within its first lines.
_HEAD = 4096


def is_within(folder: str, path: str | None) -> bool:
    """Whether a file is in a folder, at any depth."""
    return path is not None and os.path.realpath(path).startswith(os.path.join(os.path.realpath(folder), ""))


@contextmanager
def report_folder(folder: str, generator: str) -> Iterator[Put]:
    """Writes files, by their names below the folder and with slashes; at the end pages of earlier runs are removed.

    Raises OptionError when the folder cannot be written, or has an index that `generator` did not make.
    """
    try:
        if not _is_own(os.path.join(folder, INDEX), generator):
            raise OptionError(f"--output {folder}: {INDEX} in it is not newsmeta's; name a folder of its own")
        written: set[str] = set()

        def put(name: str, text: str) -> None:
            path = os.path.join(folder, *name.split("/"))
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with destination(path, f"--output {folder}") as write:
                write(text)
            written.add(os.path.abspath(path))

        os.makedirs(folder, exist_ok=True)
        yield put
        _remove_others(written)
    except OSError as error:
        raise OptionError(f"--output {folder}: it cannot be written: {error.strerror or error}") from error


def _remove_others(written: set[str]) -> None:
    """Remove the pages of earlier runs, and what a run that was killed left over."""
    folders = {os.path.dirname(path) for path in written}
    remove_left_over(sorted(folders))
    for folder in folders:
        for name in os.listdir(folder):
            path = os.path.join(folder, name)
            if _PAGE.fullmatch(name) and path not in written:
                os.unlink(path)


def _is_own(path: str, generator: str) -> bool:
    """Whether an index is one that may be replaced: there is none, or the same command made it."""
    try:
        with open(path, "rb") as stream:
            return f'<meta name="generator" content="{generator} '.encode() in stream.read(_HEAD)
    except FileNotFoundError:
        return True
