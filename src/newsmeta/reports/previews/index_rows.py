"""The index of a report: a row for each page, and what the rows can be filtered by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from newsmeta.finding import Severity
from newsmeta.reports.checked import CheckedFile
from newsmeta.reports.previews.page_preview import PagePreview


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRow:
    """A page in the index. `href` is None for one that could not be read; `failures` say why."""

    title: str | None
    name: str
    folder: str
    href: str | None
    counts: Mapping[str, int]
    rules: tuple[str, ...]
    fields: tuple[str, ...]
    missing: tuple[str, ...]
    failures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """What the index can be filtered by: the value, what it is called, and how many pages it leaves."""

    value: str
    label: str
    pages: int


def page_row(file: CheckedFile, preview: PagePreview | None, href: str | None) -> PageRow:
    """The row of a page."""
    counts = Counter(str(finding.severity) for finding in file.findings)
    return PageRow(
        title=preview.title if preview else None,
        name=file.name,
        folder=file.path.rpartition("/")[0],
        href=href if preview else None,
        counts={severity: counts[severity] for severity in Severity if counts[severity]},
        rules=tuple(sorted({finding.code for finding in file.findings})),
        fields=tuple(sorted({finding.field for finding in file.findings if finding.field})),
        missing=preview.missing if preview else (),
        failures=file.failures,
    )


def rule_filters(files: Iterable[CheckedFile]) -> list[Filter]:
    """The rules that found something, by code."""
    names = {finding.code: finding.name for file in files for finding in file.findings}
    pages = Counter(code for file in files for code in {finding.code for finding in file.findings})
    return [Filter(code, f"{code} {names[code]}", pages[code]) for code in sorted(names)]


def field_filters(rows: Iterable[PageRow]) -> list[Filter]:
    """The fields that findings concern, by name."""
    pages = Counter(field for row in rows for field in row.fields)
    return [Filter(field, field, pages[field]) for field in sorted(pages)]


def folder_filters(rows: Iterable[PageRow]) -> list[Filter]:
    """The folders that hold pages, at any depth, each with all below it; none when one folder holds them all."""
    pages = Counter(folder for row in rows for folder in _folders(row.folder))
    return [Filter(folder, f"{folder}/", pages[folder]) for folder in sorted(pages)] if len(pages) > 1 else []


def severity_filters(rows: Sequence[PageRow]) -> list[Filter]:
    """The severities that were found, the gravest first, and the pages without findings."""
    found = [Filter(each, f"{each}s", sum(each in row.counts for row in rows)) for each in Severity]
    clean = Filter("none", "nothing found", sum(not row.counts and not row.failures for row in rows))
    return [each for each in (*found, clean) if each.pages]


def _folders(folder: str) -> Iterator[str]:
    parts = folder.split("/") if folder else []
    return ("/".join(parts[:depth]) for depth in range(1, len(parts) + 1))
