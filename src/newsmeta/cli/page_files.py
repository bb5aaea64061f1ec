"""``--output-dir``: a file of metadata for each page, and ``pages.json``, which leads from a page's path to its file.

Site generators that run no Python look a page up in it: docs/templates.md.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from urllib.parse import quote

import click

from newsmeta.cli.address import path_below
from newsmeta.cli.destination import destination
from newsmeta.cli.page import Outcome
from newsmeta.cli.tasks import Task
from newsmeta.errors import OptionError
from newsmeta.whole_file import remove_left_over

INDEX = "pages.json"

_KEY = re.compile(r"[a-z0-9-]+-[0-9a-f]{12}")
_NOT_IN_KEYS = re.compile(r"[^a-z0-9]+")
_ESCAPE = re.compile(r"%[0-9A-F]{2}")
_PAGE = re.compile(r"\.html?$", re.IGNORECASE)
_LONGEST_SLUG = 60


def page_key(path: str) -> str:
    """The name of a page's file without ``.json``: ``news-lower-lock-0c5a0e1f3b2d`` for ``/news/lower-lock/``.

    It depends on nothing but the path, is safe in every file system, also in one that takes capitals and small letters
    for the same, and no two paths have the same one.
    """
    path = unicodedata.normalize("NFC", path)
    ascii_only = unicodedata.normalize("NFKD", path).encode("ascii", "ignore").decode("ascii").lower()
    slug = _NOT_IN_KEYS.sub("-", ascii_only).strip("-")[:_LONGEST_SLUG].strip("-") or "page"
    return f"{slug}-{sha256(path.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def spellings(path: str) -> Iterator[str]:
    """The ways in which generators write a page's path: escaped or not, with ``.html`` or without."""
    for spelling in dict.fromkeys((path, _PAGE.sub("", path))):
        escaped = quote(spelling, errors="surrogatepass")
        yield from (spelling, escaped, _ESCAPE.sub(lambda found: found[0].lower(), escaped))


@contextmanager
def page_files(folder: str, root: str, tasks: Iterable[Task]) -> Iterator[PageFiles]:
    """Writes the file of each outcome it is handed; at the end the index, unless the run is cut short.

    Raises OptionError when two pages have one path, or the folder cannot be written.
    """
    paths: dict[str, str] = {}
    for task in tasks:
        if task.source.problem is None:
            path = path_below(task.source, root)
            if paths.setdefault(path, task.source.name) != task.source.name:
                raise OptionError(f"{paths[path]} and {task.source.name} are both the page {path}; leave one out")
    files = PageFiles(folder, root)
    try:
        os.makedirs(folder, exist_ok=True)
        remove_left_over([folder])
        yield files
        files.finish()
    except OSError as error:
        raise OptionError(f"--output-dir {folder}: it cannot be written: {error.strerror or error}") from error


@dataclass(slots=True)
class PageFiles:
    """The files of one run. `written` holds the keys by path, of pages that were read."""

    folder: str
    root: str
    written: dict[str, str] = field(default_factory=dict)
    changed: int = 0

    def put(self, outcome: Outcome) -> None:
        """Write the file of a page, unless it says the same already."""
        if outcome.path is not None and outcome.product is not None:
            key = self.written[outcome.path] = page_key(outcome.path)
            self.changed += self._replace(f"{key}.json", outcome.product)

    def finish(self) -> None:
        """Write the index, remove the files of pages that are gone, and say what was done."""
        before = self._own_keys()
        pages = self._still_there(before - set(self.written.values())) | self.written
        # A page's own path goes before another's spelling of the same kind.
        index = {spelling: key for path, key in pages.items() for spelling in spellings(path)} | pages
        self._replace(INDEX, json.dumps(index, indent=0, sort_keys=True) + "\n")
        gone = before - set(pages.values())
        for key in gone:
            os.unlink(os.path.join(self.folder, f"{key}.json"))
        unchanged, several = len(self.written) - self.changed, "" if len(self.written) == 1 else "s"
        click.echo(
            f"{len(self.written)} page{several}: {unchanged} unchanged, {self.changed} written, {len(gone)} removed",
            err=True,
        )

    def _still_there(self, keys: Iterable[str]) -> dict[str, str]:
        """Of pages that this run did not look at, those that there still are, by path."""
        found: dict[str, str] = {}
        for key in keys:
            page = self._read(f"{key}.json")
            path, file = (str(page.get(name)) for name in ("path", "file")) if isinstance(page, dict) else ("", "")
            if page_key(path) == key and os.path.isfile(os.path.join(self.root, file)):
                found[path] = key
        return found

    def _own_keys(self) -> set[str]:
        """The files that the index of earlier runs names, so that no other file in the folder is ever touched."""
        index = self._read(INDEX)
        if index is None:
            return set()
        if not isinstance(index, dict) or not all(
            isinstance(key, str) and _KEY.fullmatch(key) for key in index.values()
        ):
            raise OptionError(f"--output-dir {self.folder}: {INDEX} in it is not newsmeta's; name a folder of its own")
        return {key for key in index.values() if os.path.isfile(os.path.join(self.folder, f"{key}.json"))}

    def _read(self, name: str) -> Any:
        try:
            with open(os.path.join(self.folder, name), encoding="utf-8") as stream:
                return json.load(stream)
        except FileNotFoundError:
            return None
        except ValueError:
            return False

    def _replace(self, name: str, text: str) -> bool:
        path = os.path.join(self.folder, name)
        try:
            with open(path, encoding="utf-8", newline="") as stream:
                if stream.read() == text:
                    return False
        except (FileNotFoundError, UnicodeDecodeError):
            pass
        with destination(path, f"--output-dir {self.folder}") as write:
            write(text)
        return True
