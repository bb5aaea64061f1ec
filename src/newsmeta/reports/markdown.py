"""Findings, and rules, in Markdown, as for a job's summary or a comment: https://github.github.com/gfm/."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsmeta.finding import Finding, Related
from newsmeta.location import Position
from newsmeta.reports.checked import CheckedFile
from newsmeta.reports.text import one_line, told
from newsmeta.rules.rule import Documented, Rule

if TYPE_CHECKING:
    from newsmeta.comparing import Kind

# What could be markup, a mention or a reference in running text.
_MARKUP = re.compile(r"([\\`*_\[\]<>|~#@&!$])")
_BACKTICKS = re.compile(r"`+")


def render(files: Sequence[CheckedFile]) -> str:
    """A table of findings for each file that has some; one sentence when none has."""
    sections = [section for file in files for section in _sections(file)]
    return "\n".join(sections) or "newsmeta found nothing.\n"


def rule_in_markdown(rule: Rule) -> str:
    """All about a rule, without its title."""
    return _in_markdown(
        rule, (("Configuration", "toml", rule.settings), ("Bad", "html", rule.bad), ("Good", "html", rule.good))
    )


def change_in_markdown(kind: Kind) -> str:
    """All about a kind of change, without its title."""
    return _in_markdown(kind, (("Before", "html", kind.before), ("After", "html", kind.after)))


def _in_markdown(entry: Documented, shown: Sequence[tuple[str, str, str]]) -> str:
    examples = "".join(f"\n{title}:\n\n```{language}\n{example}```\n" for title, language, example in shown if example)
    return f"{entry.summary}\n\n{entry.explanation}\n{examples}"


def _sections(file: CheckedFile) -> Iterator[str]:
    if file.findings or file.failures:
        yield f"### {_code(file.path)}\n"
    if file.failures:
        yield "".join(f"**{_escaped(message)}**\n" for message in file.failures)
    if file.findings:
        rows = "".join(map(_row, file.findings))
        yield f"| line | severity | rule | finding |\n| --- | --- | --- | --- |\n{rows}"


def _row(finding: Finding) -> str:
    others = "".join(f"<br>{_elsewhere(other)}: {_escaped(other.message)}" for other in finding.related)
    rule = f"{finding.code} {finding.name}"
    return f"| {_place(finding.position)} | {finding.severity} | {rule} | {_escaped(told(finding))}{others} |\n"


def _elsewhere(other: Related) -> str:
    at = _place(other.position)
    return f"{_escaped(other.file.path)}{':' if at else ''}{at}" if other.file else at


def _place(position: Position | None) -> str:
    return f"{position.line}:{position.column}" if position else ""


def _escaped(text: str) -> str:
    # A backslash does not stop an address from becoming a link, nor a mention on GitHub; a reference does.
    return _MARKUP.sub(lambda found: f"&#{ord(found[1])};", one_line(text)).replace("://", "&#58;//")


def _code(text: str) -> str:
    """Text as a code span (https://spec.commonmark.org/0.31.2/#code-spans), whatever backticks it holds."""
    fence = "`" * (max(map(len, _BACKTICKS.findall(text)), default=0) + 1)
    blank = " " if fence != "`" else ""
    return f"{fence}{blank}{one_line(text)}{blank}{fence}"
