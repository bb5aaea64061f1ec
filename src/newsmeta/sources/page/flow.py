"""The text of a page in one run, of which the text of every element is a slice.

Readers ask for the texts of hundreds of elements, most of which stand in each other; walking each anew costs more than
walking the page once.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from newsmeta.document.outline import Outline
from newsmeta.sources.page.text import BLOCKS, UNSEEN, lines, own_text, text_of

# No tree holds this character.
_LINE_END = "\0"


class Flow:
    """The texts of the elements below `root`, by number. They are those of `lines`, `text_of` and `own_text`."""

    def __init__(self, outline: Outline, root: int) -> None:
        self._outline = outline
        size = len(outline.elements)
        # Around the text of an element stands a piece that ends the line, or an empty one where it stands in a line.
        self._pieces: list[str] = []
        # Where the text of each element begins and ends among the pieces; -1 for what is not shown.
        self._begins, self._ends = [-1] * size, [-1] * size
        # What stands directly in each element: its first text, and the texts behind its children.
        self._texts: dict[int, str] = {}
        self._tails: dict[int, list[str]] = defaultdict(list)
        self._read(root)

    def _read(self, root: int) -> None:
        outline, pieces, begins, ends = self._outline, self._pieces, self._begins, self._ends
        add, tags, elements, stops = pieces.append, outline.tags, outline.elements, outline.ends
        open_: list[tuple[int, str, str | None]] = []
        number, stop = root, stops[root]
        end = stop
        while number < stop:
            while number >= end:
                self._close(*open_.pop())
                end = stops[open_[-1][0]]
            element, tag = elements[number], tags[number]
            if tail := element.tail:
                self._tails[outline.parents[number]].append(tail)
            if tag in UNSEEN:
                if tail:
                    add(tail)
                number = stops[number]
                continue
            add(mark := _LINE_END if tag in BLOCKS else "")
            begins[number] = len(pieces)
            if text := element.text:
                self._texts[number] = text
                add(text)
            if stops[number] == number + 1:
                # Most elements hold no other, and are closed at once.
                ends[number] = len(pieces)
                add(mark)
                if tail:
                    add(tail)
            else:
                open_.append((number, mark, tail))
                end = stops[number]
            number += 1
        while open_:
            self._close(*open_.pop())

    def _close(self, number: int, mark: str, tail: str | None) -> None:
        self._ends[number] = len(self._pieces)
        self._pieces.append(mark)
        if tail:
            self._pieces.append(tail)

    @cached_property
    def _parted(self) -> list[str]:
        """The pieces with a blank around what stands in a line."""
        return [piece or " " for piece in self._pieces]

    def text(self, number: int, *, parted: bool = False) -> str:
        """The text of an element on one line; `parted` puts a blank around inline elements."""
        begin = self._begins[number]
        if begin < 0:
            element = self._outline.elements[number]
            return " ".join(lines(element, gap=" ")) if parted else text_of(element)
        pieces = self._parted if parted else self._pieces
        return " ".join("".join(pieces[begin : self._ends[number]]).replace(_LINE_END, " ").split())

    def lines(self, number: int) -> list[str]:
        """The lines of text in an element."""
        begin = self._begins[number]
        if begin < 0:
            return lines(self._outline.elements[number])
        whole = "".join(self._pieces[begin : self._ends[number]])
        return [line for raw in whole.split(_LINE_END) if (line := " ".join(raw.split()))]

    @cached_property
    def holders(self) -> list[int]:
        """The elements in which text stands directly, in order."""
        return sorted(self._texts.keys() | self._tails.keys())

    def own(self, number: int) -> str:
        """The text that stands directly in an element, not in its children."""
        if self._begins[number] < 0:
            return own_text(self._outline.elements[number])
        text, tails = self._texts.get(number), self._tails.get(number, ())
        if not tails:
            return text.strip() if text else ""
        return " ".join(map(str.strip, (text, *tails) if text else tails))
