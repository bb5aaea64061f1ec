"""A name on a line with the date: behind an opener, or alone, where its place tells whose it is."""

from __future__ import annotations

import re

from newsmeta.normalize.agencies import agency
from newsmeta.normalize.byline import find_byline, is_surely_somebody
from newsmeta.normalize.date_words import is_date_word, is_weekday
from newsmeta.normalize.given_names import GIVEN_NAMES
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.name_words import ORGANIZATION_WORDS, PARTICLES, PLACES, TOPIC_WORDS
from newsmeta.normalize.names import Named, read_names
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import fold
from newsmeta.normalize.visible_dates import find_dates

_LONGEST_DATED = 90
_BETWEEN = LatePattern(
    r"\s*[|•·–—\n]+\s*|\s+[-/]\s+|,\s*(?=\D*\d)|(?<=\d),?\s+(?=[^\W\d_]{2,}\s+[^\W\d_])|(?<=[^\W\d_])\s+(?=\d)|\s{2,}"
)
_TIME_WORDS = frozenset(
    """am pm uhr at on um le el il de of st nd rd th min mins minute minutes minuten read lesezeit lecture lettura
    leitura lectura reading time in updated published posted stand veröffentlicht aktualisiert publié mis à jour
    publicado actualizado pubblicato aggiornato est edt pst pdt gmt utc cet cest bst ist h hr hrs clock""".split()
)
_YEAR = re.compile(r"(?:19|20)\d\d|\d[./-]\d{1,2}[./-]\d\d")


def is_name_alone(text: str) -> bool:
    """Whether a text that nothing introduces is a person's whole name, and no place, section or newsroom."""
    words = [fold(word).strip(".,") for word in text.split()]
    return (
        2 <= len(words) <= 4
        and is_surely_somebody(text)
        and agency(text) is None
        and not any(word in TOPIC_WORDS or word in ORGANIZATION_WORDS for word in words)
        and not is_date_word(words[-1])
        and text.split()[-1] not in PARTICLES
        and fold(text) not in PLACES
    )


def is_known_given_name(text: str) -> bool:
    """Whether a text opens with a common given name, or with initials before a surname."""
    first = fold(text.split()[0]).strip(".") if text.split() else ""
    return first in GIVEN_NAMES or first.partition("-")[0] in GIVEN_NAMES


def find_name_beside_date(line: str, language: str | None) -> Named | None:
    """The name in a line that holds but a date beside it: "25.10.2022 - Jane Doe", "Jane Doe | 3 May 2024, 10:15"."""
    if len(line) > _LONGEST_DATED or not _YEAR.search(line) or not find_dates(line, language):
        return None
    parts = [part for part in _BETWEEN.split(line) if any(map(str.isalpha, part))]
    named = [part for part in parts if not _is_about_time(part)]
    if len(named) != 1:
        return None
    for name in (named[0], _without_time(named[0])):
        if is_name_alone(name):
            return next((n for n in read_names(name) if isinstance(n, Named) and n.kind == "person"), None)
    return None


def find_byline_behind_date(line: str, language: str | None) -> list[Named | Rejected]:
    """The people of a byline that the date opens: "4 May 2026 by Jane Doe in News", "4 May 2026 | by Jane Doe"."""
    if not _YEAR.search(line):
        return []
    dates = find_dates(line, language)
    if not dates or not _is_about_time(line[: dates[0].start]):
        return []
    return find_byline(line[dates[0].end :].lstrip(" ,.|•·–—/\n-"), language)


def _without_time(part: str) -> str:
    words = part.split()
    while words and _is_about_time(words[-1]):
        words.pop()
    while words and _is_about_time(words[0]):
        words.pop(0)
    return " ".join(words)


def _is_about_time(part: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", part) if len(word) > 1]
    return not words or all(is_date_word(fold(w)) or is_weekday(fold(w)) or fold(w) in _TIME_WORDS for w in words)
