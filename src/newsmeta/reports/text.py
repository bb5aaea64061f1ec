"""Findings as lines that editors understand: ``file:line:column: severity CODE message [whose demand]``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsmeta.finding import Finding
from newsmeta.location import Position
from newsmeta.reports.checked import CheckedFile, standing

# A page's own words must neither end the line nor steer the terminal: control characters, line and paragraph
# separators, and those that reverse the direction of text (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing).
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def render(files: Sequence[CheckedFile]) -> str:
    """One line a finding; other places it speaks of follow, indented."""
    return "".join(f"{line}\n" for file in files for finding in file.findings for line in _lines(file, finding))


def one_line(text: str) -> str:
    """The text with everything that could break the line or the terminal written as an escape."""
    return _UNSAFE.sub(lambda found: ascii(found[0])[1:-1], text)


def headline(name: str, finding: Finding) -> str:
    """A finding's own line, without its end."""
    return one_line(f"{place(name, finding.position)}: {finding.severity} {finding.code} {told(finding)}")


def told(finding: Finding) -> str:
    """The message, and in brackets whose demand it is."""
    return f"{finding.message} [{'; '.join(finding.asked_by)}]" if finding.asked_by else finding.message


def place(name: str, position: Position | None) -> str:
    """``file:line:column``, or the file alone where no place is known."""
    return f"{name}:{position.line}:{position.column}" if position else name


def _lines(file: CheckedFile, finding: Finding) -> Iterator[str]:
    yield headline(file.name, finding)
    for other in finding.related:
        yield f"    {one_line(f'{place(standing(file, other).name, other.position)}: {other.message}')}"
