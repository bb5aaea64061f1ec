"""A data set as it lies on the disk: which shards are done, where their files are, what was passed over."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from newsmeta.archives.columns import VERSION
from newsmeta.archives.tables import ENDINGS
from newsmeta.errors import OptionError

_IDENTITY, _MANIFEST, _PLAN = "newsmeta-archive.json", "manifest.jsonl", "plan.jsonl"


@dataclass(frozen=True, slots=True)
class Shard:
    """A part of the data set: its name, the file of its pages, and that of how long they took (None without one)."""

    name: str
    pages: str
    timings: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSet:
    """A data set: its shards that are done, in the order of their names, and how many are planned, where that is told.

    `unlisted` are files of pages that the manifest does not name: their shards are not done. `skipped` counts what the
    sources hold and what has no row, by reason.
    """

    folder: str
    format_: str
    shards: tuple[Shard, ...]
    planned: int | None
    unlisted: int
    skipped: Mapping[str, int]


def open_data_set(folder: str) -> DataSet:
    """The data set in a folder. Raises OptionError when there is none, or one that this newsmeta does not know."""
    format_ = _format(folder)
    there = set(_names(os.path.join(folder, "pages"), ENDINGS[format_]))
    manifest = {str(line["shard"]): line for line in _lines(folder, _MANIFEST) if "shard" in line}
    listed = {name for name, line in manifest.items() if name in there or line.get("rows")}
    is_listed = os.path.exists(os.path.join(folder, _MANIFEST))
    return DataSet(
        folder=folder,
        format_=format_,
        shards=tuple(_shard(folder, name, format_) for name in sorted(listed if is_listed else there)),
        planned=_planned(folder),
        unlisted=len(there - listed) if is_listed else 0,
        skipped=dict(sorted(_skipped(manifest).items())),
    )


def _format(folder: str) -> str:
    path = os.path.join(folder, _IDENTITY)
    try:
        with open(path, encoding="utf-8") as stream:
            identity = json.load(stream)
    except (FileNotFoundError, NotADirectoryError) as error:
        if not os.path.exists(folder):
            raise OptionError(f"{folder}: there is no such folder") from error
        raise OptionError(f"{folder}: this is no data set of newsmeta archive: {_IDENTITY} is missing") from error
    except (OSError, ValueError) as error:
        raise OptionError(f"{path}: it cannot be read: {error}") from error
    version = identity.get("version") if isinstance(identity, dict) else None
    if version != VERSION:
        raise OptionError(f"{folder}: its columns are of version {version}, this newsmeta reads version {VERSION}")
    format_ = identity.get("format", "parquet")
    if format_ not in ENDINGS:
        raise OptionError(f"{folder}: its format {format_!r} is none of {', '.join(ENDINGS)}")
    return str(format_)


def _names(folder: str, ending: str) -> Iterator[str]:
    """The names of the files with this ending; those in the making begin with a dot."""
    try:
        names = os.listdir(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        raise OptionError(f"{folder}: it cannot be read: {error.strerror or error}") from error
    yield from (name.removesuffix(ending) for name in names if name.endswith(ending) and not name.startswith("."))


def _shard(folder: str, name: str, format_: str) -> Shard:
    timings = os.path.join(folder, "timings", f"{name}.parquet")
    pages = os.path.join(folder, "pages", f"{name}{ENDINGS[format_]}")
    return Shard(name, pages, timings if os.path.exists(timings) else None)


def _lines(folder: str, name: str) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON Lines; a last line without its end is still being written."""
    path = os.path.join(folder, name)
    try:
        with open(path, encoding="utf-8") as stream:
            for number, line in enumerate(stream, 1):
                if line.strip() and line.endswith("\n"):
                    yield _object(line, f"{path}:{number}")
    except FileNotFoundError:
        return
    except (OSError, UnicodeDecodeError) as error:
        raise OptionError(f"{path}: it cannot be read: {error}") from error


def _object(line: str, place: str) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError as error:
        raise OptionError(f"{place}: this is no JSON: {error}") from error
    if not isinstance(found, dict):
        raise OptionError(f"{place}: this is no JSON object")
    return found


def _planned(folder: str) -> int | None:
    """How many shards there are to be."""
    return sum(1 for _ in _lines(folder, _PLAN)) or None


def _skipped(manifest: Mapping[str, dict[str, Any]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for line in manifest.values():
        total.update(line.get("skipped") or {})
    return total
