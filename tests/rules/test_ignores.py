"""Comments in a page that silence rules there."""

from __future__ import annotations

import pytest

import newsmeta
from newsmeta.rules.ignores import ignores_in
from newsmeta.rules.selection import named_rules

PAGE = "<html><h1>Fire in Rome</h1>{}<p>Flames were seen above the old town late on Monday evening.</p></html>"


def findings(comment: str) -> dict[str, newsmeta.Finding]:
    return {finding.code: finding for finding in newsmeta.check(newsmeta.extract(PAGE.format(comment)))}


def selectors(page: str) -> list[str | None]:
    return [each.selector for each in ignores_in(newsmeta.extract(page))]


@pytest.mark.parametrize(
    ("comment", "silent"),
    [
        ("<!-- newsmeta-ignore NM101 -->", {"NM101"}),
        ("<!--newsmeta-ignore nm101-->", {"NM101"}),
        ("<!-- newsmeta-ignore missing-author -->", {"NM101"}),
        ("<!-- newsmeta-ignore NM101, NM102 NM104: a stub that the agency will fill -->", {"NM101", "NM102", "NM104"}),
        ("<!-- newsmeta-ignore NM10: all that is missing -->", {f"NM10{n}" for n in range(1, 9)}),
        ("<!-- newsmeta-ignore NM101 --><!--\nnewsmeta-ignore\nNM102\n-->", {"NM101", "NM102"}),
    ],
)
def test_what_a_comment_names_is_not_reported(comment, silent):
    without, with_ = findings(""), findings(comment)
    assert without.keys() - with_.keys() == silent & without.keys()
    assert with_.keys() <= without.keys()


@pytest.mark.parametrize(
    "no_comment",
    [
        "<script>var a = '<!-- newsmeta-ignore NM101 -->'</script>",
        "<textarea><!-- newsmeta-ignore NM101 --></textarea>",
        '<p title="<!-- newsmeta-ignore NM101 -->"></p>',
        "&lt;!-- newsmeta-ignore NM101 --&gt;",
        "<!-- newsmeta-ignored NM101 -->",
        "<!-- do not write newsmeta-ignore NM101 -->",
    ],
)
def test_what_is_no_such_comment_silences_nothing(no_comment):
    assert "NM101" in findings(no_comment)
    assert selectors(PAGE.format(no_comment)) == []


def test_a_comment_after_a_script_is_one():
    assert selectors("<script>a()</script><!-- newsmeta-ignore NM101 --><h1>x</h1>") == ["NM101"]


def test_an_ignore_that_silences_nothing_is_reported_at_its_place():
    comment = "<!-- newsmeta-ignore NM101, NM211: why -->"
    finding = findings(comment)["NM991"]
    assert finding.message == "NM211 is ignored here but finds nothing; take it out of the comment"
    assert finding.position is not None
    assert PAGE.format(comment)[finding.position.offset :].startswith("NM211: why")


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("<!-- newsmeta-ignore missing-autor -->", "missing-autor is ignored here, but there is no such rule; did you mean missing-author?"),
        ("<!-- newsmeta-ignore -->", "the comment names no rule to ignore; write its code or name after newsmeta-ignore"),
        ("<!-- newsmeta-ignore : all -->", "the comment names no rule to ignore; write its code or name after newsmeta-ignore"),
    ],
)  # fmt: skip
def test_an_ignore_of_no_rule_is_reported(comment, message):
    assert findings(comment)["NM992"].message == message


def test_the_report_of_an_unused_ignore_can_be_ignored():
    assert "NM991" not in findings("<!-- newsmeta-ignore NM211, NM991 -->")


@pytest.mark.parametrize(
    ("selector", "codes"),
    [("NM991", ["NM991"]), ("nm99", ["NM991", "NM992"]), ("unused-ignore", ["NM991"]), (" NM991 ", ["NM991"]), ("unused", []), ("NM9911", []), ("", []), ("991", [])],
)  # fmt: skip
def test_rules_are_named_by_code_beginning_of_codes_or_name(selector, codes):
    assert [rule.code for rule in named_rules(selector)] == codes
