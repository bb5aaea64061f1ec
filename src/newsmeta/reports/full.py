"""Findings with the line of the source, a caret under the place, and once for each rule why it is there."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from newsmeta.finding import Finding
from newsmeta.location import Position
from newsmeta.reports.checked import CheckedFile, Excerpt, standing
from newsmeta.reports.text import headline, one_line, place
from newsmeta.rules import find_rule

_WIDTH = 100
# Each of these is shown as one sign, so that the caret stays under its place.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def render(files: Sequence[CheckedFile]) -> str:
    """A paragraph for each finding."""
    explained: set[str] = set()
    return "".join(
        "".join(f"{line}\n" for line in _paragraph(file, finding, explained))
        for file in files
        for finding in file.findings
    )


def _paragraph(file: CheckedFile, finding: Finding, explained: set[str]) -> Iterator[str]:
    yield headline(file.name, finding)
    yield from _source(file.excerpts.get(finding.position) if finding.position else None, finding.position)
    for other in finding.related:
        there = standing(file, other)
        yield f"  {one_line(f'{place(there.name, other.position)}: {other.message}')}"
        yield from _source(there.excerpt, other.position)
    if finding.code not in explained:
        explained.add(finding.code)
        yield from _why(finding.code)
    yield ""


def _source(excerpt: Excerpt | None, position: Position | None) -> Iterator[str]:
    if position and excerpt:
        margin = " " * len(str(position.line))
        yield f"  {position.line} | {_UNPRINTABLE.sub('·', excerpt.text)}"
        yield f"  {margin} | {' ' * _columns(excerpt)}^"


def _columns(excerpt: Excerpt) -> int:
    """How many columns of a terminal the text before the place takes: https://www.unicode.org/reports/tr11/."""
    before = excerpt.text[: excerpt.caret]
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in before)


def _why(code: str) -> Iterator[str]:
    rule = find_rule(code)
    if rule is None:
        return
    for paragraph in f"{rule.summary}\n\n{rule.explanation}".split("\n\n"):
        yield from textwrap.wrap(
            paragraph,
            _WIDTH,
            initial_indent="  = ",
            subsequent_indent="    ",
            break_long_words=False,
            break_on_hyphens=False,
        )
