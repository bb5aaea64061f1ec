"""``newsmeta check --fix``: files mended in place, shown as a diff, or passed from standard input to standard output."""

from __future__ import annotations

import gzip
import os
import stat
from pathlib import Path

import pytest

from .conftest import FLAWED, PAGE, Run

SAID = "flawed.html:8:51: fixed NM011 json-ld-trailing-comma: the comma is taken out\n1 finding fixed in 1 file\n"


def test_a_file_is_mended_in_place_and_what_is_left_is_reported(run: Run, flawed: Path) -> None:
    result = run("check", "--fix", flawed.name, "--select", "NM01")
    assert flawed.read_text() == PAGE
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"{SAID}1 file checked, nothing found\n"


def test_a_second_fix_changes_no_file(run: Run, flawed: Path) -> None:
    run("check", "--fix", flawed.name)
    before = flawed.stat()
    result = run("check", "--fix", flawed.name)
    assert "fixed" not in result.stderr
    assert (flawed.stat().st_ino, flawed.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_diff_is_printed_and_nothing_is_written(run: Run, flawed: Path) -> None:
    result = run("check", "--diff", flawed.name, "--select", "NM01")
    assert flawed.read_text() == FLAWED
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[:2] == ["--- flawed.html", "+++ flawed.html"]
    assert [line for line in lines[2:] if line[0] in "+-"] == [
        '-"author": {"@type": "Person", "name": "Mara Vell"},}</script>',
        '+"author": {"@type": "Person", "name": "Mara Vell"}}</script>',
    ]
    assert result.stderr.startswith(
        SAID.replace(": fixed", ": would fix").replace("finding fixed", "finding would be fixed")
    )


def test_the_diff_of_a_file_without_a_last_line_end_says_so(run: Run, folder: Path) -> None:
    (folder / "page.html").write_text(FLAWED.rstrip())
    (folder / "page.html").write_bytes((folder / "page.html").read_bytes().replace(b"\n", b" "))
    result = run("check", "--diff", "page.html")
    assert result.stdout.count("\\ No newline at end of file\n") == 2


def test_standard_input_goes_to_standard_output(run: Run, folder: Path) -> None:
    result = run("check", "--fix", "--select", "NM01,NM242", "-", stdin=FLAWED.replace("Mara Vell", "").encode())
    assert result.stdout == PAGE.replace("Mara Vell", "")
    assert "error NM242" in result.stderr


def test_a_page_without_a_flaw_passes_through_standard_output(run: Run, folder: Path) -> None:
    assert run("check", "--fix", "-", stdin=PAGE.encode()).stdout == PAGE


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_mended_file_keeps_its_permissions_and_its_link(run: Run, flawed: Path) -> None:
    flawed.chmod(0o640)
    Path("link.html").symlink_to(flawed.name)
    run("check", "--fix", "link.html")
    assert Path("link.html").is_symlink()
    assert stat.S_IMODE(flawed.stat().st_mode) == 0o640
    assert flawed.read_text() == PAGE
    assert sorted(os.listdir()) == ["flawed.html", "link.html"]


def test_unsafe_fixes_are_carried_out_when_they_are_asked_for(run: Run, page: Path) -> None:
    before = PAGE.replace('"headline"', '"wordCount": NaN, "headline"')
    page.write_text(before)
    run("check", "--fix", page.name)
    assert page.read_text() == before
    run("check", "--fix", "--unsafe-fixes", page.name)
    assert page.read_text() == PAGE.replace('"NewsArticle",\n"headline"', '"NewsArticle", "headline"')


def test_a_rule_that_is_not_selected_mends_nothing(run: Run, flawed: Path) -> None:
    run("check", "--fix", flawed.name, "--ignore", "NM011")
    assert flawed.read_text() == FLAWED


def test_what_a_page_ignores_is_not_mended(run: Run, flawed: Path) -> None:
    flawed.write_text(FLAWED.replace("<body>", "<body><!-- newsmeta-ignore NM011 -->"))
    before = flawed.read_text()
    run("check", "--fix", flawed.name)
    assert flawed.read_text() == before


def test_a_compressed_file_is_not_fixed(run: Run, folder: Path) -> None:
    before = gzip.compress(FLAWED.encode())
    (folder / "page.html.gz").write_bytes(before)
    result = run("check", "--fix", "page.html.gz")
    assert (result.exit_code, (folder / "page.html.gz").read_bytes()) == (2, before)
    assert "it is compressed, and cannot be fixed in place; decompress it first" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--unsafe-fixes",), "--unsafe-fixes says what may be mended; give --fix or --diff with it"),
        (("--fix", "--watch"), "--watch is for checks; leave it out to have files fixed"),
        (("--fix", "-"), "- (standard input) is fixed on its own; leave the other sources out"),
    ],
)
def test_options_that_contradict_each_other_are_refused(
    run: Run, flawed: Path, arguments: tuple[str, ...], message: str
) -> None:
    result = run("check", flawed.name, *arguments)
    assert (result.exit_code, result.stderr) == (2, f"newsmeta: error: {message}\n")
    assert flawed.read_text() == FLAWED


def test_several_files_are_mended_by_several_processes(run: Run, folder: Path) -> None:
    for number in range(4):
        (folder / f"{number}.html").write_text(FLAWED)
    result = run("check", "--fix", "--jobs", "2", ".")
    assert {(folder / f"{number}.html").read_text() for number in range(4)} == {PAGE}
    assert "4 findings fixed in 4 files" in result.stderr


def test_the_cache_keeps_what_can_be_fixed(run: Run, flawed: Path) -> None:
    for _ in range(2):
        assert "1 finding can be fixed with --fix" in run("check", "--cache", flawed.name).stderr
