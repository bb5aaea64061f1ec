"""The line of a place in a text, as reports show it."""

from __future__ import annotations

from newsmeta.location import Excerpt, Position

# So much of a line is shown before and after a place; a page may be one line of megabytes.
_BEFORE, _AFTER = 60, 80


def excerpt(text: str, position: Position) -> Excerpt:
    """The line of a place, cut around it."""
    start = position.offset - position.column + 1
    from_ = max(start, position.offset - _BEFORE)
    bytes_before = len(text[start : position.offset].encode("utf-8", "surrogatepass"))
    return Excerpt(text[from_ : _shown_end(text, position.offset)], position.offset - from_, bytes_before + 1)


def _shown_end(text: str, offset: int) -> int:
    last = min(len(text), offset + _AFTER)
    return min(end if (end := text.find(mark, offset, last)) >= 0 else last for mark in "\r\n")
