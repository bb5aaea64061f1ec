"""The names of months, weekdays and parts of the day in many languages, from CLDR (``date_words.json``).

The table is written by `make_date_words`; names are folded as `fold_word` folds what is read.
"""

from __future__ import annotations

import json
import unicodedata
from functools import cache, lru_cache
from importlib import resources
from typing import Any

Hours = tuple[int, int]


def fold_word(word: str) -> str:
    """A name as the table spells it: lower case, no dots (not on an "i" either), no accents, plain blanks."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
    return " ".join(bare.replace(".", "").replace("ı", "i").replace("’", "'").split())


def is_date_word(word: str) -> bool:
    """Whether a word is a month's or a weekday's name in any language of the table."""
    return fold_word(word) in _table()["months"] or fold_word(word) in _weekdays()


@lru_cache(maxsize=2048)
def month_of(word: str, language: str | None) -> int | None:
    """The month a word names; None when it names none, or another one in another language and this one is unknown."""
    folded = fold_word(word)
    meaning = _table()["months"].get(folded)
    if meaning is None and folded.startswith("ב"):
        # Hebrew writes "in" as the first letter of the month.
        meaning = _table()["months"].get(folded[1:])
    if isinstance(meaning, dict):
        meaning = meaning.get((language or "").partition("-")[0])
    return int(meaning) if meaning else None


@lru_cache(maxsize=256)
def number_order(language: str | None) -> str | None:
    """The order of numbers in a date ("dmy", "mdy", "ymd") where the language, or its country, has one."""
    if not language:
        return None
    orders = _table()["orders"]
    found = orders.get(language) or orders.get(language.partition("-")[0])
    return str(found) if found else None


@lru_cache(maxsize=64)
def day_parts(language: str | None) -> tuple[tuple[str, Hours], ...]:
    """Folded words for parts of the day with the hours they cover, longest first.

    Those in Latin letters are the language's own; in other scripts they cannot be taken for anything else.
    """
    parts = _table()["parts"]
    found = {word: hours for words in parts.values() for word, hours in words.items() if word[0] > "\u024f"}
    found |= parts.get((language or "").partition("-")[0], {})
    return tuple((word, (hours[0], hours[1])) for word, hours in sorted(found.items(), key=lambda item: -len(item[0])))


def is_weekday(word: str) -> bool:
    """Whether a word is a weekday's whole name in some language; short forms are names of people as well."""
    return len(word) > 5 and fold_word(word) in _weekdays()


@cache
def _weekdays() -> frozenset[str]:
    return frozenset(_table()["weekdays"])


@cache
def _table() -> dict[str, Any]:
    text = resources.files(__package__).joinpath("date_words.json").read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text)
    return table
