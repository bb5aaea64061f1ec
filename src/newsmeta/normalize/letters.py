"""What words are made of."""

from __future__ import annotations

# A letter, or a mark that Semitic, Indic and Southeast Asian scripts write around letters; for regular expressions.
LETTER = (
    r"(?:(?![\d_])[\w\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u200c\u200d\u0900-\u0963\u0970-\u0dff\u0e31-\u0e4e"
    r"\u0eb1-\u0ecd\u102b-\u109d\u17b4-\u17d3])"
)
