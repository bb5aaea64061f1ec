"""Findings as the report shows them: with the line of the source, the related places, and why the rule is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsmeta.finding import Finding
from newsmeta.location import Excerpt, Position
from newsmeta.reports.checked import CheckedFile, standing
from newsmeta.reports.text import place
from newsmeta.rules import find_rule


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of a page's source: its number, and what stands before the place, at it and after it."""

    number: int
    before: str
    at: str
    after: str


@dataclass(frozen=True, slots=True)
class RelatedRow:
    """Another place that a finding speaks of."""

    place: str
    message: str
    source: SourceLine | None


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding, the line it stands in, and the paragraphs that say why its rule is there."""

    finding: Finding
    source: SourceLine | None
    related: tuple[RelatedRow, ...]
    why: tuple[str, ...]


def finding_rows(file: CheckedFile) -> Iterator[FindingRow]:
    """The findings of a file, in their order."""
    for finding in file.findings:
        rule = find_rule(finding.code)
        yield FindingRow(
            finding,
            _line(file.excerpts.get(finding.position) if finding.position else None, finding.position),
            tuple(_related(file, finding)),
            (rule.summary, *rule.explanation.split("\n\n")) if rule else (),
        )


def _related(file: CheckedFile, finding: Finding) -> Iterator[RelatedRow]:
    for other in finding.related:
        there = standing(file, other)
        where = place(there.name, other.position) if other.file else _in_page(other.position)
        yield RelatedRow(where, other.message, _line(there.excerpt, other.position))


def _in_page(position: Position | None) -> str:
    return f"line {position.line}, column {position.column}" if position else ""


def _line(excerpt: Excerpt | None, position: Position | None) -> SourceLine | None:
    if excerpt is None or position is None:
        return None
    text, caret = excerpt.text, excerpt.caret
    return SourceLine(position.line, text[:caret], text[caret : caret + 1], text[caret + 1 :])
