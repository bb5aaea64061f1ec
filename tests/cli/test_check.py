"""``newsmeta check``: what it prints where, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsmeta import config
from newsmeta.cli import options
from newsmeta.reports import REPORTS

GOOD = """<!doctype html>
<html lang="en"><head><title>Lower lock reopens</title>
<link rel="canonical" href="https://quay.example/lock">
<meta name="description" content="The lower lock reopened on Friday after eleven months of repairs.">
<meta property="og:image" content="https://quay.example/lock.jpg">
<meta property="og:site_name" content="The Quay">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Lower lock reopens", "datePublished": "2026-05-04T10:00:00+02:00",
"author": {"@type": "Person", "name": "Mara Vell"}}</script>
</head><body><h1>Lower lock reopens</h1></body></html>
"""
NODE = """{"@context": "https://schema.org", "@type": "NewsArticle",
 "headline": "Lower lock reopens",
 "datePublished": "2026-05-04T10:00:00+02:00",
 "image": "https://quay.example/lock.jpg",
 "publisher": {"@type": "Organization", "name": "The Quay", "logo": "https://quay.example/logo.png"},
 "author": {"@type": "Person", "name": "Mara Vell"}}
"""
COMMA = "json-ld-trailing-comma"


@pytest.fixture
def site(folder: Path) -> Path:
    """One rule is enough to tell what becomes of a finding: ``bad.html`` has one error at 9:51, the rest nothing."""
    (folder / "site").mkdir()
    (folder / "site" / "good.html").write_text(GOOD)
    (folder / "site" / "bad.html").write_text(GOOD.replace('"Mara Vell"}}', '"Mara Vell"},}'))
    return folder / "site"


def test_findings_go_to_standard_output_and_the_summary_to_standard_error(run, site):
    result = run("check", "--select", COMMA, "site")
    assert result.exit_code == 1
    assert result.stdout == "site/bad.html:9:51: error NM011 a comma before } [RFC 8259]\n"
    assert result.stderr == "1 finding in 1 of 2 files: 1 error\n1 finding can be fixed with --fix\n"


def test_a_clean_page_prints_nothing_and_exits_0(run, site):
    result = run("check", "--select", COMMA, "site/good.html")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "1 file checked, nothing found\n")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ([], 1),
        (["--fail-on", "never"], 0),
        (["--severity", f"{COMMA}=warning"], 0),
        (["--severity", f"{COMMA}=warning", "--fail-on", "warning"], 1),
        (["--severity", f"{COMMA}=note", "--fail-on", "warning"], 0),
        (["--severity", f"{COMMA}=note", "--fail-on", "note"], 1),
        (["--severity", f"{COMMA}=off"], 0),
        (["--severity", f"{COMMA}=warning", "--max-warnings", "0"], 1),
        (["--severity", f"{COMMA}=warning", "--max-warnings", "1"], 0),
        (["--severity", f"{COMMA}=warning", "--max-warnings", "0", "--fail-on", "never"], 1),
    ],
)
def test_findings_fail_a_run_by_their_severity_and_number(run, site, given, code):
    assert run("check", "--select", COMMA, "site", *given).exit_code == code


def test_more_warnings_than_allowed_are_said(run, site):
    result = run("check", "--select", COMMA, "site", "--severity", "NM011=warning", "--max-warnings", "0")
    assert result.stderr.splitlines()[-1] == "1 warning: more than the 0 allowed"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.html"], "missing.html: error: there is no such file"),
        (["none*.html"], "none*.html: error: no file matches this pattern"),
        (["empty"], "empty: error: no pages and no JSON-LD in this folder (*.html, *.htm, *.jsonld, *.json, or these with .gz)"),
        (["--jsonld", "empty"], "empty: error: no JSON-LD in this folder (*.jsonld, *.json, or these with .gz)"),
        (["https://quay.example/"], "https://quay.example/: error: newsmeta does not fetch; save the page first and name the file"),
        (["site", "--select", "missing-autor"], "newsmeta: error: --select missing-autor: there is no such rule; did you mean missing-author?"),
        (["site", "--ignore", "NM1,zzz"], "newsmeta: error: --ignore zzz: there is no such rule; `newsmeta rules` lists them"),
        (["site", "--ignore", ""], "newsmeta: error: --ignore : there is no such rule; `newsmeta rules` lists them"),
        (["site", "--severity", "NM101"], "newsmeta: error: --severity NM101: write NM101= and one of error, warning, note, off"),
        (["site", "--severity", "NM101=fatal"], "newsmeta: error: --severity NM101=fatal: write NM101= and one of error, warning, note, off"),
        (["site", "--severity", "NM1011=off"], "newsmeta: error: --severity NM1011=off: there is no such rule; did you mean NM101?"),
        (["site", "--report", "sarrif=x"], "newsmeta: error: --report sarrif=x: there is no format 'sarrif'; did you mean sarif?"),
        (["site", "--report", "sarif"], "newsmeta: error: --report sarif: write sarif=FILE; what goes to standard output is --format"),
        (["site", "--report", "json=-"], "newsmeta: error: --report json=-: write json=FILE; what goes to standard output is --format"),
        (["site", "--report", "json=x", "--report", "text=./x"], "newsmeta: error: --report json=x: two reports cannot go to one file"),
        (["site", "--report", "sarif=no/such/folder"], "newsmeta: error: --report sarif=no/such/folder: it cannot be written: No such file or directory"),
        (["site/good.html", "--report", "json=site/good.html"], "newsmeta: error: --report json=site/good.html: this is one of the pages to read, which it would replace"),
        (["site", "--stdin-filename", "x"], "newsmeta: error: --stdin-filename is for standard input; give - among the sources"),
        (["-", "--watch"], "newsmeta: error: --watch is for files; standard input is read once"),
        (["site", "--config", "none.toml"], "newsmeta: error: none.toml: cannot be read: No such file or directory"),
        (["site", "--charset", "latin-99"], "newsmeta: error: --charset latin-99: there is no such encoding; use a name such as windows-1250"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_one_line_and_exits_2(run, site, arguments, message):
    Path("empty").mkdir()
    result = run("check", "--quiet", *arguments)
    assert result.exit_code == 2
    assert result.stderr == message + "\n"


def test_an_unknown_format_is_said_with_those_there_are(run, site):
    result = run("check", "--format", "sarrif", "site")
    assert result.exit_code == 2
    assert "'sarrif' is not one of 'text', 'full', 'json'" in result.stderr


def test_an_unreadable_file_costs_none_of_the_others(run, site):
    result = run("check", "--select", COMMA, "site", "missing.html")
    assert result.exit_code == 2
    assert "site/bad.html:9:51: error NM011 a comma before } [RFC 8259]\n" in result.stdout


@pytest.fixture
def _a_rule_that_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    from newsmeta.rules import RULES
    from newsmeta.rules.rule import rule

    def missing_author(extraction: object) -> None:
        """A rule that raises."""
        raise KeyError("name")

    broken = rule("NM101", RULES[0].severity)(missing_author)
    rules = tuple(broken if each.code == "NM101" else each for each in RULES)
    monkeypatch.setattr("newsmeta.cli.inspection.RULES", rules)


@pytest.mark.usefixtures("_a_rule_that_raises")
def test_a_rule_that_raises_is_an_internal_error_and_the_others_go_on(run, site):
    result = run("check", "site/bad.html")
    assert result.exit_code == 3
    assert "site/bad.html:9:51: error NM011 a comma before } [RFC 8259]\n" in result.stdout
    expected = "site/bad.html: internal error: rule NM101 missing-author failed, please report it: KeyError: 'name' ("
    assert result.stderr.startswith(expected)


def test_a_page_that_newsmeta_fails_on_is_an_internal_error(run, site, monkeypatch):
    monkeypatch.setattr("newsmeta.cli.inspection.extract", lambda *_, **__: [][0])
    result = run("check", "site/good.html")
    assert result.exit_code == 3
    assert "site/good.html: internal error: reading the file failed, please report it: IndexError: " in result.stderr


@pytest.mark.parametrize("format_", REPORTS)
def test_every_format_goes_to_standard_output_and_into_files(run, site, format_):
    printed = run("check", "site", "--format", format_)
    both = run("check", "site", "--quiet", "--report", f"{format_}=out", "--report", "json=other")
    assert Path("out").read_text(encoding="utf-8") == printed.stdout
    assert json.loads(Path("other").read_text(encoding="utf-8"))["files"] == 2
    assert both.stdout == run("check", "site", "--quiet").stdout


def test_a_report_of_nothing_replaces_an_older_one(run, site):
    Path("out.txt").write_text("site/good.html:1:1: error NM011 repaired since\n")
    assert run("check", "--select", COMMA, "site/good.html", "--report", "text=out.txt").exit_code == 0
    assert Path("out.txt").read_text() == ""


def test_github_actions_gets_annotations_unless_a_format_is_given(run, site, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    annotation = f"::error file=site/bad.html,line=9,col=51,title=NM011 {COMMA}::a comma before }} [RFC 8259]\n"
    assert run("check", "--select", COMMA, "site").stdout == annotation
    assert run("check", "--select", COMMA, "site", "--format", "text").stdout.startswith("site/bad.html:9:51")


def test_annotations_name_files_from_the_checkout_wherever_the_command_runs(run, site, monkeypatch):
    monkeypatch.setenv("GITHUB_WORKSPACE", str(site.parent))
    monkeypatch.chdir(site)
    annotation = run("check", "--select", COMMA, "--format", "github", "bad.html").stdout
    assert annotation.startswith("::error file=site/bad.html,line=9,")


def test_statistics_count_by_rule_and_quiet_leaves_the_summary_out(run, site):
    result = run("check", "--select", f"{COMMA},NM4", "site", "--statistics", "--quiet")
    lines = result.stderr.splitlines()
    assert f"     1  NM011  error    {COMMA}" in lines
    assert not [line for line in lines if "files" in line]
    counts = [int(line.split()[0]) for line in lines]
    assert counts == sorted(counts, reverse=True)


def test_several_processes_print_what_one_prints(run, site):
    for number in range(6):
        (site / f"{number}.html").write_text(GOOD.replace("lock.jpg", f"{number}.jpg").replace("Vell", "Vell,"))
    assert run("check", "site", "--jobs", "2", "-q").stdout == run("check", "site", "-q").stdout


def test_standard_input_is_called_as_it_is_told(run, folder):
    result = run("check", "-", "--stdin-filename", "news/lock.html", "--select", COMMA, stdin=GOOD.replace('"}}', '"},}').encode())  # fmt: skip
    assert result.stdout == "news/lock.html:9:51: error NM011 a comma before } [RFC 8259]\n"


def test_a_jsonld_file_is_checked_on_its_own_with_places_in_it(run, folder):
    Path("clean.jsonld").write_text(NODE)
    Path("bad.json").write_text(NODE.replace('"Mara Vell"}', '"admin"},'))
    result = run("check", "clean.jsonld", "bad.json", "--select", f"{COMMA},placeholder-author")
    assert result.stdout == (
        'bad.json:6:12: warning NM211 "admin" names nobody; name who wrote the article '
        "[Google Article; newsmeta's news policy]\n"
        "bad.json:6:48: error NM011 a comma before } [RFC 8259]\n"
    )


def test_a_complete_jsonld_file_has_no_finding_of_a_page_around_it(run, folder):
    node = NODE.replace('"Mara Vell"', '"Mara Vell", "url": "https://quay.example/mara-vell"')
    Path("clean.jsonld").write_text(node.replace('"headline"', '"url": "https://quay.example/lock", "headline"'))
    assert run("check", "clean.jsonld", "--ignore", "NM4").stdout == ""


def test_jsonld_is_asked_for_what_an_article_has_only_where_there_is_one(run, folder):
    Path("site.jsonld").write_text('{"@context": "https://schema.org", "@type": "WebSite", "name": "The Quay"}')
    Path("bare.jsonld").write_text(
        '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Lock",'
        ' "url": "https://quay.example/lock"}'
    )
    assert run("check", "site.jsonld").stdout == ""
    codes = [line.split()[2] for line in run("check", "bare.jsonld").stdout.splitlines()]
    assert codes == ["NM101", "NM102", "NM104", "NM105"]


def test_the_option_jsonld_reads_any_name_as_jsonld(run, folder):
    Path("output.txt").write_text('{"a": 1,}')
    assert run("check", "--jsonld", "--select", COMMA, "output.txt").stdout.startswith("output.txt:1:8: error NM011")
    result = run("check", "--jsonld", "-", "--select", COMMA, stdin=b'{"a": 1,}')
    assert result.stdout.startswith("<stdin>:1:8: error NM011")


def test_a_folder_gives_pages_and_jsonld_and_no_other_json(run, site):
    (site / "article.json").write_text('{"@type" : "NewsArticle",}')
    (site / "package.json").write_text('{"name": "a site",}')
    (site / "data.jsonld").write_text("[1,]")
    names = {line.split(":")[0] for line in run("check", "--select", COMMA, "site").stdout.splitlines()}
    assert names == {"site/article.json", "site/bad.html", "site/data.jsonld"}
    assert run("check", "--select", COMMA, "site/package.json").exit_code == 1


def test_the_configuration_is_used_where_options_are_silent(run, site):
    Path("newsmeta.toml").write_text(
        f'[check]\nselect = ["{COMMA}"]\nfail_on = "never"\nmax_warnings = 0\n[severity]\nNM011 = "warning"\n'
    )
    assert run("check", "site").exit_code == 1
    assert run("check", "site", "--max-warnings", "5").exit_code == 0
    assert run("check", "site", "--max-warnings", "5", "--fail-on", "warning").exit_code == 1


def test_the_options_and_the_configuration_fail_on_the_same():
    assert options.FAIL_ON == config.FAIL_ON
