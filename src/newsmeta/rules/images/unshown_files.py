"""NM445 and NM446: pictures that networks or search engines do not show, by their format or size."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.image_files.file import ImageFile
from newsmeta.location import Location
from newsmeta.normalize.urls import size_in_url
from newsmeta.rules.images.addresses import TYPES, ending, unshown_ending
from newsmeta.rules.images.declared_images import declared_images
from newsmeta.rules.images.local_files import LocalImage, files, known_size
from newsmeta.rules.previews.tags import filled, shared_images
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted

_TIFF = "image/tiff"
# From which size on X shows a picture on each card, and the largest that it takes.
_SMALLEST = {"summary_large_image": (300, 157), "summary": (144, 144)}
_LARGEST = 4096
_NUMBER = re.compile(r"[0-9]{3,4}")


def _x_picture(extraction: Extraction) -> tuple[str, str, Location, tuple[int, int] | None] | None:
    """The picture that X shows: the tag's name, its address and place, and its size where that is known."""
    declared = {image.address.strip(): image for image in reversed(declared_images(extraction)) if image.address}
    tags = filled(extraction, "twitter:image", "twitter:image:src")
    if tags:
        address = tags[0].value.strip()
        stated = declared[address].size if address in declared else None
        return tags[0].name, address, tags[0].location, known_size(extraction, tags[0].location, stated)
    for image in shared_images(extraction)[:1]:
        place = image.root.location
        return "og:image", image.address, place, known_size(extraction, place, image.size)
    return None


def _asks_for_less(address: str) -> bool:
    """Whether an address asks for a smaller size than that which is stated, as of the original."""
    name = address.partition("?")[0].rpartition("/")[2].partition(".")[0]
    asked = size_in_url(address) or (int(name) if _NUMBER.fullmatch(name) else None,)
    return 0 < max(side or 0 for side in asked) <= _LARGEST


@rule("NM445", Severity.WARNING, "image")
def x_image_of_wrong_size(extraction: Extraction) -> Iterator[Problem]:
    """The picture of the X card is smaller or larger than X takes.

    A large card needs 300 by 157 pixels, a summary 144 by 144, and neither takes more than 4096 by 4096:
    https://developer.x.com/cards/markup (read 2026-10-01). The size is that which is stated for the same address, or
    the file's; an address that itself asks for less is let pass. An og:image that is too small is told as that (NM533).

    Bad::

        <meta name="twitter:card" content="summary_large_image">
        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:width" content="6000"><meta property="og:image:height" content="4000">

    Good::

        <meta name="twitter:card" content="summary_large_image">
        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:width" content="1600"><meta property="og:image:height" content="900">
    """
    card = next((tag.value.strip().lower() for tag in filled(extraction, "twitter:card")), "")
    found = _x_picture(extraction) if card in _SMALLEST else None
    if found is None:
        return
    name, address, place, size = found
    if size is None:
        return
    is_shared = any(image.address == address for image in shared_images(extraction))
    needed = _SMALLEST[card]
    if max(size) > _LARGEST and not _asks_for_less(address):
        message = f"X takes pictures of at most {_LARGEST}×{_LARGEST}; offer a smaller one"
    elif not is_shared and (size[0] < needed[0] or size[1] < needed[1]):
        message = f"X shows {card} from {needed[0]}×{needed[1]} on; offer a larger one"
    else:
        return
    yield Problem(f"{name} is {size[0]}×{size[1]}, and {message}", place)


def why_not_shown(image: LocalImage, file: ImageFile) -> str | None:
    """Who does not show a picture in the format of its file, where its address does not betray that."""
    if file.encodingFormat == _TIFF and not unshown_ending(image.address):
        return "is a TIFF, which search engines and networks do not show" if image.declared or image.is_on_x else None
    if file.encodingFormat == TYPES["svg"] and image.is_previewed and ending(image.address) != "svg":
        return "is an SVG, which no network previews"
    if file.encodingFormat == TYPES["avif"] and image.is_on_x:
        return "is an AVIF, and X shows JPEG, PNG, WebP and GIF"
    return None


@rule("NM446", Severity.WARNING, "image")
def image_file_not_shown(extraction: Extraction) -> Iterator[Problem]:
    """A picture's file is in a format that search engines or networks do not show, whatever its address ends in.

    Google shows BMP, GIF, JPEG, PNG, WebP, SVG and AVIF:
    https://developers.google.com/search/docs/appearance/google-images (read 2026-03-02), X JPG, PNG, WEBP and GIF:
    https://developer.x.com/cards/markup (read 2026-10-01). An address that says so itself is NM421 or NM546.

    Config::

        [images.files."https://bugle.example/rome.jpg"]
        type = "image/tiff"

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg"><h1>Fire in Rome</h1>

    Good::

        <meta property="og:image" content="https://bugle.example/rome-1600.jpg"><h1>Fire in Rome</h1>
    """
    for image, file in files(extraction):
        if why := why_not_shown(image, file):
            yield image.problem(f"{quoted(file.name)} {why}; save it as JPEG, PNG or WebP")


UNSHOWN_FILES = (x_image_of_wrong_size, image_file_not_shown)
