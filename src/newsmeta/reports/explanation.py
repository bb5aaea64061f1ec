"""Why each field has its value: what was chosen, where it stands, and what was passed over."""

from __future__ import annotations

import json
import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from newsmeta.extraction import Extraction
from newsmeta.reports.record import choice_record
from newsmeta.reports.text import one_line

_NARROWEST, _WIDEST = 40, 120
# The keys that can stand for a whole object, the best first.
_HEADS = ("name", "url", "text", "interactionType", "cssSelector")


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A value that was passed over, as shown, why, the place of the first, and how often it was met."""

    value: str
    reason: str
    place: str | None
    times: int


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
            yield 2, shown_value(value)
    place = f", {shown_place(choice['at'], config)}" if "at" in choice else ""
    known = f"; right in {choice['confidence']:.0%} of such cases" if "confidence" in choice else ""
    yield 2, f"({choice['state']}{place}{known})"
    for passed in passed_over(choice, config):
        times = f" ({passed.times} times)" if passed.times > 1 else ""
        where = f", {passed.place}" if passed.place else ""
        yield 4, f"not {passed.value}{where}: {passed.reason}{times}"


def passed_over(choice: Mapping[str, Any], config: str | None) -> list[PassedOver]:
    """What a recorded choice passed over; what was passed over for the same reason is told once."""
    told = choice.get("passedOver", [])
    first = {_said(each): each for each in reversed(told)}
    return [
        PassedOver(value, reason, shown_place(at, config) if (at := first[value, reason].get("at")) else None, times)
        for (value, reason), times in Counter(map(_said, told)).items()
    ]


def _said(passed: Mapping[str, Any]) -> tuple[str, str]:
    return shown_value(passed.get("value", "")), str(passed.get("reason", ""))


def shown_value(value: Any) -> str:
    """A value on one line: text in quotes, an object by its name with the rest in brackets."""
    if not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    rest = dict(value)
    head = next((str(rest.pop(key)) for key in _HEADS if key in rest), "")
    kind = rest.pop("@type", "")
    kind = " and ".join(kind) if isinstance(kind, list) else kind
    details = "; ".join(f"{key} {shown_value(each) if isinstance(each, dict) else each}" for key, each in rest.items())
    return " ".join(part for part in (kind, head, f"({details})" if details else "") if part)


def shown_place(at: Mapping[str, Any], config: str | None) -> str:
    """A recorded place: in the page, in the configuration, or the name of a derivation."""
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
