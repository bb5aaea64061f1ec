"""What every output does with a value before it writes it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

Pair = tuple[str, str | int | None]

# JSON, HTML and a terminal do not agree on these: controls other than tab and line ends, lone
# surrogates, and the noncharacters that HTML and I-JSON (RFC 7493) forbid.
_UNCARRIED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
_ABSOLUTE = re.compile(r"https?://", re.IGNORECASE)
_MAX_DEPTH = 32
# Most objects are plain ones, which is quicker to tell than whether a value is some mapping.
_OBJECTS, _ARRAYS = (dict, Mapping), (list, tuple)


def filled(value: Any, depth: int = _MAX_DEPTH) -> Any:
    """The value as JSON with nothing empty in it, or None when nothing is left.

    Empty are None, blank text, an empty list or object, a number that is not finite, and what is
    no JSON or nested more than 32 levels deep. Characters that no output can carry are dropped.
    """
    if isinstance(value, str):
        return _text(value)
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, _OBJECTS) and depth:
        return {
            name: kept
            for key, entry in value.items()
            if (kept := filled(entry, depth - 1)) is not None and (name := _text(key))
        } or None
    if isinstance(value, _ARRAYS) and depth:
        return [kept for entry in value if (kept := filled(entry, depth - 1)) is not None] or None
    return value if isinstance(value, float) and math.isfinite(value) else None


def _text(text: str) -> str | None:
    carried = text if text.isprintable() else _UNCARRIED.sub("", text)
    return None if not carried or carried.isspace() else carried


def filled_pairs(pairs: Iterable[Pair]) -> list[tuple[str, str]]:
    """Tags as name and content, without those that have no content."""
    return [(name, str(kept)) for name, content in pairs if (kept := filled(content)) is not None]


def absolute(url: str | None) -> str | None:
    """The URL if it is an absolute web address; what leaves the page (a share card) needs one."""
    return url if url and _ABSOLUTE.match(url) else None
