"""How far a run is, told on a terminal all the time and in a log now and then."""

from __future__ import annotations

import sys

import pytest

from newsmeta.cli import archive_progress
from newsmeta.cli.archive_progress import ArchiveProgress, duration

LINE = {"records": 100, "errors": {"timeout": 2, "killed": 1}}


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    now = [0.0]
    monkeypatch.setattr(archive_progress.time, "monotonic", lambda: now[0])
    return now


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00:00"), (59.6, "0:01:00"), (3725, "1:02:05")])
def test_a_duration_is_told_in_hours_minutes_and_seconds(seconds: float, text: str) -> None:
    assert duration(seconds) == text


def test_a_terminal_shows_rate_failures_and_time_left(
    clock: list[float], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    progress = ArchiveProgress(4, 400, 2)
    clock[0] = 10
    progress.advance(LINE)
    told = "3 of 6 shards, 100 records, 10 a second, 3 without an article, 0:00:30 left"
    assert capsys.readouterr().err.endswith(told)


def test_a_log_has_a_line_each_half_minute(clock: list[float], capsys: pytest.CaptureFixture[str]) -> None:
    progress = ArchiveProgress(4, 400, 0)
    for clock[0] in (10, 31, 50, 62):
        progress.advance(LINE)
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(",")[0] for line in lines] == ["2 of 4 shards", "4 of 4 shards"]
