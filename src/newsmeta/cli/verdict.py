"""What a check comes to: counts, the lines that are said of them, and the exit code."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsmeta.cli.baseline_file import Compared
from newsmeta.finding import Finding, Severity
from newsmeta.reports.checked import CheckedFile
from newsmeta.reports.text import one_line, place

CLEAN, FOUND, UNUSABLE, INTERNAL = 0, 1, 2, 3
_RANK = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True, slots=True)
class Limits:
    """What makes a check fail: findings as grave as `fail_on` (or never), more warnings than `max_warnings`."""

    fail_on: str
    max_warnings: int | None


def exit_code(files: Sequence[CheckedFile], limits: Limits) -> int:
    """0 clean, 1 what the limits forbid, 2 a file that could not be checked, 3 newsmeta's own fault."""
    if any(file.crashes for file in files):
        return INTERNAL
    if any(file.problem for file in files):
        return UNUSABLE
    return FOUND if _is_too_much(files, limits) else CLEAN


def failures(files: Sequence[CheckedFile]) -> Iterator[str]:
    """A line for everything that could not be done."""
    for file in files:
        if file.problem is not None:
            yield one_line(f"{file.name}: error: {file.problem}")
        for crash in file.crashes:
            yield one_line(f"{file.name}: internal error: {crash.doing} failed, please report it: {crash.error}")


def summary(found: Compared, limits: Limits) -> Iterator[str]:
    """What was found, in a line or two, and what became of the baseline."""
    if not found.files:
        yield "no file to check"
        return
    counts = Counter(finding.severity for finding in findings_of(found.files))
    checked = sum(file.problem is None for file in found.files)
    flawed = sum(bool(file.findings) for file in found.files)
    by_severity = ", ".join(counted(counts[severity], severity) for severity in Severity if counts[severity])
    what = f"{counted(counts.total(), 'finding')} in {flawed} of {counted(checked, 'file')}: {by_severity}"
    known = f"; {len(found.known):,} known from the baseline" if found.known else ""
    yield (what if counts else f"{counted(checked, 'file')} checked, nothing found") + known
    mendable = sum(finding.fix is not None and finding.fix.safe for finding in findings_of(found.files))
    if mendable:
        yield f"{counted(mendable, 'finding')} can be fixed with --fix"
    for entry in found.expired:
        yield one_line(f"{entry.file}: {entry.code} counts again, its entry in the baseline expired on {entry.expires}")
    if limits.max_warnings is not None and counts[Severity.WARNING] > limits.max_warnings:
        yield f"{counted(counts[Severity.WARNING], 'warning')}: more than the {limits.max_warnings:,} allowed"


def fixes(files: Sequence[CheckedFile], written: bool) -> Iterator[str]:
    """A line for each finding that was mended, or would be, and what that comes to."""
    done = "fixed" if written else "would fix"
    for file in files:
        for finding in file.fixed:
            what = finding.fix.description if finding.fix else ""
            yield one_line(f"{place(file.name, finding.position)}: {done} {finding.code} {finding.name}: {what}")
    fixed = [file for file in files if file.fixed]
    if fixed:
        number = counted(sum(len(file.fixed) for file in fixed), "finding")
        yield f"{number} {'fixed' if written else 'would be fixed'} in {counted(len(fixed), 'file')}"


def statistics(files: Sequence[CheckedFile]) -> Iterator[str]:
    """A line for each rule that found something, the most frequent first."""
    counts = Counter((finding.code, finding.severity, finding.name) for finding in findings_of(files))
    for (code, severity, name), count in sorted(counts.items(), key=lambda each: (-each[1], each[0])):
        yield f"{count:>6}  {code}  {severity:<7}  {name}"


def findings_of(files: Sequence[CheckedFile]) -> Iterator[Finding]:
    """All findings of all files."""
    return (finding for file in files for finding in file.findings)


def counted(count: int, noun: str) -> str:
    """A number with its noun."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _is_too_much(files: Sequence[CheckedFile], limits: Limits) -> bool:
    counts = Counter(finding.severity for finding in findings_of(files))
    if limits.max_warnings is not None and counts[Severity.WARNING] > limits.max_warnings:
        return True
    if limits.fail_on == "never":
        return False
    return any(count and _RANK[severity] >= _RANK[Severity(limits.fail_on)] for severity, count in counts.items())
