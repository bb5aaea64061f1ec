"""What a rule found: its code, severity, message and places."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from newsmeta.location import Excerpt, Location, Position


class Severity(StrEnum):
    """How much a finding weighs: broken or plainly wrong, against published guidance, could be better."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class OtherFile:
    """A file of the run: what messages call it, its path for programs, and the line of the place in it."""

    name: str
    path: str
    excerpt: Excerpt | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """Another place that a finding speaks of, with what is said there; `file` when it stands in another file."""

    message: str
    location: Location
    position: Position | None = None
    file: OtherFile | None = None


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """New text for what stands from `start` to `end`, offsets in characters of the decoded file; equal ones insert."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """How a flaw is taken out of the file: what is done, in words, and the edits that do it, all or none.

    It is `safe` when there is no doubt about what was meant.
    """

    description: str
    edits: tuple[Edit, ...]
    safe: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One flaw of one page.

    `field` is the schema.org property concerned (None when none is). `position` is None when the
    flaw has no place of its own, as with a value that is missing. `fix` is None when newsmeta knows none. `asked_by`
    names those whose demand it is, such as "Google Article".
    """

    code: str
    name: str
    severity: Severity
    message: str
    field: str | None = None
    location: Location | None = None
    position: Position | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    asked_by: tuple[str, ...] = ()
