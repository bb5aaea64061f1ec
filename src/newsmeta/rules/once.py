"""What several rules ask of a page, found out once and forgotten with the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from weakref import WeakKeyDictionary

from newsmeta.evidence import Evidence
from newsmeta.extraction import Extraction

Answer = TypeVar("Answer")


def once_a_page(function: Callable[[Extraction], Answer]) -> Callable[[Extraction], Answer]:
    """The function, called once for each page."""
    known: WeakKeyDictionary[Evidence, Answer] = WeakKeyDictionary()

    def answer(extraction: Extraction) -> Answer:
        if extraction.evidence not in known:
            known[extraction.evidence] = function(extraction)
        return known[extraction.evidence]

    return answer
