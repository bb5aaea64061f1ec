"""What each format says of a finding, and where."""

from __future__ import annotations

import json

import pytest

from newsmeta.finding import Related, Severity
from newsmeta.location import Position
from newsmeta.reports import report
from newsmeta.reports.checked import CheckedFile, Excerpt
from newsmeta.rules import find_rule
from newsmeta.rules.check import Crash

from .conftest import AT, OTHER, finding

PLACED = finding("a comma before }", code="NM011", name="json-ld-trailing-comma", severity=Severity.ERROR, position=Position(5, 76, 300), location=AT)  # fmt: skip


def one(*findings: object, path: str = "news/page.html", **more: object) -> list[CheckedFile]:
    return [CheckedFile(name=f"./{path}", path=path, findings=findings, **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (finding(), "./a.html: warning NM101 no author\n"),
        (finding(position=Position(3, 7, 40)), "./a.html:3:7: warning NM101 no author\n"),
        (
            finding(related=(Related(message="the byline", location=AT, position=Position(9, 1, 90)),)),
            "./a.html: warning NM101 no author\n    ./a.html:9:1: the byline\n",
        ),
        (
            finding(asked_by=("Google Article", "X cards")),
            "./a.html: warning NM101 no author [Google Article; X cards]\n",
        ),
        (finding("two\nlines\x1b[2J"), "./a.html: warning NM101 two\\nlines\\x1b[2J\n"),
        (finding("\u202egnp.exe\u2028"), "./a.html: warning NM101 \\u202egnp.exe\\u2028\n"),
        (finding("„Łódź“ 北京"), "./a.html: warning NM101 „Łódź“ 北京\n"),
    ],
)
def test_text_is_one_line_a_finding_that_cannot_be_broken(found, text):
    assert report("text", one(found, path="a.html")) == text


def test_full_shows_the_line_with_a_caret_under_the_place(checked):
    told = report("full", [checked()])
    shown = told.split("error NM011 ")[1].splitlines()
    line = '"headline": "Śluza otwarta", "author": {"@type": "Person", "name": "admin"},}</script>'
    assert line[-60:] in shown[1]
    assert shown[1][shown[2].index("^")] == ","


def test_full_shows_related_places_with_their_lines(checked):
    related = report("full", [checked()]).split("warning NM301 ")[1].splitlines()
    assert related[3] == '  news/page.html:7:31: pubdate in meta is "2026-04-20T10:00:00+02:00"'
    assert related[4].endswith('<meta name="pubdate" content="2026-04-20T10:00:00+02:00">')


def test_full_says_why_once_for_each_rule(checked):
    rule = find_rule("NM011")
    assert rule
    assert report("full", [checked(), checked(name="b.html")]).count(rule.summary) == 1


@pytest.mark.parametrize(("before", "columns"), [("ab", 2), ("北京", 4), ("e\u0301", 1), ("\t\x1b", 2), ("", 0)])
def test_the_caret_stands_under_its_place_in_any_script(before, columns):
    excerpts = {PLACED.position: Excerpt(f"{before}x", len(before), 1)}
    caret = report("full", one(PLACED, excerpts=excerpts)).splitlines()[2]
    assert caret == f"    | {' ' * columns}^"


def test_a_line_of_megabytes_is_shown_around_the_place_alone(checked):
    page = f'<h1>x</h1>{" " * 900_000}<meta name="author" content="admin">{" " * 900_000}'
    file = checked(page)
    (shown,) = {line for line in report("full", [file]).splitlines() if 'content="admin"' in line}
    assert len(shown) < 160
    assert sum(len(excerpt.text) for excerpt in file.excerpts.values()) < 500


def test_sarif_has_the_place_in_characters_and_below_the_root_of_the_sources(checked):
    (result,) = [each for each in sarif([checked()])["results"] if each["ruleId"] == "NM011"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "news/page.html", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 5, "startColumn": 76}
    assert (result["level"], result["message"]["text"]) == ("error", "a comma before } [RFC 8259]")


def test_sarif_has_the_fix_as_a_replacement(checked):
    (result,) = [each for each in sarif([checked()])["results"] if each["ruleId"] == "NM011"]
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    assert change["artifactLocation"] == {"uri": "news/page.html", "uriBaseId": "%SRCROOT%"}
    assert replacement["deletedRegion"] == {"startLine": 5, "startColumn": 76, "endLine": 5, "endColumn": 77}
    assert replacement["insertedContent"] == {"text": ""}


def test_sarif_has_both_sides_of_a_conflict(checked):
    (result,) = [each for each in sarif([checked()])["results"] if each["ruleId"] == "NM301"]
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 6
    assert [each["physicalLocation"]["region"]["startLine"] for each in result["relatedLocations"]] == [7]


def test_sarif_explains_each_rule_that_found_something_from_its_docstring(checked):
    run = sarif([checked()])
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    (rule,) = [each for each in rules if each["id"] == "NM301"]
    assert rule["shortDescription"]["text"] == find_rule("NM301").summary  # type: ignore[union-attr]
    assert "```html\n<meta property=" in rule["help"]["markdown"]
    assert rule["helpUri"] == "https://developers.google.com/search/docs/appearance/publication-dates"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b/Łódź#1.html", "a%20b/%C5%81%C3%B3d%C5%BA%231.html"),
        ("/srv/a.html", "file:///srv/a.html"),
        ("C:/a b.html", "file:///C:/a%20b.html"),
        ("bytes\udcff.html", "bytes%FF.html"),
    ],
)
def test_sarif_names_files_by_addresses(path, uri):
    result = sarif(one(PLACED, path=path))["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_sarif_tells_of_what_failed():
    invocation = sarif(one(crashes=(Crash("rule NM101 missing-author", "KeyError: 1"),)))["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert "rule NM101 missing-author failed" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def sarif(files: list[CheckedFile]) -> dict[str, object]:
    (run,) = json.loads(report("sarif", files))["runs"]
    return run  # type: ignore[no-any-return]


def test_github_escapes_what_would_end_a_property_or_the_command():
    nasty = finding("100%,\n::stop-commands::x", name="a,b:c", position=Position(3, 7, 40))
    assert report("github", one(nasty, path="a,b:c%.html")) == (
        "::warning file=a%2Cb%3Ac%25.html,line=3,col=7,title=NM101 a%2Cb%3Ac::100%25,\\n::stop-commands::x\n"
    )


def test_github_puts_related_places_on_lines_of_their_own():
    found = finding(related=(Related(message="og says so", location=OTHER, position=Position(9, 1, 90)),))
    assert report("github", one(found)) == (
        "::warning file=news/page.html,title=NM101 missing-author::no author%0Anews/page.html:9:1: og says so\n"
    )


@pytest.mark.parametrize(
    ("severity", "github", "gitlab", "checkstyle", "rdjson"),
    [
        (Severity.ERROR, "::error ", "major", 'severity="error"', "ERROR"),
        (Severity.WARNING, "::warning ", "minor", 'severity="warning"', "WARNING"),
        (Severity.NOTE, "::notice ", "info", 'severity="info"', "INFO"),
    ],
)
def test_severities_are_those_of_the_format(severity, github, gitlab, checkstyle, rdjson):
    files = one(finding(severity=severity))
    assert report("github", files).startswith(github)
    assert json.loads(report("gitlab", files))[0]["severity"] == gitlab
    assert checkstyle in report("checkstyle", files)
    assert json.loads(report("rdjson", files))["diagnostics"][0]["severity"] == rdjson


def test_gitlab_issues_of_two_files_have_different_fingerprints(checked):
    issues = json.loads(report("gitlab", [checked(), checked(name="b.html")]))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def test_rdjson_counts_columns_in_bytes(checked):
    diagnostics = json.loads(report("rdjson", [checked()]))["diagnostics"]
    (comma,) = [each for each in diagnostics if each["code"]["value"] == "NM011"]
    assert comma["location"]["range"]["start"] == {"line": 5, "column": 77}


def test_rdjson_suggests_a_fix_that_leaves_no_doubt(checked):
    diagnostics = json.loads(report("rdjson", [checked()]))["diagnostics"]
    (comma,) = [each for each in diagnostics if each["code"]["value"] == "NM011"]
    place = {"start": {"line": 5, "column": 77}, "end": {"line": 5, "column": 78}}
    assert comma["suggestions"] == [{"range": place, "text": ""}]
    assert ["suggestions" in each for each in diagnostics if each["code"]["value"] == "NM211"] == [False]


def test_junit_fails_for_errors_and_warnings_and_not_for_notes():
    told = report("junit", one(PLACED, finding(), finding(severity=Severity.NOTE)))
    assert '<testsuite name="news/page.html" tests="3" failures="2" errors="0">' in told


def test_junit_has_a_passing_case_for_a_clean_file():
    assert '<testcase name="newsmeta" classname="news/page.html"/>' in report("junit", one())


def test_markdown_shows_a_pages_words_as_words():
    told = report("markdown", one(finding("a | b <b> [x](https://x.example) @you")))
    assert "a &#124; b &#60;b&#62; &#91;x&#93;(https&#58;//x.example) &#64;you |\n" in told


def test_jsonl_is_a_finding_a_line_with_its_file(checked):
    lines = [json.loads(line) for line in report("jsonl", [checked()]).splitlines()]
    assert len(lines) == len(checked().findings)
    assert {line["file"] for line in lines} == {"news/page.html"}
    assert json.loads(report("json", [checked()]))["findings"] == lines
