"""Findings as a Checkstyle report: https://checkstyle.org/."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsmeta.finding import Severity
from newsmeta.reports.checked import CheckedFile
from newsmeta.reports.text import told
from newsmeta.reports.xml_text import DECLARATION, element

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}
# Readers take the version for that of the format.
_VERSION = "4.3"


def render(files: Sequence[CheckedFile]) -> str:
    """A report; what could not be done is an error without a line."""
    return DECLARATION + element("checkstyle", {"version": _VERSION}, ["\n", *map(_file, files)])


def _file(file: CheckedFile) -> str:
    return element("file", {"name": file.path}, ["\n", *_errors(file)])


def _errors(file: CheckedFile) -> Iterator[str]:
    for message in file.failures:
        yield element("error", {"severity": "error", "message": message, "source": "newsmeta"})
    for finding in file.findings:
        attributes: dict[str, str | int | None] = {
            "line": finding.position.line if finding.position else None,
            "column": finding.position.column if finding.position else None,
            "severity": _SEVERITIES[finding.severity],
            "message": told(finding),
            "source": f"newsmeta.{finding.code}",
        }
        yield element("error", attributes)
