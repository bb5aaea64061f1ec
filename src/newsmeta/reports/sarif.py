"""Findings as SARIF 2.1.0, which code scanning services take: https://docs.oasis-open.org/sarif/sarif/v2.1.0/."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from newsmeta import __version__
from newsmeta.finding import Edit, Finding, Fix
from newsmeta.location import Location, Position
from newsmeta.reports.checked import CheckedFile, standing
from newsmeta.reports.fingerprints import fingerprints
from newsmeta.reports.markdown import rule_in_markdown
from newsmeta.reports.text import told
from newsmeta.rules import find_rule
from newsmeta.rules.rule import Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_DRIVE = re.compile(r"[A-Za-z]:/")
# https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html section 3.11.6:
# brackets before a parenthesis make a link.
_LINK = re.compile(r"\[(?=[^\]]*\]\()")


def render(files: Sequence[CheckedFile]) -> str:
    """A log of one run, with the rules that found something."""
    codes = sorted({finding.code for file in files for finding in file.findings})
    driver = {
        "name": "newsmeta",
        "semanticVersion": __version__,
        "rules": [_rule(rule) for code in codes if (rule := find_rule(code))],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(files)],
        "results": [result for file in files for result in _results(file, codes)],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    descriptor: dict[str, Any] = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": _unwrapped(rule.explanation) or rule.summary},
        "help": {"text": rule.docstring, "markdown": rule_in_markdown(rule)},
        "defaultConfiguration": {"level": str(rule.severity), "enabled": rule.on},
    }
    if rule.address:
        descriptor["helpUri"] = rule.address
    return descriptor


def _invocation(files: Sequence[CheckedFile]) -> dict[str, Any]:
    notifications = [
        {
            "level": "error",
            "message": {"text": _text(message)},
            "locations": [{"physicalLocation": {"artifactLocation": _artifact(file.path)}}],
        }
        for file in files
        for message in file.failures
    ]
    successful = not any(file.crashes for file in files)
    return {"executionSuccessful": successful, "toolExecutionNotifications": notifications}


def _results(file: CheckedFile, codes: Sequence[str]) -> list[dict[str, Any]]:
    return [
        _result(file, codes, finding, fingerprint)
        for finding, fingerprint in zip(file.findings, fingerprints(file.findings), strict=True)
    ]


def _result(file: CheckedFile, codes: Sequence[str], finding: Finding, fingerprint: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": str(finding.severity),
        "message": {"text": _text(told(finding))},
        "locations": [_location(file.path, finding.location, finding.position)],
        "partialFingerprints": {"newsmeta/v1": fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": _text(other.message)},
                **_location(standing(file, other).path, other.location, other.position),
            }
            for number, other in enumerate(finding.related, 1)
        ]
    if finding.fix and all(edit.start in file.edited and edit.end in file.edited for edit in finding.fix.edits):
        result["fixes"] = [_fix(file, finding.fix)]
    return result


def _fix(file: CheckedFile, fix: Fix) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(file, edit), "insertedContent": {"text": edit.text}} for edit in sorted(fix.edits)
    ]
    change = {"artifactLocation": _artifact(file.path), "replacements": replacements}
    return {"description": {"text": _text(fix.description)}, "artifactChanges": [change]}


def _region(file: CheckedFile, edit: Edit) -> dict[str, int]:
    start, end = file.edited[edit.start], file.edited[edit.end]
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _location(path: str, location: Location | None, position: Position | None) -> dict[str, Any]:
    # A service that shows findings in the source wants a line of each; what is missing has none, and gets the first.
    region = {"startLine": position.line, "startColumn": position.column} if position else {"startLine": 1}
    place: dict[str, Any] = {"physicalLocation": {"artifactLocation": _artifact(path), "region": region}}
    if location is not None:
        place["logicalLocations"] = [{"fullyQualifiedName": str(location)}]
    return place


def _artifact(path: str) -> dict[str, str]:
    uri = quote(os.fsencode(path))
    if path.startswith("/"):
        return {"uri": f"file://{uri}"}
    if _DRIVE.match(path):
        return {"uri": f"file:///{path[:2]}{quote(path[2:])}"}
    return {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _unwrapped(text: str) -> str:
    """Paragraphs of one line each."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


def _text(message: str) -> str:
    return _LINK.sub(r"\\[", message)
