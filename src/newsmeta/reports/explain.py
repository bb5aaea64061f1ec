"""For each field: the value, how it is known and where it stands, and what was passed over and why."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from typing import Any

from newsmeta.extraction import Extraction
from newsmeta.reports.record import choice_record

_NARROWEST = 40


def explain(extraction: Extraction, width: int = 100) -> str:
    """The choices of an extraction as text, wrapped at `width` characters."""
    lines = [extraction.document.name]
    for name, choice in extraction.choices.items():
        lines.extend(_field(name, choice_record(choice, extraction.document), max(width, _NARROWEST)))
    return "\n".join(lines) + "\n"


def _field(name: str, choice: dict[str, Any], width: int) -> Iterator[str]:
    place = _place(choice.get("at"))
    state = f"{choice['state']}{', ' + place if place else ''}"
    value = _shown(choice["value"]) if "value" in choice else "-"
    yield ""
    yield from _wrapped(f"{name}: {value}", width, "", "    ")
    yield f"    {state}"
    for candidate in choice.get("passedOver", ()):
        told = f"{_shown(candidate.get('value'))}  [{_place(candidate.get('at'))}] {candidate['reason']}"
        yield from _wrapped(told, width, "    passed over: ", "        ")


def _place(at: dict[str, Any] | None) -> str:
    if not at:
        return ""
    position = f" {at['line']}:{at['column']}" if "line" in at else ""
    return f"{at['syntax']} {at['path']}{position}"


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and value and all(isinstance(entry, str) for entry in value):
        return ", ".join(value)
    return json.dumps(value, ensure_ascii=False)


def _wrapped(text: str, width: int, first: str, later: str) -> list[str]:
    return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=later, break_on_hyphens=False) or [first]
