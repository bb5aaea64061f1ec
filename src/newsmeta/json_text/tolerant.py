"""JSON texts in which anything may be wrong: read with every flaw told, and where in a text a value stands.

A valid text (https://www.rfc-editor.org/rfc/rfc8259) is read as the values that it has, without a flaw.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import itemgetter
from typing import Any

from newsmeta.json_text.flaw import JsonFlaw
from newsmeta.json_text.frame import Reading, Span
from newsmeta.json_text.repair import read_values

_ENTITY_QUOTED = re.compile(r"\s*+[\[{\s]++&(?:quot|#0*34|#x0*22);", re.IGNORECASE)
_ENTITY = re.compile(r"&#?\w{1,32};")


@dataclass(frozen=True, slots=True)
class JsonText:
    """What a text says: its top-level objects and arrays (none when beyond repair) and its flaws."""

    values: tuple[Any, ...]
    flaws: tuple[JsonFlaw, ...]


def read_json(text: str) -> JsonText:
    """Read what can be read of a text in which anything may be wrong; no text makes it raise."""
    reading, offset = _read(text)
    flaws = [replace(flaw, start=offset(flaw.start), end=offset(flaw.end)) for flaw in reading.flaws]
    if offset is not _same:
        message = "the block is HTML-escaped; a script's text is read as it stands: write plain quotation marks"
        flaws.insert(0, JsonFlaw("entity-quoted", message, 0, len(text), repaired=bool(reading.values)))
    return JsonText(tuple(reading.values), tuple(flaws))


def locate(text: str, pointer: tuple[str | int, ...]) -> tuple[int, int] | None:
    """Where in `text` the value stands that `pointer` leads to: offsets in characters of its start and end.

    The pointer's steps are keys and indexes from the top-level value down, `()` being that value
    itself. When the text holds several top-level values the first step is the index among them.
    None when there is no such value.
    """
    spans, offset = _spans(text)
    span = spans[0] if len(spans) == 1 else Span(0, len(text), spans)
    for step in pointer:
        children = span.children
        by_key = isinstance(step, str) and isinstance(children, dict) and step in children
        by_index = isinstance(step, int) and isinstance(children, list) and 0 <= step < len(children)
        if not (by_key or by_index):
            return None
        span = children[step]
    return (offset(span.start), offset(span.end)) if spans else None


@lru_cache(maxsize=4)
def _spans(text: str) -> tuple[list[Span], Callable[[int], int]]:
    reading, offset = _read(text)
    return reading.spans, offset


def _read(text: str) -> tuple[Reading, Callable[[int], int]]:
    """Read `text`, and tell which offset in it an offset of the reading stands for."""
    if '"' in text or not _ENTITY_QUOTED.match(text):
        return read_values(text), _same
    plain, shifts = _unescape(text)
    return read_values(plain), lambda at: at + shifts[bisect_right(shifts, at, key=itemgetter(0)) - 1][1]


def _same(offset: int) -> int:
    return offset


def _unescape(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without HTML entities, and from which offset in it on how many characters are gone."""
    parts: list[str] = []
    shifts = [(0, 0)]
    length = end = 0
    for entity in _ENTITY.finditer(text):
        parts += (text[end : entity.start()], html.unescape(entity[0]))
        length += len(parts[-2]) + len(parts[-1])
        end = entity.end()
        shifts.append((length, end - length))
    return "".join([*parts, text[end:]]), shifts
