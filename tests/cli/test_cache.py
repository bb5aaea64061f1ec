"""``--cache``: an earlier result is used as long as nothing it depends on changed."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from .test_check import GOOD

FLAWED = GOOD.replace('"Mara Vell"}}', '"admin"},}') + '<meta name="pubdate" content="2026-04-20T10:00:00+02:00">'


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the pages that were read and not remembered."""
    import newsmeta.cli.inspection as inspection

    names: list[str] = []
    extract = inspection.extract

    def counting(content, **options):
        names.append(options["name"])
        return extract(content, **options)

    monkeypatch.setattr(inspection, "extract", counting)
    return names


@pytest.fixture
def cached(run, folder: Path):
    Path("page.html").write_text(FLAWED)
    return lambda *arguments: run("check", "--cache", *(arguments or ("page.html",)))


@pytest.mark.parametrize("format_", ["full", "sarif", "rdjson", "jsonl"])
def test_what_is_remembered_is_what_was_found(run, cached, counted, format_):
    without = run("check", "page.html", "-f", format_)
    first, second = (cached("page.html", "-f", format_) for _ in range(2))
    assert without.stdout == first.stdout == second.stdout
    assert without.exit_code == second.exit_code == 1
    assert len(counted) == 2


def test_a_file_of_another_name_with_the_same_content_is_remembered_under_its_own(cached, counted):
    cached()
    Path("other.html").write_text(FLAWED)
    assert cached("other.html").stdout.startswith("other.html:")
    assert counted == ["page.html"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--select", "NM011"),
        ("--ignore", "NM011"),
        ("--severity", "NM011=note"),
        ("--url", "https://quay.example/other"),
        ("--charset", "windows-1250"),
        ("--config", "other.toml"),
        ("--config", "paths.toml"),
    ],
)
def test_whatever_changes_the_result_is_read_anew(run, cached, counted, arguments):
    Path("other.toml").write_text('timezone = "Europe/Madrid"\n')
    Path("paths.toml").write_text('[check.per_path_ignores]\n"*.html" = ["NM011"]\n')
    cached()
    assert cached("page.html", *arguments).stdout == run("check", "page.html", *arguments).stdout
    assert len(counted) == 3


def test_another_content_is_read_anew(cached, counted):
    cached()
    Path("page.html").write_text(GOOD)
    assert "NM011" not in cached().stdout
    assert len(counted) == 2


def test_another_state_of_the_rules_is_read_anew(cached, counted, monkeypatch):
    cached()
    monkeypatch.setattr("newsmeta.cli.cache._version", lambda: "0.0.0")
    cached()
    assert len(counted) == 2


def test_a_result_is_not_kept_for_another_day(cached, counted, monkeypatch):
    class Tomorrow:
        @staticmethod
        def now(zone):
            from datetime import datetime, timedelta

            return datetime.now(zone) + timedelta(days=1)

    cached()
    monkeypatch.setattr("newsmeta.cli.cache.datetime", Tomorrow)
    cached()
    assert len(counted) == 2


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b'{"findings": [{}], "excerpts": []}', b'{"findings": [{"severity": "x"}]}']
)
def test_a_damaged_result_is_made_again(cached, counted, damage):
    expected = cached().stdout
    for entry in Path(".newsmeta_cache").iterdir():
        entry.write_bytes(damage)
    assert cached().stdout == expected
    assert cached().stdout == expected
    assert len(counted) == 2


def test_what_nobody_used_for_long_is_thrown_away(cached):
    cached()
    old = Path(".newsmeta_cache/old")
    old.write_text("{}")
    os.utime(old, (0, time.time() - 40 * 86_400))
    cached()
    assert not old.exists()
    assert len(list(Path(".newsmeta_cache").iterdir())) == 2


def test_the_folder_stays_out_of_the_repository(cached):
    cached()
    assert Path(".newsmeta_cache/.gitignore").read_text() == "*\n"


def test_an_unreadable_file_is_not_remembered(cached):
    assert cached("missing.html").exit_code == 2
    Path("missing.html").write_text(GOOD)
    assert cached("missing.html").exit_code == 0


def test_a_folder_that_cannot_be_made_is_said(run, folder):
    Path(".newsmeta_cache").write_text("")
    Path("page.html").write_text(GOOD)
    result = run("check", "--cache", "page.html")
    assert (result.exit_code, result.stderr) == (
        2,
        "newsmeta: error: --cache: .newsmeta_cache cannot be written: File exists\n",
    )


def test_several_processes_share_the_results(cached):
    for number in range(4):
        Path(f"{number}.html").write_text(FLAWED.replace("lock.jpg", f"{number}.jpg"))
    assert cached(".", "--jobs", "2").stdout == cached(".").stdout
