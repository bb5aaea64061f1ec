"""Findings as the Reviewdog Diagnostic Format: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from newsmeta.finding import Severity
from newsmeta.location import Excerpt, Position
from newsmeta.reports.checked import CheckedFile, standing
from newsmeta.rules import find_rule

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def render(files: Sequence[CheckedFile]) -> str:
    """A diagnostic result; columns count bytes of UTF-8, as the format wants."""
    diagnostics = [each for file in files for each in _diagnostics(file)]
    return json.dumps({"source": {"name": "newsmeta"}, "diagnostics": diagnostics}, ensure_ascii=False, indent=2) + "\n"


def _diagnostics(file: CheckedFile) -> Iterator[dict[str, Any]]:
    for message in file.failures:
        yield {"message": message, "location": {"path": file.path}, "severity": "ERROR"}
    for finding in file.findings:
        diagnostic: dict[str, Any] = {
            "message": finding.message,
            "location": _location(
                file.path, finding.position, file.excerpts.get(finding.position) if finding.position else None
            ),
            "severity": _SEVERITIES[finding.severity],
            "code": _code(finding.code),
        }
        if finding.related:
            diagnostic["related_locations"] = [
                {"message": other.message, "location": _location(there.path, other.position, there.excerpt)}
                for other in finding.related
                for there in (standing(file, other),)
            ]
        yield diagnostic


def _location(path: str, position: Position | None, excerpt: Excerpt | None) -> dict[str, Any]:
    if position is None:
        return {"path": path}
    column = excerpt.column_in_bytes if excerpt else position.column
    return {"path": path, "range": {"start": {"line": position.line, "column": column}}}


def _code(code: str) -> dict[str, str]:
    rule = find_rule(code)
    return {"value": code, "url": rule.address} if rule and rule.address else {"value": code}
