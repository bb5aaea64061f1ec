"""Dates as pages print them, in the words and numbers of many languages.

Month and weekday names come from CLDR (``date_words.json``, written by `make_date_words`). A date needs a day, a month and a
year: what lacks one, or is told by words like "yesterday", is no date, since the rest would have to be made up.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from newsmeta.normalize.date_labels import label_role
from newsmeta.normalize.dates import ZONES, DateValue, build
from newsmeta.normalize.rejected import Rejected

_NO_YEAR = Rejected("a date without a year")
_RELATIVE = Rejected("a time relative to now, not a date")

_WORD = r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?"
_ORDINAL = r"(?:st|nd|rd|th|º|ª|°|er|\.|-?го|-?а|日|일)?"
_JOIN = r"(?:\s*(?:,|(?:de|del|di|of|da|do|tháng|ngày)(?=\s)|d[’']|-|/)\s*|\s+|\s*\.\s*)"
_DAY_FIRST = re.compile(
    rf"(?<![\d:.,/-])(\d{{1,2}}){_ORDINAL}{_JOIN}?({_WORD}){_JOIN}?(?:พ\.ศ\.\s*)?(\d{{4}})(?!\d)", re.I
)
_SHORT_YEAR = re.compile(rf"(?<![\d:.,/-])(\d{{1,2}})[.\s-]\s?({_WORD})[\s-]['’]?(\d{{2}})(?![\d:.])", re.I)
_MONTH_FIRST = re.compile(
    rf"(?<![\w])({_WORD})\s*(\d{{1,2}}){_ORDINAL}\s*[,،]?\s+(?:de\s+|del\s+)?(\d{{4}})(?!\d)", re.I
)
_YEAR_FIRST = re.compile(
    rf"(?<!\d)(\d{{4}})(?:\.|\s*m\.|,|-ж|-nji|-yil|\s+года?)?[\s.-]+({_WORD})[\s.-]*(\d{{1,2}})(?!\d)", re.I
)
_EAST_ASIAN = re.compile(
    r"(?<!\d)(?:(令和|平成|昭和)\s*(\d{1,2}|元)|(\d{4}))\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]?"
)
_VIETNAMESE = re.compile(r"(\d{1,2})\s+tháng\s+(\d{1,2})(?:,|\s+năm)?\s+(\d{4})", re.I)
_NUMERIC = re.compile(
    r"(?<![\d./:-])(?:(\d{4})([./-])\s?(\d{1,2})\2\s?(\d{1,2})|(\d{1,2})([./-])\s?(\d{1,2})\6\s?(\d{4}|\d{2}))(?![\d%€$]|[./-]\d)"
)
_TIME = re.compile(
    r"(?<![\d.,])(\d{1,2})(?:\s*[:.h点時시]\s*)(\d{2})(?::(\d{2}))?(?!\d)\s*(?:分|분)?\s*"
    r"(a\.?\s?m\.?(?![a-z])|p\.?\s?m\.?(?![a-z]))?\s*(?:Uhr|hrs?|h|น\.|ч\.)?\s*,?\s*(?:Uhr)?\s*"
    r"\(?(?:(UTC|GMT)\s*([+-]\d{1,2}(?::?\d{2})?)|([A-Z]{2,5})(?![A-Za-z])|([+-]\d{2}:?\d{2}))?",
    re.IGNORECASE,
)
_AM_PM = re.compile(r"(?<![\d:.,])(\d{1,2})\s*(a\.?m\.?|p\.?m\.?)(?![a-z])", re.IGNORECASE)
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_BUDDHIST = 543
_RELATIVE_WORDS = re.compile(
    r"\b(?:ago|yesterday|today|gestern|heute|vor\s+\d|hier|aujourd|il y a|ayer|hoy|hace|ieri|oggi|fa\b|ontem|hoje|há\s|вчера|сегодня"
    r"|назад|wczoraj|dzisiaj|gisteren|vandaag|geleden|igår|idag|siden|sitten|temu|prije|pre\s+\d)|前$|전$|昨天|今天|昨日|今日",
    re.IGNORECASE,
)
_DAY_AND_MONTH = re.compile(rf"(?<!\d)(?:\d{{1,2}}{_ORDINAL}\s*(?:de\s+)?({_WORD})|({_WORD})\s+\d{{1,2}})(?!\d)", re.I)


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


def find_dates(text: str, language: str | None) -> list[FoundDate]:
    """Every date with day, month and year in a short line, in order."""
    if not any(character.isdigit() for character in text):
        return []
    found: list[FoundDate] = []
    last = 0
    for start, end, parts, ambiguous in _days(text, language):
        if start < last:
            continue
        value, end = _with_time(text, start, end, parts)
        if isinstance(value, DateValue):
            found.append(FoundDate(value, start, end, ambiguous, label_role(text[last:start])))
            last = end
    return found


def reject_reason(text: str, language: str | None) -> Rejected | None:
    """Why a line that looks like a date holds none, or None when it does not look like one."""
    if any(
        found.group(0) and _month(found.group(1) or found.group(2), language) for found in _DAY_AND_MONTH.finditer(text)
    ):
        return _NO_YEAR
    return _RELATIVE if _RELATIVE_WORDS.search(text) else None


def is_date_word(word: str) -> bool:
    """Whether a word is a month's or a weekday's name in any language of the table."""
    return fold_word(word) in _table()["months"] or fold_word(word) in _weekdays()


def fold_word(word: str) -> str:
    """A name as the table spells it: lower case, no dots, no accents on Latin letters."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
    return bare.replace(".", "").replace("’", "'").strip()


Parts = tuple[int, int, int]


def _days(text: str, language: str | None) -> list[tuple[int, int, Parts, bool]]:
    """Spans and (year, month, day) of what reads as a day, earliest and longest first."""
    days: list[tuple[int, int, Parts, bool]] = []
    for pattern, order in ((_DAY_FIRST, "dmy"), (_MONTH_FIRST, "mdy"), (_YEAR_FIRST, "ymd"), (_SHORT_YEAR, "dmy")):
        for found in pattern.finditer(text):
            named = dict(zip(order, found.groups(), strict=True))
            month = _month(named["m"], language)
            if month:
                days.append((*found.span(), (_year(named["y"]), month, int(named["d"])), False))
    for found in _VIETNAMESE.finditer(text):
        day, month_number, year = found.groups()
        days.append((*found.span(), (int(year), int(month_number), int(day)), False))
    for found in _EAST_ASIAN.finditer(text):
        era, of_era, year, month_text, day = found.groups()
        whole = _ERAS[era] + (1 if of_era == "元" else int(of_era)) if era else int(year)
        days.append((*found.span(), (whole, int(month_text), int(day)), False))
    days.extend(_numeric_days(text, language))
    return sorted(days, key=lambda day: (day[0], -day[1]))


def _numeric_days(text: str, language: str | None) -> list[tuple[int, int, Parts, bool]]:
    days = []
    for found in _NUMERIC.finditer(text):
        year, _, month, day, first, mark, second, late = found.groups()
        if year:
            days.append((*found.span(), (_year(year), int(month), int(day)), False))
            continue
        a, b = int(first), int(second)
        order = _order(language)
        # Two digits of a year are told from a day only where dots part them, as in 01.05.24.
        if len(late) == 2 and (mark != "." or order == "ymd"):
            continue
        if a > 12 or b > 12 or a == b or mark == ".":
            month_first = b > 12
            ambiguous = False
        else:
            month_first = order == "mdy"
            ambiguous = order is None or language == "en"
        day_number, month_number = (b, a) if month_first else (a, b)
        days.append((*found.span(), (_year(late), month_number, day_number), ambiguous))
    return days


def _with_time(text: str, start: int, end: int, parts: Parts) -> tuple[DateValue | Rejected, int]:
    """The date with the time that stands right after or before it."""
    after = text[end : end + 40]
    found = _TIME.search(after)
    lead = after[: found.start()] if found else ""
    if found and not re.search(r"\d", lead) and len(lead) <= 18:
        value = _timed(parts, found)
        if isinstance(value, DateValue):
            return value, end + found.end()
    if (half := _AM_PM.match(after.lstrip(" ,|-–at"))) is not None:
        hour = int(half.group(1)) % 12 + (12 if half.group(2).lower().startswith("p") else 0)
        return build(*parts, hour, 0), end
    before = text[max(0, start - 24) : start]
    earlier = None
    for earlier in _TIME.finditer(before):
        pass
    if earlier is not None and re.fullmatch(r"[\s,;|·•–—-]*(?:\w{0,9}[\s,]*)?", before[earlier.end() :]):
        value = _timed(parts, earlier)
        if isinstance(value, DateValue):
            return value, end
    return build(*parts), end


def _timed(parts: Parts, found: re.Match[str]) -> DateValue | Rejected:
    hour, minute, second, half, utc, offset, zone, plain_offset = found.groups()
    number = int(hour)
    if half:
        number = number % 12 + (12 if half.lower().startswith("p") else 0)
    stated = _full_offset(offset) if offset else plain_offset or utc or zone
    if stated and stated[0] not in "+-" and stated.upper() not in ZONES:
        stated = None
    return build(*parts, number, minute, second, stated.upper() if stated else None)


def _full_offset(offset: str) -> str:
    sign, digits = offset[0], offset[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
    return f"{sign}{int(hours):02}:{minutes}"


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 2:
        return 2000 + year if year < 50 else 1900 + year
    return year - _BUDDHIST if 2500 <= year < 2643 else year


@lru_cache(maxsize=2048)
def _month(word: str, language: str | None) -> int | None:
    meaning = _table()["months"].get(fold_word(word))
    if isinstance(meaning, dict):
        own = meaning.get((language or "").partition("-")[0])
        return own if own else None
    return int(meaning) if meaning else None


@lru_cache(maxsize=256)
def _order(language: str | None) -> str | None:
    if not language:
        return None
    orders = _table()["orders"]
    found = orders.get(language) or orders.get(language.partition("-")[0])
    return str(found) if found else None


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(_table()["weekdays"])


@cache
def _table() -> dict[str, Any]:
    text = resources.files(__package__).joinpath("date_words.json").read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text)
    return table
