"""Dates as pages print them for people, with the time beside them and what they date.

A date needs a day, a month and a year: what lacks one, or is told by words like "yesterday", is no date, since the rest
would have to be made up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from newsmeta.normalize.clock_times import with_time
from newsmeta.normalize.date_labels import label_role
from newsmeta.normalize.date_words import is_date_word, month_of
from newsmeta.normalize.dates import DateValue, build
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.written_days import written_days

__all__ = ["FoundDate", "find_dates", "is_date_word", "reject_reason"]

_NO_YEAR = Rejected("a date without a year")
_NO_DAY = Rejected("a month without a day")
_RELATIVE = Rejected("a time relative to now, not a date")
_RELATIVE_WORDS = LatePattern(
    r"\b(?:ago|yesterday|today|gestern|heute|vor\s+\d|hier|aujourd|il y a|ayer|hoy|hace|ieri|oggi|fa|ontem|hoje|há"
    r"|вчера|сегодня|назад|учора|сьогодні|тому|днес|вчера|преди\s+\d|јуче|данас|пре\s+\d|prije|pre\s+\d|juče|jučer|danas"
    r"|wczoraj|dzisiaj|dziś|temu|včera|včeraj|dnes|danes|před\s+\d|pred\s+\d|gisteren|vandaag|geleden|i\s?går|i\s?dag|siden"
    r"|för\s+\d+\s+\w+\s+sedan|sitten|eilen|tänään|tegnap|\d+\s+\w+[je]e?l?\s*ezelőtt|órája|perce|napja|acum|azi|πριν|χθες"
    r"|σήμερα|önce|dün|bugün|منذ|أمس|اليوم|قبل|پیش|دیروز|امروز|לפני|אתמול|היום|kemarin|yang lalu"
    r"|hôm qua|hôm nay|trước|prieš\s+\d|vakar|šodien|pirms\s+\d|eile|täna|tagasi|dje|sot|më parë)\b"
    r"|前\s*$|전\s*$|昨天|今天|昨日|今日|어제|오늘|पहले|आज|আগে|গতকাল|เมื่อวาน|วันนี้|ที่แล้ว|ที่ผ่านมา",
    re.IGNORECASE,
)
_DAY_AND_MONTH = re.compile(
    r"(?<!\d)(?:\d{1,2}(?:st|nd|rd|th|º|er|\.)?\s*(?:de\s+|of\s+)?([^\W\d_]+)|([^\W\d_]+)\.?\s+\d{1,2})(?!\d)", re.I
)
_MONTH_ALONE = re.compile(r"\W*(?:[^\W\d_]+\W+){0,2}?([^\W\d_]+)\.?\s+(?:de\s+|del\s+)?(?:19|20)\d\d\W*")
# The dates of publication and of modification are looked for in the same lines.
_LINES_OF_A_PAGE = 64
_MONTH_AND_DAY_IN_NUMBERS = re.compile(r"(?<!\d)\d{1,2}\s*[月월]\s*\d{1,2}\s*[日일]")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a line of text: its value, span in characters, and the role that the words before it give it.

    `numeric_ambiguous` tells that day and month cannot be told apart ("03/04/2024" in an unknown language).
    """

    value: DateValue
    start: int
    end: int
    numeric_ambiguous: bool = False
    role: str | None = None


@lru_cache(maxsize=_LINES_OF_A_PAGE)
def find_dates(text: str, language: str | None) -> Sequence[FoundDate]:
    """Every date with day, month and year in a short line, in order."""
    found: list[FoundDate] = []
    last = 0
    for start, end, parts, ambiguous in written_days(text, language):
        if start < last:
            continue
        value, whole = with_time(text, start, end, parts, language)
        before, between = label_role(text[last:start]), label_role(text[end:whole])
        if before and between and before != between:
            # "Published 1 May 2024, updated 14:00": the time is not that of what the day is of.
            value, whole = build(*parts), end
        if isinstance(value, DateValue):
            found.append(FoundDate(value, start, whole, ambiguous, before or between))
            last = whole
    return tuple(found)


@lru_cache(maxsize=_LINES_OF_A_PAGE)
def reject_reason(text: str, language: str | None) -> Rejected | None:
    """Why a line that looks like a date holds none, or None when it does not look like one."""
    if _MONTH_AND_DAY_IN_NUMBERS.search(text) or any(
        month_of(found.group(1) or found.group(2), language) for found in _DAY_AND_MONTH.finditer(text)
    ):
        return _NO_YEAR
    if (month := _MONTH_ALONE.fullmatch(text)) and month_of(month[1], language):
        return _NO_DAY
    return _RELATIVE if _RELATIVE_WORDS.search(text) else None
