"""Numbers, literals and bare words of a broken JSON text."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from newsmeta.json_text.flaw import JsonFlaw

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*+)((?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?)")
_WORD = re.compile(r"[^\s,:{}\[\]\"'<;/]++")
# A line may end without its comma.
_AFTER_WORD = re.compile(r"\s*+(?:[,}\]]|//|/\*|<!--|\Z)|[ \t]*+[\r\n]\s*+[\"{\[]")
_LITERALS = {"true": True, "false": False, "null": None}
# How other languages print the same; every other bare word is dropped.
_FOREIGN = {"True": True, "TRUE": True, "False": False, "FALSE": False}
_NON_FINITE = frozenset({"NaN", "Infinity", "+Infinity", "-Infinity", "nan", "inf", "-inf"})


@dataclass(frozen=True, slots=True)
class JsonScalar:
    """A number, literal or bare word: its value (None when it has none in JSON), its end and its flaw.

    `whole` is False for one the end of the text may have cut.
    """

    value: int | float | bool | None
    end: int
    flaw: JsonFlaw | None = None
    whole: bool = True


def read_scalar(text: str, start: int) -> JsonScalar | None:
    """Read the word at `start`; None when it does not end where a value can end."""
    word = _WORD.match(text, start)
    if not word or not _AFTER_WORD.match(text, word.end()):
        return None
    if word[0] in _LITERALS:
        return JsonScalar(_LITERALS[word[0]], word.end())
    whole = word.end() < len(text)
    value = _number(word[0])
    if value is not None and math.isfinite(value):
        return JsonScalar(value, word.end(), None, whole)
    if value is not None or word[0] in _NON_FINITE:
        flaw = JsonFlaw("non-finite", f"{word[0][:40]} is no number in JSON", *word.span())
        return JsonScalar(None, word.end(), flaw, whole)
    flaw = JsonFlaw("invalid-value", f"{word[0][:40]!r} is not a value of JSON", *word.span())
    return JsonScalar(_FOREIGN.get(word[0]), word.end(), flaw, whole)


def _number(word: str) -> int | float | None:
    number = _NUMBER.fullmatch(word)
    if number is None:
        return None
    try:
        return float(word) if number[1] else int(word)
    except ValueError:  # more digits than Python converts
        return math.inf
