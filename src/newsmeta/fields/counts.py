"""commentCount, interactionStatistic and wordCount.

https://schema.org/commentCount, https://schema.org/InteractionCounter, https://schema.org/wordCount
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsmeta.article import InteractionCounter
from newsmeta.choice import Choice
from newsmeta.fields.field import Context, Field, Reading, absent, chosen, derived, first_good, passed_over
from newsmeta.fields.source import Declared, Visible
from newsmeta.normalize.counters import find_counters
from newsmeta.normalize.rejected import Rejected
from newsmeta.statement import Item, Statement

_ACTIONS = {"views": "ViewAction", "shares": "ShareAction", "likes": "LikeAction", "comments": "CommentAction"}
_COUNTED = "the words on the page were counted"
_NO_NUMBER = Rejected("it is not a whole number")
_ROUNDED = Rejected("it is a rounded number")
_OTHER_COUNTER = Rejected("it counts something else")
_NO_COUNTER = Rejected("it is no counter with a type and a number")


def _whole(value: object) -> int | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)) and value == int(value) and value >= 0:
        return int(value)
    if isinstance(value, str) and value.strip().isascii() and value.strip().isdigit() and len(value.strip()) < 16:
        return int(value.strip())
    return None


def _read_number(statement: Statement, context: Context) -> Iterator[int | Rejected]:
    number = _whole(statement.value)
    yield _NO_NUMBER if number is None else number


def _read_comments(statement: Statement, context: Context) -> Iterator[int | Rejected]:
    if statement.name != "counter":
        yield from _read_number(statement, context)
        return
    counters = find_counters(statement.value)
    for counter in counters:
        if counter.kind == "comments":
            yield _ROUNDED if counter.approximate else counter.count


def _read_interaction(statement: Statement, context: Context) -> Iterator[InteractionCounter | Rejected]:
    if statement.name == "counter":
        for counter in find_counters(statement.value):
            if counter.kind == "comments":
                continue
            yield (
                _ROUNDED
                if counter.approximate
                else InteractionCounter(interactionType=_ACTIONS[counter.kind], userInteractionCount=counter.count)
            )
        return
    item = statement.value
    if not isinstance(item, Item):
        yield _NO_COUNTER
        return
    kind, number = item.first("interactionType"), _whole(item.first("userInteractionCount"))
    name = (kind.types[0] if kind.types else kind.id or "") if isinstance(kind, Item) else kind
    name = name.rpartition("/")[2] if isinstance(name, str) else ""
    if number is None or not name.endswith("Action"):
        yield _NO_COUNTER
    else:
        yield InteractionCounter(interactionType=name, userInteractionCount=number)


def _choose_interactions(field: Field, found: Sequence[Reading], context: Context) -> Choice:
    """One counter of each type, from the best source that has it."""
    taken: dict[str, Reading] = {}
    for reading in found:
        if isinstance(reading.candidate.value, InteractionCounter):
            taken.setdefault(reading.candidate.value.interactionType, reading)
    if not taken:
        return absent(field, found, ())
    return chosen(field, tuple(r.candidate.value for r in taken.values()), list(taken.values()), found)


def _choose_words(field: Field, found: Sequence[Reading], context: Context) -> Choice:
    counted = context.evidence.page.word_count
    if counted is not None:
        told = [Reading(r.rank, passed_over(r.candidate, (), _COUNTED)) for r in found]
        return derived(field, counted, "the words of the article's text on the page", told)
    return first_good(field, found, context)


COMMENT_COUNT = Field(
    name="commentCount",
    sources=(Declared("commentCount"), Visible("counters", "counter")),
    read=_read_comments,
    choose=first_good,
)

INTERACTION_STATISTIC = Field(
    name="interactionStatistic",
    sources=(Declared("interactionStatistic"), Visible("counters", "counter")),
    read=_read_interaction,
    choose=_choose_interactions,
)

WORD_COUNT = Field(name="wordCount", sources=(Declared("wordCount"),), read=_read_number, choose=_choose_words)
