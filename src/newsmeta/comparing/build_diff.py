"""What was found between two builds, in a form that can be printed."""

from __future__ import annotations

from dataclasses import dataclass

from newsmeta.comparing.grouping import Group


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Numbers of pages: in each build, in both and compared, and what was found of those.

    `identical` pages are the same byte for byte; `changed` ones have at least one change that is told.
    """

    before: int
    after: int
    compared: int
    identical: int
    changed: int
    moved: int
    removed: int
    added: int


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be done, and with which file; `internal` is newsmeta's own fault."""

    file: str
    error: str
    internal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildDiff:
    """Two builds, named as the user did, the groups of changes between them, and what could not be done."""

    before: str
    after: str
    pages: Counts
    groups: tuple[Group, ...] = ()
    failures: tuple[Failure, ...] = ()
