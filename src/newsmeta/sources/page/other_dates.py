"""Lines near the headline with a date that are no datelines: captions of pictures, subtitles that tell of an event."""

from __future__ import annotations

import re

from newsmeta.normalize.visible_dates import find_dates
from newsmeta.sources.page.headings import calls_itself_dek
from newsmeta.sources.page.layout import Layout
from newsmeta.sources.page.signs import Sign

_PICTURES = ("img", "picture", "figure", "video", "svg", "amp-img", "iframe")
_SUBHEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_WORD = re.compile(r"[^\W\d_]{2,}")
# A byline and a section beside a date have fewer words.
_WORDS_OF_SENTENCE = 6


def is_of_picture(layout: Layout, number: int) -> bool:
    """Whether an element stands in a picture's caption; what only calls itself one, with no picture beside, is none."""
    if not layout.in_captions[number]:
        return False
    outline = layout.outline
    for up in outline.lineage(number):
        if outline.tags[up] in ("figure", "figcaption"):
            return True
        if Sign.CAPTION in layout.signs.get(up, ()) and any(outline.below(outline.parents[up], t) for t in _PICTURES):
            return True
    return False


def tells_of_event(layout: Layout, number: int, text: str) -> bool:
    """Whether a line is a subtitle that tells a date among many words and does not say that it is of publication."""
    if layout.outline.tags[number] not in _SUBHEADINGS and not calls_itself_dek(layout.elements[number]):
        return False
    found = find_dates(text, None)
    words = _WORD.findall(text)
    return bool(found) and not any(date.role for date in found) and len(words) >= _WORDS_OF_SENTENCE
