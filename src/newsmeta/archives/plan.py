"""What there is to do: sources -> shards, of which some are done, some stale, the rest missing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from newsmeta.archives.cutting import grouped
from newsmeta.archives.finding_sources import Source
from newsmeta.archives.shard import Shard, Stored

Line = dict[str, Any]

# Why a page has no article that may be otherwise the next time, though the page is the same.
_PASSING = frozenset({"killed", "timeout", "unreadable"})


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a data set is.

    `missing` is still to be done. `done` are the lines that stand. `changed` are shards, by name, of inputs that are
    other ones now; `outdated` those that another newsmeta or another set of rules made; `gone` those whose inputs are
    not among the sources any more.
    """

    missing: tuple[Shard, ...]
    done: Mapping[str, Line]
    changed: tuple[str, ...]
    outdated: tuple[str, ...]
    gone: tuple[str, ...]


def group_files(sources: Iterable[Source], addresses: Mapping[str, str], pages: int) -> list[Shard]:
    """The shards of all HTML files."""
    files = [(each.stored, addresses.get(each.stored.path)) for each in sources if each.kind == "html"]
    return list(grouped(files, pages))


def known_shards(plan: Iterable[Shard], sources: Iterable[Source]) -> dict[str, list[Shard]]:
    """Of an earlier plan, the shards of files that are still what they were, by their paths."""
    wanted = {each.stored for each in sources if each.kind != "html"}
    known: dict[str, list[Shard]] = {}
    for shard in plan:
        if shard.kind != "html" and shard.inputs[0] in wanted:
            known.setdefault(shard.inputs[0].path, []).append(shard)
    return {path: shards for path, shards in known.items() if _are_whole(shards)}


def _are_whole(shards: Sequence[Shard]) -> bool:
    """Whether these are all shards of a file, each going on where the one before ends."""
    starts = [shard.start for shard in shards]
    return starts[0] == 0 and [*starts[1:], None] == [shard.end for shard in shards]


def standing(shards: Sequence[Shard], lines: Mapping[str, Line], made_by: tuple[str, str]) -> Standing:
    """What of these shards is done by these lines of a manifest; `made_by` is newsmeta's version and its rules'."""
    planned = {shard.name: shard for shard in shards}
    paths = {stored.path for shard in shards for stored in shard.inputs}
    current = {name for name, line in lines.items() if name in planned and _inputs(line) == planned[name].inputs}
    others = {name: {stored.path for stored in _inputs(lines[name])} & paths for name in lines if name not in current}
    return Standing(
        missing=tuple(shard for shard in shards if shard.name not in current),
        done=lines,
        changed=tuple(name for name, shared in others.items() if shared),
        outdated=tuple(name for name in lines if name in current and _made_by(lines[name]) != made_by),
        gone=tuple(name for name, shared in others.items() if not shared),
    )


def without(found: Standing, shards: Sequence[Shard]) -> Standing:
    """The standing when all that is stale is to be made again, or goes; and what another attempt may have of inputs."""
    stale = {*found.changed, *found.outdated, *found.gone}
    stale |= {name for name, line in found.done.items() if "problem" in line or not _PASSING.isdisjoint(line["errors"])}
    done = {name: line for name, line in found.done.items() if name not in stale}
    return Standing(tuple(shard for shard in shards if shard.name not in done), done, (), (), ())


def _inputs(line: Line) -> tuple[Stored, ...]:
    return tuple(Stored(**each) for each in line["inputs"])


def _made_by(line: Line) -> tuple[str, str]:
    return line["newsmeta"], line["rules"]
