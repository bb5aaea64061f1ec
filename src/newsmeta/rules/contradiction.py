"""Two sources of a page against each other: what a field was stated to be, and how a message tells it."""

from __future__ import annotations

from collections.abc import Sequence

from newsmeta.choice import Candidate
from newsmeta.extraction import Extraction
from newsmeta.finding import Related
from newsmeta.rules.rule import Problem
from newsmeta.rules.wording import quoted
from newsmeta.rules.wrong_article import wrong_article


def stated(extraction: Extraction, field: str) -> list[Candidate]:
    if wrong_article(extraction):
        return []
    choice = extraction.choices[field]
    return [each for each in (*choice.taken, *choice.passed_over) if each.value is not None]


def against(field: str, one: Candidate, other: Candidate, shown: Sequence[object], advice: str) -> Problem:
    here, there = (f"{each.statement.name} in {each.location.syntax}" for each in (one, other))
    message = f"{here} is {quoted(shown[0])}, but {there} is {quoted(shown[1])}; {advice}"
    related = (Related(message=f"{there} is {quoted(shown[1])}", location=other.location),)
    return Problem(message, one.location, field, related)
