"""The statistics as CSV (RFC 4180): a line for everything that is counted of the whole, and of every group."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from newsmeta.archive_stats.group import Group, share
from newsmeta.archive_stats.statistics import Statistics

COLUMNS = ("measure", "name", "value", "pages", "of", "share", "milliseconds")

Line = tuple[str, str, str, int, int, str, str]


def render(found: Statistics, _most: int) -> Iterator[str]:
    """The names of the groups, and `COLUMNS`; lines of the whole have no names. Every group is told."""
    yield _lines([(*found.by, *COLUMNS)])
    yield _lines((*("" for _ in found.by), *line) for line in _told(found.whole))
    for group in found.groups:
        yield _lines((*group.key, *line) for line in _told(group))


def _told(group: Group) -> Iterator[Line]:
    """What is counted of a group: how many pages, of how many; what no page has is left out."""
    yield _line("page", "", "", group.pages, group.pages)
    for kind, pages in group.errors.items():
        yield _line("error", kind, "", pages, group.pages)
    for name, states in group.fields.items():
        for state, pages in states.items():
            yield _line("field", name, state, pages, sum(states.values()))
    yield _line("conflict", "", "", group.conflicting, group.articles)
    for severity, pages in group.severities.items():
        yield _line("severity", severity, "", pages, group.articles)
    for each in group.findings:
        yield _line("finding", each.code, each.severity, each.pages, group.articles)
    if times := group.times:
        yield _line("time", "median", "", times.pages, group.pages, times.median)
        yield _line("time", "p95", "", times.pages, group.pages, times.p95)


def _line(measure: str, name: str, value: str, pages: int, of: int, microseconds: int | None = None) -> Line:
    took = "" if microseconds is None else f"{microseconds / 1000:.3f}"
    return measure, name, value, pages, of, f"{share(pages, of):.6f}", took


def _lines(rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue()
