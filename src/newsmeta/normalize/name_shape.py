"""The shape of a person's name in scripts with and without capitals."""

from __future__ import annotations

import re
from functools import lru_cache

from newsmeta.normalize.given_names import GIVEN_NAMES
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.letters import LETTER
from newsmeta.normalize.name_words import NOT_IN_NAMES, PARTICLES

_NAME_WORD = LatePattern(rf"(?:{LETTER}|['’ʼ`.·-])+$")
_SUFFIX = re.compile(r",?\s+(?:Jr|Sr|Jun|Sen|II|III|IV)\.?$")
_CASELESS = LatePattern(r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u1000-\u10ff\u1200-\u137f\u1780-\u17ff]")
_EAST_ASIAN = LatePattern(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_EAST_ASIAN_NAME = LatePattern(
    r"^[\u3400-\u9fff々]{2,4}$|^[\u3400-\u9fff々]{1,4}[\s　][\u3400-\u9fff々]{1,4}$|^[\uac00-\ud7af]{2,4}$"
    r"|^[\u3040-\u30ff\u3400-\u9fff々・ー]{3,12}$"
)
_LONGEST = 60


@lru_cache(maxsize=4096)
def looks_like_name(text: str) -> bool:
    """Whether a text could be a name at all: few words, no digits, no words of sentences."""
    if not text or len(text) > _LONGEST or re.search(r"[\d<>{}=_?!\"#$%*]", text):
        return False
    words = text.replace(",", " ").split()
    if len(words) > 7 or any(word.lower() in NOT_IN_NAMES - PARTICLES for word in words[1:]):
        return False
    return any(character.isalpha() for character in text)


@lru_cache(maxsize=4096)
def is_full_name(text: str) -> bool:
    """Whether a text has the shape of a whole personal name: two to five words with capitals, particles aside."""
    text = _SUFFIX.sub("", text.strip(" ,"))
    if not text.isascii() and _EAST_ASIAN.search(text):
        return bool(_EAST_ASIAN_NAME.match(text))
    words = text.split()
    if not 2 <= len(words) <= 6 or not looks_like_name(text) or not all(_NAME_WORD.match(word) for word in words):
        return False
    if not text.isascii() and _CASELESS.search(text):
        return len(words) <= 5
    # "Will" and "Sam" open names and sentences.
    doubtful = words[1:] if words[0][0].isupper() and words[0].lower() in GIVEN_NAMES else words
    if any(word.lower() in NOT_IN_NAMES and word.lower() not in PARTICLES for word in doubtful):
        return False
    strong = [word for word in words if word.lower() not in PARTICLES]
    capitals = [
        word for word in strong if word[0].isupper() or (len(word) > 2 and word[1] in "'’" and word[2].isupper())
    ]
    return (
        len(strong) >= 1
        and len(capitals) == len(strong)
        and (len(strong) >= 2 or words[0][0].isupper())
        and _has_long_word(strong)
    )


def _has_long_word(words: list[str]) -> bool:
    return any(len(word.strip(".")) >= 2 for word in words)


def name_case(name: str) -> str:
    """A name printed in capitals, as people write it; any other name as it is."""
    words = name.split()
    if len(words) < 2 or not name.isupper() or len(name) < 6:
        return name
    return " ".join(_cased(word, number == 0) for number, word in enumerate(words))


def _cased(word: str, first: bool) -> str:
    if word.lower() in PARTICLES and not first:
        return word.lower()
    # Initials ("J.D.", "JP") stay as they are.
    if "." in word.strip(".") or (len(word) == 2 and not re.search(r"[AEIOUY]", word)):
        return word
    cased = "-".join(part.capitalize() for part in word.split("-"))
    cased = re.sub(r"(?<=['’])(\w)(?=\w{2})", lambda found: found.group(1).upper(), cased)
    return re.sub(r"^Mc(\w)", lambda found: "Mc" + found.group(1).upper(), cased)
