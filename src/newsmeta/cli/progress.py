"""One line on the terminal that says how far a run is."""

from __future__ import annotations

import sys

_ERASE_LINE = "\r\x1b[K"


class Progress:
    """A line on standard error, shown only when that is a terminal and there is more than one page."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._shown = total > 1 and sys.stderr.isatty()

    def clear(self) -> None:
        """Take the line away, so that something else can be written."""
        self._write("")

    def advance(self) -> None:
        """One page more is done."""
        self._done += 1
        filled = 30 * self._done // self._total
        bar = "#" * filled + "-" * (30 - filled)
        self._write(f"[{bar}] {self._done}/{self._total}" if self._done < self._total else "")

    def _write(self, line: str) -> None:
        if self._shown:
            sys.stderr.write(_ERASE_LINE + line)
            sys.stderr.flush()
