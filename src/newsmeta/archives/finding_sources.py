"""Finding what to read: files, folders, patterns, and objects in stores."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from glob import glob

from newsmeta.archives.shard import Stored
from newsmeta.archives.streams import first_line, is_object

_PATTERN = re.compile(r"[*?\[]")
_COMPRESSED = r"(?:\.gz|\.zst)?"
# By their names; a file that is named and has another one is taken for HTML.
_KINDS = {
    "warc": re.compile(rf"\.warc{_COMPRESSED}$", re.IGNORECASE),
    "jsonl": re.compile(rf"\.(?:jsonl|ndjson){_COMPRESSED}$", re.IGNORECASE),
    "parquet": re.compile(r"\.parquet$", re.IGNORECASE),
    "html": re.compile(rf"\.(?:html?|xhtml){_COMPRESSED}$", re.IGNORECASE),
}
NOTHING = "no *.html, *.warc, *.jsonl or *.parquet here (the first three also with .gz or .zst)"


@dataclass(frozen=True, slots=True)
class Source:
    """A file or object to read, of a kind; `problem` says why there is none."""

    stored: Stored
    kind: str
    problem: str | None = None


def find_sources(arguments: Iterable[str], besides: str | None = None) -> list[Source]:
    """Every file the arguments name, each once: in their order, and within a folder or pattern in that of the names.

    What lies in the folder `besides`, which is written meanwhile, is none.
    """
    output = None if besides is None else os.path.realpath(besides)
    found: dict[str, Source] = {}
    for argument in arguments:
        for each in _find(argument):
            path = each.stored.path
            if output is None or is_object(path) or not _is_below(path, output):
                found.setdefault(_identity(path), each)
    return list(found.values())


def _is_below(path: str, folder: str) -> bool:
    return os.path.join(os.path.realpath(path), "").startswith(os.path.join(folder, ""))


def kind_of(name: str) -> str | None:
    """What a file of this name holds, None when the name does not say."""
    return next((kind for kind, names in _KINDS.items() if names.search(name)), None)


def _identity(path: str) -> str:
    return path if is_object(path) else os.path.abspath(path)


def _find(argument: str) -> Iterator[Source]:
    if is_object(argument):
        yield from _objects(argument)
    elif _PATTERN.search(argument) and not os.path.lexists(argument):
        matches = [match for match in sorted(glob(argument, recursive=True)) if not os.path.isdir(match)]
        yield from map(_named, matches)
        if not matches:
            yield _missing(argument, "no file matches this pattern")
    elif os.path.isdir(argument):
        yield from _below(argument)
    else:
        yield _named(argument)


def _below(folder: str) -> Iterator[Source]:
    problems: list[OSError] = []
    paths = [
        os.path.join(here, name)
        for here, _, names in os.walk(folder, onerror=problems.append)
        for name in names
        if kind_of(name)
    ]
    yield from map(_named, sorted(paths, key=lambda path: path.split(os.sep)))
    for problem in problems:
        yield _missing(str(problem.filename), _reason(problem))
    if not paths and not problems:
        yield _missing(folder, NOTHING)


def _named(path: str) -> Source:
    try:
        found = os.stat(path)
    except OSError as error:
        return _missing(path, _reason(error))
    if not stat.S_ISREG(found.st_mode):
        # Opening a pipe waits for somebody to write.
        return _missing(path, "it is no file")
    return Source(Stored(path, found.st_size, str(found.st_mtime_ns)), kind_of(path) or "html")


def _objects(argument: str) -> Iterator[Source]:
    from newsmeta.archives.engine import list_objects

    one = not _PATTERN.search(argument) and kind_of(argument) is not None
    try:
        found = sorted(list_objects(argument if one or _PATTERN.search(argument) else f"{argument.rstrip('/')}/**"))
    except FileNotFoundError:
        found = []
    except Exception as error:
        # The engine has no one type for what can go wrong with a store.
        yield _missing(argument, f"it cannot be listed: {first_line(error)}")
        return
    sources = [Source(Stored(path, size), kind) for path, size in found if (kind := kind_of(path))]
    yield from sources
    if not sources:
        yield _missing(argument, "there is no such object" if one else NOTHING)


def _missing(path: str, problem: str) -> Source:
    return Source(Stored(path), kind_of(path) or "html", problem)


def _reason(error: OSError) -> str:
    return f"it cannot be read: {error.strerror or error}"
