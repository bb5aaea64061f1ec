"""A statement read for one field, and the choice among them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from newsmeta.location import Location
from newsmeta.statement import Statement


class State(StrEnum):
    """How a value is known: markup says it, the page shows it, a named rule derives it, the user set it."""

    DECLARED = "declared"
    VISIBLE = "visible"
    DERIVED = "derived"
    CONFIGURED = "configured"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A statement read for a field.

    `value` is typed as the field's value (one author, one date, one image) and None when the
    statement holds no such value. `reason` says why it was passed over; None for a taken one.
    """

    value: Any
    statement: Statement
    reason: str | None = None

    @property
    def location(self) -> Location:
        return self.statement.location


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen for a field, from which candidates, and which were passed over and why.

    `confidence` is how often choices of this kind were right on labelled pages, from 0 to 1; None where that was not
    measured.
    """

    field: str
    value: Any
    state: State
    taken: tuple[Candidate, ...] = ()
    passed_over: tuple[Candidate, ...] = ()
    confidence: float | None = None

    @property
    def at(self) -> Location | None:
        return self.taken[0].location if self.taken else None
