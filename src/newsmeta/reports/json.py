"""All findings as one JSON object."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from newsmeta import __version__
from newsmeta.finding import Finding, Severity
from newsmeta.reports.checked import CheckedFile
from newsmeta.reports.fingerprints import fingerprints
from newsmeta.reports.record import finding_record


def render(files: Sequence[CheckedFile]) -> str:
    """``{"version", "files", "counts", "findings", "errors"}``, indented; the shape is ``check.schema.json``."""
    found = [entry for file in files for entry in finding_entries(file)]
    counts = Counter(entry["severity"] for entry in found)
    report = {
        "version": __version__,
        "files": len(files),
        "counts": {str(severity): counts[str(severity)] for severity in Severity},
        "findings": found,
        "errors": [entry for file in files for entry in error_entries(file)],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def finding_entries(file: CheckedFile) -> Iterator[dict[str, Any]]:
    """Each finding as in the record of ``newsmeta extract``, with its file, symbolic place and fingerprint."""
    for finding, fingerprint in zip(file.findings, fingerprints(file.findings), strict=True):
        yield {"file": file.path, **finding_record(finding), **_symbolic(finding), "fingerprint": fingerprint}


def error_entries(file: CheckedFile) -> Iterator[dict[str, str]]:
    """What could not be done."""
    return ({"file": file.path, "error": message} for message in file.failures)


def _symbolic(finding: Finding) -> dict[str, str]:
    return {"syntax": str(finding.location.syntax), "path": finding.location.path} if finding.location else {}
