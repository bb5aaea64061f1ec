"""What only a real process shows: exit codes, streams, signals, what is imported."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "newsmeta"]
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and permissions are those of POSIX")


def run(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*COMMAND, *arguments], capture_output=True, timeout=60, **options)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["extract", "page.html"], 0),
        (["extract", "--strict", "flawed.html"], 1),
        (["extract", "none.html"], 2),
        (["extract"], 2),
        (["extract", "--format", "yaml", "page.html"], 2),
        (["rules", "NM999"], 2),
        (["--version"], 0),
    ],
)
def test_the_exit_code_is_the_one_that_is_promised(page, flawed, arguments, code):
    assert run(*arguments).returncode == code


def test_help_loads_nothing_heavy():
    script = (
        "import sys; from newsmeta.cli import main; main(['extract', '--help'], standalone_mode=False);"
        "print([name for name in ('extruct', 'jsonschema', 'lxml', 'rdflib', 'w3lib') if name in sys.modules])"
    )
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout.splitlines()[-1] == "[]"


def test_the_output_is_utf_8_whatever_the_locale(folder):
    Path("page.html").write_text("<meta charset=utf-8><h1>Łódź wraca</h1>", encoding="utf-8")
    result = run(
        "extract", "page.html", env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    )
    assert '"headline": "Łódź wraca"'.encode() in result.stdout


@POSIX
def test_a_reader_that_stops_reading_ends_the_run_quietly(page):
    with subprocess.Popen(
        [*COMMAND, "extract", "page.html"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        messages = process.stderr.read()
    assert process.returncode == 141
    assert b"Traceback" not in messages
    assert b"Exception" not in messages


@POSIX
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_the_run_at_once_without_a_traceback(page, jobs):
    # Standard output is a pipe that nobody empties, so the run lasts until it is interrupted.
    for number in range(400):
        Path(f"{number}.html").hardlink_to(page)
    with subprocess.Popen(
        [*COMMAND, "extract", ".", "--jobs", jobs], stdout=subprocess.PIPE, stderr=subprocess.PIPE, process_group=0
    ) as process:
        assert process.stdout is not None
        process.stdout.read(1)
        os.killpg(process.pid, signal.SIGINT)
        _, messages = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"Traceback" not in messages


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_full_disk_is_said_in_one_line(page):
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run([*COMMAND, "extract", "page.html"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert result.returncode == 2
    assert result.stderr.endswith(b"newsmeta: error: the output cannot be written: No space left on device\n")
