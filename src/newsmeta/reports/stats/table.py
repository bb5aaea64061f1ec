"""The statistics as tables for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsmeta.archive_stats.group import STATES, Group, absent, share
from newsmeta.archive_stats.statistics import Statistics
from newsmeta.reports.stats.wording import (
    TOLD_OF_GROUPS,
    counted,
    key_names,
    milliseconds,
    percent,
    rule_name,
    shards_read,
)
from newsmeta.reports.text_table import cell, text_table

_WIDEST = 36
_COUNTED = "pages without an article, with these fields absent, a conflicting field, such a finding"


def render(found: Statistics, most: int) -> Iterator[str]:
    """The whole, its fields and findings, and the groups, so many at most, with all others as one."""
    whole = found.whole
    yield "".join(f"{line}\n" for line in _summary(found))
    if whole.articles:
        yield f"\nHow each field is known, of {counted(whole.articles, 'page')} with an article\n"
        yield _fields(whole)
        yield "\nPages with a finding\n"
        yield _findings(whole, most) if whole.findings else "none\n"
    if found.by:
        yield f"\nBy {', '.join(found.by)}, {counted(len(found.groups), 'group')}: {_COUNTED}\n"
        yield _groups(found, most)


def _summary(found: Statistics) -> Iterator[str]:
    whole = found.whole
    yield f"{counted(whole.pages, 'page')} in {shards_read(found)}"
    if whole.errors:
        without = whole.pages - whole.articles
        told = percent(share(without, whole.pages))
        yield f"{counted(without, 'page')} without an article ({told}): {_kinds(whole.errors)}"
    if found.skipped:
        yield f"{sum(found.skipped.values()):,} skipped in the sources: {_kinds(found.skipped)}"
    told = percent(share(whole.conflicting, whole.articles))
    yield f"{counted(whole.conflicting, 'page')} with a conflicting field ({told})"
    if times := whole.times:
        yield f"time a page: median {milliseconds(times.median)}, 95th percentile {milliseconds(times.p95)}"


def _kinds(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{cell(kind, _WIDEST)} {count:,}" for kind, count in counts.items())


def _fields(whole: Group) -> str:
    lines = [("field", *STATES)]
    for name, states in whole.fields.items():
        of = sum(states.values())
        lines.append((name, *(percent(states[state] / of) if state in states else "-" for state in STATES)))
    return text_table(lines, range(1, len(STATES) + 1))


def _findings(whole: Group, most: int) -> str:
    lines = [("code", "severity", "finding", "pages", "share")]
    for each in whole.findings[:most]:
        told = percent(share(each.pages, whole.articles))
        lines.append((each.code, each.severity, rule_name(each.code), f"{each.pages:,}", told))
    others = len(whole.findings) - most
    return text_table(lines, (3, 4)) + (f"and {counted(others, 'other rule')}\n" if others > 0 else "")


def _groups(found: Statistics, most: int) -> str:
    shown, others = found.first(most)
    by = found.by
    lines = [(*by, "pages", "no article", *TOLD_OF_GROUPS, "conflict", "error", "warning", "note", "median")]
    for group in (*shown, *([others] if others else [])):
        names = key_names(group, by)
        lines.append((*(cell(name, _WIDEST) if name else "" for name in names), *_rates(group)))
    return text_table(lines, range(len(by), len(lines[0])))


def _rates(group: Group) -> Iterator[str]:
    yield f"{group.pages:,}"
    yield percent(share(group.pages - group.articles, group.pages))
    yield from (percent(absent(group, field)) if group.articles else "-" for field in TOLD_OF_GROUPS)
    for count in (group.conflicting, *group.severities.values()):
        yield percent(share(count, group.articles)) if group.articles else "-"
    yield milliseconds(group.times.median) if group.times else "-"
