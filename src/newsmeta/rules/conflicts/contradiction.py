"""Two sources of a page against each other: what a field was stated to be, and how a message tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from newsmeta.choice import Candidate, State
from newsmeta.extraction import Extraction
from newsmeta.finding import Related
from newsmeta.rules.conflicts.wrong_article import wrong_article
from newsmeta.rules.rule import Problem
from newsmeta.rules.wording import quoted


def stated(extraction: Extraction, field: str) -> list[Candidate]:
    """Every reading of a field that gave a value, the chosen ones first; none where the markup is another article's."""
    if wrong_article(extraction):
        return []
    choice = extraction.choices[field]
    return [each for each in (*choice.taken, *choice.passed_over) if each.value is not None]


def rivals(extraction: Extraction, field: str, agree: Callable[[Any, Any], bool]) -> Iterator[Candidate]:
    """Candidates with a value that contradicts the chosen one, one for each such value."""
    choice = extraction.choices[field]
    if choice.state in (State.ABSENT, State.CONFIGURED, State.DERIVED) or wrong_article(extraction):
        return
    told: list[Any] = []
    for candidate in choice.passed_over:
        if candidate.value is None or agree(choice.value, candidate.value):
            continue
        if not any(agree(value, candidate.value) for value in told):
            told.append(candidate.value)
            yield candidate


def conflict(extraction: Extraction, field: str, rival: Candidate, advice: str) -> Problem:
    """The problem that a source contradicts the one whose value was chosen."""
    chosen = extraction.choices[field].taken[0]
    return against(field, chosen, rival, (chosen.value, rival.value), advice)


def against(field: str, one: Candidate, other: Candidate, shown: Sequence[object], advice: str) -> Problem:
    """The problem that one source contradicts another, at the first of them; `shown` is how their values are told."""
    here, there = (f"{each.statement.name} in {each.location.syntax}" for each in (one, other))
    message = f"{here} is {quoted(shown[0])}, but {there} is {quoted(shown[1])}; {advice}"
    related = (Related(message=f"{there} is {quoted(shown[1])}", location=other.location),)
    return Problem(message, one.location, field, related)
