"""A shard -> its files and its line in the manifest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from types import UnionType
from typing import Any

from newsmeta import __version__
from newsmeta.archives.capture import Capture
from newsmeta.archives.page_process import PageProcess
from newsmeta.archives.reading import found_in
from newsmeta.archives.row import Row, rules_version
from newsmeta.archives.shard import Columns, Shard
from newsmeta.archives.tables import pages_file, timings_file
from newsmeta.config import Config
from newsmeta.errors import SourceError

UNREADABLE = "unreadable-source"

# What every line of a manifest has.
LINE_TYPES: Mapping[str, type | UnionType] = {
    "shard": str,
    "kind": str,
    "inputs": list,
    "start": int,
    "end": int | None,
    "newsmeta": str,
    "rules": str,
    "records": int,
    "rows": int,
    "skipped": dict,
    "errors": dict,
    "noticed": dict,
    "bytes": int,
    "sha256": str,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How shards are worked on: the same for all of them."""

    config: Config
    columns: Columns
    format: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Worked:
    """The files of a shard, and its line: inputs, counts, checksums."""

    line: dict[str, Any]
    pages: bytes
    timings: bytes


@dataclass(slots=True)
class _Tally:
    """Rows and counts so far."""

    rows: list[Row] = field(default_factory=list)
    timings: list[Row] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    noticed: Counter[str] = field(default_factory=Counter)
    problem: str | None = None


def worked(shard: Shard, settings: Settings, pages: PageProcess) -> Worked:
    """Do a shard. What is wrong with its inputs is counted; nothing of it stops the work."""
    tally = _Tally()
    try:
        for found in found_in(shard, settings.columns, settings.config.max_bytes):
            if isinstance(found, Capture):
                _take(found, tally, pages)
            else:
                tally.skipped[found.reason] += 1
    except SourceError as error:
        # What was read before counts; how much more there was nobody knows.
        tally.skipped[UNREADABLE] += 1
        tally.problem = f"{shard.inputs[0].path}: {error}"
    return _written(shard, settings, tally)


def _take(capture: Capture, tally: _Tally, pages: PageProcess) -> None:
    done = pages.row(capture)
    tally.rows.append(done.row)
    tally.timings.append({"source": capture.source, "offset": capture.offset, "microseconds": done.microseconds})
    tally.noticed.update(capture.noticed)
    if error := done.row.get("error"):
        tally.errors[error] += 1


def _written(shard: Shard, settings: Settings, tally: _Tally) -> Worked:
    pages = pages_file(tally.rows, settings.format)
    skipped = sum(tally.skipped.values())
    line: dict[str, Any] = {
        "shard": shard.name,
        "kind": shard.kind,
        "inputs": [asdict(stored) for stored in shard.inputs],
        "start": shard.start,
        "end": shard.end,
        "newsmeta": __version__,
        "rules": rules_version(settings.config),
        "records": len(tally.rows) + skipped,
        "rows": len(tally.rows),
        "skipped": dict(sorted(tally.skipped.items())),
        "errors": dict(sorted(tally.errors.items())),
        "noticed": dict(sorted(tally.noticed.items())),
        "bytes": len(pages),
        "sha256": sha256(pages).hexdigest(),
    }
    if tally.problem is not None:
        line["problem"] = tally.problem
    return Worked(line, pages, timings_file(tally.timings))
