"""Values in messages about changes: short, on one line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

_LONGEST = 90
_HEADS = ("name", "url", "@id", "text", "headline", "@type")
_UNITS = (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1))


def shown(value: Any) -> str:
    """A value as a message shows it: texts in quotes, lists with commas, objects by their names."""
    if isinstance(value, str):
        return json.dumps(value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1]}…", ensure_ascii=False)
    if isinstance(value, Mapping):
        return shown(next((value[head] for head in _HEADS if value.get(head)), ", ".join(map(str, value))))
    if isinstance(value, list):
        entries = [shown(each) for each in value[:3]]
        more = f" and {len(value) - 3} more" if len(value) > 3 else ""
        return ", ".join(entries) + more
    return json.dumps(value, ensure_ascii=False, default=str)


def from_to(before: Any, after: Any) -> str:
    """What a value was and is; of lists what they have no longer and have now."""
    if isinstance(before, list) and isinstance(after, list):
        gone = [each for each in before if each not in after]
        new = [each for each in after if each not in before]
        if gone or new:
            parts = (f"no longer {shown(gone)}" if gone else "", f"now {shown(new)}" if new else "")
            return ", ".join(part for part in parts if part)
    return f"was {shown(before)}, is {shown(after)}"


def interval(seconds: float) -> str:
    """A length of time in its two greatest units, and its direction: "1 day 2 hours later"."""
    rest, parts = round(abs(seconds)), []
    for unit, size in _UNITS:
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count:,} {unit}{'' if count == 1 else 's'}")
    length = " ".join(parts[:2]) or "less than a second"
    return f"{length} {'later' if seconds > 0 else 'earlier'}"


def listed(names: Sequence[str]) -> str:
    """Names in a sentence."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
