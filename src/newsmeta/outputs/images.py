"""A NewsArticle's pictures as plain records."""

from __future__ import annotations

from typing import Any

from newsmeta.article import ImageObject, NewsArticle
from newsmeta.outputs.values import filled


def images(article: NewsArticle) -> list[dict[str, Any]]:
    """Every picture of the article, the lead image first.

    Keys are those of `ImageObject`, ``creator`` is the creator's name, ``width`` and ``height`` are
    pixels; a key without a value is left out.
    """
    return [filled(_record(image)) or {} for image in article.image]


def _record(image: ImageObject) -> dict[str, Any]:
    return {
        "url": image.url,
        "width": image.width,
        "height": image.height,
        "alt": image.alt,
        "caption": image.caption,
        "creditText": image.creditText,
        "creator": image.creator.name if image.creator else None,
        "copyrightNotice": image.copyrightNotice,
        "license": image.license,
        "acquireLicensePage": image.acquireLicensePage,
        "encodingFormat": image.encodingFormat,
        "contentSize": image.contentSize,
        "digitalSourceType": image.digitalSourceType,
        "role": image.role,
    }
