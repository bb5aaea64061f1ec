"""How far an archive's run is: shards, pages a second, failures, time left."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from typing import Any

_ERASE_LINE = "\r\x1b[K"
# Where nobody looks at a terminal, a line of a log now and then.
_LOG_SECONDS = 30


class ArchiveProgress:
    """A line on standard error: kept up to date on a terminal, else written anew every half minute."""

    def __init__(self, shards: int, records: int, done_before: int) -> None:
        self._shards = shards
        self._records = records
        self._done_before = done_before
        self._done = self._seen = self._failed = 0
        self._started = self._logged = time.monotonic()
        self._terminal = sys.stderr.isatty()

    def advance(self, line: Mapping[str, Any]) -> None:
        """One shard more is done."""
        self._done += 1
        self._seen += line["records"]
        self._failed += sum(line["errors"].values())
        now = time.monotonic()
        if self._terminal:
            sys.stderr.write(_ERASE_LINE + self._text(now))
            sys.stderr.flush()
        elif now - self._logged >= _LOG_SECONDS:
            self._logged = now
            print(self._text(now), file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the line away, so that something else can be written."""
        if self._terminal:
            sys.stderr.write(_ERASE_LINE)
            sys.stderr.flush()

    def _text(self, now: float) -> str:
        rate = self._seen / max(now - self._started, 1e-6)
        left = max(self._records - self._seen, 0) / rate if rate else 0
        done = self._done + self._done_before
        return (
            f"{done} of {self._shards + self._done_before} shards, {self._seen} records, {rate:.0f} a second, "
            f"{self._failed} without an article, {duration(left)} left"
        )


def duration(seconds: float) -> str:
    """A duration in hours, minutes and seconds."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}"
