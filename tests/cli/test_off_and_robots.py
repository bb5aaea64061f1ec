"""Rules that are off by default, and ``--robots``, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import PAGE, Run

PICTURED = PAGE.replace('"author"', '"image": "https://quay.example/closed/lock.jpg", "author"')


@pytest.fixture
def pictured(folder: Path) -> Path:
    path = folder / "page.html"
    path.write_text(PICTURED.replace("https://schema.org", "http://schema.org"), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("arguments", "runs"),
    [
        ((), False),
        (("--select", "NM05"), False),
        (("--select", "NM057"), True),
        (("--select", "json-ld-context-with-http"), True),
        (("--severity", "NM057=note"), True),
        (("--severity", "NM05=note"), False),
        (("--pack", "schemaorg"), False),
        (("--pack", "schemaorg", "--severity", "NM057=warning"), True),
        (("--select", "NM057", "--ignore", "NM0"), False),
    ],
)
def test_a_rule_that_is_off_runs_when_it_is_asked_for(
    run: Run, pictured: Path, arguments: tuple[str, ...], runs: bool
) -> None:
    assert ("NM057" in run("check", *arguments, pictured.name).stdout) is runs


def test_the_configuration_turns_it_on_for_every_command(run: Run, pictured: Path) -> None:
    Path("newsmeta.toml").write_text('[severity]\nNM057 = "warning"\n')
    assert "warning NM057" in run("check", pictured.name).stdout
    assert "warning NM057" in run("extract", pictured.name).stderr


def test_a_fix_mends_it_only_then(run: Run, pictured: Path) -> None:
    before = pictured.read_bytes()
    run("check", "--fix", pictured.name)
    assert pictured.read_bytes() == before
    run("check", "--fix", "--select", "NM057", pictured.name)
    assert pictured.read_text(encoding="utf-8") == PICTURED


def test_the_list_of_rules_says_that_it_is_off(run: Run) -> None:
    assert "(off by default)" in next(line for line in run("rules").stdout.splitlines() if line.startswith("NM057"))
    assert run("rules", "NM057").stdout.startswith("NM057 json-ld-context-with-http (note, off by default)")
    assert json.loads(run("rules", "NM057", "--format", "json").stdout)["off"] is True
    assert "off" not in json.loads(run("rules", "NM101", "--format", "json").stdout)


def test_robots_txt_is_read_from_an_option_or_from_beside_the_configuration(run: Run, pictured: Path) -> None:
    Path("robots.txt").write_text("User-agent: *\nDisallow: /closed/\n")
    Path("open.txt").write_text("User-agent: *\nDisallow:\n")
    assert "NM428" not in run("check", pictured.name).stdout
    told = run("check", "--robots", "robots.txt", pictured.name).stdout
    assert 'warning NM428 robots.txt keeps Googlebot-Image from "/closed/lock.jpg"' in told
    Path("newsmeta.toml").write_text('robots = "robots.txt"\n')
    assert "NM428" in run("check", pictured.name).stdout
    assert "NM428" not in run("check", "--robots", "open.txt", pictured.name).stdout


def test_a_robots_txt_that_is_not_there_is_wrong_usage(run: Run, pictured: Path) -> None:
    result = run("check", "--robots", "none.txt", pictured.name)
    assert result.exit_code == 2
    assert result.stderr == "newsmeta: error: none.txt: robots.txt cannot be read: No such file or directory\n"
