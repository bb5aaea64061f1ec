"""Work on many pages in several processes; the results come in the order of the pages."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

# How many pages each process is given ahead, so that none waits and memory stays flat.
_AHEAD = 4


def spread[Item, Result](
    work: Callable[[Item], Result], items: Iterable[Item], jobs: int, lost: Callable[[Item], Result]
) -> Iterator[Result]:
    """The result of each item, in order. `lost` gives the result of an item whose process dies while it works on it."""
