"""The time of day that stands beside a date, as pages print it."""

from __future__ import annotations

import re

from newsmeta.normalize.date_words import day_parts, fold_word
from newsmeta.normalize.dates import DateValue, build
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.rejected import Rejected

Parts = tuple[int, int, int]

_TIME = LatePattern(
    # The second day of "19.11.2021 20.11.2021" is no time.
    r"(?<![\d.,])(?!\d{1,2}\.\d{1,2}\.\d)(\d{1,2})(?:\s*[:.h点點時时시]\s*)(\d{2})(?::(\d{2}))?(?!\d)\s*(?:分|분)?\s*"
    r"(a\.?\s?m\.?(?![a-z])|p\.?\s?m\.?(?![a-z]))?\s*(?:Uhr|hrs?|h|น\.|ч\.)?\s*,?\s*(?:Uhr)?\s*"
    r"\(?(?:(UTC|GMT)\s*([+-]\d{1,2}(?::?\d{2})?)|(?-i:(Z|[A-ZМСК]{2,5}))(?![^\W\d_])|([+-]\d{2}:?\d{2})(?!:?\d))?",
    re.IGNORECASE,
)
_HOUR_ALONE = LatePattern(r"[\s,|–-]*(?:at\s+)?(\d{1,2})\s*(a\.?m\.?|p\.?m\.?)(?![a-z])", re.IGNORECASE)
_BETWEEN = LatePattern(r"[\s,;|·•–—-]*(?:\w{0,9}[\s,]*)?")
_LONGEST_LEAD = 18
_REACH_BEFORE, _REACH_AFTER = 24, 40
_LONGEST_PART = 24


def with_time(text: str, start: int, end: int, parts: Parts, language: str | None) -> tuple[DateValue | Rejected, int]:
    """The day at `start` to `end` with the time right after or before it, and where the whole ends."""
    after = text[end : end + _REACH_AFTER]
    found = _TIME.search(after)
    if found and found.start() <= _LONGEST_LEAD and not re.search(r"\d", after[: found.start()]):
        value = _timed(parts, found, after, language)
        if isinstance(value, DateValue):
            return value, end + found.end()
    if half := _HOUR_ALONE.match(after):
        return build(*parts, _in_half(int(half.group(1)), half.group(2)), 0), end + half.end()
    before = text[max(0, start - _REACH_BEFORE) : start]
    earlier = list(_TIME.finditer(before))
    if earlier and _BETWEEN.fullmatch(before[earlier[-1].end() :]):
        value = _timed(parts, earlier[-1], before, language)
        if isinstance(value, DateValue):
            return value, end
    return build(*parts), end


def _timed(parts: Parts, found: re.Match[str], text: str, language: str | None) -> DateValue | Rejected:
    hour, minute, second, half, utc, offset, zone, plain_offset = found.groups()
    number = _in_half(int(hour), half) if half else _in_part(int(hour), found, text, language)
    if plain_offset and _ends_a_span(found, text):
        plain_offset = None
    stated = _full_offset(offset) if offset else plain_offset or utc or zone
    return build(*parts, number, minute, second, stated.upper() if stated else None)


def _ends_a_span(found: re.Match[str], text: str) -> bool:
    """Whether "-12:00" after "10:30" is when something ends; after seconds, a blank or in ISO 8601 it is an offset."""
    sign = found.start(8)
    iso = text[max(0, found.start(1) - 1) : found.start(1)] == "T"
    return (
        text[sign] == "-" and ":" in text[sign : found.end(8)] and text[sign - 1].isdigit() and not found[3] and not iso
    )


def _in_half(hour: int, half: str) -> int:
    """The hour of a day that "am" and "pm" part; one past noon is told twice ("15:30 PM") and stays."""
    return hour if hour > 12 else hour % 12 + (12 if half.lower().startswith("p") else 0)


def _in_part(hour: int, found: re.Match[str], text: str, language: str | None) -> int:
    """The hour by a word for the part of the day beside it, as in "下午3:30" and "3:30 μ.μ."."""
    if hour > 12:
        return hour
    before = fold_word(text[max(0, found.start() - _LONGEST_PART) : found.start()])
    after = fold_word(text[found.end(3) if found.group(3) else found.end(2) :][:_LONGEST_PART]).lstrip(" ,(")
    parts = day_parts(language)
    for word, (first, last) in [each for each in parts if before.endswith(each[0]) or after.startswith(each[0])]:
        if _ends_with(before, word) or _starts_with(after, word):
            fitting = [each for each in (hour % 12, hour % 12 + 12) if _covers(first, last, each)]
            return fitting[0] if len(fitting) == 1 else hour
    return hour


def _starts_with(text: str, word: str) -> bool:
    return text.startswith(word) and not text[len(word) : len(word) + 1].isalpha()


def _ends_with(text: str, word: str) -> bool:
    return text.endswith(word) and not text[: -len(word)][-1:].isalpha()


def _covers(first: int, last: int, hour: int) -> bool:
    return first <= hour < last if first < last else hour >= first or hour < last


def _full_offset(offset: str) -> str:
    sign, digits = offset[0], offset[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    return f"{sign}{int(hours):02}:{minutes}"
