"""What a block took the place of, kept in the block as a comment so that it can be put back.

The comment is plain ASCII: a JSON array of pieces in which no character could end it or be taken for template code.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from newsmeta.edits import edited_text
from newsmeta.errors import SourceError
from newsmeta.finding import Edit

# What stands from one offset to another, and what is to stand there.
Change = tuple[int, int, str]

_NAME = "newsmeta:replaced"
_UNSAFE = re.compile(r"[-<>&{}%#?]")
_NEAR = 24


@dataclass(frozen=True, slots=True)
class Replaced:
    """A piece of the page: at the offset `at` of the page without block, `old` stood where `new` stands now.

    `before` and `after` are the text around that place, by which it is found when something else changed.
    """

    at: int
    old: str
    new: str
    before: str
    after: str

    def place_in(self, text: str) -> int | None:
        """Where the piece goes in a text, or None when its place is not there, or not the only one like it."""
        around = self.before + self.new + self.after
        if text.startswith(around, self.at - len(self.before)):
            return self.at
        found = text.find(around)
        return found + len(self.before) if found >= 0 and text.find(around, found + 1) < 0 else None


def joined(changes: Iterable[Change]) -> list[Change]:
    """Changes in order, those that touch made one."""
    together: list[Change] = []
    for start, end, new in changes:
        if together and together[-1][1] == start:
            together[-1] = (together[-1][0], end, together[-1][2] + new)
        else:
            together.append((start, end, new))
    return together


def pieces(text: str, changes: Sequence[Change], verbatim: Callable[[int, int], str]) -> tuple[list[Replaced], str]:
    """The pieces of a text that joined changes take the place of, and the text after them.

    `verbatim` gives the text of a span so that it can be written back as it was.
    """
    done = edited_text(text, (Edit(*change) for change in changes))
    found, shift = [], 0
    for start, end, new in changes:
        at = start + shift
        past = at + len(new)
        shift += len(new) - (end - start)
        found.append(Replaced(at, verbatim(start, end), new, done[max(0, at - _NEAR) : at], done[past : past + _NEAR]))
    return found, done


def comment_of(replaced: Sequence[Replaced]) -> str:
    """The comment that keeps these pieces."""
    values = [[each.at, each.old, each.new, each.before, each.after] for each in replaced]
    return f"<!-- {_NAME} {_UNSAFE.sub(_escape, json.dumps(values))} -->"


def is_replaced_comment(said: str) -> bool:
    """Whether a comment is one that keeps pieces."""
    return said.startswith(_NAME)


def read_comment(said: str, place: str) -> tuple[Replaced, ...]:
    """The pieces that a comment keeps. Raises SourceError, naming its place, when they cannot be read."""
    try:
        return tuple(Replaced(*_checked(each)) for each in json.loads(said.removeprefix(_NAME)))
    except (ValueError, TypeError, RecursionError) as error:
        raise SourceError(f"{place}: the comment {_NAME} was changed and cannot be read any more") from error


def _checked(values: list[object]) -> tuple[int, str, str, str, str]:
    at, old, new, before, after = values
    if isinstance(at, int) and all(isinstance(each, str) for each in (old, new, before, after)):
        return at, str(old), str(new), str(before), str(after)
    raise ValueError("not a piece")


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
