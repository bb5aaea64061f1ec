"""Notices by which a page says that a machine wrote its text, or that something in it was corrected."""

from __future__ import annotations

from functools import lru_cache

from newsmeta.normalize import making_words as words
from newsmeta.normalize import notice_words
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.notices import NOTICE_STEMS
from newsmeta.normalize.phrases import pattern
from newsmeta.normalize.text import fold

# Plain words are looked for one by one, which is much faster than an expression of all of them.
AI_STEMS = tuple(map(fold, notice_words.THIS_TEXT))
CORRECTION_STEMS = tuple(map(fold, (*words.LABELS, *words.OPENINGS)))
_MADE = tuple(map(fold, words.MADE))
_INTELLIGENCE = tuple(
    map(
        fold,
        """artificial intelligence|intelligence artificielle|inteligencia artificial|inteligência artificial
        |intelligenza artificiale|künstliche intelligenz|künstlicher intelligenz|kunstmatige intelligentie|chatgpt
        |konstgjord intelligens|kunstig intelligens|tekoäly|sztuczn|umělá inteligence|umělou inteligenc
        |mesterséges intelligencia|inteligența artificială|искусственн|штучн|изкуствен|yapay zek|τεχνητή|τεχνητής
        |人工知能|人工智能|인공지능|kecerdasan buatan|veštačk|umjetn|umelej inteligenc|large language model|
        """.replace("\n        ", "")
        .strip("|")
        .split("|"),
    )
)
_LETTERS = LatePattern(r"(?<![A-Za-zА-я])(?:A\.?I\.?|KI|IA|YZ|ИИ|ШІ|GPT-?\d?\w?)(?![A-Za-zА-я])")
_DENIAL = LatePattern(lambda: pattern(map(fold, words.DENIALS)))
_LABEL = LatePattern(
    lambda: rf"[\W_]*{pattern(map(fold, words.LABELS))}(?:\s*[(,]?[\w .,/]{{0,30}}\)?)?\s*[:：\-】\]]\s*\S"
)
_OPENING = LatePattern(lambda: rf"[\W_]*{pattern(map(fold, words.OPENINGS), whole_words=False)}")
_SENTENCE = LatePattern(r"(?<=[.!?。])\s*")
_REACH = 160
# What may stand before "this article": nothing, a label, or that it is a part.
_OPENS = LatePattern(r"[\W_]*(?:[^:：]{1,24}[:：][\W_]*)?(?:(?:parts?|teile|portions) of |teile )?")


@lru_cache(maxsize=1024)
def is_made_by_ai(text: str) -> bool:
    """Whether one sentence says that this text was made by an artificial intelligence."""
    for sentence in _SENTENCE.split(text):
        folded = fold(sentence).replace("generative", "")
        if len(folded) > 2 * _REACH or any(stem in folded for stem in NOTICE_STEMS):
            continue
        start = min((at for phrase in AI_STEMS if (at := folded.find(phrase)) >= 0), default=None)
        if start is None or not _OPENS.fullmatch(folded[:start]) or not any(stem in folded[start:] for stem in _MADE):
            continue
        by_machine = any(word in folded for word in _INTELLIGENCE) or _LETTERS.search(sentence)
        if by_machine and not _DENIAL.search(folded):
            return True
    return False


_GENERATORS = LatePattern(r"(?i)\b(?:midjourney|dall[-·]?e|stable diffusion|adobe firefly|deepfake|generat(?:ed|iv))")


@lru_cache(maxsize=1024)
def speaks_of_ai(text: str) -> bool:
    """Whether a text names artificial intelligence at all, or a program that makes pictures by it."""
    folded = fold(text)
    return any(word in folded for word in _INTELLIGENCE) or bool(_LETTERS.search(text) or _GENERATORS.search(text))


@lru_cache(maxsize=1024)
def corrects(text: str) -> bool:
    """Whether a paragraph is a notice of a correction: it opens with such a label, or with an earlier version."""
    folded = fold(text)
    return bool(_LABEL.match(folded) or _OPENING.match(folded))
