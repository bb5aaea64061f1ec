"""A NewsArticle as X card tags (https://developer.x.com/en/docs/x-for-websites/cards/overview/markup)."""

from __future__ import annotations

from newsmeta.article import ImageObject, NewsArticle
from newsmeta.outputs.values import absolute, filled_pairs

# https://developer.x.com/en/docs/x-for-websites/cards/overview/summary-card-with-large-image
_LARGE_WIDTH, _LARGE_HEIGHT = 300, 157
_ALT_LENGTH = 420


def x_card(article: NewsArticle) -> list[tuple[str, str]]:
    """The article's X card tags as name and content."""
    image = next((image for image in article.image if absolute(image.url)), None)
    return filled_pairs(
        [
            ("twitter:card", card(image)),
            ("twitter:title", article.headline),
            ("twitter:description", article.description),
            ("twitter:image", image.url if image else None),
            ("twitter:image:alt", shortened(image.alt, _ALT_LENGTH) if image and image.alt else None),
        ]
    )


def card(image: ImageObject | None) -> str:
    """``summary_large_image`` when the picture suits it, else ``summary``.

    X crops the large card to 2:1. A picture suits it when it has at least 300 by 157 pixels and
    keeps two thirds of its surface in the crop: from 4:3 to 3:1. One of unknown size is taken to
    suit, as news pictures mostly do; X itself falls back when it does not.
    """
    if image is None:
        return "summary"
    if image.width is None or image.height is None:
        return "summary_large_image"
    large = image.width >= _LARGE_WIDTH and image.height >= _LARGE_HEIGHT
    fits = 4 * image.height <= 3 * image.width <= 9 * image.height
    return "summary_large_image" if large and fits else "summary"


def shortened(text: str, length: int) -> str:
    """The text in at most `length` characters: cut where a word ends, and closed with an ellipsis when cut."""
    if len(text) <= length:
        return text
    start, _, _ = text[:length].rpartition(" ")
    # Scripts that write no spaces have no such place; there the cut falls between two characters.
    kept = start if len(start) >= length // 2 else text[: length - 1]
    return f"{kept.rstrip()}…"
