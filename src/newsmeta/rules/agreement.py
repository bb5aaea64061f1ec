"""When two sources say the same thing in different words, and so do not contradict each other."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from newsmeta.normalize.dates import DateValue, read_date, same_moment
from newsmeta.normalize.text import fold

_WIDEST_OFFSET = 14 * 3600


def same_person(a: str, b: str) -> bool:
    """Whether two names may be one person's: accents aside, the words of one are among the other's, initials too."""
    shorter, longer = sorted((_name_words(a), _name_words(b)), key=len)
    return all(any(_same_word(word, other) for other in longer) for word in shorter)


def _same_word(a: str, b: str) -> bool:
    initial, word = sorted((a, b), key=len)
    return a == b or (len(initial) == 1 and word.startswith(initial))


def _name_words(name: str) -> list[str]:
    bare = "".join(c for c in unicodedata.normalize("NFKD", fold(name)) if not unicodedata.combining(c))
    return re.findall(r"\w+", bare)


def same_date(chosen: str, rival: str) -> bool:
    """Whether two dates may be one: an instant in two zones, a day and a time on it, times an unstated offset apart."""
    a, b = read_date(chosen), read_date(rival)
    if not isinstance(a, DateValue) or not isinstance(b, DateValue):
        return True
    if a.wall is not None and b.wall is not None and a.has_zone == b.has_zone:
        return same_moment(a, b)
    if a.wall is not None and b.wall is not None:
        return abs((a.wall - b.wall).total_seconds()) <= _WIDEST_OFFSET
    return not _days_of(a) or not _days_of(b) or not _days_of(a).isdisjoint(_days_of(b))


def is_same_clock(a: str, b: str) -> bool:
    """Whether two dates are one time of day in two zones, and so different moments."""
    one, other = read_date(a), read_date(b)
    if not isinstance(one, DateValue) or not isinstance(other, DateValue) or one.wall is None or other.wall is None:
        return False
    if one.instant is None or other.instant is None or same_moment(one, other):
        return False
    return one.wall.replace(second=0, microsecond=0) == other.wall.replace(second=0, microsecond=0)


def _days_of(value: DateValue) -> set[date]:
    """The days a value may be meant for: the one written, and for an instant the one in UTC."""
    return {day for day in (value.day, value.instant.date() if value.instant else None) if day}
