"""Several processes: the same bytes in the same order, and none lost with a process that dies."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from newsmeta.cli.pool import spread


def square(number: int) -> str:
    return f"{number * number}"


def die_of_thirteen(number: int) -> str:
    if number % 13 == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return square(number)


def lost(number: int) -> str:
    return f"lost {number}"


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_the_order_of_the_items(jobs):
    assert list(spread(square, range(40), jobs, lost)) == [square(number) for number in range(40)]


@pytest.mark.skipif(os.name != "posix", reason="processes are killed as POSIX does it")
def test_a_process_that_dies_costs_only_the_item_that_killed_it():
    expected = [lost(number) if number % 13 == 0 else square(number) for number in range(1, 29)]
    assert list(spread(die_of_thirteen, range(1, 29), 2, lost)) == expected


def test_the_number_of_jobs_changes_no_byte(run, page, flawed):
    for number in range(6):
        Path(f"{number}.html").hardlink_to(page)
    Path("empty.html").touch()
    alone, together = run("extract", ".", "-f", "json"), run("extract", ".", "-f", "json", "--jobs", "3")
    assert len(alone.stdout.splitlines()) == 8
    assert (alone.exit_code, alone.stdout, alone.stderr) == (together.exit_code, together.stdout, together.stderr)
