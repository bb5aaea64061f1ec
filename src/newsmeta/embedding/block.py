"""newsmeta's block in a page: tags between two comments, and what they took the place of.

The block has lines of its own where nothing else stands on them, else it stands inside a line; so it is plain what
belongs to it, and taking it out leaves no trace.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsmeta.document.markup import Kind, Tag
from newsmeta.embedding.replaced import Replaced, comment_of, is_replaced_comment, read_comment
from newsmeta.errors import SourceError
from newsmeta.finding import Edit

MARK = "newsmeta:"
_BEGIN, _END = "newsmeta:begin", "newsmeta:end"
LINE_END = re.compile(r"\r\n|\n|\r")
_BLANK = re.compile(r"[ \t]*")
_REST_OF_LINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)")


@dataclass(frozen=True, slots=True)
class Block:
    """A block in a text, from `start` to `end`; `replaced` are the pieces that it took the place of."""

    start: int
    end: int
    replaced: tuple[Replaced, ...] = ()


def find_block(text: str, tokens: Iterable[Tag]) -> Block | None:
    """The block of a text, if it has one. Raises SourceError when it is not whole, or not the only one."""
    begin = end = None
    pieces: tuple[Replaced, ...] = ()
    for token in tokens:
        if token.kind is Kind.COMMENT and not token.inert:
            said = text[token.start + 4 : token.end - 3].strip()
            if said == _BEGIN:
                _refuse_another(text, begin, end, token)
                begin = token
            elif said == _END:
                if begin is None or end is not None:
                    raise SourceError(f"{_line(text, token)}: <!-- {_END} --> without a beginning; take it out by hand")
                end = token
            elif begin is not None and end is None and is_replaced_comment(said):
                pieces = read_comment(said, _line(text, token))
        if text.find(MARK, token.end) < 0:
            break
    if begin is None:
        return None
    if end is None:
        raise SourceError(
            f"{_line(text, begin)}: <!-- {_BEGIN} --> without an end; put <!-- {_END} --> after newsmeta's tags"
        )
    return Block(*whole_lines(text, begin.start, end.end), pieces)


def whole_lines(text: str, start: int, end: int) -> tuple[int, int]:
    """The span, widened to whole lines when nothing else stands on them."""
    line = line_start(text, start)
    if rest := _REST_OF_LINE.match(text, end):
        return (line, rest.end()) if _BLANK.fullmatch(text, line, start) else (start, end)
    return start, end


def line_start(text: str, offset: int) -> int:
    """Where the line begins in which an offset lies."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def without_block(text: str, block: Block) -> list[Edit]:
    """The edits that take a block out and put back what it took the place of. Raises SourceError when they cannot."""
    rest = text[: block.start] + text[block.end :]
    length = block.end - block.start
    edits = [Edit(block.start, block.end, "")]
    for piece in block.replaced:
        at = piece.place_in(rest)
        if at is None:
            raise SourceError(
                f"line {line_of(text, block.start)}: the page changed where the block took something's place, so that "
                "cannot be put back; the block says what it was, in newsmeta:replaced"
            )
        at += length if at > block.start else 0
        edits.append(Edit(at, at + len(piece.new), piece.old))
    return edits


def block_edit(text: str, at: int, indent: str, tags: Sequence[str], replaced: Sequence[Replaced]) -> Edit:
    """The edit that puts a block with these tags into a text, at the beginning of a line or inside one."""
    lines = [f"<!-- {_BEGIN} -->", *([comment_of(replaced)] if replaced else []), *tags, f"<!-- {_END} -->"]
    start = line_start(text, at)
    line_end = _line_end_near(text, at)
    if start == at:
        return Edit(at, at, "".join(f"{indent}{line}{line_end}" for line in lines))
    return Edit(at, at, line_end.join(lines))


def line_of(text: str, offset: int) -> int:
    """The line, from 1, of an offset."""
    return len(LINE_END.findall(text, 0, offset)) + 1


def _line_end_near(text: str, at: int) -> str:
    """The line end before a place, else the first after it."""
    start = line_start(text, at)
    before = text[max(0, start - 2) : start]
    if before.endswith("\r\n"):
        return "\r\n"
    if before:
        return before[-1]
    found = LINE_END.search(text, at)
    return found[0] if found else "\n"


def _line(text: str, token: Tag) -> str:
    return f"line {line_of(text, token.start)}"


def _refuse_another(text: str, begin: Tag | None, end: Tag | None, token: Tag) -> None:
    if begin is not None:
        what = "inside the one" if end is None else "besides the one"
        raise SourceError(
            f"{_line(text, token)}: <!-- {_BEGIN} --> {what} that begins in {_line(text, begin)}; take one out by hand"
        )
