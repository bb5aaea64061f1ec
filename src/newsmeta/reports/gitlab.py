"""Findings as a Code Quality report of GitLab: https://docs.gitlab.com/ci/testing/code_quality/."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from newsmeta.finding import Severity
from newsmeta.reports.checked import CheckedFile
from newsmeta.reports.fingerprints import fingerprints
from newsmeta.reports.text import told

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(files: Sequence[CheckedFile]) -> str:
    """A JSON array of issues."""
    return json.dumps([issue for file in files for issue in _issues(file)], ensure_ascii=False, indent=2) + "\n"


def _issues(file: CheckedFile) -> Iterator[dict[str, Any]]:
    for message in file.failures:
        yield _issue(file, "newsmeta", message, "blocker", 1, message)
    for finding, fingerprint in zip(file.findings, fingerprints(file.findings), strict=True):
        # GitLab wants a line; what is missing has none, and gets the first.
        line = finding.position.line if finding.position else 1
        name = f"{finding.code} {finding.name}"
        yield _issue(file, name, f"{finding.code} {told(finding)}", _SEVERITIES[finding.severity], line, fingerprint)


def _issue(
    file: CheckedFile, name: str, description: str, severity: str, line: int, fingerprint: str
) -> dict[str, Any]:
    # A fingerprint must be unique in the whole report.
    unique = sha256(f"{file.path}\0{fingerprint}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return {
        "type": "issue",
        "check_name": name,
        "description": description,
        "severity": severity,
        "fingerprint": unique,
        "location": {"path": file.path, "lines": {"begin": line, "end": line}},
    }
