"""Findings as lines of text."""

from __future__ import annotations

import pytest

from newsmeta.finding import Finding, Related, Severity
from newsmeta.location import Location, Position, Syntax
from newsmeta.reports import REPORTS

AT = Location(Syntax.HTML, "h1")


def finding(message: str = "no author", **more: object) -> Finding:
    return Finding(code="NM101", name="missing-author", severity=Severity.WARNING, message=message, **more)


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (finding(), "a.html: warning NM101 no author\n"),
        (finding(position=Position(3, 7, 40)), "a.html:3:7: warning NM101 no author\n"),
        (
            finding(related=(Related(message="the byline", location=AT, position=Position(9, 1, 90)),)),
            "a.html: warning NM101 no author\n    a.html:9:1: the byline\n",
        ),
        (finding("two\nlines\x1b[2J"), "a.html: warning NM101 two\\nlines\\x1b[2J\n"),
        (finding("\u202egnp.exe\u2028"), "a.html: warning NM101 \\u202egnp.exe\\u2028\n"),
        (finding("„Łódź“ 北京"), "a.html: warning NM101 „Łódź“ 北京\n"),
    ],
)
def test_a_finding_is_one_line_that_cannot_be_broken(found, text):
    assert REPORTS["text"]("a.html", [found]) == text


def test_no_finding_is_no_text():
    assert REPORTS["text"]("a.html", []) == ""
