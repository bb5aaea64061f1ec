"""Which rules are run on which file."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsmeta.cli.selection import matches

BARE = """{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Lock",
"mainEntityOfPage": "https://quay.example/lock"}"""
ALL = ["NM101", "NM102", "NM104", "NM105"]


def codes(result) -> list[str]:
    return [line.split()[2] for line in result.stdout.splitlines()]


@pytest.fixture(autouse=True)
def _files(folder: Path) -> None:
    for name in ("news/a.jsonld", "archive/2019/old.jsonld"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(BARE)


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ([], ALL),
        (["--select", "NM101"], ["NM101"]),
        (["--select", "NM101,missing-image"], ["NM101", "NM104"]),
        (["--select", "NM101", "--select", "nm105"], ["NM101", "NM105"]),
        (["--select", "NM1", "--ignore", "NM102,missing-image"], ["NM101", "NM105"]),
        (["--ignore", "NM1"], []),
        (["--select", "NM101", "--ignore", "NM1"], []),
    ],
)
def test_codes_beginnings_and_names_select_and_ignore(run, options, found):
    assert codes(run("check", "news/a.jsonld", *options)) == found


def test_a_severity_given_for_several_rules_holds_for_each(run):
    result = run("check", "news/a.jsonld", "--severity", "NM10=note", "--severity", "missing-author=error")
    assert [line.split()[1] for line in result.stdout.splitlines()] == ["error", "note", "note", "note"]


def test_an_option_beats_the_configuration_also_when_that_names_the_rule_otherwise(run):
    Path("newsmeta.toml").write_text('severity.missing-author = "note"\n')
    result = run("check", "news/a.jsonld", "--select", "NM101", "--severity", "NM101=error")
    assert result.stdout.split()[1] == "error"


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ('"archive/**" = ["NM10"]', []),
        ('"archive/" = ["NM101", "missing-image"]', ["NM102", "NM105"]),
        ('"2019" = ["NM101"]', ALL[1:]),
        ('"*.jsonld" = ["NM101"]', ALL[1:]),
        ('"archive/*.jsonld" = ["NM101"]', ALL),
        ('"news" = ["NM101"]', ALL),
    ],
)
def test_what_the_configuration_ignores_for_a_path_is_ignored_there(run, key, found):
    Path("newsmeta.toml").write_text(f"[check.per_path_ignores]\n{key}\n")
    assert codes(run("check", "archive/2019/old.jsonld")) == found


def test_paths_start_at_the_folder_of_the_configuration(run, folder, monkeypatch):
    Path("newsmeta.toml").write_text('[check.per_path_ignores]\n"archive/2019" = ["NM1"]\n')
    monkeypatch.chdir(folder / "archive")
    assert codes(run("check", "2019/old.jsonld")) == []
    assert codes(run("check", "../news/a.jsonld")) == ALL


@pytest.mark.parametrize(
    ("path", "pattern", "meant"),
    [
        ("a.html", "a.html", True),
        ("x/a.html", "a.html", True),
        ("x/a.html", "./a.html", True),
        ("x/y/a.html", "x/*.html", False),
        ("x/y/a.html", "x/*", True),
        ("x/y/a.html", "x/**/*.html", True),
        ("x/a.html", "x/**/*.html", True),
        ("x/y/a.html", "**/y", True),
        ("x/yy/a.html", "y", False),
        ("x/a.html", "x/?.html", True),
        ("x/a+html", "x/a.html", False),
        ("x/a[1].html", "x/a[1].html", True),
        ("xx/a.html", "x/**", False),
    ],
)
def test_a_pattern_means_a_path(path, pattern, meant):
    assert matches(path, pattern) is meant


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[check]\nselect = ["NM1011"]', "check.select: NM1011: there is no such rule; did you mean NM101?"),
        ('[check]\nignore = ["missing-autor"]', "check.ignore: missing-autor: there is no such rule; did you mean missing-author?"),
        ('[check.per_path_ignores]\n"a/" = ["NM1011"]', "check.per_path_ignores.'a/': NM1011: there is no such rule; did you mean NM101?"),
    ],
)  # fmt: skip
def test_a_rule_that_the_configuration_makes_up_is_an_error(run, text, message):
    Path("newsmeta.toml").write_text(text)
    result = run("check", "news")
    assert (result.exit_code, result.stderr) == (2, f"newsmeta: error: newsmeta.toml: {message}\n")
