"""``--output``: replaced as a whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newsmeta.cli.destination import destination


def write_half(path: str) -> None:
    with destination(path) as write:
        write("half of")
        raise KeyboardInterrupt


def test_the_file_gets_what_standard_output_would(run, page):
    printed = run("extract", "page.html").stdout
    result = run("extract", "page.html", "--output", "out.json")
    assert (result.exit_code, result.stdout) == (0, "")
    assert Path("out.json").read_text(encoding="utf-8") == printed


def test_a_run_that_is_cut_short_leaves_the_file_as_it_was(folder):
    out = folder / "out.json"
    out.write_text("before")
    with pytest.raises(KeyboardInterrupt):
        write_half(str(out))
    assert out.read_text() == "before"
    assert list(folder.iterdir()) == [out]


def test_a_run_without_a_product_leaves_the_file_as_it_was(run, folder):
    out = folder / "out.json"
    out.write_text("before")
    assert run("extract", "none.html", "--output", "out.json").exit_code == 2
    assert out.read_text() == "before"
    assert list(folder.iterdir()) == [out]


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_permissions_and_links_survive(folder):
    (folder / "real.json").write_text("before")
    (folder / "real.json").chmod(0o640)
    (folder / "link.json").symlink_to("real.json")
    with destination(str(folder / "link.json")) as write:
        write("after")
    assert (folder / "link.json").is_symlink()
    assert (folder / "real.json").read_text() == "after"
    assert (folder / "real.json").stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(os.name != "posix", reason="devices are those of POSIX")
def test_a_device_is_written_straight():
    with destination(os.devnull) as write:
        write("gone")
    assert Path(os.devnull).is_char_device()


def test_a_lone_surrogate_is_written_as_its_escape(folder):
    with destination("out.json") as write:
        write('"\ud800"')
    assert Path("out.json").read_bytes() == b'"\\ud800"'
