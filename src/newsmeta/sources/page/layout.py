"""The article's own region of the page, found once and used by every visible reader.

The headline is the h1 that agrees with what the page calls itself; the body is the element that holds most of the
running text; everything that opens a zone of its own (comments, teasers, footer, ...) and holds neither is outside.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from newsmeta.document import Document
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.text import fold
from newsmeta.sources.page.caption_names import opens_caption
from newsmeta.sources.page.headline import find_headline
from newsmeta.sources.page.text import UNSEEN, own_text, text_of
from newsmeta.sources.page.zones import Zone, own_zone

_PARAGRAPHS = frozenset({"p", "blockquote", "pre"})
# Paragraphs that hold the byline or the date.
_ABOUT_THE_TEXT = LatePattern(r"meta|byline|date|author", re.IGNORECASE)
_CONTAINERS = frozenset({"div", "section", "article", "td", "main", "span", "body"})
RUNNING_TEXT = 40
_LOOSE_TEXT = 120
_HEADER_REACH = 60


class Layout:
    """Zones, headline and body of one page. `titles` are the names the page gives itself, e.g. og:title."""

    def __init__(self, document: Document, titles: tuple[str, ...] = ()) -> None:
        self.document = document
        self.titles = titles
        body = document.tree.find("body")
        self.root = body if body is not None else document.tree
        self.elements: list[Any] = [element for element in self.root.iter() if isinstance(element.tag, str)]
        self._texts: dict[Any, str] = {}
        self.index: dict[Any, int] = {element: number for number, element in enumerate(self.elements)}

    def text(self, element: Any) -> str:
        """The text of an element on one line, read once however many readers ask for it."""
        known = self._texts.get(element)
        if known is None:
            known = self._texts[element] = text_of(element)
        return known

    def shows(self, words: str) -> bool:
        """Whether these words stand in the article's own part of the page, told in any case of letters."""
        return fold(words) in self._shown

    def shows_any(self, words: Iterable[str]) -> bool:
        """Whether one of these folded words stands in the article's own part of the page."""
        return any(word in self._shown for word in words)

    @cached_property
    def _shown(self) -> str:
        shown = (one for one in self.elements if one not in self.zones and one.tag not in UNSEEN)
        own = (own_text(element) for element in shown)
        return fold(" ".join(filter(None, own)))

    @cached_property
    def in_captions(self) -> frozenset[Any]:
        """Everything that stands in a figure or in an element that calls itself a caption."""
        inside: set[Any] = set()
        line = set(_lineage(self.headline))
        for element in self.elements:
            if element.getparent() in inside or (element not in line and opens_caption(element)):
                inside.add(element)
        return frozenset(inside)

    @cached_property
    def own_zones(self) -> dict[Any, Zone]:
        """The elements that open a zone, before it is known which of them hold the article."""
        return {element: zone for element in self.elements if (zone := own_zone(element)) is not None}

    @cached_property
    def headline(self) -> Any | None:
        """The article's heading element, or None when no heading is fit to be it."""
        return find_headline(self.elements, self.text, self.titles, self.own_zones)

    @cached_property
    def body(self) -> Any | None:
        """The element that holds the article's running text, or None when there is none to speak of."""
        # Where everything stands in some zone by its names, a wrapper is named after one: then only comments count.
        scores = self._text_scores(self._shut_before_body) or self._text_scores(self._comments)
        if not scores:
            return None
        # The first among equals, in document order.
        return max(scores, key=lambda element: (scores[element], -self.index.get(element, 0)))

    def _text_scores(self, shut: set[Any]) -> dict[Any, float]:
        """How much running text stands in each element or near below it."""
        scores: dict[Any, float] = defaultdict(float)
        for element in self.elements:
            if element in shut:
                continue
            if element.tag in _PARAGRAPHS:
                length = len(self.text(element))
                if length >= RUNNING_TEXT:
                    self._credit(scores, element.getparent(), length)
            elif element.tag in _CONTAINERS and len(own_text(element)) >= _LOOSE_TEXT:
                scores[element] += len(own_text(element))
        return scores

    def _credit(self, scores: dict[Any, float], parent: Any | None, length: int) -> None:
        for share in (1.0, 0.5, 0.2):
            if parent is None or parent not in self.index:
                return
            scores[parent] += length * share
            parent = parent.getparent()

    @cached_property
    def _shut_before_body(self) -> set[Any]:
        """Elements in a zone, as far as can be told before the body is known: the headline's line stays open."""
        line = set(_lineage(self.headline)) if self.headline is not None else set()
        shut: set[Any] = set()
        for element in self.elements:
            if element.getparent() in shut or (element in self.own_zones and element not in line):
                shut.add(element)
        return shut

    @property
    def _comments(self) -> set[Any]:
        """Everything in the comments or the site's footer."""
        shut: set[Any] = set()
        for element in self.elements:
            if element.getparent() in shut or self.own_zones.get(element) in (Zone.COMMENTS, Zone.FOOTER):
                shut.add(element)
        return shut

    @cached_property
    def zones(self) -> dict[Any, Zone]:
        """The zone each element stands in; the article's own elements have none."""
        open_line = set(_lineage(self.headline)) | set(_lineage(self.body))
        zones: dict[Any, Zone] = {}
        for element in self.elements:
            inherited = zones.get(element.getparent())
            if inherited is not None:
                zones[element] = inherited
            elif element not in open_line:
                zone = self.own_zones.get(element)
                if zone is None and element.tag == "article" and open_line:
                    zone = Zone.RELATED
                if zone is not None:
                    zones[element] = zone
        return zones

    @cached_property
    def region(self) -> Any:
        """The smallest element around headline and body."""
        if self.headline is None or self.body is None:
            return self.body if self.body is not None else self.root
        above = set(_lineage(self.body))
        return next((element for element in _lineage(self.headline) if element in above), self.root)

    @cached_property
    def paragraphs(self) -> list[Any]:
        """The article's paragraphs of running text, in order."""
        if self.body is None:
            return []
        return [
            element
            for element in self.body.iter(*_PARAGRAPHS)
            if element not in self.zones
            and len(self.text(element)) >= RUNNING_TEXT
            and not _ABOUT_THE_TEXT.search(element.get("class") or "")
        ]

    @cached_property
    def running_text(self) -> frozenset[Any]:
        """The paragraphs, for asking whether something stands in one."""
        return frozenset(self.paragraphs)

    @cached_property
    def header(self) -> range:
        """Indexes of the elements around the headline, up to the article's second paragraph."""
        end = self._header_end
        if self.headline is None:
            return range(max(0, end - _HEADER_REACH), end)
        start = self.index[self.headline]
        return range(max(self.index[self.region], start - _HEADER_REACH), max(end, start + 1))

    @property
    def _header_end(self) -> int:
        start = self.index[self.headline] if self.headline is not None else -1
        following = [self.index[paragraph] for paragraph in self.paragraphs if self.index[paragraph] > start]
        if following:
            return following[min(1, len(following) - 1)]
        return (self.index[self.body] if self.body is not None and start < 0 else start) + _HEADER_REACH

    @cached_property
    def foot(self) -> range:
        """Indexes of the elements after the last paragraph, as far as the article's region goes."""
        if not self.paragraphs:
            return range(0)
        last = self.index[self.paragraphs[-1]]
        region = self.body.getparent() if self.region is self.body and self.body is not self.root else self.region
        return range(last, self.end_of(region))

    def end_of(self, element: Any) -> int:
        """The index after an element's last descendant."""
        last = element
        while len(last):
            last = last[-1]
        return self.index.get(last, len(self.elements) - 1) + 1

    def is_inside(self, element: Any, ancestor: Any) -> bool:
        return ancestor in _lineage(element)


def _lineage(element: Any | None) -> list[Any]:
    """An element and its ancestors, innermost first."""
    return [] if element is None else [element, *element.iterancestors()]
