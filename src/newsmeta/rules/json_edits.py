"""How a scalar of JSON-LD is written anew where it stands, and how a member is taken out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from newsmeta.extraction import Extraction
from newsmeta.finding import Edit
from newsmeta.location import Location

_KEY_BEFORE = re.compile(r'("(?:[^"\\]|\\.)*")\s*:\s*\Z')
_COMMA_AFTER = re.compile(r"\s*,\s*")
_LONGEST_KEY = 300


def json_text(value: Any) -> str:
    """A value as JSON that is right in a page of any encoding and cannot end its script."""
    return json.dumps(value).replace("<", "\\u003c")


def json_edit(extraction: Extraction, location: Location, change: Callable[[Any], Any]) -> Edit | None:
    """The edit that changes a scalar of JSON-LD; None when its place is not exact, or the change changes nothing."""
    found = _scalar(extraction, location)
    if found is None:
        return None
    start, end, value = found
    changed = change(value)
    return None if changed is None or changed == value else Edit(start, end, json_text(changed))


def loaded(text: str) -> Any:
    """The value of a JSON text; None when it is none."""
    try:
        return json.loads(text)
    except ValueError:
        return None


def _scalar(extraction: Extraction, location: Location) -> tuple[int, int, Any] | None:
    """Where a scalar of JSON-LD stands in the page, and its value, when it is written there as JSON has it."""
    source = extraction.document.script_source(location.element)
    if source is None or location.pointer is None:
        return None
    from newsmeta.json_text.tolerant import locate

    span = locate(source[1], location.pointer)
    value = loaded(source[1][slice(*span)]) if span else None
    if span is None or value is None or isinstance(value, (dict, list)):
        return None
    return source[0] + span[0], source[0] + span[1], value


def is_json(text: str) -> bool:
    """Whether a text is JSON."""
    return text.strip() == "null" or loaded(text) is not None


def key_before(text: str, start: int) -> tuple[int, int] | None:
    """Where in a JSON text the key of the value at `start` stands, its quotation marks included."""
    found = _KEY_BEFORE.search(text, max(0, start - _LONGEST_KEY), start)
    return found.span(1) if found else None


def member_edit(text: str, start: int, end: int) -> Edit | None:
    """The edit that takes a member out of a JSON text, with one comma; `start` and `end` are those of its value."""
    key = key_before(text, start)
    if key is None:
        return None
    before = text[: key[0]].rstrip(" \t\r\n")
    if before.endswith(","):
        return Edit(len(before) - 1, end, "")
    comma = _COMMA_AFTER.match(text, end)
    return Edit(key[0], comma.end() if comma else end, "") if before.endswith("{") else None
