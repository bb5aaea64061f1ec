"""Captions and credits of a picture that no name gives away: told by what they say, with little else around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from newsmeta.normalize.credits import names_a_source, split_credit
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.sources.page.layout import Layout
from newsmeta.sources.page.text import UNSEEN

# Without one of these a text holds no credit with a label, and none of a photographer and an agency.
_HINT = LatePattern(r"[:：=＝©/／|(（\[【]|\bby\b|\bfot\.|\(c\)|撮影|摄|攝", re.IGNORECASE)
_LONGEST_CREDIT = 150
_LONGEST_LINES = 700
_LETTER = re.compile(r"[^\W\d_]")
_FILE = re.compile(r"://|^[{\[<#]|\.(?:jpe?g|png|webp|gif|avif|svg)$", re.IGNORECASE)
_LONGEST_LINK = 30
_MOST_LINES = 2
# Attributes in which galleries keep the credit of a picture.
_ATTRIBUTES = ("data-credit", "data-credits", "data-image-credit", "data-photo-credit", "data-img-credit",
    "data-credit-line", "data-copyright", "data-image-copyright", "data-photographer", "data-attribution")  # fmt: skip


def is_credit_line(text: str, *, in_figure: bool = False) -> bool:
    """Whether a text is a credit and nothing else: "Foto: AFP", "© Jane Roe"; "Source: AFP" only in a figure."""
    if not 3 <= len(text) <= _LONGEST_CREDIT or not _HINT.search(text):
        return False
    if not in_figure and names_a_source(text):
        return False
    found = split_credit(text)
    return found.creditText is not None and found.caption is None


def lines_with_credit(layout: Layout, block: int) -> list[str]:
    """The one or two lines of a block that holds a picture, its caption and a credit, and no more; else none."""
    # One line more than may be tells enough.
    found = [*islice(filter(_LETTER.search, layout.flow.lines(block)), _MOST_LINES + 1)]
    if not 1 <= len(found) <= _MOST_LINES or sum(map(len, found)) > _LONGEST_LINES:
        return []
    if any(len(layout.text(link)) > _LONGEST_LINK for link in layout.outline.iter(block, "a")):
        return []  # a teaser
    credited = [line for line in found if _HINT.search(line) and split_credit(line).creditText]
    in_figure = layout.outline.tags[block] == "figure"
    if len(found) == 1 and credited and (in_figure or not names_a_source(found[0])):
        return found
    return found if any(is_credit_line(line, in_figure=in_figure) for line in credited) else []


def credit_lines(layout: Layout, block: int) -> Iterator[tuple[str, int]]:
    """The lines of a block that are credits, each with the innermost element that holds it."""
    for line in layout.flow.lines(block):
        if is_credit_line(line, in_figure=layout.outline.tags[block] == "figure"):
            yield line, place_of(layout, line, block)


def place_of(layout: Layout, line: str, block: int) -> int:
    """The innermost element of a block whose text a line is."""
    outline = layout.outline
    holders = (n for n in range(block, outline.ends[block]) if outline.tags[n] not in UNSEEN and layout.text(n) == line)
    return max(holders, key=lambda number: sum(1 for _ in outline.lineage(number)), default=block)


def credit_attributes(layout: Layout, image: int, block: int | None) -> Iterator[tuple[str, str, int]]:
    """Credits in attributes of a picture or of the elements around it, as (text, attribute, element)."""
    stated = {name: values for name in _ATTRIBUTES if (values := layout.outline.attribute(name))}
    for number in layout.outline.lineage(image) if stated else ():
        for name, values in stated.items():
            value = values.get(number, "").strip()
            if 2 <= len(value) <= _LONGEST_CREDIT and _LETTER.search(value) and not _FILE.search(value):
                yield value, name, number
        if block is None or number == block:
            return
