"""Notices by which a page says that its text is a translation, and lines that announce a video."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from newsmeta.normalize import notice_words as words
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.name_shape import is_full_name
from newsmeta.normalize.phrases import pattern

_ANY_STEM = pattern(words.STEMS, whole_words=False)
_THIS_TEXT = pattern(words.THIS_TEXT)
_STEMS = tuple(stem.casefold() for stem in words.STEMS)
_MACHINE = LatePattern(
    rf"{pattern(words.MACHINES, whole_words=False)}|(?-i:(?<![A-Za-zА-я])(?:{words.MACHINE_LETTERS})(?![A-Za-zА-я]))",
    re.IGNORECASE,
)
_OF_ITSELF = LatePattern(
    rf"{_THIS_TEXT}[^.!?。]{{0,80}}?{_ANY_STEM}|{_ANY_STEM}[^.!?。]{{0,60}}?{_THIS_TEXT}", re.IGNORECASE
)
_OPENING = LatePattern(rf"^\W*{pattern(words.OPENINGS)}", re.IGNORECASE)
_LABEL = LatePattern(rf"^\W*{pattern(words.LABELS)}\s*[:：／/]\s*\S", re.IGNORECASE)
_BY_NAME = LatePattern(rf"^\W*{pattern(words.BY_NAME)}\s+(?P<name>.+)$", re.IGNORECASE)
_ALONE = LatePattern(rf"^\W*{pattern(words.ALONE)}\W*(?:[(:：]?\s*\w+){{0,3}}\W*$", re.IGNORECASE)
_DISCLAIMER = LatePattern(rf"^\W*{pattern(words.DISCLAIMERS)}\s*[:：]", re.IGNORECASE)
_VIDEO = LatePattern(
    rf"^\W*(?:{pattern(words.INVITATIONS)}\s*)?{pattern(words.VIDEOS)}(?:\s+{pattern(words.BELOW)})?"
    r"\s*(?P<colon>[:：])?\s*$",
    re.IGNORECASE,
)
_IMPERATIVE = LatePattern(rf"^\W*{pattern(words.IMPERATIVES)}", re.IGNORECASE)
_LONGEST, _LONGEST_LINE, _LONGEST_ANNOUNCEMENT = 500, 160, 60


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice of translation, verbatim; `machine` is True when it names a machine, an AI or a program."""

    text: str
    machine: bool


@lru_cache(maxsize=1024)
def find_translation_notice(text: str) -> Notice | None:
    """The notice that a paragraph is, or None: a sentence about translations is none."""
    folded = text.casefold()
    # Looking for a hundred words one by one is much faster than an expression of all of them.
    if len(text) > _LONGEST or not any(stem in folded for stem in _STEMS):
        return None
    whole = unicodedata.normalize("NFC", text).strip()
    machine = bool(_MACHINE.search(whole))
    line = len(whole) <= _LONGEST_LINE and _is_a_line_of_its_own(whole)
    told = machine and _DISCLAIMER.match(whole)
    return Notice(text, machine) if line or told or _OF_ITSELF.search(whole) else None


def _is_a_line_of_its_own(line: str) -> bool:
    if _OPENING.match(line) or _LABEL.match(line) or _ALONE.match(line):
        return True
    named = _BY_NAME.match(line)
    return bool(named and is_full_name(named.group("name").strip(" .)")))


@lru_cache(maxsize=1024)
def announces_video(text: str) -> bool:
    """Whether a short line promises a video: a label with a colon, or an invitation to watch."""
    if len(text) > _LONGEST_ANNOUNCEMENT:
        return False
    found = _VIDEO.match(text)
    return bool(found and (found.group("colon") or _IMPERATIVE.match(text)))
