"""NM403: photographs that are credited to nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsmeta.article import ImageObject
from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.normalize.agencies import agency
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.rules.images.pictures import ending, is_of_the_text, place_of, told_together
from newsmeta.rules.rule import Problem, rule
from newsmeta.sources.page.layout import Layout
from newsmeta.vocabulary import load

_DRAWINGS = frozenset({"svg", "png", "gif"})
_PARTS = re.compile(r"\s*[/|,;()]\s*")
# What may be a credit in words beside a picture, though not in a form that is certainly one.
_HINT = LatePattern(
    r"©|\(c\)|\b(?:photos?|photograph\w*|fotos?|fotografi\w*|bild(?:er)?|images?|credits?|courtesy|source|quelle|copyright)\b"
    r"|фото|写真|撮影|사진|图片|صورة|\w/\w|[(\[][^()\[\]]{3,60}[)\]]\W*$",
    re.IGNORECASE,
)
_LONGEST, _LEVELS = 160, 10


def _is_credited(image: ImageObject, element: Any, layout: Layout) -> bool:
    """Whether a picture has a credit, or words beside it that may be one."""
    if image.creditText or image.creator or image.copyrightNotice:
        return True
    words = [text for text in (image.alt, image.caption) if text]
    if any(agency(part) for text in words for part in _PARTS.split(text)):
        return True
    return any(_HINT.search(text) for text in (*words, *_words_behind(element, layout)))


def _words_behind(element: Any, layout: Layout) -> Iterator[str]:
    """Short texts that follow a picture, its figure, or what these stand in."""
    for level, block in enumerate((element, *element.iterancestors())):
        if level > _LEVELS or block.tag in ("article", "main", "section", "body"):
            return
        following = block.getnext()
        number = layout.outline.number.get(following)
        if number is not None and len(text := layout.text(number)) <= _LONGEST:
            yield text


def _is_drawing(url: str) -> bool:
    """Whether a picture is by its format rather a chart, a screenshot or an icon than a photograph."""
    return ending(url) in _DRAWINGS


def _is_news(extraction: Extraction) -> bool:
    types = {type_ for item in extraction.evidence.articles for type_ in item.types}
    return any(load().is_subtype(type_, "NewsArticle") for type_ in types)


@rule("NM403", Severity.NOTE, "image")
def image_without_credit(extraction: Extraction) -> Iterator[Problem]:
    """A picture on the page is credited to nobody.

    newsmeta's news policy: agencies and photographers are to be named. It holds for a NewsArticle, and not for
    drawings. Google reads creditText, creator and copyrightNotice:
    https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata (read 2025-12-10).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}</script>
        <h1>Fire in Rome</h1>
        <figure><img src="https://bugle.example/rome.jpg"><figcaption>Flames above the roofs</figcaption></figure>
        <p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}</script>
        <h1>Fire in Rome</h1><figure><img src="https://bugle.example/rome.jpg">
        <figcaption>Flames above the roofs. Photo: Reuters</figcaption></figure>
        <p>Flames were seen above the old town late on Monday evening.</p>
    """
    if not _is_news(extraction):
        return
    pictures = [image for image in extraction.article.image if is_of_the_text(extraction, image.url)]
    photographs = ((image, place_of(extraction, image.url)) for image in pictures if not _is_drawing(image.url))
    layout = extraction.evidence.page.layout
    bare = [image for image, place in photographs if place and not _is_credited(image, place.element, layout)]
    yield from told_together(extraction, bare, "no credit; name photographer and agency")


UNCREDITED = (image_without_credit,)
