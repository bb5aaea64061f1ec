"""What changed in a file, for people and for ``patch``."""

from __future__ import annotations

import difflib
import re

from newsmeta.document.encoding import decode

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def diff(name: str, before: bytes, after: bytes, charset: str | None) -> str:
    """The change as a unified diff of the decoded text: https://www.gnu.org/software/diffutils/manual/."""
    one, other = (_lines(decode(content, charset)[0]) for content in (before, after))
    changes = difflib.unified_diff(one, other, name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in changes)


def _lines(text: str) -> list[str]:
    """The lines with their ends; other characters that break lines belong to the text."""
    return _LINE.findall(text)
