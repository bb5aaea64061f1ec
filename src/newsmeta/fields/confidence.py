"""How often a choice of its kind is right: measured on labelled pages, and looked up here.

The kind of a choice is where its value was taken from and whether another syntax says the same. The counts are in
``confidence.json``, which ``benchmarks/calibrate.py`` writes from a corpus of labelled pages; where few pages of a kind
were seen, the figure leans on that of the whole field.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib import resources

from newsmeta.choice import Candidate, Choice, State
from newsmeta.fields.field import SAME
from newsmeta.location import Syntax

# As many imagined pages as pull the figure of a rare kind to that of its field.
_PRIOR = 5


def with_confidence(choice: Choice, least: float | None) -> Choice:
    """The choice with its confidence; an absent one when that is below `least`."""
    known = confidence(choice)
    if known is None:
        return choice
    if least is None or known >= least:
        return Choice(choice.field, choice.value, choice.state, choice.taken, choice.passed_over, known)
    reason = f"choices of this kind are right in {known:.0%} of cases, fewer than the {least:.0%} asked for"
    rejected = tuple(Candidate(candidate.value, candidate.statement, reason) for candidate in choice.taken)
    empty = () if isinstance(choice.value, tuple) else None
    return Choice(choice.field, empty, State.ABSENT, (), (*rejected, *choice.passed_over))


def confidence(choice: Choice) -> float | None:
    """The share of choices of this kind that were right, from 0 to 1; None where none was measured or chosen."""
    if choice.field not in _table() or choice.state in (State.ABSENT, State.CONFIGURED):
        return None
    return _share_right(choice.field, kind_of(choice))


@lru_cache(maxsize=512)
def _share_right(field: str, kind: str) -> float:
    counts = _table()[field]
    right, seen = map(sum, zip(*counts.values(), strict=True))
    kind_right, kind_seen = counts.get(kind, (0, 0))
    return round((kind_right + _PRIOR * right / seen) / (kind_seen + _PRIOR), 3)


def kind_of(choice: Choice) -> str:
    """Where the value was taken from, and whether another syntax says the same: ``html byline, confirmed``."""
    first = choice.taken[0]
    syntax = first.location.syntax
    source = f"html {first.statement.name.partition(':')[0]}" if syntax is Syntax.HTML else str(syntax)
    agreeing = {candidate.location.syntax for candidate in choice.taken}
    agreeing |= {candidate.location.syntax for candidate in choice.passed_over if candidate.reason == SAME}
    return f"{source}, confirmed" if len(agreeing) > 1 else source


@cache
def _table() -> dict[str, dict[str, tuple[int, int]]]:
    text = resources.files(__package__).joinpath("confidence.json").read_text(encoding="utf-8")
    return {
        field: {kind: (counts[0], counts[1]) for kind, counts in kinds.items()}
        for field, kinds in json.loads(text).items()
    }
