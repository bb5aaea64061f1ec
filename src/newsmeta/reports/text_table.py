"""Cells for a terminal: cut to a width that can be read, and set in columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Sequence


def text_table(lines: Sequence[Sequence[str]], to_the_right: Container[int] = ()) -> str:
    """The lines as columns with two blanks between them; these columns, by number, stand to the right."""
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    text = []
    for line in lines:
        cells = zip(line, widths, strict=True)
        text.append("  ".join(_padded(cell, width, place in to_the_right) for place, (cell, width) in enumerate(cells)))
    return "".join(f"{line.rstrip()}\n" for line in text)


def cell(text: str | None, widest: int, *, cut_in_front: bool = False) -> str:
    """A text of so many columns at most, that neither ends a line nor steers a terminal; a dash stands for nothing."""
    text = "".join(each if each.isprintable() else " " for each in text or "") or "-"
    if _width(text) <= widest:
        return text
    while _width(text) > widest - 1:
        text = text[1:] if cut_in_front else text[:-1]
    return f"…{text}" if cut_in_front else f"{text}…"


def _padded(text: str, width: int, to_the_right: bool) -> str:
    blank = " " * (width - _width(text))
    return f"{blank}{text}" if to_the_right else f"{text}{blank}"


def _width(text: str) -> int:
    """The columns that a terminal gives a text."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
