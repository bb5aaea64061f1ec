"""NM531-NM535: the pictures of previews, as og:image and its own tags state them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.normalize.text import fold
from newsmeta.normalize.urls import image_identity
from newsmeta.rules.images.declared_images import declared_images
from newsmeta.rules.images.local_files import known_size
from newsmeta.rules.images.pictures import alt_of_file
from newsmeta.rules.images.sizes import image_too_narrow, image_too_small
from newsmeta.rules.previews.tags import SharedImage, and_others, filled, shared_images
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted

_SMALLEST = 200
# A picture for all articles without one.
_STAND_IN = re.compile(r"(?:default|placeholder|fallback)[^/]*$", re.IGNORECASE)
# Alternative texts that say no more than that there is a picture.
_SAYS_NOTHING = frozenset(
    "image img picture photo pic thumbnail hero header banner cover bild foto imagen image principale imagem immagine"
    " afbeelding zdjęcie obraz изображение фото картинка 画像 写真 图片 صورة".split()
)
_SMALLEST_LARGE = (600, 315)


def _pictures(extraction: Extraction) -> list[SharedImage]:
    return [image for image in shared_images(extraction) if image.address]


@rule("NM531", Severity.NOTE, "image")
def shared_image_without_alt(extraction: Extraction) -> Iterator[Problem]:
    """An og:image has no og:image:alt.

    A page that states og:image should state what is in the picture, for those who do not see the preview:
    https://ogp.me/#structured (read 2026-10-01). It is a description, not a caption.

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg">

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:alt" content="Flames above the roofs of Rome">
    """
    own = {image_identity(image.url): image for image in extraction.article.image}
    pictures = [image for image in _pictures(extraction) if image_identity(image.address) in own]
    stated = {image.address for image in pictures if "alt" in image.stated}
    unique = {image.address: image for image in reversed(pictures) if not _STAND_IN.search(image.address)}
    bare = [image for address, image in reversed(unique.items()) if address not in stated]
    if bare:
        address = bare[0].address
        alt = own[image_identity(address)].alt
        titles = {fold(title) for title in (extraction.article.headline, *extraction.evidence.titles) if title}
        alt = alt if alt and fold(alt) not in _SAYS_NOTHING | titles else None
        who = "its file" if alt_of_file(extraction, own[image_identity(address)]) else "elsewhere the page"
        said = f"; {who} says {quoted(alt)}" if alt else "; say what the picture shows"
        more = f" and {len(bare) - 1} more have" if len(bare) > 1 else " has"
        others = and_others((quoted(image.address), image.root.location) for image in bare[1:])
        yield Problem(f"{quoted(address)}{more} no og:image:alt{said}", bare[0].root.location, related=others)


@rule("NM532", Severity.NOTE, "image")
def shared_image_without_its_known_size(extraction: Extraction) -> Iterator[Problem]:
    """An og:image has no og:image:width and og:image:height, though the page knows them.

    With them the first share already shows the picture:
    https://developers.facebook.com/docs/sharing/webmasters/images/ (read 2026-10-01).

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "width": 1600, "height": 900}}</script>

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:width" content="1600"><meta property="og:image:height" content="900">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "width": 1600, "height": 900}}</script>
    """
    for image in _pictures(extraction)[:1]:
        declared = (each for each in declared_images(extraction) if each.item and each.address == image.address)
        size = next((each.size for each in declared if each.size), None)
        twins = (each for each in _pictures(extraction) if each.address == image.address)
        if size and not any({"width", "height"} & each.stated.keys() for each in twins):
            message = f"no og:image:width and og:image:height; {quoted(image.address)} is {size[0]}×{size[1]}"
            yield Problem(message, image.root.location)


@rule("NM533", Severity.WARNING, "image")
def shared_image_too_small(extraction: Extraction) -> Iterator[Problem]:
    """Every og:image is too small for a large preview.

    Facebook takes none under 200 by 200 pixels, and shows a thumbnail under 600 by 315:
    https://developers.facebook.com/docs/sharing/webmasters/images/ (read 2026-10-01). Where the page states no size,
    that of the file counts, if it is known.

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:width" content="480"><meta property="og:image:height" content="270">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": "https://bugle.example/rome.jpg"}</script>

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:width" content="1600"><meta property="og:image:height" content="900">
    """
    sized = ((image, known_size(extraction, image.root.location, image.size)) for image in _pictures(extraction))
    images = [(image, *size) for image, size in sized if size]
    small = [each for each in images if each[1] < _SMALLEST_LARGE[0] or each[2] < _SMALLEST_LARGE[1]]
    if not images or len(small) < len(_pictures(extraction)):
        return
    # Where no picture of the page is large enough for Google, that is told already.
    if any(image_too_small.function(extraction)) or any(image_too_narrow.function(extraction)):
        return
    image, width, height = max(small, key=lambda each: each[1] * each[2])
    which = "takes none under 200×200" if min(width, height) < _SMALLEST else "shows a thumbnail under 600×315"
    yield Problem(f"og:image is {width}×{height}, and Facebook {which}; share a larger one", image.root.location)


@rule("NM534", Severity.NOTE, "image")
def shared_image_upright(extraction: Extraction) -> Iterator[Problem]:
    """The first og:image is higher than it is wide.

    Previews are about 1.91 times as wide as high, and cut away what is above and below:
    https://developers.facebook.com/docs/sharing/webmasters/images/ (read 2026-10-01). Where the page states no size,
    that of the file counts, if it is known.

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:width" content="900"><meta property="og:image:height" content="1200">

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
    """
    for image in _pictures(extraction)[:1]:
        width, height = known_size(extraction, image.root.location, image.size) or (1, 1)
        # What is nearly square loses little, and three times as high as wide is told as extreme wherever it stands.
        if 11 * width <= 10 * height <= 30 * width:
            message = f"og:image is {width}×{height}, upright; share a crop of about 1.91:1, such as 1200×630"
            yield Problem(message, image.root.location)


@rule("NM535", Severity.WARNING)
def secure_address_insecure(extraction: Extraction) -> Iterator[Problem]:
    """A secure_url is no https address.

    It is there for pages that need one: https://ogp.me/#structured (read 2026-10-01).

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:secure_url" content="http://bugle.example/rome.jpg">

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:secure_url" content="https://bugle.example/rome.jpg">
    """
    for tag in filled(extraction, "og:image:secure_url", "og:video:secure_url", "og:audio:secure_url"):
        if tag.value.strip().lower().startswith("http:"):
            yield Problem(f"{tag.name} {quoted(tag.value)} is http; write https, or leave it out", tag.location)


OPEN_GRAPH_IMAGES = (
    shared_image_without_alt,
    shared_image_without_its_known_size,
    shared_image_too_small,
    shared_image_upright,
    secure_address_insecure,
)
