"""What may stand between the tokens of a broken JSON text: comments, wrappers, invisible characters."""

from __future__ import annotations

import re
from collections.abc import Callable

_SPACE = re.compile(r"[ \t\n\r]*+")
_ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xa0\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]++"
)
_ZERO_WIDTH = re.compile("[\u200b-\u200f\u2060\ufeff]")
_MARKS = frozenset("/<]-")
_LONGEST_COMMENT = 2000

_LINE_COMMENT = re.compile(r"//[^\r\n]*+")
# Scripts were once hidden from old browsers and XML parsers this way, the marks themselves from
# JavaScript by a comment around them. Each row: kind, message, opening, closing.
_WRAPPERS = (
    (
        "cdata",
        "the JSON is wrapped in a CDATA section, which HTML does not know",
        re.compile(r"(?://|/\*)?[ \t]*+<!\[CDATA\[(?:[ \t]*+\*/)?"),
        re.compile(r"(?://|/\*)?[ \t]*+(?:<!)?\]\]>(?:[ \t]*+\*/)?"),
    ),
    (
        "html-comment",
        "the JSON is wrapped in an HTML comment",
        re.compile(r"(?://|/\*)?[ \t]*+<!--(?:[ \t]*+\*/)?"),
        re.compile(r"(?://|/\*)?[ \t]*+-->(?:[ \t]*+\*/)?"),
    ),
)


class Blanks:
    """Skips what is not JSON between tokens, telling `flaw` (kind, message, start, end) of each."""

    def __init__(self, text: str, flaw: Callable[[str, str, int, int], None]) -> None:
        self.text = text
        self.flaw = flaw
        self.wrapped: set[str] = set()

    def skip(self, position: int, outside: bool) -> int:
        """The offset of the next token at or after `position`; `outside` when no bracket is open there."""
        while True:
            position = _SPACE.match(self.text, position).end()  # type: ignore[union-attr]  # matches nothing too
            if position == len(self.text):
                return position
            char = self.text[position]
            if char in _MARKS:
                after = self.mark(position, outside)
            elif odd := _ODD.match(self.text, position):
                after = self.odd(odd, outside)
            else:
                return position
            if after == position:
                return position
            position = after

    def mark(self, position: int, outside: bool) -> int:
        text = self.text
        if text.startswith("<!--", position) and (after := self.html_comment(position)):
            return after
        if outside and (after := self.wrapper(position)):
            return after
        if text.startswith("/*", position):
            end = text.find("*/", position + 2)
            after = len(text) if end < 0 else end + 2
        elif comment := _LINE_COMMENT.match(text, position):
            after = comment.end()
        else:
            return position
        self.flaw("comment", "JSON has no comments", position, after)
        return after

    def html_comment(self, position: int) -> int | None:
        end = self.text.find("-->", position, position + _LONGEST_COMMENT)
        if end < 0 or "{" in self.text[position:end]:
            return None
        self.flaw("comment", "JSON has no comments", position, end + 3)
        return end + 3

    def wrapper(self, position: int) -> int | None:
        for kind, message, opening, closing in _WRAPPERS:
            opened = opening.match(self.text, position)
            found = opened or closing.match(self.text, position)
            if not found:
                continue
            if opened or kind not in self.wrapped:
                self.flaw(kind, message, *found.span())
            self.wrapped.add(kind)
            return found.end()
        return None

    def odd(self, odd: re.Match[str], outside: bool) -> int:
        codes = f"U+{ord(odd[0][0]):04X}"
        if outside and _ZERO_WIDTH.search(odd[0]):
            self.flaw("bom", f"an invisible character ({codes}) stands before or after the JSON", *odd.span())
        else:
            self.flaw("odd-space", f"{codes} is no white space of JSON", *odd.span())
        return odd.end()
