"""What a field is: a ranked list of places to look, one way to read them, one way to choose."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from newsmeta.article import Organization, Person
from newsmeta.choice import Candidate, Choice, State
from newsmeta.evidence import Evidence
from newsmeta.fields.source import Source
from newsmeta.location import Location, Syntax
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import fold
from newsmeta.sources.page import Zone, outside
from newsmeta.statement import Statement

LOWER_RANK = "a higher-ranked source says otherwise"
OUTWEIGHED = "the evidence of other sources outweighs it"
SAME = "a higher-ranked source says the same"


@dataclass(frozen=True, slots=True)
class Context:
    """What a field may look at while it reads and chooses: the page's evidence and the fields chosen before it."""

    evidence: Evidence
    choices: dict[str, Choice]

    def value(self, field: str) -> Any:
        """The value chosen for an earlier field."""
        choice = self.choices.get(field)
        return choice.value if choice else None

    @property
    def language(self) -> str | None:
        language: str | None = self.value("inLanguage")
        return language

    @property
    def base_url(self) -> str | None:
        return self.evidence.document.base_url or self.value("url")


@dataclass(frozen=True, slots=True)
class Reading:
    """A candidate and the rank of the source it came from (0 is the best)."""

    rank: int
    candidate: Candidate


Read = Callable[[Statement, Context], Iterable[Any]]
Choose = Callable[["Field", Sequence[Reading], Context], Choice]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of the record, named after its schema.org property.

    `read` gives the values in a statement, or `Rejected`. `choose` makes the choice from all readings.
    """

    name: str
    sources: tuple[Source, ...]
    read: Read
    choose: Choose


def readings(field: Field, context: Context) -> list[Reading]:
    """Every statement of every source, read for the field, best source first."""
    found = []
    for rank, source in enumerate(field.sources):
        for statement, reason in source.statements(context.evidence):
            if reason := reason or _in_comments(statement, context):
                found.append(Reading(rank, Candidate(None, statement, reason)))
                continue
            for value in field.read(statement, context):
                if isinstance(value, Rejected):
                    found.append(Reading(rank, Candidate(None, statement, value.reason)))
                else:
                    found.append(Reading(rank, Candidate(value, statement)))
    return found


def _in_comments(statement: Statement, context: Context) -> str | None:
    """The reason against markup in the readers' comments, whose authors and dates are marked up like the article's."""
    if statement.location.syntax not in (Syntax.MICRODATA, Syntax.RDFA):
        return None
    zone = context.evidence.page.layout.zone_of(statement.location.element)
    return outside(zone) if zone is Zone.COMMENTS else None


def state_of(statement: Statement) -> State:
    """How a value read from this statement is known."""
    syntax = statement.location.syntax
    if syntax is Syntax.CONFIG:
        return State.CONFIGURED
    if syntax in (Syntax.URL, Syntax.DERIVATION):
        return State.DERIVED
    if syntax is Syntax.HTML and statement.name not in ("html:lang", "title"):
        return State.VISIBLE
    return State.DECLARED


def first_good(field: Field, found: Sequence[Reading], context: Context) -> Choice:
    """The first readable statement of the best source; all others are passed over."""
    taken = next((reading for reading in found if reading.candidate.value is not None), None)
    if taken is None:
        return absent(field, found)
    return chosen(field, taken.candidate.value, [taken], found)


def chosen(
    field: Field, value: Any, taken: Sequence[Reading], found: Sequence[Reading], state: State | None = None
) -> Choice:
    """A choice of `value`, from the readings `taken`; the rest is passed over with the reason."""
    kept = [reading.candidate for reading in taken]
    best = min(reading.rank for reading in taken)
    passed = [
        passed_over(reading.candidate, kept, OUTWEIGHED if reading.rank < best else LOWER_RANK)
        for reading in found
        if reading not in taken
    ]
    return Choice(field.name, value, state or state_of(kept[0].statement), tuple(kept), tuple(passed))


def passed_over(candidate: Candidate, taken: Sequence[Candidate], otherwise: str = LOWER_RANK) -> Candidate:
    """The candidate with the reason why it was not taken, unless it has one already."""
    if candidate.reason is not None:
        return candidate
    same = any(_gist(candidate.value) == _gist(other.value) for other in taken)
    return Candidate(candidate.value, candidate.statement, SAME if same else otherwise)


def _gist(value: Any) -> Any:
    """What two sources must agree on to say the same: of people and organisations, the name."""
    return fold(value.name) if isinstance(value, (Person, Organization)) else value


def absent(field: Field, found: Sequence[Reading], empty: Any = None) -> Choice:
    """No value: every candidate is passed over with its own reason."""
    return Choice(field.name, empty, State.ABSENT, (), tuple(reading.candidate for reading in found))


def derived(field: Field, value: Any, rule: str, found: Sequence[Reading] = ()) -> Choice:
    """A value that a named rule derives from others."""
    taken = Candidate(value, Statement(field.name, value, Location(Syntax.DERIVATION, rule)))
    passed = tuple(passed_over(reading.candidate, (taken,)) for reading in found)
    return Choice(field.name, value, State.DERIVED, (taken,), passed)
