"""The statistics as one page that needs nothing else, with charts whose numbers stand in tables."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from newsmeta import __version__
from newsmeta.archive_stats.group import Found, Group, absent, share
from newsmeta.archive_stats.statistics import Statistics
from newsmeta.archives.row import CONFLICTING
from newsmeta.choice import State
from newsmeta.reports.html_page import environment, source_hash, style_of
from newsmeta.reports.stats.wording import (
    TOLD_OF_GROUPS,
    counted,
    key_names,
    milliseconds,
    percent,
    rule_name,
    shards_read,
)

# In the order of the bars: from what is known best to what is not known.
_MEANINGS = {
    State.DECLARED: "markup states it",
    State.VISIBLE: "only the page itself shows it",
    State.DERIVED: "it follows from other values by a named rule",
    State.CONFIGURED: "the run's settings give it",
    CONFLICTING: "two places of the page differ",
    State.ABSENT: "the page does not state it",
}
_SHADES = 10


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar: what it stands for, where it begins and how wide it is in percent, and how many pages it is."""

    name: str
    start: str
    width: str
    pages: int
    share: float


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field, its bar, and the share of each state; None for a state that no page has."""

    name: str
    bar: tuple[Segment, ...]
    shares: tuple[tuple[str, float | None], ...]


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of a group's pages, and its shade from 0 to 10; None where there is nothing to have a share of."""

    share: float | None

    @property
    def shade(self) -> int:
        return min(_SHADES, -int(-self.share * _SHADES // 1)) if self.share else 0


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group: its names, its pages and their bar (the rest has none), its rates, and how long a page took."""

    names: tuple[str, ...]
    pages: int
    bar: tuple[Segment, ...]
    rates: tuple[Rate, ...]
    median: int | None
    is_rest: bool


def render(found: Statistics, most: int) -> Iterator[str]:
    """The page: numbers, a bar for every field, a bar for every rule that found something, and the groups."""
    style = style_of(__package__, "stats.css")
    policy = f"default-src 'none'; style-src {source_hash(style)}; img-src data:; base-uri 'none'; form-action 'none'"
    template = _environment().get_template("stats.html")
    yield from template.generate(
        policy=policy,
        style=Markup(style),
        generator=f"newsmeta stats {__version__}",
        name=os.path.basename(os.path.normpath(found.dataset)) or found.dataset,
        found=found,
        whole=found.whole,
        shards=shards_read(found),
        meanings=_MEANINGS,
        fields=[_field_row(name, states) for name, states in found.whole.fields.items()],
        findings=[(each, rule_name(each.code), _finding_bar(each, found.whole)) for each in found.whole.findings],
        most=most,
        columns=(*TOLD_OF_GROUPS, "conflict", *found.whole.severities),
        absences=len(TOLD_OF_GROUPS),
        rows=list(_group_rows(found, most)) if found.by else [],
    )


@cache
def _environment() -> Environment:
    made = environment(__package__)
    made.filters |= {"percent": percent, "milliseconds": milliseconds, "number": "{:,}".format}
    made.globals |= {"counted": counted, "share": share}
    return made


def _field_row(name: str, states: Any) -> FieldRow:
    of = sum(states.values())
    shares = tuple((str(state), states[state] / of if state in states else None) for state in _MEANINGS)
    return FieldRow(name, tuple(_bar([(str(state), states.get(state, 0)) for state in _MEANINGS], of)), shares)


def _finding_bar(each: Found, whole: Group) -> Segment:
    return next(_bar([(each.severity, each.pages)], whole.articles))


def _bar(parts: Sequence[tuple[str, int]], of: int) -> Iterator[Segment]:
    start = 0
    for name, pages in parts:
        if pages:
            yield Segment(name, f"{100 * start / of:.3f}%", f"{100 * pages / of:.3f}%", pages, pages / of)
        start += pages


def _group_rows(found: Statistics, most: int) -> Iterator[GroupRow]:
    shown, others = found.first(most)
    largest = max(group.pages for group in shown)
    for group in (*shown, *([others] if others else [])):
        yield GroupRow(
            names=key_names(group, found.by),
            pages=group.pages,
            bar=() if group is others else tuple(_bar([("pages", group.pages)], largest)),
            rates=(Rate(share(group.pages - group.articles, group.pages)), *map(Rate, _rates(group))),
            median=group.times.median if group.times else None,
            is_rest=group is others,
        )


def _rates(group: Group) -> Iterator[float | None]:
    for field in TOLD_OF_GROUPS:
        yield absent(group, field) if group.articles else None
    for pages in (group.conflicting, *group.severities.values()):
        yield share(pages, group.articles) if group.articles else None
