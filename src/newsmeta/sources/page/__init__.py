"""The visible page: what a reader sees of the article, and the traps around it. Each reader runs when it is asked."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from newsmeta.document import Document
from newsmeta.sources.page.byline import read_bylines
from newsmeta.sources.page.captions import words_beside
from newsmeta.sources.page.dateline import read_times
from newsmeta.sources.page.headings import MASTHEAD, read_deks, read_headings
from newsmeta.sources.page.layout import Layout
from newsmeta.sources.page.pictures import Picture, read_pictures
from newsmeta.sources.page.sighting import Sighting, outside
from newsmeta.sources.page.surroundings import (
    count_words,
    read_counters,
    read_paywalls,
    read_translation_notices,
    read_videos,
)
from newsmeta.sources.page.terms import read_terms
from newsmeta.sources.page.zones import Zone
from newsmeta.statement import Statement


class Page:
    """Readings of the visible page, each made once, on demand."""

    def __init__(self, document: Document, titles: tuple[str, ...] = (), addresses: tuple[str, ...] = ()) -> None:
        self.layout = Layout(document, titles, addresses)

    @cached_property
    def headings(self) -> list[Sighting]:
        return read_headings(self.layout)

    @cached_property
    def deks(self) -> list[Sighting]:
        return read_deks(self.layout)

    @cached_property
    def bylines(self) -> list[Sighting]:
        return read_bylines(self.layout)

    @cached_property
    def times(self) -> list[Sighting]:
        return read_times(self.layout)

    @cached_property
    def pictures(self) -> list[Picture]:
        return read_pictures(self.layout)

    def words_beside(self, image: Any) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
        """The captions and the credits that stand with an image element."""
        return words_beside(self.layout, self.layout.outline.number[image])

    @cached_property
    def terms(self) -> list[Sighting]:
        return read_terms(self.layout)

    @cached_property
    def videos(self) -> list[Sighting]:
        return read_videos(self.layout)

    @cached_property
    def counters(self) -> list[Sighting]:
        return read_counters(self.layout)

    @cached_property
    def paywalls(self) -> list[Sighting]:
        return read_paywalls(self.layout)

    @cached_property
    def translation_notices(self) -> list[Sighting]:
        return read_translation_notices(self.layout)

    @cached_property
    def word_count(self) -> int | None:
        names = (sighting for sighting in self.bylines if sighting.statement.name == "byline")
        apart = (*self.deks, *names, *self.translation_notices)
        number = self.layout.outline.number
        return count_words(self.layout, frozenset(number[each.statement.location.element] for each in apart))


__all__ = ["MASTHEAD", "Page", "Picture", "Sighting", "Zone", "outside"]
