"""Which caption of a picture counts: that of the markup, unless the visible one says the same and more."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from newsmeta.normalize.text import fold
from newsmeta.normalize.urls import image_identity

_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp|heic)", re.IGNORECASE)
_ELLIPSIS = re.compile(r"\s*(?:\.{3,}|…|\[(?:\.{3}|…)\])\s*$")


def best_caption(declared: Iterable[str], visible: Collection[str], titles: Collection[str], url: str) -> str | None:
    """The first declared caption, or the visible one where that of the markup is poorer.

    It is poorer when it is the name of a file, the article's title (`titles` are folded), or the beginning of the
    visible caption.
    """
    first = next(iter(declared), None)
    shown = next(iter(visible), None)
    if first is None or shown is None:
        return first or shown
    return shown if _is_poorer(first, shown, titles, url) else first


def _is_poorer(declared: str, visible: str, titles: Collection[str], url: str) -> bool:
    one, other = fold(declared), fold(visible)
    if _FILE_NAME.fullmatch(declared.strip()) or one == fold(image_identity(url).rpartition("/")[2]):
        return True
    if one in titles and other not in titles:
        return True
    beginning = fold(_ELLIPSIS.sub("", declared)).rstrip(" .")
    # A word that goes on is another word, such as "Rom" in "Roma".
    return len(other) > len(one) and bool(re.match(rf"{re.escape(beginning)}\b", other)) and bool(beginning)
