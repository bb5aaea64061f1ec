"""Why each field has its value: what was chosen, where it stands, and what was passed over."""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from newsmeta.extraction import Extraction
from newsmeta.reports.record import choice_record
from newsmeta.reports.text import one_line

_NARROWEST, _WIDEST = 40, 120
# The keys that can stand for a whole object, the best first.
_HEADS = ("name", "url", "text", "interactionType", "cssSelector")


def explanation(extraction: Extraction, width: int) -> str:
    """For each field its value, state and place, then every candidate passed over and why; lines of `width` at most."""
    width = max(_NARROWEST, min(width, _WIDEST))
    lines = [one_line(extraction.document.name), ""]
    for name, choice in extraction.choices.items():
        lines.append(name)
        for indent, text in _field(choice_record(choice, extraction.document), extraction.config.source):
            lines += _wrapped(one_line(text), indent, width)
        lines.append("")
    return "\n".join(lines) + "\n"


def _field(choice: Mapping[str, Any], config: str | None) -> Iterator[tuple[int, str]]:
    if "value" in choice:
        values = choice["value"] if isinstance(choice["value"], list) else [choice["value"]]
        for value in values:
            yield 2, _shown(value)
    place = f", {_place(choice['at'], config)}" if "at" in choice else ""
    known = f"; right in {choice['confidence']:.0%} of such cases" if "confidence" in choice else ""
    yield 2, f"({choice['state']}{place}{known})"
    passed_over = choice.get("passedOver", [])
    first = {_said(each): each for each in reversed(passed_over)}
    counts = Counter(map(_said, passed_over))
    for said in counts:
        times = f" ({counts[said]} times)" if counts[said] > 1 else ""
        where = f", {_place(first[said]['at'], config)}" if "at" in first[said] else ""
        yield 4, f"not {said[0]}{where}: {said[1]}{times}"


def _said(passed: Mapping[str, Any]) -> tuple[str, str]:
    return _shown(passed.get("value", "")), str(passed.get("reason", ""))


def _shown(value: Any) -> str:
    """A value on one line: text in quotes, an object by its name with the rest in brackets."""
    if not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    rest = dict(value)
    head = next((str(rest.pop(key)) for key in _HEADS if key in rest), "")
    kind = rest.pop("@type", "")
    kind = " and ".join(kind) if isinstance(kind, list) else kind
    details = "; ".join(f"{key} {_shown(each) if isinstance(each, dict) else each}" for key, each in rest.items())
    return " ".join(part for part in (kind, head, f"({details})" if details else "") if part)


def _place(at: Mapping[str, Any], config: str | None) -> str:
    if at["syntax"] == "config":
        field = at["path"].removeprefix("set ")
        return f"--set {field}" if field != at["path"] else f"config key {field} in {config or 'the configuration'}"
    if at["syntax"] == "derivation":
        return str(at["path"])
    place = f"{at['syntax']} {at['path']}"
    return f"{place} at {at['line']}:{at['column']}" if "line" in at else place


def _wrapped(text: str, indent: int, width: int) -> list[str]:
    first, later = " " * indent, " " * (indent + 2)
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=later, break_on_hyphens=False, break_long_words=False
    )
