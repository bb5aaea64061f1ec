"""NM416-NM420: how large declared pictures are, as stated or by their files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsmeta.extraction import Extraction
from newsmeta.fields.publisher import pixels
from newsmeta.finding import Severity
from newsmeta.normalize.urls import size_in_url
from newsmeta.rules.addresses.robots import is_kept_out
from newsmeta.rules.images.declared_images import DeclaredImage, declared_images
from newsmeta.rules.images.local_files import known_size
from newsmeta.rules.images.stand_ins import is_stand_in
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import pixel_number
from newsmeta.rules.wording import quoted, shown
from newsmeta.statement import Item

SMALLEST_AREA = 50_000
_NARROWEST = 1200
_STEEPEST = 3
_NUMBER = re.compile(r"\s*\d+(?:\.0+)?\s*")


@once_a_page
def _sized(extraction: Extraction) -> list[tuple[DeclaredImage, int, int]]:
    passed = extraction.choices["image"].passed_over
    refused = {shown(each.statement.value) for each in passed if is_stand_in(each)}
    # A logo has a finding of its own, and no larger one is wanted.
    own = (image for image in declared_images(extraction) if image.address and image.address not in refused)
    sized = ((image, known_size(extraction, image.location, image.size)) for image in own)
    return [(image, *size) for image, size in sized if size]


def _largest(extraction: Extraction) -> tuple[DeclaredImage, int, int] | None:
    """The largest picture, where the size of every one is known: an unknown one may be larger."""
    sized = _sized(extraction)
    declared = (image for image in declared_images(extraction) if sized and image.address)
    if not sized or any(known_size(extraction, image.location, image.size) is None for image in declared):
        return None
    return max(sized, key=lambda each: each[1] * each[2])


@rule("NM416", Severity.WARNING, "image")
def image_too_small(extraction: Extraction) -> Iterator[Problem]:
    """All declared pictures have fewer than 50,000 pixels.

    Google asks for at least 50,000, width times height:
    https://developers.google.com/search/docs/appearance/structured-data/article (read 2026-09-08). Where the page
    states no size, that of the file counts, if it is known.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "width": 200, "height": 200}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "width": 1600, "height": 900}}</script>
    """
    largest = _largest(extraction)
    if largest and largest[1] * largest[2] < SMALLEST_AREA:
        image, width, height = largest
        message = f"{quoted(image.address)} is {width}×{height}, under 50,000 pixels; declare a larger one"
        yield Problem(message, image.location)


@rule("NM417", Severity.NOTE, "image")
def image_too_narrow(extraction: Extraction) -> Iterator[Problem]:
    """No declared picture is 1,200 pixels wide.

    Google's Discover shows large cards from that width on:
    https://developers.google.com/search/docs/appearance/google-discover (read 2026-03-03).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "width": 980, "height": 551}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "width": 1600, "height": 900}}</script>
    """
    largest = _largest(extraction)
    # Other nodes may state a larger size for the same picture.
    read = (image.width or 0 for image in extraction.article.image[:1])
    widest = max((width for _, width, _ in _sized(extraction)), default=0)
    if largest is None or max((widest, *read)) >= _NARROWEST or largest[1] * largest[2] < SMALLEST_AREA:
        return
    # What only files say is another rule's matter (NM444).
    if not any(image.size for image, _, _ in _sized(extraction)):
        return
    asked = (size_in_url(image.address or "") for image, _, _ in _sized(extraction))
    if not any(size and (size[0] or 0) >= _NARROWEST for size in asked) and not is_kept_out(extraction):
        message = f"{quoted(largest[0].address)} is {widest} pixels wide; Discover asks for {_NARROWEST}"
        yield Problem(message, largest[0].location)


@rule("NM419", Severity.WARNING, "image")
def image_of_extreme_shape(extraction: Extraction) -> Iterator[Problem]:
    """A declared picture is more than three times as wide as high, or the other way round.

    Google asks for no extreme shapes, and cuts them in previews:
    https://developers.google.com/search/docs/appearance/google-images (read 2026-03-02).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "width": 2000, "height": 200}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "width": 1600, "height": 900}}</script>
    """
    sized = _sized(extraction)
    # One picture of a usual shape is enough to show.
    if all(
        max(width, height) > _STEEPEST * min(width, height) and min(width, height) > 1 for _, width, height in sized
    ):
        for image, width, height in sized[:1]:
            message = f"{quoted(image.address)} is {width}×{height}; declare a picture of a usual shape"
            yield Problem(message, image.location)


@rule("NM420", Severity.WARNING, "image", fix=pixel_number)
def image_size_not_a_number(extraction: Extraction) -> Iterator[Problem]:
    """Width or height of a picture is not a number of pixels.

    schema.org takes a number with its unit as a Distance, which search engines do not read as pixels:
    https://schema.org/width (read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "width": "1600px", "height": "900px"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "width": 1600, "height": 900}}</script>
    """
    for image in declared_images(extraction):
        for side in ("width", "height") if image.item else ():
            for stated in image.item.all(side) if image.item else ():
                if not _is_number(stated.value):
                    right = pixels(stated.value)
                    advice = f"write {right}" if right else "write the number of pixels, or leave it out"
                    yield Problem(f"{side} is {quoted(stated.value)}; {advice}", stated.location)


def _is_number(value: Any) -> bool:
    if isinstance(value, Item):
        return value.first("value", "name") is not None
    if isinstance(value, str):
        return not value.strip() or bool(_NUMBER.fullmatch(value))
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value > 0


SIZES = (image_too_small, image_too_narrow, image_of_extreme_shape, image_size_not_a_number)
