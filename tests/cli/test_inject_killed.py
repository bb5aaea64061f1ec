"""``newsmeta inject --in-place`` killed in the middle: every file is the old or the new one, and nothing is left over."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from newsmeta import whole_file

from .conftest import PAGE, Run

POSIX = pytest.mark.skipif(os.name != "posix", reason="signals, locks and limits are those of POSIX")
FILES = int(os.environ.get("NEWSMETA_KILL_FILES", "60"))
KILLS = int(os.environ.get("NEWSMETA_KILLS", "3"))
COMMAND = [sys.executable, "-m", "newsmeta", "inject", "--in-place", "--quiet", "."]


def write_pages(folder: Path) -> None:
    for number in range(FILES):
        name = folder / f"{number % 7}" / f"{number}.html"
        name.parent.mkdir(exist_ok=True)
        name.write_text(PAGE.replace("eleven", str(number)))


def contents(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


def killed_at(page: Path, pause: float, folder: Path, *options: str) -> None:
    """Run, and kill the run a moment after this page was replaced, which gives it another inode."""
    before = page.stat().st_ino
    process = subprocess.Popen([*COMMAND, *options], cwd=folder, start_new_session=True)
    while process.poll() is None and page.stat().st_ino == before:
        time.sleep(0.0005)
    time.sleep(pause)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@POSIX
@pytest.mark.parametrize("options", [(), ("--jobs", "2")], ids=["one process", "two processes"])
def test_every_file_is_whole_and_the_next_run_leaves_nothing_over(tmp_path: Path, options: tuple[str, ...]) -> None:
    write_pages(tmp_path)
    old = contents(tmp_path)
    subprocess.run([*COMMAND, *options], cwd=tmp_path, check=True)
    new = contents(tmp_path)
    assert old.keys() == new.keys()
    assert all("newsmeta:begin" in page for page in new.values())
    caught = 0
    for number in range(KILLS):
        write_pages(tmp_path)
        chance = random.Random(number)
        killed_at(tmp_path / chance.choice(sorted(old)), chance.uniform(0, 0.02), tmp_path, *options)
        found = contents(tmp_path)
        assert [name for name in old if found[name] not in (old[name], new[name])] == []
        caught += any(found[name] == old[name] for name in old) and any(found[name] == new[name] for name in old)
        subprocess.run([*COMMAND, *options], cwd=tmp_path, check=True)
        assert contents(tmp_path) == new
    assert caught, "no run was killed in the middle"


@POSIX
def test_an_unfinished_file_is_removed_unless_a_run_is_at_work_on_it(run: Run, page: Path) -> None:
    left = page.parent / ".newsmeta-abcd1234.tmp"
    left.write_text("half of")
    (page.parent / ".newsmeta-notes").write_text("somebody's")
    with whole_file.new_file(str(page)) as working:
        assert run("inject", "-i", page.name).exit_code == 0
        assert sorted(os.listdir()) == sorted([".newsmeta-notes", "page.html", os.path.basename(working.stream.name)])
    assert sorted(os.listdir()) == [".newsmeta-notes", "page.html"]


@POSIX
def test_nothing_is_removed_when_nothing_is_written(run: Run, page: Path) -> None:
    Path(".newsmeta-abcd1234.tmp").write_text("half of")
    run("inject", "--check", page.name)
    run("inject", page.name)
    assert sorted(os.listdir()) == [".newsmeta-abcd1234.tmp", "page.html"]


def limited(size: int) -> Callable[[], None]:
    def limit() -> None:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@POSIX
def test_a_disk_that_fills_up_leaves_the_old_file_whole(page: Path) -> None:
    # A limit on the size of files fails a write in the middle, as a full disk does.
    result = subprocess.run(
        [*COMMAND[:-1], page.name], capture_output=True, text=True, preexec_fn=limited(len(PAGE) + 100), check=False
    )
    assert (result.returncode, page.read_text(), os.listdir()) == (2, PAGE, ["page.html"])
    assert result.stderr == "page.html: error: it cannot be written: File too large\n"
