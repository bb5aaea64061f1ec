"""Text as people read it, and texts compared."""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from functools import lru_cache

# Soft hyphen, zero-width characters, bidi controls, BOM, other controls: nothing a reader sees.
_UNSEEN = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"
)
_REFERENCE = re.compile(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_TAG = re.compile(r"</?(?:p|br|b|i|em|strong|a|span|div|h\d|ul|ol|li|img|sup|sub|u|q|mark|small)(?:\s[^<>]*)?/?>", re.I)
_QUOTES = {ord(c): "'" for c in "\"'`´‘’‚‛“”„‟«»‹›′″＂＇"}
_DASHES = {ord(c): "-" for c in "‐‑‒–—―−﹘﹣－"}
_SAME = _QUOTES | _DASHES
_ONE_BY_ONE = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_TOKEN = re.compile(rf"[{_ONE_BY_ONE}]|[^\W_{_ONE_BY_ONE}]+(?:['’][^\W_{_ONE_BY_ONE}]+)*")


def clean_text(raw: str) -> str:
    """One line of text: blanks collapsed, unseen characters dropped, leftover entities and markup resolved.

    Entities are resolved once more than the parser did, for text that was encoded twice; normalised to NFC.
    """
    text = raw
    if "&" in text and _REFERENCE.search(text):
        text = html.unescape(text)
    if "<" in text and _TAG.search(text):
        text = _TAG.sub(" ", text)
    if not text.isascii():
        text = unicodedata.normalize("NFC", _UNSEEN.sub("", text))
    elif not text.isprintable():
        text = _UNSEEN.sub("", text)
    return " ".join(text.split())


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Text for comparing: NFKC, case folded, one form of quotes and dashes, blanks collapsed."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_SAME).split()).casefold()


@lru_cache(maxsize=2048)
def tokens(text: str) -> tuple[str, ...]:
    """Words, and single characters in scripts that are written without blanks."""
    return tuple(_TOKEN.findall(fold(text)))


def similarity(a: str, b: str) -> float:
    """How many words two texts share, from 0 to 1 (the F1 of their tokens)."""
    left, right = tokens(a), tokens(b)
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    shared = sum((Counter(left) & Counter(right)).values())
    return 2 * shared / (len(left) + len(right))
