"""What a kind of change is: a function that looks at the two states of a page and yields what it sees.

The decorator gives its code and severity, the function's name says what happened, and the docstring is all that is
ever said about it: a summary line, why it matters, and a page Before and After.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from newsmeta.comparing.difference import Difference, Relation
from newsmeta.comparing.differences import differences
from newsmeta.comparing.snapshot import Snapshot
from newsmeta.finding import Severity
from newsmeta.rules.rule import Documented

_NOTHING = Snapshot(values={}, known={})


class Fate(StrEnum):
    """What became of a page from one build to the next."""

    KEPT = "kept"
    MOVED = "moved"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """A page in two builds: what became of it, both states, and what differs between their values.

    `was` is the path that a moved page had.
    """

    fate: Fate = Fate.KEPT
    before: Snapshot = _NOTHING
    after: Snapshot = _NOTHING
    differences: tuple[Difference, ...] = ()
    was: str = ""

    def having(self, *relations: Relation) -> Iterator[Difference]:
        """The differences of these kinds."""
        return (each for each in self.differences if each.relation in relations)


def compared(before: Snapshot, after: Snapshot) -> Pages:
    """A page in two states."""
    return Pages(before=before, after=after, differences=differences(before, after))


@dataclass(frozen=True, slots=True)
class Sight:
    """What a kind of change sees on a page: `subject` and `predicate` are what many pages can have in common.

    `trait` is a part of it that pages share when one cause changed them all, such as "2 hours later"; `detail` is for
    one page alone. `severity` is given where it is not the kind's.
    """

    subject: str
    predicate: str
    trait: str = ""
    detail: str = ""
    field: str | None = None
    before: Any = None
    after: Any = None
    severity: Severity | None = None


KindFunction = Callable[[Pages], Iterator[Sight]]


@dataclass(frozen=True, slots=True)
class Kind(Documented):
    """A kind of change. `code` is kept for ever; a `quiet` one is told only when everything is asked for."""

    code: str
    severity: Severity
    function: KindFunction
    quiet: bool = False

    @property
    def before(self) -> str:
        return self.example("Before")

    @property
    def after(self) -> str:
        return self.example("After")


def change(code: str, severity: Severity, *, quiet: bool = False) -> Callable[[KindFunction], Kind]:
    """Make a kind of change of a function."""
    return lambda function: Kind(code, severity, function, quiet)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of one page: a finding about two builds.

    `field` is the schema.org property concerned, as in ``author.url`` (None when none is); `before` and `after` are its
    values as JSON, None where there is none. `subject`, `predicate` and `trait` are the parts of the message that
    changes of one cause share.
    """

    code: str
    name: str
    severity: Severity
    subject: str
    predicate: str
    trait: str = ""
    detail: str = ""
    field: str | None = None
    before: Any = None
    after: Any = None

    @property
    def message(self) -> str:
        """What happened, in one line without a full stop."""
        told = ", ".join(dict.fromkeys(part for part in (self.trait, self.detail) if part))
        return f"{self.subject} {self.predicate}{f': {told}' if told else ''}"
