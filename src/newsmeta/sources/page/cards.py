"""Cards of other articles: parts of a page with a heading that leads elsewhere, as on front pages and in teasers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from newsmeta.normalize.name_shape import is_full_name
from newsmeta.normalize.urls import page_identity
from newsmeta.sources.page.linked_headings import Destination, headings_leading_elsewhere

if TYPE_CHECKING:
    from newsmeta.sources.page.layout import Layout

_LONGEST_LONE_CARD = 400
_SHORTEST_TITLE = 12


def find_cards(layout: Layout) -> bytearray:
    """By number 1 for all that stands with a heading that leads to another article.

    Such a heading has a card where several parts of one shape have one each; alone, it has one where the part is short
    and does not stand near the headline, in which a box may speak of another article and of this one.
    """
    flags = bytearray(len(layout.elements))
    headings = headings_leading_elsewhere(layout)
    numbers = list(headings)
    closed = _line_of_article(layout, headings)
    cards = {number: _widest(layout, number, numbers, headings, closed) for number in numbers}
    for row in _rows(layout, cards):
        if _has_titles(layout, row, headings) if len(row) > 1 else _is_lone_card(layout, *row[0], numbers):
            for begin, end in _extents(layout, row):
                flags[begin:end] = b"\1" * (end - begin)
    return flags


def _line_of_article(layout: Layout, headings: dict[int, Destination]) -> frozenset[int]:
    """What the article itself stands in: no card is as wide. A headline that leads elsewhere is that of a card."""
    if layout.headline is None or layout.headline in headings:
        return frozenset({layout.root})
    return layout.line(layout.headline) | layout.line(layout.body)


def _widest(
    layout: Layout,
    heading: int,
    numbers: Sequence[int],
    headings: dict[int, Destination],
    closed: frozenset[int],
) -> int:
    """The widest element around a heading that leads nowhere else and does not hold the article."""
    outline, card = layout.outline, heading
    for up in outline.ancestors(heading):
        inside = numbers[bisect_left(numbers, up) : bisect_left(numbers, outline.ends[up])]
        if up in closed or any(headings[other] != headings[heading] for other in inside):
            break
        card = up
    return card


def _rows(layout: Layout, cards: dict[int, int]) -> list[list[tuple[int, int]]]:
    """Headings with their cards, those together whose cards are children of one element and of one shape."""
    rows: dict[tuple[int, str], list[list[tuple[int, int]]]] = {}
    for heading, card in cards.items():
        beside = rows.setdefault((layout.outline.parents[card], layout.outline.tags[card]), [])
        row = next((row for row in beside if _have_one_shape(layout, row[0][1], card)), None)
        if row is None:
            beside.append([(heading, card)])
        elif row[-1][1] != card:
            row.append((heading, card))
    return [row for beside in rows.values() for row in beside]


def _have_one_shape(layout: Layout, one: int, other: int) -> bool:
    classes = layout.outline.attribute("class")
    words, others = (set(classes.get(number, "").split()) for number in (one, other))
    return bool(words & others) or not (words or others)


def _extents(layout: Layout, row: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where the cards of a row begin and end: with their elements, or for headings side by side before the next one."""
    outline = layout.outline
    if len(row) < 2 or any(heading != card for heading, card in row):
        yield from ((card, outline.ends[card]) for _, card in row)
        return
    beside = list(outline.children(outline.parents[row[0][1]]))
    places = [bisect_left(beside, card) for _, card in row]
    # The last of them is taken to be no longer than the first.
    places.append(min(places[-1] + places[1] - places[0], len(beside)))
    for begin, end in pairwise(places):
        yield beside[begin], outline.ends[beside[end - 1]]


def _has_titles(layout: Layout, row: list[tuple[int, int]], headings: dict[int, Destination]) -> bool:
    """Whether as many headings may be titles as may not: those of forum posts name who wrote them, and lead to them."""
    own = {page_identity(address)[0] for address in layout.addresses}
    titles = [n for n, _ in row if _is_title(layout.text(n), 2) or (own and headings[n][0] not in own)]
    return 2 * len(titles) >= len(row)


def _is_title(text: str, words: int) -> bool:
    """Whether a text has so many words, or is as long in a script that may have no blanks, and is nobody's name."""
    enough = len(text.split()) >= words or (len(text) >= _SHORTEST_TITLE and not text.isascii())
    return enough and not is_full_name(text)


def _is_lone_card(layout: Layout, heading: int, card: int, numbers: Sequence[int]) -> bool:
    if heading == layout.headline:
        # The first of several articles, where the page knows its address and the heading leads to another.
        return len(numbers) > 1 and bool(layout.addresses)
    is_short = card not in layout.header and len(layout.text(card)) <= _LONGEST_LONE_CARD
    return is_short and len(layout.text(heading)) >= _SHORTEST_TITLE and _is_title(layout.text(heading), 3)
