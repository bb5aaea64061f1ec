"""One statement read as the date of publication or of modification: machine formats, time elements, lines of text."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.fields.field import Context
from newsmeta.fields.plain_text import texts
from newsmeta.location import Syntax
from newsmeta.normalize.dates import DateValue, in_zone, read_date
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.visible_dates import find_dates, reject_reason
from newsmeta.statement import Statement

PUBLISHED, MODIFIED = "published", "modified"
_LINES = ("header line", "foot line")
_NOT_A_DATE = Rejected("there is no date in it")
_OTHER_ROLE = {
    PUBLISHED: Rejected("it says when the article was modified"),
    MODIFIED: Rejected("it does not say that the article was modified"),
}
_AMBIGUOUS = Rejected("day and month cannot be told apart")


def read_dates(role: str, statement: Statement, context: Context) -> Iterator[DateValue | Rejected]:
    """The dates of the role (published or modified) in a statement, or why there is none."""
    kind, _, marked = statement.name.partition(":")
    visible = statement.location.syntax is Syntax.HTML
    if visible and marked and marked != role:
        yield _OTHER_ROLE[role]
        return
    for text in texts(statement.value):
        if isinstance(text, Rejected):
            yield text
        elif not visible:
            yield read_date(text, timezone=context.evidence.config.timezone)
        elif kind == "time":
            if marked != role and role != PUBLISHED:
                yield _OTHER_ROLE[role]
                continue
            value = read_date(text, timezone=context.evidence.config.timezone)
            in_words = find_dates(text, context.language) if isinstance(value, Rejected) else []
            yield (
                _zoned(in_words[0].value, context)
                if len(in_words) == 1 and not in_words[0].numeric_ambiguous
                else value
            )
        else:
            yield from _in_line(role, text, marked, kind in _LINES, context)


def _in_line(role: str, text: str, marked: str, is_line: bool, context: Context) -> Iterator[DateValue | Rejected]:
    """The dates of a visible text that have the role, by the words before them or by the element's own name.

    Most lines near a headline are no datelines; only one that looks like a date is told as passed over.
    """
    found = find_dates(text, context.language)
    if not found and (reason := reject_reason(text, context.language) or (None if is_line else _NOT_A_DATE)):
        yield reason
    for date in found:
        own = date.role or marked or PUBLISHED
        if own != role:
            yield _OTHER_ROLE[role]
        elif date.numeric_ambiguous:
            yield _AMBIGUOUS
        else:
            yield _zoned(date.value, context)


def _zoned(date: DateValue, context: Context) -> DateValue:
    """The date in the site's time zone, where the configuration names it and the page says none."""
    return in_zone(date, context.evidence.config.timezone)
