"""Notices by which a page says that its text is a translation, and lines that announce a video."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from newsmeta.normalize import notice_words as words
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.name_shape import is_full_name
from newsmeta.normalize.phrases import pattern
from newsmeta.normalize.text import fold

# Plain words are looked for one by one, which is much faster than an expression of all of them.
NOTICE_STEMS = tuple(map(fold, words.STEMS))
_MACHINES = tuple(map(fold, words.MACHINES))
_THIS_TEXT = tuple(map(fold, words.THIS_TEXT))
_ALONE = tuple(map(fold, words.ALONE))
_BY_NAME = tuple(f"{fold(phrase)} " for phrase in words.BY_NAME)
_LABELS = frozenset(map(fold, words.LABELS))
_DISCLAIMERS = frozenset(map(fold, words.DISCLAIMERS))
_MACHINE_LETTERS = LatePattern(rf"(?<![A-Za-zА-я])(?:{words.MACHINE_LETTERS})(?![A-Za-zА-я])")
_OPENING = LatePattern(lambda: pattern(map(fold, words.OPENINGS)))
_VIDEO = LatePattern(
    lambda: (
        rf"^\W*(?:{pattern(words.INVITATIONS)}\s*)?{pattern(words.VIDEOS)}(?:\s+{pattern(words.BELOW)})?"
        r"\s*(?P<colon>[:：])?\s*$"
    ),
    re.IGNORECASE,
)
_IMPERATIVE = LatePattern(lambda: rf"^\W*{pattern(words.IMPERATIVES)}", re.IGNORECASE)
VIDEO_WORDS = tuple(fold(word).rstrip("*") for word in words.VIDEOS)
_BEFORE = " \t\n-–—*•([\"'„“«"
_LABEL_END = LatePattern(r"\s*(?::|(?<=[\u3040-\u9fff])/)\s*")
_SENTENCE_END = LatePattern(r"[.!?](?:\s|$)|。")
_LONGEST, _LONGEST_LINE, _LONGEST_ANNOUNCEMENT, _REACH = 500, 160, 60, 80
_MOST_WORDS_BESIDE = 3


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice of translation, verbatim; `machine` is True when it names a machine, an AI or a program."""

    text: str
    machine: bool


@lru_cache(maxsize=1024)
def find_translation_notice(text: str) -> Notice | None:
    """The notice that a paragraph is, or None: a sentence about translations is none."""
    if len(text) > _LONGEST:
        return None
    folded = fold(text.lstrip(_BEFORE))
    stems = [folded.find(stem) for stem in NOTICE_STEMS if stem in folded]
    if not stems:
        return None
    machine = any(word in folded for word in _MACHINES) or bool(_MACHINE_LETTERS.search(text))
    label = _LABEL_END.split(folded, maxsplit=1)[0]
    if (machine and label in _DISCLAIMERS) or _speaks_of_itself(folded, stems) or _is_a_line_of_its_own(folded, text):
        return Notice(text, machine)
    return None


def _speaks_of_itself(folded: str, stems: list[int]) -> bool:
    """ "This article was translated": both within one sentence, close to each other."""
    for found in (folded.find(phrase) for phrase in _THIS_TEXT if phrase in folded):
        if found and folded[found - 1].isalpha() and folded[found].isascii():
            continue
        for stem in stems:
            between = folded[min(found, stem) : max(found, stem)]
            if len(between) <= _REACH and not _SENTENCE_END.search(between):
                return True
    return False


def _is_a_line_of_its_own(folded: str, text: str) -> bool:
    if len(folded) > _LONGEST_LINE:
        return False
    label, *rest = _LABEL_END.split(folded, maxsplit=1)
    if (label in _LABELS and rest and rest[0]) or _OPENING.match(folded):
        return True
    for phrase in _ALONE:
        if folded.startswith(phrase) and len(re.findall(r"\w+", folded[len(phrase) :])) <= _MOST_WORDS_BESIDE:
            return True
    words_of_line = text.lstrip(_BEFORE).rstrip(" .)").split()
    return any(
        folded.startswith(phrase) and is_full_name(" ".join(words_of_line[len(phrase.split()) :]))
        for phrase in _BY_NAME
    )


@lru_cache(maxsize=1024)
def announces_video(text: str) -> bool:
    """Whether a short line promises a video: a label with a colon, or an invitation to watch."""
    if len(text) > _LONGEST_ANNOUNCEMENT:
        return False
    folded = fold(text)
    found = _VIDEO.match(text) if any(word in folded for word in VIDEO_WORDS) else None
    return bool(found and (found.group("colon") or _IMPERATIVE.match(text)))
