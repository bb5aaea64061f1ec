"""Findings as a JUnit report: a suite for each file, a case for each finding; notes do not fail.

Continuous integration reads it as Jenkins defines it: https://github.com/jenkinsci/xunit-plugin (junit-10.xsd).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsmeta.finding import Finding, Severity
from newsmeta.reports.checked import CheckedFile, standing
from newsmeta.reports.text import place, told
from newsmeta.reports.xml_text import DECLARATION, element, text


def render(files: Sequence[CheckedFile]) -> str:
    """A report; a file without findings is one case that passes."""
    totals = {
        "tests": sum(_tests(file) for file in files),
        "failures": sum(_failures(file) for file in files),
        "errors": sum(len(file.failures) for file in files),
    }
    return DECLARATION + element("testsuites", {"name": "newsmeta", **totals}, ["\n", *map(_suite, files)])


def _suite(file: CheckedFile) -> str:
    errors = list(_errors(file))
    counts = {"tests": _tests(file), "failures": _failures(file), "errors": len(errors)}
    cases = [*errors, *(_case(file, finding) for finding in file.findings)]
    clean = element("testcase", {"name": "newsmeta", "classname": file.path})
    return element("testsuite", {"name": file.path, **counts}, ["\n", *(cases or [clean])])


def _case(file: CheckedFile, finding: Finding) -> str:
    at = f":{finding.position.line}:{finding.position.column}" if finding.position else ""
    lines = [f"{place(file.path, finding.position)}: {told(finding)}"]
    lines += [f"{place(standing(file, other).path, other.position)}: {other.message}" for other in finding.related]
    body = text("\n".join(lines))
    outcome = (
        element("system-out", {}, [body])
        if finding.severity is Severity.NOTE
        else element("failure", {"type": str(finding.severity), "message": told(finding)}, [body])
    )
    name = f"{finding.code} {finding.name}{at}"
    return element("testcase", {"name": name, "classname": file.path}, [outcome.rstrip()])


def _errors(file: CheckedFile) -> Iterator[str]:
    for number, message in enumerate(file.failures, 1):
        error = element("error", {"type": "failure to check", "message": message})
        yield element("testcase", {"name": f"failure {number}", "classname": file.path}, [error.rstrip()])


def _tests(file: CheckedFile) -> int:
    return len(file.findings) + len(file.failures) or 1


def _failures(file: CheckedFile) -> int:
    return sum(finding.severity is not Severity.NOTE for finding in file.findings)
