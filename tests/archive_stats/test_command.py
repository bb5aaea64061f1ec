"""``newsmeta stats`` as a command: its options, its errors, its page of documentation."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from newsmeta.archive_stats.groupings import GROUPINGS
from newsmeta.cli import main

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "stats.md").read_text(encoding="utf-8")


@pytest.fixture
def folder(write, rows):
    return write([rows])


def test_help_and_page_name_every_grouping_and_option():
    command = main.get_command(click.Context(main), "stats")
    help_ = CliRunner().invoke(main, ["stats", "--help"]).stdout
    options = {max(parameter.opts, key=len) for parameter in command.params if isinstance(parameter, click.Option)}
    assert {option for option in options if f"`{option}" not in PAGE} == set()
    for name in GROUPINGS:
        assert re.search(rf"\b{name}\b", help_)
        assert f"`{name}`" in PAGE


def test_the_page_has_every_exit_code():
    assert re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE) == ["0", "2"]


@pytest.mark.parametrize("format_", ["csv", "json"])
def test_a_top_makes_no_sense_where_all_is_told(run, folder, format_):
    result = run(folder, "-f", format_, "--top", "3")
    assert result.exit_code == 2
    assert f"--top is for table and html; {format_} tells all groups" in result.stderr


def test_an_unknown_grouping_stops_before_anything_is_read(run, tmp_path):
    result = run(tmp_path / "nowhere", "--by", "mood")
    assert (result.exit_code, result.stderr) == (
        2,
        f"newsmeta: error: --by mood: it is none of {', '.join(GROUPINGS)}\n",
    )


def test_output_is_written_as_a_whole_or_not_at_all(run, folder, tmp_path):
    target = tmp_path / "stats.txt"
    assert run(folder, "--output", target).exit_code == 0
    assert target.read_text(encoding="utf-8") == run(folder).stdout
    for file in (folder / "pages").iterdir():
        file.unlink()
    assert run(folder, "--output", target).exit_code == 2
    assert target.read_text(encoding="utf-8").startswith("5 pages")


@pytest.mark.parametrize(
    ("missing", "options", "said"),
    [
        ("pyarrow", (), "newsmeta stats needs pyarrow, which is not installed; install newsmeta[archive]"),
        ("jinja2", ("-f", "html"), "--format html needs jinja2, which is not installed; install newsmeta[archive]"),
    ],
)
def test_what_is_not_installed_is_named_with_the_extra_that_has_it(run, folder, monkeypatch, missing, options, said):
    rooms = ("newsmeta.archive_stats", "newsmeta.reports.stats.", "newsmeta.reports.html_page", "newsmeta.archives")
    for name in [name for name in sys.modules if name.startswith(rooms) or name.split(".")[0] == missing]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    result = run(folder, *options)
    assert (result.exit_code, result.stderr) == (2, f"newsmeta: error: {said}\n")


def test_help_loads_nothing_heavy():
    code = "import sys; from newsmeta.cli import main; main(['stats', '--help'], standalone_mode=False); print([name for name in ('pyarrow', 'jinja2', 'lxml') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_what_newsmeta_archive_writes_is_what_newsmeta_stats_reads(run, tmp_path):
    site = tmp_path / "site"
    site.mkdir()
    for name in ("lock", "bridge", "harbour"):
        html = f'<html lang="en"><title>The {name} reopens</title><h1>The {name} reopens</h1><p>It reopened on Friday.'
        (site / f"{name}.html").write_text(html, encoding="utf-8")
    folder = tmp_path / "dataset"
    options = ["--output", str(folder), "--shard-pages", "2", "--base-url", "https://quay.example", "--root", str(site)]
    command = [sys.executable, "-m", "newsmeta", "archive", str(site), *options, "--jobs", "1"]
    # The command ends its process itself.
    made = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT / "src")})
    assert made.returncode == 0, made.stderr
    text = run(folder, "--by", "host").stdout
    assert re.match(r"3 pages in \d shards?\n", text)
    assert re.search(r"^quay\.example +3 ", text, re.MULTILINE)
    assert "time a page: median " in text
