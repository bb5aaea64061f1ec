"""Changes as annotations of GitHub Actions: one a group, at its first page."""

from __future__ import annotations

from newsmeta.comparing.build_diff import BuildDiff
from newsmeta.comparing.grouping import Group
from newsmeta.finding import Severity
from newsmeta.reports.diffs.text import EXAMPLES, examples
from newsmeta.reports.github import COMMANDS, command
from newsmeta.reports.text import one_line


def render(found: BuildDiff, every_page: bool) -> str:
    """A workflow command a line; what could not be done is an error."""
    failures = (
        command(COMMANDS[Severity.ERROR], {"file": failure.file, "title": "newsmeta"}, one_line(failure.error))
        for failure in found.failures
    )
    return "".join((*failures, *(_annotation(group, every_page) for group in found.groups)))


def _annotation(group: Group, every_page: bool) -> str:
    first = group.first
    properties = {"file": group.changes[0].file, "title": f"{first.code} {first.name}"}
    lines = [group.message, *examples(group, len(group.pages) if every_page else EXAMPLES)]
    return command(COMMANDS[first.severity], properties, "\n".join(map(one_line, lines)))
