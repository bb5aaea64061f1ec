"""A finding keeps its fingerprint while the page changes around it, and shares it with no other of the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmeta.finding import Finding, Severity
from newsmeta.location import Location, Position, Syntax
from newsmeta.reports.fingerprints import fingerprints

from .conftest import PAGE


def by_code(file) -> dict[str, str]:
    return {finding.code: key for finding, key in zip(file.findings, fingerprints(file.findings), strict=True)}


@pytest.mark.parametrize(
    "changed",
    [
        PAGE.replace("<head>", "<head>\n\n<!-- another line -->\n"),
        PAGE.replace("\n", "\r\n"),
        PAGE.replace("\n", " "),
        PAGE.replace("<p>", '<div class="comments"><b>Old Hand</b> says it was high time</div><p>'),
    ],
    ids=["more lines", "other line ends", "one line", "a comment of a reader"],
)
def test_edits_elsewhere_change_no_fingerprint(checked, changed):
    before, after = by_code(checked()), by_code(checked(changed))
    assert {code: after.get(code) for code in before} == before


def test_another_value_is_another_finding(checked):
    before, after = by_code(checked()), by_code(checked(PAGE.replace("2026-04-20", "2026-04-21")))
    assert before["NM301"] != after["NM301"]
    assert before["NM211"] == after["NM211"]


def test_the_same_flaw_twice_has_two_fingerprints(checked):
    twice = checked('<h1>x</h1><script type="application/ld+json">{"a": [1,], "b": [2,],}</script>')
    commas = [key for f, key in zip(twice.findings, fingerprints(twice.findings), strict=True) if f.code == "NM011"]
    assert len(set(commas)) == 3


def test_another_wording_of_a_rule_changes_no_fingerprint():
    assert fingerprints([_finding('the date "2026-05-04" is odd')]) == fingerprints(
        [_finding('odd date: "2026-05-04"')]
    )


_FINDINGS = st.lists(
    st.builds(
        lambda code, path, message, place: _finding(message, code, path, place),
        st.sampled_from(["NM101", "NM102"]),
        st.sampled_from([None, "$", "$.author"]),
        st.text(max_size=8),
        st.integers(1, 3),
    ),
    max_size=12,
)


@given(_FINDINGS)
def test_fingerprints_are_unique_in_a_file(findings):
    assert len(set(fingerprints(findings))) == len(findings)


@given(_FINDINGS, st.integers(1, 1000))
def test_moving_all_lines_changes_no_fingerprint(findings, lines):
    moved = [_finding(f.message, f.code, f.location and f.location.path, f.position.line + lines) for f in findings]
    assert fingerprints(moved) == fingerprints(findings)


def _finding(message: str, code: str = "NM301", path: str | None = "$", line: int = 1) -> Finding:
    return Finding(
        code=code,
        name="a-rule",
        severity=Severity.NOTE,
        message=message,
        location=Location(Syntax.JSON_LD, path) if path else None,
        position=Position(line, 1, 0),
    )
