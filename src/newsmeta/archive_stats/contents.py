"""A data set as it lies on the disk: which shards are done, where their files are, what was passed over."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from newsmeta.archives.columns import VERSION
from newsmeta.archives.dataset import IDENTITY, PAGES, Dataset, manifest_lines, read_identity, read_plan
from newsmeta.archives.tables import ENDINGS
from newsmeta.errors import OptionError


@dataclass(frozen=True, slots=True)
class ShardFiles:
    """A shard that is done: the file of its pages and its size in bytes, and how long they took (None without one)."""

    pages: str
    size: int
    timings: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a data set holds: its shards that are done, in the order of their names, and how many are still missing.

    `unlisted` are files of pages that the manifest does not name, as their shards are not done. `skipped` counts what
    the sources hold and what has no row, by reason.
    """

    folder: str
    format: str
    shards: tuple[ShardFiles, ...]
    missing: int
    unlisted: int
    skipped: Mapping[str, int]


def contents(folder: str) -> Contents:
    """What the data set in a folder holds. Raises OptionError when there is none, or one that is not known here."""
    dataset = Dataset(folder, _format(folder))
    lines = manifest_lines(dataset)
    skipped: Counter[str] = Counter()
    for line in lines.values():
        skipped.update(line["skipped"])
    return Contents(
        folder=dataset.folder,
        format=dataset.format,
        shards=tuple(_files(dataset, name, lines[name]["bytes"]) for name in sorted(lines)),
        missing=sum(shard.name not in lines for shard in read_plan(dataset)),
        unlisted=len(_there(dataset) - lines.keys()),
        skipped=dict(sorted(skipped.items(), key=lambda each: (-each[1], each[0]))),
    )


def _format(folder: str) -> str:
    if not os.path.isdir(folder):
        raise OptionError(f"{folder}: there is no such folder")
    identity = read_identity(folder)
    if identity is None:
        raise OptionError(f"{folder}: this is no data set of newsmeta archive; it has no {IDENTITY}")
    if identity.get("version") != VERSION:
        told = f"version {identity.get('version')}; this newsmeta reads version {VERSION}"
        raise OptionError(f"{folder}: the columns of this data set are of {told}")
    if identity.get("format") not in ENDINGS:
        raise OptionError(f"{folder}: its format {identity.get('format')!r} is none of {', '.join(ENDINGS)}")
    return str(identity["format"])


def _files(dataset: Dataset, name: str, size: int) -> ShardFiles:
    timings = dataset.timings_path(name)
    return ShardFiles(dataset.pages_path(name), size, timings if os.path.exists(timings) else None)


def _there(dataset: Dataset) -> set[str]:
    """The shards that there are files of; those in the making have names that begin with a dot."""
    ending = ENDINGS[dataset.format]
    try:
        names = os.listdir(dataset.path(PAGES))
    except FileNotFoundError:
        return set()
    except OSError as error:
        raise OptionError(f"{dataset.path(PAGES)}: it cannot be read: {error.strerror or error}") from error
    return {name.removesuffix(ending) for name in names if name.endswith(ending) and not name.startswith(".")}
