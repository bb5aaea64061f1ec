"""When two sources say the same thing in different words, and so do not contradict each other."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from functools import lru_cache

from newsmeta.normalize.dates import DateValue, read_date, same_moment
from newsmeta.normalize.text import fold

_HOUR, _TOLERANCE = 3600, 60
_WIDEST_OFFSET, _FIRST_OFFSET = 14 * 3600, -12 * 3600
# Thai, Lao, Burmese, Khmer, Japanese, Chinese and Korean: a word may be two signs, and nothing stands between words.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Vowel signs of Indic scripts are no letters to regular expressions, and do not end a word.
_BETWEEN_WORDS = re.compile("[\\s\u2000-\u206f\u3000-\u303f!-/:-@\\[-`{-~\u00a0-\u00bf]+")
# So many letters at the beginning tell words apart, whatever their endings.
_STEM = 5


def same_person(a: str, b: str) -> bool:
    """Whether two names may be one person's: accents aside, the words of one are among the other's, initials too."""
    shorter, longer = sorted((_name_words(a), _name_words(b)), key=len)
    return all(any(_same_word(word, other) for other in longer) for word in shorter)


def _same_word(a: str, b: str) -> bool:
    initial, word = sorted((a, b), key=len)
    return a == b or (len(initial) == 1 and word.startswith(initial))


def _name_words(name: str) -> list[str]:
    return re.findall(r"\w+", _bare(name))


def _bare(text: str) -> str:
    """The text in small letters without accents."""
    folded = fold(text)
    if folded.isascii():
        return folded
    return "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))


def same_date(chosen: str, rival: str) -> bool:
    """Whether two dates may be one: an instant in two zones, a day and a time on it, times an unstated offset apart."""
    a, b = read_date(chosen), read_date(rival)
    if not isinstance(a, DateValue) or not isinstance(b, DateValue):
        return True
    if a.instant is not None and b.instant is not None:
        return same_moment(a, b)
    if a.wall is not None and b.wall is not None and not a.has_zone and not b.has_zone:
        # One may be told in UTC, the other by the clock on the newsroom's wall.
        apart = abs((a.wall - b.wall).total_seconds())
        return apart <= _WIDEST_OFFSET and apart % _HOUR < _TOLERANCE
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
    """The days a value may be meant for: the one written, and for an instant in UTC those it has anywhere on Earth."""
    offsets = (_FIRST_OFFSET, 0, _WIDEST_OFFSET) if value.is_utc else (0,)
    instants = {(value.instant + timedelta(seconds=offset)).date() for offset in offsets} if value.instant else set()
    return instants | ({value.day} if value.day else set())


def share_a_word(a: str, b: str) -> bool:
    """Whether two texts have a word in common, its ending aside; in scripts without blanks two signs in a row."""
    return not _stems(a).isdisjoint(_stems(b))


# The headline is held against every other title.
@lru_cache(maxsize=256)
def _stems(text: str) -> frozenset[str]:
    words = _BETWEEN_WORDS.split(_bare(text))
    begun = (word[:_STEM] for word in words if len(word) >= _STEM - 1 or word.isdigit())
    pairs = (word[at : at + 2] for word in words if _UNSPACED.search(word) for at in range(len(word) - 1))
    return frozenset((*begun, *pairs))
