"""What a check found in one file, in a form that can be printed, stored, and handed from process to process."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from newsmeta.document import Document
from newsmeta.document.excerpt import excerpt
from newsmeta.extraction import Extraction
from newsmeta.finding import Finding, OtherFile, Related
from newsmeta.location import Excerpt, Location, Position
from newsmeta.rules import rules_on
from newsmeta.rules.check import Crash, check_each
from newsmeta.rules.rule import Rule
from newsmeta.rules.run.page_summary import PageSummary

__all__ = ["CheckedFile", "Excerpt", "checked_file", "detached", "standing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFile:
    """A file and what was found in it.

    `name` is what messages call it, `path` the one relative to the root of the project, with slashes, for programs.
    `excerpts` holds what stands at the places of findings and fixes, `edited` the place of each offset in a fix.
    `problem` says why the file could not be checked at all. `fixed` are findings that were mended, or with a `diff`
    would be; `mended` is what has become of standard input. `summary` is for rules that look at a whole run.
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
    summary: PageSummary | None = None

    @property
    def failures(self) -> tuple[str, ...]:
        """What could not be done, in words: the problem, then the crashes."""
        failed = tuple(f"{crash.doing} failed, please report it: {crash.error}" for crash in self.crashes)
        return failed if self.problem is None else (self.problem, *failed)


def checked_file(
    extraction: Extraction, path: str, rules: Collection[Rule] | None = None, *, among_several: bool = False
) -> CheckedFile:
    """Run the rules over an extraction; a rule that raises is among the `crashes`.

    With `among_several` the file is summed up for the rules that look at a whole run.
    """
    findings, crashes = check_each(extraction, rules)
    edited = _edited(extraction.document, findings)
    return CheckedFile(
        name=extraction.document.name,
        path=path,
        findings=tuple(map(detached, findings)),
        excerpts=_excerpts(extraction.document, findings, edited.values()),
        edited=edited,
        crashes=tuple(crashes),
        summary=_summary(extraction, path, rules) if among_several else None,
    )


def standing(file: CheckedFile, other: Related) -> OtherFile:
    """The file that a related place of a finding of `file` stands in, and its line."""
    here = OtherFile(file.name, file.path, file.excerpts.get(other.position) if other.position else None)
    return other.file or here


def _summary(extraction: Extraction, path: str, rules: Collection[Rule] | None) -> PageSummary | None:
    run = rules_on(extraction.config.severities) if rules is None else rules
    codes = frozenset(rule.code for rule in run if rule.across is not None)
    if not codes:
        return None
    from newsmeta.rules.run.page_summary import summed_up

    return summed_up(extraction, path, codes)


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
    return {position: excerpt(document.text, position) for position in (*found, *edited)}


def _positions(finding: Finding) -> list[Position]:
    places = (finding.position, *(related.position for related in finding.related))
    return [place for place in places if place is not None]
