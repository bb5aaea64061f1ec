"""The progress line: only on a terminal, and out of the way of everything else."""

from __future__ import annotations

import io

import pytest

from newsmeta.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "total"), [(io.StringIO(), 5), (Terminal(), 1)])
def test_nothing_is_shown_without_a_terminal_or_for_one_page(monkeypatch, stream, total):
    monkeypatch.setattr("sys.stderr", stream)
    progress = Progress(total)
    progress.clear()
    progress.advance()
    assert stream.getvalue() == ""


def test_the_line_grows_and_is_gone_at_the_end(monkeypatch):
    stream = Terminal()
    monkeypatch.setattr("sys.stderr", stream)
    progress = Progress(2)
    for _ in range(2):
        progress.clear()
        progress.advance()
    shown = stream.getvalue().split("\r\x1b[K")
    assert shown == ["", "", f"[{'#' * 15}{'-' * 15}] 1/2", "", ""]
