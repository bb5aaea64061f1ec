"""Where newsmeta's block goes in a page: the last thing of the head, on lines of its own where that can be."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsmeta.document.markup import Tag
from newsmeta.embedding.block import line_of, line_start
from newsmeta.embedding.head import HeadEnd, head_end
from newsmeta.errors import SourceError

_BLANK = re.compile(r"[ \t]*")
_REST_OF_LINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)")


def place(text: str, masked: str, tokens: Iterable[Tag], unclosed: Iterable[int]) -> tuple[int, str]:
    """Where a block goes, and its indentation.

    `masked` is the text without template code, `tokens` are its tokens, `unclosed` is where code of a
    template begins that does not end. Raises SourceError when it, or a comment like that, hides where the head ends.
    """
    end = head_end(masked, tokens)
    for start in (*unclosed, *([] if end.unclosed is None else [end.unclosed])):
        if start >= end.at and not masked[end.at : start].strip():
            raise SourceError(f"line {line_of(text, start)}: code or a comment begins here and does not end")
    at = _line_of_its_own(text, end)
    return at, _indent(text, end, at)


def _line_of_its_own(text: str, end: HeadEnd) -> int:
    start = line_start(text, end.at)
    if _BLANK.fullmatch(text, start, end.at):
        return start
    rest = None if end.before_tag else _REST_OF_LINE.match(text, end.at)
    return rest.end() if rest else end.at


def _indent(text: str, end: HeadEnd, at: int) -> str:
    """The indentation of the head's last element where it begins a line, else that of what follows."""
    begins = at if end.element is None else end.element
    start = line_start(text, begins)
    blank = _BLANK.match(text, start)
    if blank is None or (end.element is not None and blank.end() != begins):
        return ""
    return blank[0]
