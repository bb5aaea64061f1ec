"""What shows only when the files of a run are seen together, on the command line."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import newsmeta.cli.inspection
from newsmeta.reports import REPORTS
from newsmeta.rules import RULES, find_rule

from .conftest import PAGE, Run

OTHER = PAGE.replace("Lower lock reopens", "Bakery bought by its neighbours").replace("Mara Vell", "Tom Reyes")
OTHER = OTHER.replace("2026-05-04", "2026-06-11")


@pytest.fixture
def site(folder: Path) -> Path:
    """Two articles with one canonical link."""
    (folder / "site" / "old").mkdir(parents=True)
    (folder / "site" / "one.html").write_text(PAGE, encoding="utf-8")
    (folder / "site" / "old" / "two.html").write_text(OTHER, encoding="utf-8")
    return folder / "site"


def test_each_file_is_told_with_the_place_in_the_other(run: Run, site: Path) -> None:
    result = run("check", "--select", "NM93", "--max-warnings", "1", "site")
    assert result.exit_code == 1
    message = 'warning NM931 "https://quay.example/lock" is the address of another article too; give each its own'
    assert result.stdout == (
        f"site/old/two.html:4:29: {message}\n    site/one.html:4:29: and here\n"
        f"site/one.html:4:29: {message}\n    site/old/two.html:4:29: and here\n"
    )
    assert "2 findings in 2 of 2 files" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("site/one.html", "site/old/two.html"),
        ("site/old", "site/one.html"),
        ("--jobs", "2", "site"),
        ("--cache", "site"),
    ],
)
def test_neither_order_nor_processes_nor_cache_make_a_difference(
    run: Run, site: Path, arguments: tuple[str, ...]
) -> None:
    expected = run("check", "--select", "NM93", "-f", "full", "site").stdout
    for _ in range(2):
        found = run("check", "--select", "NM93", "-f", "full", *arguments).stdout
        assert sorted(found.splitlines()) == sorted(expected.splitlines())


def test_what_is_remembered_is_compared_without_reading_it_again(
    run: Run, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = run("check", "--cache", "-f", "full", "site").stdout
    monkeypatch.setattr(newsmeta.cli.inspection, "extract", None)
    assert run("check", "--cache", "-f", "full", "site").stdout == expected
    assert "NM931" in expected


def test_a_file_checked_alone_is_no_run_and_remembered_apart(run: Run, site: Path) -> None:
    assert "NM93" not in run("check", "--cache", "site/one.html").stdout
    assert "NM931" in run("check", "--cache", "site").stdout
    assert "NM93" not in run("check", "--cache", "site/one.html").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ("--ignore", "NM931"),
        ("--ignore", "address-of-two-articles"),
        ("--severity", "NM931=off"),
        ("--select", "NM0"),
        ("--pack", "news"),
        ("--config", "old.toml"),
    ],
)
def test_it_is_selected_and_ignored_like_any_rule(run: Run, site: Path, arguments: tuple[str, ...]) -> None:
    Path("old.toml").write_text('[check.per_path_ignores]\n"site/old" = ["NM93"]\n')
    assert "NM931" in run("check", "site").stdout
    assert "NM931" not in run("check", *arguments, "site").stdout


def test_a_severity_holds_for_it(run: Run, site: Path) -> None:
    result = run("check", "--select", "NM931", "--severity", "NM931=error", "site")
    assert result.exit_code == 1
    assert "error NM931" in result.stdout


def test_a_baseline_knows_it_and_what_joins_it_is_new(run: Run, site: Path) -> None:
    assert run("baseline", "create", "--select", "NM93", "site").exit_code == 0
    known = ("check", "--select", "NM93", "--baseline", "newsmeta-baseline.json", "site")
    assert run(*known).stdout == ""
    third = PAGE.replace("Lower lock reopens", "Night ferry gets a library").replace("2026-05-04", "2026-07-01")
    (site / "three.html").write_text(third, encoding="utf-8")
    assert re.findall(r"^\S+(?=: warning)", run(*known).stdout, re.MULTILINE) == ["site/three.html:4:29"]


@pytest.mark.parametrize("format_", REPORTS)
def test_every_format_names_the_other_file(run: Run, site: Path, format_: str) -> None:
    told = run("check", "--select", "NM931", "-f", format_, "site/one.html", "site/old/two.html").stdout
    assert "NM931" in told
    if format_ in ("gitlab", "checkstyle"):
        # These have no place for related files; each file has its own finding.
        assert "site/one.html" in told
        assert "site/old/two.html" in told
        return
    own = told[: told.rindex("NM931")]
    assert "two.html" in own or "two&#46;html" in own


def test_programs_get_the_path_and_place_of_the_other_file(run: Run, site: Path) -> None:
    def report(format_: str) -> dict[str, object]:
        return json.loads(run("check", "--select", "NM931", "-f", format_, "site/one.html", "site/old/two.html").stdout)  # type: ignore[no-any-return]

    (finding, _) = report("json")["findings"]  # type: ignore[misc]
    assert finding["related"] == [
        {"file": "site/old/two.html", "message": "and here", "syntax": "link", "path": 'link[rel="canonical"]', "line": 4, "column": 29}
    ]  # fmt: skip
    (result, _) = report("sarif")["runs"][0]["results"]  # type: ignore[index]
    place = result["relatedLocations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "site/old/two.html"
    assert place["region"] == {"startLine": 4, "startColumn": 29}
    (diagnostic, _) = report("rdjson")["diagnostics"]  # type: ignore[misc]
    assert diagnostic["related_locations"][0]["location"] == {
        "path": "site/old/two.html",
        "range": {"start": {"line": 4, "column": 29}},
    }


def test_the_line_of_the_other_file_is_shown(run: Run, site: Path) -> None:
    shown = run("check", "--select", "NM931", "-f", "full", "site/one.html", "site/old/two.html").stdout.splitlines()
    assert shown[3] == "  site/old/two.html:4:29: and here"
    assert shown[4] == '  4 | <link rel="canonical" href="https://quay.example/lock">'
    assert shown[5] == f"    | {' ' * 28}^"


def test_what_a_fix_repairs_is_compared_as_it_is_then(run: Run, site: Path) -> None:
    (site / "one.html").write_text(PAGE.replace('"Mara Vell"}}', '"Mara Vell"},}'), encoding="utf-8")
    result = run("check", "--fix", "--select", "NM011,NM931", "site")
    assert "NM011" not in result.stdout
    assert result.stdout.count("warning NM931") == 2


def test_a_file_that_cannot_be_read_costs_the_others_nothing(run: Run, site: Path) -> None:
    (site / "empty.html").write_bytes(b"")
    result = run("check", "--select", "NM931", "site")
    assert result.exit_code == 2
    assert result.stdout.count("warning NM931") == 2


def test_a_rule_that_raises_is_named(run: Run, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = find_rule("NM931")
    assert rule is not None
    at = RULES.index(rule)

    def broken(pages):
        raise KeyError("x")

    from dataclasses import replace

    monkeypatch.setattr("newsmeta.cli.checking.RULES", (*RULES[:at], replace(rule, across=broken), *RULES[at + 1 :]))
    result = run("check", "--select", "NM931", "site")
    assert result.exit_code == 3
    assert "rule NM931 address-of-two-articles failed, please report it: KeyError: 'x'" in result.stderr
