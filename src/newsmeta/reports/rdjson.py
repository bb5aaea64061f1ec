"""Findings as the Reviewdog Diagnostic Format: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from newsmeta.finding import Edit, Severity
from newsmeta.location import Excerpt, Position
from newsmeta.reports.checked import CheckedFile, standing
from newsmeta.reports.text import told
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
            "message": told(finding),
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
        if finding.fix and finding.fix.safe and all(edit.start in file.edited for edit in finding.fix.edits):
            diagnostic["suggestions"] = [_suggestion(file, edit) for edit in sorted(finding.fix.edits)]
        yield diagnostic


def _suggestion(file: CheckedFile, edit: Edit) -> dict[str, Any]:
    places = {"start": file.edited[edit.start], "end": file.edited[edit.end]}
    range_ = {name: _place(position, file.excerpts.get(position)) for name, position in places.items()}
    return {"range": range_, "text": edit.text}


def _location(path: str, position: Position | None, excerpt: Excerpt | None) -> dict[str, Any]:
    return {"path": path, "range": {"start": _place(position, excerpt)}} if position else {"path": path}


def _place(position: Position, excerpt: Excerpt | None) -> dict[str, int]:
    return {"line": position.line, "column": excerpt.column_in_bytes if excerpt else position.column}


def _code(code: str) -> dict[str, str]:
    rule = find_rule(code)
    return {"value": code, "url": rule.address} if rule and rule.address else {"value": code}
