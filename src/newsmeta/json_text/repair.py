"""A JSON reader that knows where everything stands and repairs what leaves only one reading.

One pass, no recursion, every step forward: a hostile text costs time in proportion to its length.
What would have to be guessed (a cut string, a bare word) is dropped, never completed.
"""

from __future__ import annotations

import re
from typing import Any

from newsmeta.json_text.blanks import Blanks
from newsmeta.json_text.flaw import BeyondRepairError, JsonFlaw
from newsmeta.json_text.frame import Frame, Reading, Span
from newsmeta.json_text.scalar import read_scalar
from newsmeta.json_text.string import QUOTES, read_string

MOST_LEVELS = 512
MOST_FLAWS = 1000

_OPENER_OF = {"}": "{", "]": "["}
_OPENING = re.compile(r"[{\[]")


def read_values(text: str) -> Reading:
    """Read every top-level object and array of `text`; no text makes it raise."""
    reader = _Reader(text)
    try:
        reader.run()
    except BeyondRepairError as beyond:
        return Reading(flaws=[*reader.flaws, beyond.flaw])
    return Reading(reader.top.value, reader.top.spans, reader.flaws)


class _Reader:
    """A stack of frames driven by the next character; every method returns where to go on."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.flaws: list[JsonFlaw] = []
        self.top = Frame("", 0, [], [])
        self.frames = [self.top]
        self.cut: int | None = None
        self.steps = dict.fromkeys("{[", self.open) | dict.fromkeys("}]", self.close)
        self.steps |= dict.fromkeys(QUOTES, self.string) | {",": self.comma, ":": self.colon}

    def run(self) -> None:
        blanks = Blanks(self.text, self.flaw)
        text, frames, steps, length = self.text, self.frames, self.steps, len(self.text)
        position = 0
        while position < length:
            step = steps.get(text[position])
            if step is None or len(frames) == 1:
                after = blanks.skip(position, len(frames) == 1)
                if after != position:
                    position = after
                    continue
            position = (step or self.scalar)(position, frames[-1])
        self.finish()

    def flaw(self, kind: str, message: str, start: int, end: int) -> None:
        if len(self.flaws) == MOST_FLAWS:
            raise BeyondRepairError("too-many-flaws", f"more than {MOST_FLAWS} syntax errors", start, end)
        self.flaws.append(JsonFlaw(kind, message, start, end))

    def unexpected(self, position: int, wanted: str) -> BeyondRepairError:
        message = f"{self.text[position]!r} where {wanted} should be"
        return BeyondRepairError("unexpected", message, position, position + 1)

    def open(self, position: int, frame: Frame) -> int:
        if frame is self.top and frame.value:
            self.flaw("several-values", "a second JSON value follows the first", position, position + 1)
        else:
            self.before_value(position, frame)
        if len(self.frames) > MOST_LEVELS:
            message = f"nested deeper than {MOST_LEVELS} levels"
            raise BeyondRepairError("too-deep", message, position, position + 1)
        opener = self.text[position]
        kind: Any = dict if opener == "{" else list
        self.frames.append(Frame(opener, position, kind(), kind()))
        return position + 1

    def close(self, position: int, frame: Frame) -> int:
        char = self.text[position]
        if frame.opener != _OPENER_OF[char]:
            if any(outer.opener == _OPENER_OF[char] for outer in self.frames):
                message = f"{char} closes what {frame.opener} opened"
                raise BeyondRepairError("mismatched-brace", message, position, position + 1)
            self.flaw("extra-brace", f"{char} closes nothing", position, position + 1)
            return position + 1
        self.end_member(position, frame)
        if frame.awaits == "next":
            self.flaw("trailing-comma", f"a comma before {char}", frame.comma, frame.comma + 1)
        self.close_frame(position + 1)
        return position + 1

    def close_frame(self, end: int) -> None:
        frame = self.frames.pop()
        self.put(frame.value, Span(frame.start, end, frame.spans))

    def comma(self, position: int, frame: Frame) -> int:
        self.end_member(position, frame)
        if frame.awaits == "comma":
            frame.awaits, frame.comma = "next", position
            return position + 1
        if frame is self.top:
            return self.leave(position)
        self.flaw("extra-comma", "a comma with no value before it", position, position + 1)
        return position + 1

    def end_member(self, position: int, frame: Frame) -> None:
        """Deal with a key whose value never came: it says nothing, so it is dropped."""
        if frame.awaits == "colon":
            raise self.unexpected(position, "a colon")
        if frame.awaits == "value":
            self.flaw("missing-value", f"the key {frame.key!r} has no value", frame.key_start, position)
            frame.awaits = "comma"

    def colon(self, position: int, frame: Frame) -> int:
        if frame is self.top:
            return self.leave(position)
        if frame.awaits != "colon":
            raise self.unexpected(position, "a key" if frame.opener == "{" else "a value")
        frame.awaits = "value"
        return position + 1

    def string(self, position: int, frame: Frame) -> int:
        if frame is self.top:
            return self.leave(position)
        is_key = frame.opener == "{" and frame.awaits != "value"
        if frame.awaits == "comma" or frame.awaits == "colon":
            self.before_value(position, frame, is_key)
        string = read_string(self.text, position, "" if is_key else frame.opener)
        if string is None:
            self.cut = position
            return len(self.text)
        for flaw in string.flaws:
            self.flaw(flaw.kind, flaw.message, flaw.start, flaw.end)
        if is_key:
            frame.key, frame.key_start, frame.awaits = string.value, position, "colon"
        else:
            self.put(string.value, Span(position, string.end))
        return string.end

    def scalar(self, position: int, frame: Frame) -> int:
        if frame is self.top:
            return self.leave(position)
        self.before_value(position, frame)
        scalar = read_scalar(self.text, position)
        if scalar is None:
            raise self.unexpected(position, "a value")
        if not scalar.whole:
            self.cut = position
            return len(self.text)
        if scalar.flaw:
            self.flaw(scalar.flaw.kind, scalar.flaw.message, scalar.flaw.start, scalar.flaw.end)
        self.put(scalar.value, Span(position, scalar.end))
        return scalar.end

    def before_value(self, position: int, frame: Frame, is_key: bool = False) -> None:
        """See that a value (or key) may stand here, after a forgotten comma if need be."""
        if frame.opener == "{" and (frame.awaits == "colon" or not (is_key or frame.awaits == "value")):
            raise self.unexpected(position, "a colon" if frame.awaits == "colon" else "a key")
        if frame.awaits != "comma":
            return
        between = self.text[frame.end - 1 : position + 1]
        if not is_key and "\n" not in between and not (between[0] in "}]" and between[-1] in "{["):
            raise self.unexpected(position, "a comma")
        self.flaw("missing-comma", "no comma between two values", frame.end, position)

    def put(self, value: Any, span: Span) -> None:
        frame = self.frames[-1]
        if frame.opener == "{" and frame.key in frame.value:
            self.duplicate(frame, value, span)
        frame.put(value, span)

    def duplicate(self, frame: Frame, value: Any, span: Span) -> None:
        first = frame.spans[frame.key]
        same = self.text[first.start : first.end] == self.text[span.start : span.end]
        same = same or (isinstance(value, str) and value == frame.value[frame.key])
        says = "with the same value" if same else "with another value; readers take the last"
        message = f"the key {frame.key!r} stands twice in one object, {says}"
        self.flaw("duplicate-key", message, frame.key_start, span.end)

    def leave(self, position: int) -> int:
        """Step over what stands outside every bracket: before the JSON up to it, after it to the end."""
        text, first = self.text, not self.top.value
        if first and text[position] in QUOTES:
            raise BeyondRepairError("not-object", "the block is no JSON object or array", position, len(text))
        opening = _OPENING.search(text, position) if first else None
        if first and not opening:
            raise BeyondRepairError("not-object", "the block is no JSON object or array", position, len(text))
        after = opening.start() if opening else position + 1 if text[position] == ";" else len(text)
        self.flaw("extra-data", f"text {'before' if first else 'after'} the JSON", position, after)
        return after

    def finish(self) -> None:
        end = len(self.text.rstrip())
        unclosed = len(self.frames) - 1
        if unclosed:
            start = end if self.cut is None else self.cut
            message = f"the text ends with {unclosed} bracket{'s' * (unclosed > 1)} open"
            self.flaw("truncated", message, start, end)
        while len(self.frames) > 1:
            self.close_frame(end)
        if self.top.awaits == "next":
            self.flaw("extra-data", "a comma after the JSON", self.top.comma, self.top.comma + 1)
        if not self.top.value:
            raise BeyondRepairError("empty", "the block holds no JSON", 0, len(self.text))
