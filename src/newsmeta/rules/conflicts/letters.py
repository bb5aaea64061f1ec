"""Words compared by their letters: those that a page shows, and those that two texts share."""

from __future__ import annotations

import re
import unicodedata

from newsmeta.extraction import Extraction
from newsmeta.normalize.text import fold, tokens, tokens_at_length
from newsmeta.rules.once import once_a_page

_LONG_WORD = 4
# What stands on a button is seen.
_UNSEEN = ("script", "style", "template")
_BEGINNING = 5
_LONGEST_TEXT = 200_000


def shown_letters(extraction: Extraction) -> str:
    """The letters of the page's address and of all that it shows."""
    return letters(f"{extraction.choices['url'].value or extraction.document.url or ''} {shown_text(extraction)}")


@once_a_page
def shown_text(extraction: Extraction) -> str:
    """All that the page shows, in whatever zone."""
    layout = extraction.evidence.page.layout
    shown = (number for number in range(layout.root, layout.stop) if layout.outline.tags[number] not in _UNSEEN)
    return " ".join(map(layout.flow.own, shown))


def letters(text: str) -> str:
    """The letters and digits of a text, without accents, in small letters."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", fold(text)) if not unicodedata.combining(c))
    return re.sub(r"\W", "", bare)


def share_words(a: str, b: str) -> bool:
    """Whether two terms have a word in common, or one is written within the other."""
    one, other = letters(a), letters(b)
    return one in other or other in one or not set(tokens(a)).isdisjoint(tokens(b))


def telling_words(text: str) -> frozenset[str]:
    """The longer words of a text by their beginnings, so that the forms of a word are one."""
    words = tokens_at_length(text[:_LONGEST_TEXT])
    return frozenset(word[:_BEGINNING] for word in words if len(word) >= _LONG_WORD)
