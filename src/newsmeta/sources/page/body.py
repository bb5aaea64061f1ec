"""The element that holds the article's running text: the one that most of it stands in, or near below."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from newsmeta.sources.page.zones import Zone

if TYPE_CHECKING:
    from newsmeta.sources.page.layout import Layout

PARAGRAPHS = ("p", "blockquote", "pre")
_CONTAINERS = ("div", "section", "article", "td", "main", "span", "body")
RUNNING_TEXT = 40
_LOOSE_TEXT = 120


def find_body(layout: Layout) -> int | None:
    """The element that holds the running text, or None when there is none to speak of."""
    # Where everything stands in some zone by its names, a wrapper is named after one: then only comments count.
    scores = _text_scores(layout, _in_zones(layout)) or _text_scores(layout, _in_comments(layout))
    # The first among equals, in document order.
    return max(scores, key=lambda number: (scores[number], -number), default=None)


def _text_scores(layout: Layout, shut: bytearray) -> dict[int, float]:
    """How much running text stands in each element or near below it."""
    scores: dict[int, float] = defaultdict(float)
    for number in layout.called(*PARAGRAPHS):
        if not shut[number] and (length := len(layout.text(number))) >= RUNNING_TEXT:
            _credit(layout, scores, layout.outline.parents[number], length)
    for number in layout.called(*_CONTAINERS):
        if not shut[number] and (length := len(layout.flow.own(number))) >= _LOOSE_TEXT:
            scores[number] += length
    return scores


def _credit(layout: Layout, scores: dict[int, float], parent: int, length: int) -> None:
    for share in (1.0, 0.5, 0.2):
        if parent < layout.root:
            return
        scores[parent] += length * share
        parent = layout.outline.parents[parent]


def _in_zones(layout: Layout) -> bytearray:
    """What stands in a zone, as far as can be told before the body is known: the headline's line stays open."""
    line = layout.line(layout.headline)
    return layout.outline.all_in(number for number in layout.own_zones if number not in line)


def _in_comments(layout: Layout) -> bytearray:
    """Everything in the comments or the site's footer."""
    zones = layout.own_zones.items()
    return layout.outline.all_in(number for number, zone in zones if zone in (Zone.COMMENTS, Zone.FOOTER))
