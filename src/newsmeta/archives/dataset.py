"""The folder of a data set: what it was made of, which shards are done, and their files.

newsmeta-archive.json   what makes it this data set
plan.jsonl              a line a shard that there is to do
manifest.jsonl          a line a shard that is done: inputs, counts, checksums
pages/SHARD.parquet     the rows
timings/SHARD.parquet   how long each took, which no two runs agree on
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from newsmeta.archives.shard import Shard
from newsmeta.archives.shard_lists import Line, line_text, listed, planned
from newsmeta.archives.tables import ENDINGS
from newsmeta.archives.work import Worked
from newsmeta.errors import OptionError, SourceError
from newsmeta.whole_file import remove_left_over, replace_file

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

IDENTITY, PLAN, MANIFEST = "newsmeta-archive.json", "plan.jsonl", "manifest.jsonl"
PAGES, TIMINGS = "pages", "timings"


@dataclass(frozen=True, slots=True)
class Dataset:
    """A data set's folder and the format of its rows."""

    folder: str
    format: str

    def path(self, *names: str) -> str:
        return os.path.join(self.folder, *names)

    def pages_path(self, shard: str) -> str:
        return self.path(PAGES, shard + ENDINGS[self.format])

    def timings_path(self, shard: str) -> str:
        return self.path(TIMINGS, f"{shard}.parquet")


@contextmanager
def open_dataset(folder: str, identity: Mapping[str, Any]) -> Iterator[Dataset]:
    """The data set in a folder, made if there is none, and kept from other runs meanwhile.

    Raises OptionError when the folder holds something else, or another run is at work on it.
    """
    dataset = _found_or_made(folder, identity)
    with open(dataset.path(IDENTITY), "rb") as held:
        if fcntl is not None:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise OptionError(f"--output {folder}: another run is at work on it") from error
            except OSError:
                # Not every file system has locks.
                pass
        remove_left_over([folder, dataset.path(PAGES), dataset.path(TIMINGS)])
        yield dataset


def _found_or_made(folder: str, identity: Mapping[str, Any]) -> Dataset:
    if not folder:
        raise OptionError("--output: name a folder")
    dataset = Dataset(folder, identity["format"])
    known = read_identity(folder)
    if known is None:
        _refuse_other_files(folder)
        _make(dataset)
        _replace(dataset.path(IDENTITY), json.dumps(identity, indent=1) + "\n")
    elif differences := [name for name in identity if known.get(name) != identity[name]]:
        told = "; ".join(f"{name} was {known.get(name)!r} and is {identity[name]!r}" for name in differences)
        raise OptionError(f"--output {folder}: it holds another data set: {told}; name another folder")
    _make(dataset)
    return dataset


def read_identity(folder: str) -> dict[str, Any] | None:
    """What makes the data set in a folder what it is; None when the folder holds none. Raises OptionError."""
    path = os.path.join(folder, IDENTITY)
    try:
        with open(path, encoding="utf-8") as stream:
            known = json.load(stream)
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise OptionError(f"{path}: it cannot be read: {error}") from error
    if not isinstance(known, dict):
        raise OptionError(f"{path}: it is not what newsmeta wrote")
    return known


def write_plan(dataset: Dataset, shards: Iterable[Shard]) -> None:
    """Keep what there is to do, so that nothing has to be cut again."""
    _replace(dataset.path(PLAN), "".join(f"{shard.to_json()}\n" for shard in shards))


def read_plan(dataset: Dataset) -> list[Shard]:
    """What there was to do the last time."""
    return planned(dataset.path(PLAN))


def manifest_lines(dataset: Dataset) -> dict[str, Line]:
    """All lines by the names of their shards, whatever became of their files."""
    return listed(dataset.path(MANIFEST))


def read_manifest(dataset: Dataset) -> dict[str, Line]:
    """The lines of the shards that are done and whose files are there, by their names."""
    lines = manifest_lines(dataset)
    return {name: line for name, line in lines.items() if _size(dataset.pages_path(name)) == line["bytes"]}


def keep(dataset: Dataset, worked: Worked) -> None:
    """Put a shard's files into their places, and then its line into the manifest. Raises SourceError."""
    name = worked.line["shard"]
    replace_file(dataset.timings_path(name), worked.timings)
    replace_file(dataset.pages_path(name), worked.pages)
    try:
        with open(dataset.path(MANIFEST), "a", encoding="utf-8") as stream:
            stream.write(line_text(worked.line))
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as error:
        raise SourceError(f"{MANIFEST} cannot be written: {error.strerror or error}") from error


def settle(dataset: Dataset, lines: Mapping[str, Line]) -> None:
    """Write the manifest anew with these lines in the order of their names, and remove what belongs to none."""
    _replace(dataset.path(MANIFEST), "".join(line_text(lines[name]) for name in sorted(lines)))
    for folder, ending in ((PAGES, ENDINGS[dataset.format]), (TIMINGS, ".parquet")):
        for name in os.listdir(dataset.path(folder)):
            if name.endswith(ending) and name.removesuffix(ending) not in lines:
                os.unlink(dataset.path(folder, name))


def _make(dataset: Dataset) -> None:
    try:
        for name in (PAGES, TIMINGS):
            os.makedirs(dataset.path(name), exist_ok=True)
    except OSError as error:
        raise OptionError(f"--output {dataset.folder}: it cannot be made: {error.strerror or error}") from error


def _refuse_other_files(folder: str) -> None:
    try:
        names = os.listdir(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        raise OptionError(f"--output {folder}: it cannot be read: {error.strerror or error}") from error
    if names:
        raise OptionError(f"--output {folder}: it holds other files and no data set; name another folder")


def _replace(path: str, text: str) -> None:
    try:
        replace_file(path, text.encode())
    except SourceError as error:
        raise OptionError(f"{path}: {error}") from error


def _size(path: str) -> int | None:
    try:
        return os.stat(path).st_size
    except OSError:
        return None
