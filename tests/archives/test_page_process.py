"""A page may take too long or kill the process at work on it: it becomes a row that says so, and the next is made."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable

import pytest

from newsmeta.archives.capture import Capture
from newsmeta.archives.page_process import PageProcess
from newsmeta.config import Config

SMALL = Capture(source="a.html", offset=0, content=b"<h1>Lock opens</h1>")
# It takes longer than the tests wait for it to be killed or given up.
LARGE = Capture(source="b.html", offset=0, content=b"<h1>Lock</h1>" + b"<p>By Mara Lind, 5 May 2024</p>" * 400_000)


def _killing(pages: PageProcess, times: int) -> Callable[[], None]:
    """Kill the process at work so many times, each one once; a function that waits until that is done."""

    def kill() -> None:
        killed: set[int] = set()
        while len(killed) < times:
            time.sleep(0.3)
            process = pages.process
            if process is not None and process.pid not in killed:
                killed.add(process.pid)
                process.kill()

    thread = threading.Thread(target=kill)
    thread.start()
    return thread.join


def test_pages_become_rows_in_one_process() -> None:
    with PageProcess(Config(), 60) as pages:
        assert pages.row(SMALL).row["article"]["headline"] == "Lock opens"
        first = pages.process
        assert pages.row(SMALL).row == pages.row(SMALL).row
        assert pages.process is first


def test_a_page_that_takes_too_long_is_given_up() -> None:
    with PageProcess(Config(), 1.5) as pages:
        pages.row(SMALL)
        row = pages.row(LARGE).row
        assert (row["error"], row["error_message"]) == ("timeout", "it took longer than 1.5 seconds")
        assert pages.row(SMALL).row["article"]["headline"] == "Lock opens"


def test_a_process_that_is_killed_once_is_not_held_against_the_page() -> None:
    with PageProcess(Config(), 120) as pages:
        pages.row(SMALL)
        wait = _killing(pages, 1)
        row = pages.row(LARGE).row
        wait()
        assert row.get("error") is None
        assert row["article"]["headline"] == "Lock"


def test_a_page_that_kills_its_process_twice_says_so() -> None:
    with PageProcess(Config(), 120) as pages:
        wait = _killing(pages, 2)
        row = pages.row(LARGE).row
        wait()
        assert row["error"] == "killed"
        assert pages.row(SMALL).row["article"]["headline"] == "Lock opens"


def test_a_worker_that_nobody_waits_for_makes_no_more_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    with PageProcess(Config(), 60) as pages:
        monkeypatch.setattr(os, "getppid", lambda: 1)
        with pytest.raises(SystemExit):
            pages.row(SMALL)
