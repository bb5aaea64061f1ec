"""How a comment is taken out of JSON text, with the line that it leaves empty."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.finding import Edit
from newsmeta.json_text.flaw import JsonFlaw


def comment_edits(text: str, flaw: JsonFlaw) -> Iterator[Edit]:
    """Take a comment or a mark out; a blank stays where two words would run together."""
    start, end = flaw.start, flaw.end
    first = len(text[:start].rstrip(" \t"))
    last = len(text) - len(text[end:].lstrip(" \t"))
    begins, ends = first == 0 or text[first - 1] in "\r\n", last == len(text) or text[last] in "\r\n"
    if begins and ends and first > 0:
        # Alone on its line: the line goes, and the end of the line before it stays.
        yield Edit(first, _past_line_end(text, last), "")
    elif ends:
        yield Edit(first, end, "")
    else:
        runs_together = start > 0 and text[start - 1].isalnum() and text[end : end + 1].isalnum()
        yield Edit(start, end, " " if runs_together else "")


def _past_line_end(text: str, at: int) -> int:
    return at + 2 if text.startswith("\r\n", at) else min(at + 1, len(text))
