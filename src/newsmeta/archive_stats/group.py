"""A group of pages: its counts by label, and what is told of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cached_property

from newsmeta.archive_stats.measures import Label, Measure, time_of
from newsmeta.archives.row import CONFLICTING
from newsmeta.article import NewsArticle
from newsmeta.choice import State
from newsmeta.finding import Severity

STATES = (*map(str, State), CONFLICTING)
_FIELDS = {each.name: place for place, each in enumerate(fields(NewsArticle))}
_SEVERITIES = {str(severity): place for place, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found: its code, the severity it had, and on how many pages."""

    code: str
    severity: str
    pages: int


@dataclass(frozen=True, slots=True)
class Times:
    """How long pages took, in microseconds, to within a hundredth: `pages` of them were timed."""

    pages: int
    median: int
    p95: int


@dataclass(frozen=True)
class Group:
    """Pages that are counted together: the names of the group (none for the whole), and how many pages each label has.

    `groups` is how many groups it sums.
    """

    key: tuple[str, ...]
    counts: Mapping[Label, int]
    groups: int = 1

    @cached_property
    def pages(self) -> int:
        """All pages."""
        return self.counts.get((Measure.PAGE,), 0)

    @cached_property
    def articles(self) -> int:
        """The pages that there is an article of."""
        return self.pages - sum(self.errors.values())

    @cached_property
    def errors(self) -> Mapping[str, int]:
        """The pages without an article by the reason, the most frequent first."""
        return {kind: count for (_, kind), count in self._of(Measure.ERROR)}

    @cached_property
    def fields(self) -> Mapping[str, Mapping[str, int]]:
        """How many pages have a field known in which way, in the order of the article's attributes; none for zero."""
        found: dict[str, dict[str, int]] = {}
        for (_, field, state), count in self._of(Measure.FIELD):
            found.setdefault(field, {})[state] = count
        ordered = sorted(found, key=lambda name: (_FIELDS.get(name, len(_FIELDS)), name))
        return {name: {state: found[name][state] for state in STATES if state in found[name]} for name in ordered}

    @cached_property
    def conflicting(self) -> int:
        """The pages on which a field is conflicting."""
        return self.counts.get((Measure.CONFLICT,), 0)

    @cached_property
    def severities(self) -> Mapping[str, int]:
        """The pages with a finding of a severity, the gravest first."""
        return {severity: self.counts.get((Measure.SEVERITY, severity), 0) for severity in _SEVERITIES}

    @cached_property
    def findings(self) -> tuple[Found, ...]:
        """What rules found, that of most pages first."""
        return tuple(Found(code, severity, count) for (_, code, severity), count in self._of(Measure.FINDING))

    @cached_property
    def times(self) -> Times | None:
        """How long the pages took; None when no page was timed."""
        steps = sorted((time_of(label), count) for label, count in self._of(Measure.TIME))
        timed = sum(count for _, count in steps)
        return Times(timed, _percentile(steps, timed, 0.5), _percentile(steps, timed, 0.95)) if timed else None

    def _of(self, measure: Measure) -> list[tuple[Label, int]]:
        """The labels of a measure, the most frequent first."""
        found = ((label, count) for label, count in self.counts.items() if label[0] == measure)
        return sorted(found, key=lambda each: (-each[1], each[0]))


def share(pages: int, of: int) -> float:
    """The share that pages are, from 0 to 1; 0 of none."""
    return pages / of if of else 0.0


def absent(group: Group, field: str) -> float:
    """The share of a group's articles in which a field is absent."""
    states = group.fields.get(field, {})
    return share(states.get(State.ABSENT, 0), sum(states.values()))


def rest(whole: Group, shown: Iterable[Group], groups: int) -> Group:
    """What the whole holds beside the groups that are shown: so many others."""
    counts = Counter(whole.counts)
    for group in shown:
        counts.subtract(group.counts)
    return Group((), +counts, groups)


def _percentile(steps: Iterable[tuple[float, int]], of: int, at: float) -> int:
    seen = 0
    for microseconds, count in steps:
        seen += count
        if seen >= at * of:
            return round(microseconds)
    raise AssertionError("there is a time at every share")
