"""Findings as the Reviewdog Diagnostic Format: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from newsmeta.finding import Edit, Severity
from newsmeta.location import Position
from newsmeta.reports.checked import CheckedFile
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
            "location": _location(file, finding.position),
            "severity": _SEVERITIES[finding.severity],
            "code": _code(finding.code),
        }
        if finding.related:
            diagnostic["related_locations"] = [
                {"message": other.message, "location": _location(file, other.position)} for other in finding.related
            ]
        if finding.fix and finding.fix.safe and all(edit.start in file.edited for edit in finding.fix.edits):
            diagnostic["suggestions"] = [_suggestion(file, edit) for edit in sorted(finding.fix.edits)]
        yield diagnostic


def _suggestion(file: CheckedFile, edit: Edit) -> dict[str, Any]:
    places = {"start": file.edited[edit.start], "end": file.edited[edit.end]}
    return {"range": {name: _place(file, position) for name, position in places.items()}, "text": edit.text}


def _location(file: CheckedFile, position: Position | None) -> dict[str, Any]:
    if position is None:
        return {"path": file.path}
    return {"path": file.path, "range": {"start": _place(file, position)}}


def _place(file: CheckedFile, position: Position) -> dict[str, int]:
    excerpt = file.excerpts.get(position)
    return {"line": position.line, "column": excerpt.column_in_bytes if excerpt else position.column}


def _code(code: str) -> dict[str, str]:
    rule = find_rule(code)
    return {"value": code, "url": rule.address} if rule and rule.address else {"value": code}
