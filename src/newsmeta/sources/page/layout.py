"""The article's own region of the page, found once and used by every visible reader.

The headline is the h1 that agrees with what the page calls itself; the body is the element that holds most of the
running text; everything that opens a zone of its own (comments, teasers, footer, ...) and holds neither is outside.
Elements go by their numbers in the document's outline.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import Any

from newsmeta.document import Document
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.text import fold, fold_at_length, holds_any, last_letter, words_within
from newsmeta.sources.page.body import PARAGRAPHS, RUNNING_TEXT, find_body
from newsmeta.sources.page.caption_names import CaptionNames
from newsmeta.sources.page.cards import find_cards
from newsmeta.sources.page.flow import Flow
from newsmeta.sources.page.headline import find_headline
from newsmeta.sources.page.signs import Signs, signs_of
from newsmeta.sources.page.text import BLOCKS, UNSEEN
from newsmeta.sources.page.zone_openers import own_zones
from newsmeta.sources.page.zones import Zone

# Paragraphs that hold the byline or the date.
_ABOUT_THE_TEXT = LatePattern(r"meta|byline|date|author", re.IGNORECASE)
_HEADER_REACH = 60


class Layout:
    """Zones, headline and body of one page.

    `titles` are the names the page gives itself, e.g. og:title, `addresses` what it calls its own address.
    """

    def __init__(self, document: Document, titles: tuple[str, ...] = (), addresses: tuple[str, ...] = ()) -> None:
        self.document = document
        self.titles = titles
        self.addresses = addresses
        self.outline = document.outline
        self.elements = self.outline.elements
        body = document.tree.find("body")
        self.root = self.outline.number[body] if body is not None else 0
        # The number after the last element below the root.
        self.stop = self.outline.ends[self.root]
        self._texts: dict[int, str] = {}

    @cached_property
    def flow(self) -> Flow:
        return Flow(self.outline, self.root)

    def called(self, *tags: str) -> list[int]:
        """The elements below the root with one of these tags, in order."""
        return self.outline.iter(self.root, *tags)

    def text(self, number: int) -> str:
        """The text of an element on one line, read once however many readers ask for it."""
        known = self._texts.get(number)
        if known is None:
            known = self._texts[number] = self.flow.text(number)
        return known

    def shows(self, words: str) -> bool:
        """Whether these words stand in the article's own part of the page, told in any case of letters."""
        return fold(words) in self._shown

    def shows_any(self, words: tuple[str, ...]) -> bool:
        """Whether one of these folded words stands in the article's own part of the page."""
        return holds_any(self._shown, words_within(words, self._last_letter))

    @cached_property
    def _last_letter(self) -> str:
        return last_letter(self._shown)

    @cached_property
    def _shown(self) -> str:
        zones, tags = self.zones, self.outline.tags
        shown = [n for n in self.flow.holders if zones[n] is None and tags[n] not in UNSEEN]
        return fold_at_length(" ".join(map(self.flow.own, shown)))

    @cached_property
    def in_captions(self) -> bytearray:
        """By number, whether an element stands in a figure or in an element that calls itself a caption."""
        line = self.line(self.headline)
        return self.outline.all_in(n for n in self.caption_names.openers if n >= self.root and n not in line)

    @cached_property
    def caption_names(self) -> CaptionNames:
        return CaptionNames(self.outline, self.signs)

    @cached_property
    def signs(self) -> dict[int, Signs]:
        """What classes say of their elements, by the numbers of those of which they say something."""
        classes = self.outline.attribute("class").items()
        return {number: signs for number, names in classes if (signs := signs_of(names))}

    @cached_property
    def own_zones(self) -> dict[int, Zone]:
        """The elements that open a zone, before it is known which of them hold the article."""
        return own_zones(self.outline, self.root, self.signs)

    @cached_property
    def headline(self) -> int | None:
        """The article's heading element, or None when no heading is fit to be it."""
        return find_headline(self)

    @cached_property
    def body(self) -> int | None:
        """The element that holds the article's running text, or None when there is none to speak of."""
        return find_body(self)

    @cached_property
    def zones(self) -> list[Zone | None]:
        """The zone each element stands in, by number; the article's own elements have none."""
        open_line = self.line(self.headline) | self.line(self.body)
        openers = self.own_zones
        if open_line:
            openers = dict.fromkeys(self.called("article"), Zone.RELATED) | openers
        zones: list[Zone | None] = [None] * len(self.elements)
        for number in sorted(openers):
            # What stands in a zone already stays in that.
            if zones[number] is None and number not in open_line:
                end = self.outline.ends[number]
                zones[number:end] = [openers[number]] * (end - number)
        return zones

    def zone_of(self, element: Any) -> Zone | None:
        """The zone an element of the tree stands in."""
        number = self.outline.number.get(element)
        return None if number is None else self.zones[number]

    @cached_property
    def cards(self) -> bytearray:
        """By number, whether an element stands in the card of another article."""
        return find_cards(self)

    @cached_property
    def region(self) -> int:
        """The smallest element around headline and body."""
        if self.headline is None or self.body is None:
            return self.body if self.body is not None else self.root
        above = self.line(self.body)
        return next((number for number in self.outline.lineage(self.headline) if number in above), self.root)

    @cached_property
    def paragraphs(self) -> list[int]:
        """The article's paragraphs of running text, in order."""
        if self.body is None:
            return []
        classes = self.outline.attribute("class")
        return [
            number
            for number in self.outline.within(self.body, self.called(*PARAGRAPHS))
            if self.zones[number] is None
            and len(self.text(number)) >= RUNNING_TEXT
            and not _ABOUT_THE_TEXT.search(classes.get(number, ""))
        ]

    @cached_property
    def running_text(self) -> bytearray:
        """By number, whether an element is a paragraph or stands in one."""
        return self.outline.all_in(self.paragraphs)

    @cached_property
    def around_blocks(self) -> bytearray:
        """By number, whether an element has a child that stands on a line of its own; a line break is none."""
        flags = bytearray(len(self.elements))
        for number in self.outline.called(*(BLOCKS - {"br"})):
            flags[self.outline.parents[number]] = 1
        return flags

    @cached_property
    def header(self) -> range:
        """Numbers of the elements around the headline, up to the article's second paragraph."""
        end = self._header_end
        if self.headline is None:
            return range(max(self.root, end - _HEADER_REACH), min(end, self.stop))
        start = max(self.region, self.headline - _HEADER_REACH)
        return range(start, min(max(end, self.headline + 1), self.stop))

    @cached_property
    def free_header(self) -> list[int]:
        """The header's elements that stand in no zone."""
        return [number for number in self.header if self.zones[number] is None]

    @cached_property
    def free_foot(self) -> list[int]:
        """The foot's elements that stand in no zone."""
        return [number for number in self.foot if self.zones[number] is None]

    @property
    def _header_end(self) -> int:
        start = self.headline if self.headline is not None else self.root - 1
        following = [number for number in self.paragraphs if number > start]
        if following:
            return following[min(1, len(following) - 1)]
        return (self.body if self.body is not None and self.headline is None else start) + _HEADER_REACH

    @cached_property
    def foot(self) -> range:
        """Numbers of the elements after the last paragraph, as far as the article's region goes."""
        if not self.paragraphs or self.body is None:
            return range(0)
        is_body = self.region == self.body and self.body != self.root
        region = self.outline.parents[self.body] if is_body else self.region
        return range(self.paragraphs[-1], min(self.outline.ends[region], self.stop))

    def is_inside_region(self, number: int) -> bool:
        return self.outline.is_inside(number, self.region)

    def line(self, number: int | None) -> frozenset[int]:
        """An element and those it stands in."""
        return frozenset() if number is None else frozenset(self.outline.lineage(number))
