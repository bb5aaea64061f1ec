"""Work on pages one by one, or in several processes; the results come in the order of the pages."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

LOST = "the process at work on it died"


def results(
    work: Callable[[Item], Result], items: Sequence[Item], jobs: int, lost: Callable[[Item], Result]
) -> Generator[Result, None, None]:
    """The result of each item, in order. `lost` gives the result of an item whose process dies at work on it."""
    if min(jobs, len(items)) <= 1:
        yield from map(work, items)
        return
    from newsmeta.cli.pool import spread

    yield from spread(work, items, jobs, lost)
