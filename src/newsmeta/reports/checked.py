"""What a check found in one file, in a form that can be printed, stored, and handed from process to process."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from newsmeta.document import Document
from newsmeta.extraction import Extraction
from newsmeta.finding import Finding
from newsmeta.location import Location, Position
from newsmeta.rules import RULES
from newsmeta.rules.check import Crash, check_each
from newsmeta.rules.rule import Rule

# So much of a line is shown before and after a place; a page may be one line of megabytes.
_BEFORE, _AFTER = 60, 80


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The line of a place, cut around it: `caret` is the offset of the place in `text`, in characters.

    `column_in_bytes` is the place's column in the whole line, from 1, counted in bytes of UTF-8.
    """

    text: str
    caret: int
    column_in_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFile:
    """A file and what was found in it.

    `name` is what messages call it, `path` the one relative to the root of the project, with slashes, for programs.
    `excerpts` holds what stands at the places of findings and fixes, `edited` the place of each offset in a fix.
    `problem` says why the file could not be checked at all. `fixed` are findings that were mended, or with a `diff`
    would be; `mended` is what has become of standard input.
    """

    name: str
    path: str
    findings: tuple[Finding, ...] = ()
    excerpts: Mapping[Position, Excerpt] = field(default_factory=dict)
    edited: Mapping[int, Position] = field(default_factory=dict)
    crashes: tuple[Crash, ...] = ()
    problem: str | None = None
    fixed: tuple[Finding, ...] = ()
    diff: str = ""
    mended: bytes | None = None

    @property
    def failures(self) -> tuple[str, ...]:
        """What could not be done, in words: the problem, then the crashes."""
        failed = tuple(f"{crash.doing} failed, please report it: {crash.error}" for crash in self.crashes)
        return failed if self.problem is None else (self.problem, *failed)


def checked_file(extraction: Extraction, path: str, rules: Collection[Rule] = RULES) -> CheckedFile:
    """Run the rules over an extraction; a rule that raises is among the `crashes`."""
    findings, crashes = check_each(extraction, rules)
    edited = _edited(extraction.document, findings)
    return CheckedFile(
        name=extraction.document.name,
        path=path,
        findings=tuple(map(detached, findings)),
        excerpts=_excerpts(extraction.document, findings, edited.values()),
        edited=edited,
        crashes=tuple(crashes),
    )


def detached(finding: Finding) -> Finding:
    """A finding that holds on to nothing of the page."""
    related = tuple(replace(each, location=_without_element(each.location)) for each in finding.related)
    location = finding.location and _without_element(finding.location)
    return replace(finding, location=location, related=related)


def _without_element(location: Location) -> Location:
    return replace(location, element=None)


def _edited(document: Document, findings: Iterable[Finding]) -> dict[int, Position]:
    """Where the edits of the fixes begin and end."""
    edits = (edit for finding in findings if finding.fix for edit in finding.fix.edits)
    return {offset: document.position_at(offset) for edit in edits for offset in (edit.start, edit.end)}


def _excerpts(document: Document, findings: Iterable[Finding], edited: Iterable[Position]) -> dict[Position, Excerpt]:
    found = (position for finding in findings for position in _positions(finding))
    return {position: _excerpt(document.text, position) for position in (*found, *edited)}


def _positions(finding: Finding) -> list[Position]:
    places = (finding.position, *(related.position for related in finding.related))
    return [place for place in places if place is not None]


def _excerpt(text: str, position: Position) -> Excerpt:
    start = position.offset - position.column + 1
    from_ = max(start, position.offset - _BEFORE)
    bytes_before = len(text[start : position.offset].encode("utf-8", "surrogatepass"))
    return Excerpt(text[from_ : _shown_end(text, position.offset)], position.offset - from_, bytes_before + 1)


def _shown_end(text: str, offset: int) -> int:
    last = min(len(text), offset + _AFTER)
    return min(end if (end := text.find(mark, offset, last)) >= 0 else last for mark in "\r\n")
