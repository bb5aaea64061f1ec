"""Text as people read it, and texts compared."""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from html.entities import html5

from newsmeta.normalize.late_pattern import LatePattern

# Soft hyphen, zero-width characters, bidi controls, BOM, other controls: nothing a reader sees. Joiners shape
# the letters of some scripts, and signs; they stay between two characters that are not ASCII.
_UNSEEN = LatePattern(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"
    "|(?<![^\x00-\xff\u2000-\u200f\u3000])[\u200c\u200d]+|[\u200c\u200d]+(?![^\x00-\xff\u2000-\u200f\u3000])"
)
_AMPERSANDS = LatePattern(r"&(?:amp;|AMP;|#0*38;|#[xX]0*26;)+")
_REFERENCE = LatePattern(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_TAG = LatePattern(
    r"</?(?:p|br|b|i|em|strong|a|span|div|h\d|ul|ol|li|img|sup|sub|u|q|mark|small)(?:\s[^<>]*)?/?>", re.I
)
_QUOTES = {ord(c): "'" for c in "\"'`´‘’‚‛“”„‟«»‹›′″＂＇"}
_DASHES = {ord(c): "-" for c in "‐‑‒–—―−﹘﹣－"}
_SAME = _QUOTES | _DASHES
_SAME_MARKS = tuple((chr(mark), same) for mark, same in _SAME.items() if chr(mark) != same)
_ONE_BY_ONE = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_ASCII_TOKEN = LatePattern(r"[a-z0-9]+(?:'[a-z0-9]+)*")
_ASCII_WORD = LatePattern(r"[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*")
_ALONE = LatePattern(f"[{_ONE_BY_ONE}]")
_WORD = LatePattern(r"\w+(?:['’]\w+)*")
# Letters of other alphabets, of Vietnamese and of scripts without an alphabet; signs and marks between them are none.
_NOT_LATIN = LatePattern("[\u0300-\u1fff\u2c00-\U0010ffff]")
_HEAD = 4
_MOST_PASSES = 12
_TOKEN = LatePattern(rf"[{_ONE_BY_ONE}]|[^\W_{_ONE_BY_ONE}]+(?:['’][^\W_{_ONE_BY_ONE}]+)*")


@lru_cache(maxsize=256)
def clean_text(raw: str) -> str:
    """One line of text: blanks collapsed, unseen characters dropped, leftover entities and markup resolved.

    Entities are resolved however often the text was encoded; normalised to NFC.
    """
    text = " ".join(raw.split())
    for _ in range(_MOST_PASSES):
        cleaner = _cleaned(text)
        if cleaner == text:
            break
        text = cleaner
    return text


def _cleaned(text: str) -> str:
    if "&" in text:
        text = _REFERENCE.sub(_resolved, _AMPERSANDS.sub("&", text))
    if "<" in text and _TAG.search(text):
        text = _TAG.sub(" ", text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    elif not text.isprintable():
        text = _UNSEEN.sub("", text)
    return " ".join(text.split())


def _resolved(reference: re.Match[str]) -> str:
    whole = reference.group(0)
    return html.unescape(whole) if whole[1] == "#" or whole[1:] in html5 else whole


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Text for comparing: NFKC, case folded, one form of quotes and dashes, blanks collapsed."""
    return fold_at_length(text)


def fold_at_length(text: str) -> str:
    """`fold` for a text too long to be kept in memory."""
    if text.isascii():
        return " ".join(text.lower().translate(_SAME).split())
    bare = text.replace("\u200c", "").replace("\u200d", "")
    one_form = unicodedata.normalize("NFKC", bare).casefold()
    one_form = unicodedata.normalize("NFKC", one_form)
    # For text that is not ASCII, many searches are quicker than one translation.
    for mark, same in _SAME_MARKS:
        one_form = one_form.replace(mark, same)
    return " ".join(one_form.split())


def last_letter(text: str) -> str:
    """The end of the smallest of three alphabets that has all letters of a text: ASCII, Latin, or any."""
    if text.isascii():
        return "\x7f"
    return "\U0010ffff" if _NOT_LATIN.search(text) else "\u02ff"


@lru_cache(maxsize=64)
def words_within(words: tuple[str, ...], last: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Those of some words that can stand in a text with this `last_letter`, by what several of them begin with."""
    alike: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if max(word) <= last:
            alike[word[:_HEAD]].append(word)
    return tuple((_beginning(group), tuple(group)) for group in alike.values())


def _beginning(words: list[str]) -> str:
    """What all of some words begin with."""
    first, last = min(words), max(words)
    return first[
        : next((at for at, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]), len(first))
    ]


def holds_any(text: str, words: Iterable[tuple[str, tuple[str, ...]]]) -> bool:
    """Whether one of the words, as `words_within` has them, stands in a text; most texts lack even the beginnings."""
    return any(head in text and any(map(text.__contains__, group)) for head, group in words)


@lru_cache(maxsize=2048)
def tokens(text: str) -> tuple[str, ...]:
    """Words, and single characters in scripts that are written without blanks."""
    folded = fold(text)
    return tuple((_ASCII_TOKEN if folded.isascii() else _TOKEN).findall(folded))


def tokens_at_length(text: str) -> list[str]:
    """The tokens of a text too long to be kept in memory; of its forms of letters only their case is made one."""
    return _TOKEN.findall(text.casefold())


def count_tokens(text: str) -> int:
    """How many words a text has, counted as `tokens` tells them apart."""
    if text.isascii():
        return len(_ASCII_WORD.findall(text))
    # Without what parts words elsewhere, a quicker expression finds the same.
    return len((_TOKEN if "_" in text or _ALONE.search(text) else _WORD).findall(text))


def similarity(a: str, b: str) -> float:
    """How many words two texts share, from 0 to 1 (the F1 of their tokens)."""
    left, right = tokens(a), tokens(b)
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    shared = sum((Counter(left) & Counter(right)).values())
    return 2 * shared / (len(left) + len(right))
