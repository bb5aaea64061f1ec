"""A shard: the part of the work that is done or not, under a name that depends on its inputs alone."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

_ODD = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST_STEM = 60


@dataclass(frozen=True, slots=True)
class Stored:
    """A file or object as it was found: its size in bytes and what else tells it from a later one of that name."""

    path: str
    size: int | None = None
    changed: str | None = None


@dataclass(frozen=True, slots=True)
class Columns:
    """Under which names JSON Lines and Parquet hold a page, its address and the time of its capture."""

    html: str = "html"
    url: str = "url"
    captured: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """Files, or one file from one offset to another.

    `kind` is ``html``, ``warc``, ``jsonl`` or ``parquet``; `end` is None at the end of the file. `urls` are the
    addresses of HTML files, where they are known. `unwrapped` says that offsets count in the text of a file that is
    compressed as a whole. `records` is how many records there were when the file was cut.
    """

    name: str
    kind: str
    inputs: tuple[Stored, ...]
    start: int = 0
    end: int | None = None
    records: int = 0
    unwrapped: bool = False
    urls: tuple[str | None, ...] = ()

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=True)


def shard_from(told: str | Mapping[str, Any]) -> Shard:
    """A shard from what `to_json` made of it."""
    values = dict(json.loads(told) if isinstance(told, str) else told)
    inputs = tuple(Stored(**each) for each in values.pop("inputs"))
    return Shard(**values | {"inputs": inputs, "urls": tuple(values["urls"])})


def shard_name(paths: Sequence[str], start: int | None = None) -> str:
    """A name fit for a file: of the first input, a digest of all of them, and where in it the shard begins."""
    first = re.split(r"[/\\]", paths[0].rstrip("/\\"))[-1]
    stem = _ODD.sub("-", first).strip("-.")[:_LONGEST_STEM] or "page"
    digest = sha256("\n".join(paths).encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return f"{stem}-{digest}" if start is None else f"{stem}-{digest}-{start:012d}"
