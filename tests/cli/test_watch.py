"""``--watch``: checked again whenever a file changes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from newsmeta.cli.watch import watch

from .test_check import GOOD


class Over(Exception):  # noqa: N818
    """The end of a test's patience."""


def test_it_acts_at_once_and_after_each_change(tmp_path):
    file, other = tmp_path / "a.html", tmp_path / "b.html"
    file.write_text("1")
    steps = [lambda: None, lambda: file.write_text("22"), lambda: None, lambda: other.write_text("x"), file.unlink]
    acted: list[int] = []

    def wait():
        if not steps:
            raise Over
        steps.pop(0)()

    with pytest.raises(Over):
        watch(lambda: [str(file), *map(str, tmp_path.glob("b*"))], lambda: acted.append(len(steps)), wait)
    assert acted == [5, 3, 1, 0]


@pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")
def test_a_page_is_checked_again_when_it_is_repaired_and_a_broken_configuration_is_survived(folder):
    page = Path("page.html")
    page.write_text(GOOD.replace('"}}', '"},}'))
    command = [sys.executable, "-m", "newsmeta", "check", "--watch", "--select", "NM011", "page.html"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        patience = threading.Timer(30, process.kill)
        patience.start()
        told = iter(process.stdout.readline, "")
        assert next(told).startswith("page.html:9:51: error NM011")
        _until(told, "watching; interrupt to stop\n")
        Path("newsmeta.toml").write_text("[check\n")
        page.write_text(GOOD)
        assert any("not valid TOML" in line for line in _until(told, "watching; interrupt to stop\n"))
        time.sleep(0.01)
        Path("newsmeta.toml").unlink()
        page.write_text(GOOD + "\n")
        assert "1 file checked, nothing found\n" in _until(told, "watching; interrupt to stop\n")
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 130
        patience.cancel()


def _until(lines, last: str) -> list[str]:
    told = []
    for line in lines:
        told.append(line)
        if line == last:
            break
    return told
