"""Lists of shards, an object a line: those of a plan, and those of a manifest."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newsmeta.archives.shard import Shard, shard_from
from newsmeta.archives.work import LINE_TYPES
from newsmeta.errors import OptionError

Line = dict[str, Any]


def planned(path: str) -> list[Shard]:
    """The shards that a plan names, without lines that newsmeta did not write. Raises OptionError."""
    told = [_shard(line) for line in _lines(path)]
    return [shard for shard in told if shard is not None]


def listed(path: str) -> dict[str, Line]:
    """The lines of a manifest by the names of their shards, the last one of each. Raises OptionError."""
    return {line["shard"]: line for line in _lines(path) if _is_whole(line)}


def _is_whole(line: Line) -> bool:
    return all(name in line and isinstance(line[name], type_) for name, type_ in LINE_TYPES.items())


def line_text(line: Line) -> str:
    """A line as it stands in a manifest."""
    return json.dumps(line, ensure_ascii=True) + "\n"


def _lines(path: str) -> Iterator[Line]:
    """The objects of a file of JSON Lines; the last line is missing when a run was killed while it wrote it."""
    try:
        with open(path, encoding="utf-8", errors="replace") as stream:
            for line in stream:
                try:
                    told = json.loads(line)
                except ValueError:
                    continue
                if isinstance(told, dict):
                    yield told
    except FileNotFoundError:
        return
    except OSError as error:
        raise OptionError(f"{path}: it cannot be read: {error.strerror or error}") from error


def _shard(line: Line) -> Shard | None:
    """A shard as a plan tells it; None for what is no line of a plan."""
    try:
        return shard_from(line)
    except (KeyError, TypeError):
        return None
