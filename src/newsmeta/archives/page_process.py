"""The page function in a process of its own, so that a page can take too long or kill it, and no other is lost."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Self

from newsmeta.archives.capture import Capture, Failure
from newsmeta.archives.row import Row, row, row_without_article
from newsmeta.config import Config

# A process that somebody else killed must not be held against the page it was at work on.
_ATTEMPTS = 2
_KILLED = Failure("killed", "the process at work on it died, twice")


@dataclass(frozen=True, slots=True)
class Done:
    """A row, and how long it took by the clock."""

    row: Row
    microseconds: int


class PageProcess:
    """Makes rows in another process, which is started when it is first needed and again when it ends.

    `process` is that process, None before the first page and after one that was given up.
    """

    def __init__(self, config: Config, seconds: float) -> None:
        self._config = config
        self._seconds = seconds
        self._parent = os.getppid()
        self.process: Any = None
        self._pipe: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self._end()

    def row(self, capture: Capture) -> Done:
        """The row of a capture; one that cannot be had in time, or kills the process twice, says so."""
        if os.getppid() != self._parent:
            raise SystemExit("nobody waits for the rows any more")
        started = time.perf_counter_ns()
        answer: Row | Failure = _KILLED
        for _ in range(_ATTEMPTS):
            answer = self._answer(capture)
            if answer is not _KILLED:
                break
        made = row_without_article(capture, answer, self._config) if isinstance(answer, Failure) else answer
        return Done(made, (time.perf_counter_ns() - started) // 1000)

    def _answer(self, capture: Capture) -> Row | Failure:
        pipe = self._pipe or self._start()
        try:
            pipe.send(capture)
            if pipe.poll(self._seconds):
                row: Row = pipe.recv()
                return row
            answer = Failure("timeout", f"it took longer than {self._seconds:g} seconds")
        except (EOFError, OSError):
            answer = _KILLED
        self._end()
        return answer

    def _start(self) -> Connection:
        # A fork would take over the threads of the engine, in whatever state they are.
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs, self._config), daemon=True)
        self.process.start()
        theirs.close()
        return self._pipe

    def _end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
            self.process.kill()
            self.process.join()
            self._pipe = self.process = None


def _serve(pipe: Connection, config: Config) -> None:
    """Answer each capture with its row until the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = os.getppid()
    while os.getppid() == parent:
        try:
            pipe.send(row(pipe.recv(), config))
        except (EOFError, OSError):
            return
