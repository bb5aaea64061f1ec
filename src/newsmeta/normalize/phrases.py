"""Tables of plain phrases as regular expressions.

In a phrase, a blank is any run of blanks, ``*`` the rest of a word, and ``~`` up to four words between two others.
Phrases in Latin letters of Serbian, Bosnian, Croatian and Montenegrin are written once and read in both scripts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from newsmeta.normalize.late_pattern import LatePattern

_DIGRAPHS = {"lj": "љ", "nj": "њ", "dž": "џ"}
_LETTERS = dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш", strict=True))
_WRITTEN_TOGETHER = LatePattern("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def split_phrases(table: str) -> list[str]:
    """The phrases of a table that parts them by ``|``, each once and the longest first."""
    return sorted({" ".join(phrase.split()) for phrase in table.split("|") if phrase.strip()}, key=len, reverse=True)


def in_both_scripts(table: str) -> str:
    """A table of phrases in Serbo-Croatian Latin, and the same in Cyrillic."""
    return f"{table}|{cyrillic(table)}"


def cyrillic(text: str) -> str:
    for latin, letter in _DIGRAPHS.items():
        text = text.replace(latin, letter)
    return "".join(_LETTERS.get(letter, letter) for letter in text)


def pattern(phrases: Iterable[str], *, whole_words: bool = True) -> str:
    """An alternative of phrases; those in scripts that part words by blanks match whole words only."""
    return "(?:" + "|".join(_phrase(unicodedata.normalize("NFC", phrase), whole_words) for phrase in phrases) + ")"


def _phrase(phrase: str, whole_words: bool) -> str:
    escaped = re.escape(phrase).replace(r"\ \~\ ", r"\s+(?:\S+\s+){0,4}?").replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
    if not whole_words:
        return escaped
    before = "" if _WRITTEN_TOGETHER.match(phrase[0]) or not phrase[0].isalnum() else r"(?<!\w)"
    after = "" if _WRITTEN_TOGETHER.match(phrase[-1]) or not phrase[-1].isalnum() else r"(?!\w)"
    return before + escaped + after
