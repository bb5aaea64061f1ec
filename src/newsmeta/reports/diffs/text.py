"""Changes as lines for people: ``severity CODE message``, after the page where it is one, before some where many."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newsmeta.comparing.build_diff import BuildDiff
from newsmeta.comparing.grouping import ChangedPage, Group
from newsmeta.reports.text import one_line

EXAMPLES = 3


def render(found: BuildDiff, every_page: bool) -> str:
    """One line a group, and indented below what became of some of its pages, or of every one."""
    return "".join(f"{one_line(line)}\n" for group in found.groups for line in _lines(group, every_page))


def _lines(group: Group, every_page: bool) -> Iterator[str]:
    first, pages = group.first, group.pages
    place = f"{pages[0]}: " if len(pages) == 1 else ""
    yield f"{place}{first.severity} {first.code} {group.message}"
    for line in examples(group, len(pages) if every_page else EXAMPLES):
        yield f"    {line}"


def examples(group: Group, most: int) -> Iterator[str]:
    """Pages of a group with what became of each, `most` of them, and how many more there are."""
    pages = group.by_page
    if len(pages) > 1:
        for page in islice(pages, most):
            told = "; ".join(filter(None, (_told(each, group) for each in pages[page])))
            yield f"{page}: {told}" if told else page
        if len(pages) > most:
            yield f"and {len(pages) - most:,} more"
    elif len(group.subjects) > 1:
        yield from (each.change.message for each in group.changes)


def _told(each: ChangedPage, group: Group) -> str:
    """What is said of one page among many: what the group's own line does not say already."""
    change = each.change
    parts = (change.trait, change.detail)
    told = ", ".join(dict.fromkeys(part for part in parts if part and part != group.trait))
    return f"{change.subject} {told}" if told and len(group.subjects) > 1 else told
