"""Work on many pages in several processes; the results come in the order of the pages."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import active_children
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

# How many items each process is given ahead, so that none waits and memory stays flat.
_AHEAD = 4


def spread(
    work: Callable[[Item], Result], items: Sequence[Item], jobs: int, lost: Callable[[Item], Result]
) -> Iterator[Result]:
    """The result of each item, in order. `lost` gives the result of an item whose process dies at work on it."""
    waiting = deque(items)
    while waiting:
        yield from _together(work, waiting, jobs)
        # When a process dies all that were at work are lost, and which item killed it shows only one by one.
        for _ in range(min(len(waiting), jobs * _AHEAD)):
            item = waiting.popleft()
            alone = deque([item])
            yield from _together(work, alone, 1)
            if alone:
                yield lost(item)
                break


def _together(work: Callable[[Item], Result], waiting: deque[Item], jobs: int) -> Iterator[Result]:
    """Results in order, each item taken off `waiting` as it is done; ends early when a process dies."""
    pool = ProcessPoolExecutor(min(jobs, len(waiting)), initializer=_die_quietly_when_interrupted)
    running: deque[Future[Result]] = deque()
    try:
        while waiting:
            while len(running) < min(jobs * _AHEAD, len(waiting)):
                running.append(pool.submit(work, waiting[len(running)]))
            result = running.popleft().result()
            waiting.popleft()
            yield result
    except BrokenProcessPool:
        return
    finally:
        if running:
            # Nobody waits for these any more, and a process that is still at work must not hold up the end.
            for child in active_children():
                child.kill()
        pool.shutdown(cancel_futures=True)


def _die_quietly_when_interrupted() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
