"""What several rules ask of a page, found out once and kept with the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from newsmeta.extraction import Extraction

Answer = TypeVar("Answer")


def once_a_page(function: Callable[[Extraction], Answer]) -> Callable[[Extraction], Answer]:
    """The function, called once for each page."""

    def answer(extraction: Extraction) -> Answer:
        known: dict[object, Answer] = extraction.evidence.answers
        # Rules ask some two hundred times a page.
        try:
            return known[function]
        except KeyError:
            told = known[function] = function(extraction)
            return told

    return answer
