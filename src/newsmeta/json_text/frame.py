"""What a JSON reader builds: values, and beside them where each stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from newsmeta.json_text.flaw import JsonFlaw


class Span(NamedTuple):
    """Where a value stands, and the spans of its members by key or its elements by index."""

    start: int
    end: int
    children: Any = None


@dataclass(slots=True)
class Reading:
    """What was read: the top-level objects and arrays, their spans, and the flaws."""

    values: list[Any] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    flaws: list[JsonFlaw] = field(default_factory=list)


@dataclass(slots=True)
class Frame:
    """An open object (``{``), array (``[``) or the text itself (empty), and what it waits for.

    `awaits` is "first" after the opening, "next" after a comma, "colon", "value" or "comma".
    """

    opener: str
    start: int
    value: Any
    spans: Any
    awaits: str = "first"
    key: str = ""
    key_start: int = 0
    comma: int = 0
    end: int = 0

    def put(self, value: Any, span: Span) -> None:
        """Take in a value: under the key that waits for it, or as the next element."""
        if self.opener == "{":
            self.value[self.key], self.spans[self.key] = value, span
        else:
            self.value.append(value)
            self.spans.append(span)
        self.awaits, self.end = "comma", span.end
