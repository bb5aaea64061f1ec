"""Findings as annotations of GitHub Actions.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsmeta.finding import Finding, Severity
from newsmeta.reports.checked import CheckedFile, standing
from newsmeta.reports.text import one_line, place, told

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
# https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts: what data and properties escape.
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(files: Sequence[CheckedFile]) -> str:
    """A workflow command a line."""
    return "".join(line for file in files for line in _commands(file))


def _commands(file: CheckedFile) -> Iterator[str]:
    for message in file.failures:
        yield command("error", {"file": file.path, "title": "newsmeta"}, message)
    for finding in file.findings:
        properties: dict[str, str | int] = {"file": file.path}
        if finding.position:
            properties |= {"line": finding.position.line, "col": finding.position.column}
        properties["title"] = f"{finding.code} {finding.name}"
        yield command(COMMANDS[finding.severity], properties, _message(file, finding))


def _message(file: CheckedFile, finding: Finding) -> str:
    others = (
        one_line(f"{place(standing(file, other).path, other.position)}: {other.message}") for other in finding.related
    )
    return "\n".join((one_line(told(finding)), *others))


def command(name: str, properties: Mapping[str, str | int], message: str) -> str:
    """A workflow command, with its line end."""
    stated = ",".join(f"{key}={str(value).translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {stated}::{message.translate(_DATA)}\n"
