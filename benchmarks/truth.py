"""How a page can say who wrote it or when it was published: whether a text says the true value, and where in the text.

Wider than any reader on purpose: a benchmark that takes the truth away has to see it in every disguise.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property

from newsmeta.normalize.date_words import month_of

_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i"})
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"[@/]|\w\.\w\w")
_SINGLE = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"


def fold(text: str) -> str:
    """Lower case without accents, for names however they are spelled."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in bare if not unicodedata.combining(c)).translate(_PLAIN)


@dataclass(frozen=True)
class Names:
    """The people who wrote a page, by their whole names."""

    names: tuple[str, ...]

    @property
    def usable(self) -> bool:
        """Whether every name is whole: two words, or two signs in a script without blanks."""
        return bool(self.names) and all(
            _is_unspaced(name) or (len(_tokens(name)) > 1 and not _ADDRESS.search(name)) for name in self.names
        )

    def says(self, text: str) -> bool:
        """Whether a text holds one of the names: whole, turned around, with an initial, or as an account or address."""
        folded = fold(text)
        return any(last in folded for last in self._lasts) and bool(self._whole.search(folded))

    def hints(self, text: str) -> bool:
        """Whether a text holds the last word of one of the names; enough in a place for authors, no more."""
        return self.says(text) or bool(self._last.search(fold(text)))

    @cached_property
    def _lasts(self) -> tuple[str, ...]:
        return tuple(
            last for name in self.names for last in ([fold(name)[-1]] if _is_unspaced(name) else _spelled(name, -1))
        )

    @cached_property
    def _whole(self) -> re.Pattern[str]:
        return re.compile("|".join(way for name in self.names for way in _ways(name)))

    @cached_property
    def _last(self) -> re.Pattern[str]:
        return re.compile(
            "|".join(fold(name) if _is_unspaced(name) else _alone(_either(name, -1)) for name in self.names)
        )


def _is_unspaced(name: str) -> bool:
    return len(name) > 1 and bool(re.fullmatch(f"[{_SINGLE}]+", name))


def _tokens(name: str) -> list[str]:
    return [word for word in _WORD.findall(fold(name)) if len(word) > 1]


def _either(name: str, which: int) -> str:
    return f"(?:{'|'.join(map(re.escape, _spelled(name, which)))})"


def _spelled(name: str, which: int) -> list[str]:
    """A word of the name, as it is spelled without accents and as German and Nordic addresses write it out."""
    plain, long = _tokens(name), _tokens(name.casefold().translate(_GERMAN))
    return sorted({plain[which], long[which]} if len(long) == len(plain) else {plain[which]})


def _ways(name: str) -> Iterator[str]:
    if _is_unspaced(name):
        yield r"[\s\u3000・]*".join(map(re.escape, fold(name)))
        return
    first, last = _either(name, 0), _either(name, -1)
    yield _alone(rf"{first}[\W_]{{0,4}}(?:\w{{1,16}}[\W_]{{1,4}}){{0,3}}{last}")
    yield _alone(rf"{first}[\W_]{{0,4}}{last}")
    yield _alone(rf"{last}[\W_]{{0,4}}{first}")
    yield _alone(rf"{_tokens(name)[0][0]}[\W_]{{0,3}}{last}")


def _alone(expression: str) -> str:
    return rf"(?<![^\W\d_]){expression}(?![^\W\d_])"


@dataclass(frozen=True)
class Day:
    """Days that a page is of, each with the days before and after it, which it is in other time zones."""

    days: tuple[date, ...]

    def says(self, text: str) -> bool:
        return next(self._spans(text), None) is not None

    def cut(self, text: str) -> str:
        """The text without every date that is the day."""
        while span := next(self._spans(text), None):
            text = text[: span[0]] + text[span[1] :]
        return text

    @cached_property
    def _days(self) -> tuple[date, ...]:
        return tuple({day + timedelta(days=shift) for day in self.days for shift in (-1, 0, 1)})

    @cached_property
    def _words(self) -> tuple[tuple[re.Pattern[str], int], ...]:
        return tuple((re.compile(_in_words(day), re.IGNORECASE), day.month) for day in self._days)

    @cached_property
    def _years(self) -> tuple[str, ...]:
        return tuple({str(day.year + shift) for day in self._days for shift in (0, _BUDDHIST)})

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        if not _DIGIT.search(text):
            return
        text = _western_digits(text)
        for pattern in _NUMERIC:
            yield from (found.span(1) for found in pattern.finditer(text) if self._is_one_of(*found.groups()[1:]))
        if any(year in text for year in self._years):
            for words, month in self._words:
                yield from (found.span() for found in words.finditer(text) if _is_in_month(found.group(), month))
        yield from (found.span() for found in _EPOCH.finditer(text) if self._holds(int(found.group()[:10])))

    def _is_one_of(self, *numbers: str) -> bool:
        """Whether three numbers are one of the days, in any order that is written anywhere."""
        a, b, c = map(int, numbers)
        return any(day in _orders(a, b, c) for day in self._parts)

    @cached_property
    def _parts(self) -> tuple[tuple[int, int, int], ...]:
        return tuple((day.year, day.month, day.day) for day in self._days)

    def _holds(self, seconds: int) -> bool:
        return datetime.fromtimestamp(seconds, UTC).date() in self._days


_DIGIT = re.compile(r"\d")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
_EPOCH = re.compile(r"(?<!\d)1\d{9}(?:\d{3})?(?!\d)")
_BUDDHIST = 543
_MARK = r"[-/._ ]{1,2}\s?"
# Each is looked for at every digit, since "10.28.05.2020" holds a date from its second number on.
_NUMERIC = (
    re.compile(rf"(?<!\d)(?=((\d{{4}}|\d{{1,2}}){_MARK}(\d{{1,2}}){_MARK}(\d{{4}}|\d{{1,2}})(?!\d)))"),
    re.compile(r"(?<!\d)((\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6})?)(?!\d)"),
    re.compile(r"(?<!\d)((\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})(?!\d))"),
)


def _orders(a: int, b: int, c: int) -> Iterator[tuple[int, int, int]]:
    """Year, month and day as three numbers may mean them."""
    for year, month, day in ((a, b, c), (c, b, a), (c, a, b)):
        yield from ((year + shift, month, day) for shift in (0, 2000, 1900, -_BUDDHIST))


def _in_words(day: date) -> str:
    """Day and year with little more than a word between them, and the word before, in any order."""
    year, number = f"(?:{day.year}|{day.year + _BUDDHIST})", rf"0?{day.day}"
    gap, word = r"[^\d\n]{1,28}?", r"(?:\b[^\W\d_]{1,14}[.,]?\s{0,2})?"
    forward = rf"{word}(?<!\d){number}(?!\d){gap}(?<!\d){year}(?!\d)"
    return rf"{forward}|(?<!\d){year}(?!\d){gap}(?<!\d){number}(?!\d)(?:\s?[^\W\d_]+)?"


def _is_in_month(text: str, month: int) -> bool:
    """Whether a text with day and year is in the month, as far as its words tell: one that names no month may be."""
    words = re.findall(r"[^\W\d_]+", text)
    months = {known for word in words if (known := month_of(word, None) or month_of(word, "en"))}
    return month in months if months else len(words) <= 3


def _western_digits(text: str) -> str:
    return text if text.isascii() else _OTHER_DIGIT.sub(lambda found: str(unicodedata.digit(found.group())), text)
