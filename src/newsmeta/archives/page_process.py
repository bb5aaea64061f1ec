"""The page function in a process of its own, so that a page can take too long or kill it, and no other is lost."""

from __future__ import annotations

import gc
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
_END_GRACE_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Done:
    """A row, and how long it took by the clock."""

    row: Row
    microseconds: int


class PageProcess:
    """Makes rows in another process, which is started when it is first needed and again when it ends."""

    def __init__(self, config: Config, seconds: float) -> None:
        self._config = config
        self._seconds = seconds
        self._process: Any = None
        self._pipe: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self._end()

    def row(self, capture: Capture) -> Done:
        """The row of a capture; one that cannot be had in time, or kills the process twice, says so."""
        started = time.perf_counter_ns()
        failure = Failure("killed", "the process at work on it died")
        for _ in range(_ATTEMPTS):
            pipe = self._pipe or self._start()
            try:
                pipe.send(capture)
                if pipe.poll(self._seconds):
                    return Done(pipe.recv(), _microseconds_since(started))
                failure = Failure("timeout", f"it took longer than {self._seconds:g} seconds")
            except (EOFError, OSError):
                failure = Failure("killed", "the process at work on it died")
            self._end(kill=True)
        return Done(row_without_article(capture, failure, self._config), _microseconds_since(started))

    def _start(self) -> Connection:
        # A fork would take over the threads of the engine, in whatever state they are.
        context = get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, self._config), daemon=True)
        self._process.start()
        theirs.close()
        return self._pipe

    def _end(self, kill: bool = False) -> None:
        if self._pipe is None:
            return
        self._pipe.close()
        if kill:
            self._process.kill()
        self._process.join(_END_GRACE_SECONDS)
        if self._process.exitcode is None:
            self._process.kill()
            self._process.join()
        self._pipe = None


def _serve(pipe: Connection, config: Config) -> None:
    """Answer each capture with its row until the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = os.getppid()
    gc.freeze()
    while os.getppid() == parent:
        try:
            pipe.send(row(pipe.recv(), config))
        except (EOFError, OSError):
            return


def _microseconds_since(started: int) -> int:
    return (time.perf_counter_ns() - started) // 1000
