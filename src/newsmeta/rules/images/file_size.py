"""NM435-NM437 and NM444: a picture's file, beside what networks take and show."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.rules.images.addresses import TYPES
from newsmeta.rules.images.declared_images import declared_images
from newsmeta.rules.images.local_files import files
from newsmeta.rules.images.sizes import SMALLEST_AREA
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted

_NARROWEST = 1200
_MEGABYTE = 1024 * 1024
_X_TAKES, _FACEBOOK_TAKES = 5 * _MEGABYTE, 8 * _MEGABYTE


@rule("NM435", Severity.WARNING, "image")
def image_file_too_heavy(extraction: Extraction) -> Iterator[Problem]:
    """The file of og:image or twitter:image is larger than networks take.

    X takes less than 5 MB: https://developer.x.com/cards/markup (read 2026-10-01), Facebook 8 MB:
    https://developers.facebook.com/docs/sharing/webmasters/images/ (read 2026-10-01). What is larger is not shown.

    Config::

        [images.files."https://bugle.example/rome.jpg"]
        bytes = 9_100_000

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg"><h1>Fire in Rome</h1>

    Good::

        <meta property="og:image" content="https://bugle.example/rome-1600.jpg"><h1>Fire in Rome</h1>
    """
    for image, file in files(extraction):
        size = file.size or 0
        if image.is_previewed and size > _X_TAKES:
            limit = "Facebook takes 8 MB, X 5 MB" if image.is_shared and size > _FACEBOOK_TAKES else "X takes 5 MB"
            yield image.problem(f"{quoted(file.name)} has {size / _MEGABYTE:.1f} MB, {limit}; make it smaller")


@rule("NM436", Severity.NOTE, "image")
def image_file_animated(extraction: Extraction) -> Iterator[Problem]:
    """The picture of og:image or twitter:image moves.

    X shows the first frame alone: https://developer.x.com/cards/markup (read 2026-10-01), and so do most previews; it
    should stand for the article by itself.

    Config::

        [images.files."https://bugle.example/rome.gif"]
        animated = true

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.gif"><h1>Fire in Rome</h1>

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg"><h1>Fire in Rome</h1>
    """
    for image, file in files(extraction):
        if image.is_previewed and file.is_animated:
            yield image.problem(f"{quoted(file.name)} moves; previews show its first frame alone, so declare a still")


@rule("NM437", Severity.WARNING, "image")
def image_file_for_print(extraction: Extraction) -> Iterator[Problem]:
    """A picture's file is in the colours of print (CMYK).

    newsmeta's news policy: browsers and networks show its colours wrong, or nothing; files for screens are in RGB.

    Config::

        [images.files."https://bugle.example/rome.jpg"]
        cmyk = true

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg"><h1>Fire in Rome</h1>

    Good::

        <meta property="og:image" content="https://bugle.example/rome-rgb.jpg"><h1>Fire in Rome</h1>
    """
    for image, file in files(extraction):
        if file.is_cmyk:
            yield image.problem(f"{quoted(file.name)} is in CMYK, the colours of print; save it in RGB")


@rule("NM444", Severity.NOTE, "image")
def image_file_too_narrow(extraction: Extraction) -> Iterator[Problem]:
    """No declared picture's file is 1,200 pixels wide.

    Google's Discover shows large cards from that width on:
    https://developers.google.com/search/docs/appearance/google-discover (read 2026-03-03). Told where the page states
    no size and all files are known; for stated sizes there is NM417, and for much smaller files NM416.

    Config::

        [images.files."https://bugle.example/rome.jpg"]
        width = 980
        height = 551

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg"><h1>Fire in Rome</h1>

    Good::

        <meta property="og:image" content="https://bugle.example/rome-1600.jpg"><h1>Fire in Rome</h1>
    """
    found = [(image, file) for image, file in files(extraction) if image.declared and file.width]
    declared = [each for each in declared_images(extraction) if each.address] if found else []
    if not declared or any(each.size for each in declared):
        return
    if sum(len(image.declared) for image, _ in found) < len(declared):
        return
    image, widest = max(found, key=lambda each: each[1].width or 0)
    area = max((file.width or 0) * (file.height or 0) for _, file in found)
    if (widest.width or 0) < _NARROWEST and area >= SMALLEST_AREA and widest.encodingFormat != TYPES["svg"]:
        message = f"{quoted(widest.name)} is {widest.width} pixels wide; Discover asks for {_NARROWEST}"
        yield image.problem(message)


FILE_SIZE = (
    image_file_too_heavy,
    image_file_animated,
    image_file_for_print,
)
FILE_WIDTH = (image_file_too_narrow,)
