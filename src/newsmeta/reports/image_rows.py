"""The pictures of a site, a row each: what page and file say, the agency under one name, and what is missing."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from hashlib import file_digest

from newsmeta.article import ImageObject, Organization
from newsmeta.extraction import Extraction
from newsmeta.image_files.file import AnyFile, ImageFile, MissingFile
from newsmeta.image_files.settings import ImageSettings
from newsmeta.normalize.agencies import agency
from newsmeta.normalize.image_identity import image_identity
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.text import fold

# Shapes that have a name, as width to height.
_RATIOS = {
    f"{across:g}:{down}": across / down
    for across, down in (
        (16, 9),
        (4, 3),
        (3, 2),
        (1, 1),
        (1.91, 1),
        (2, 1),
        (5, 4),
        (21, 9),
        (9, 16),
        (3, 4),
        (2, 3),
        (4, 5),
    )
}
_NEAR = 0.01
_PARTS = LatePattern(r"\s*(?:[/|,;()©]|\bvia\b)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageRow:
    """One picture of one page; what is not known is None.

    `file` is the path of its file below the image root, `width` and `height` pixels, `size` both as in ``1600×900``,
    `ratio` as in ``16:9``, `agency` the usual name of the agency that is credited, `duplicateOf` the page and address
    where the same picture came first.
    `same` tells pictures that are one: by their address without size and format, and by their file's content.
    """

    page: str
    url: str
    file: str | None = None
    role: str | None = None
    width: int | None = None
    height: int | None = None
    size: str | None = None
    ratio: str | None = None
    alt: str | None = None
    caption: str | None = None
    creditText: str | None = None
    agency: str | None = None
    creator: str | None = None
    copyrightNotice: str | None = None
    license: str | None = None
    digitalSourceType: str | None = None
    duplicateOf: str | None = None
    same: tuple[str, ...] = ()


COLUMNS = tuple(each.name for each in fields(ImageRow) if each.name != "same")

REQUIRABLE: Mapping[str, Callable[[ImageRow], object]] = {
    "agency": lambda row: row.agency,
    "alt": lambda row: row.alt,
    "caption": lambda row: row.caption,
    "copyright": lambda row: row.copyrightNotice,
    "creator": lambda row: row.creator,
    "credit": lambda row: row.creditText or row.creator or row.copyrightNotice,
    "file": lambda row: row.file,
    "license": lambda row: row.license,
    "size": lambda row: row.size,
}
"""What --require may ask of every picture, and how a row has it."""


def image_rows(extraction: Extraction) -> tuple[ImageRow, ...]:
    """The article's pictures in their order, the lead picture first."""
    return tuple(_row(extraction, image) for image in extraction.article.image)


def with_duplicates(rows: Iterable[ImageRow]) -> Iterator[ImageRow]:
    """The rows, each with the first one before it that shows the same picture."""
    first: dict[str, str] = {}
    for row in rows:
        known = next((first[key] for key in row.same if key in first), None)
        for key in row.same:
            first.setdefault(key, known or f"{row.page} {row.url}")
        yield replace(row, duplicateOf=known)


def lacking(row: ImageRow, required: Iterable[str]) -> tuple[str, ...]:
    """What of the required a row has not."""
    return tuple(name for name in required if not REQUIRABLE[name](row))


def _row(extraction: Extraction, image: ImageObject) -> ImageRow:
    settings = extraction.config.images
    found = extraction.evidence.image_file(image.url)
    file = found.file if found else None
    return ImageRow(
        page=extraction.document.name,
        url=image.url,
        file=None if file is None or isinstance(file, MissingFile) else file.name,
        role=image.role,
        width=image.width,
        height=image.height,
        size=f"{image.width}×{image.height}" if image.width and image.height else None,
        ratio=ratio(image.width, image.height),
        alt=image.alt,
        caption=image.caption,
        creditText=image.creditText,
        agency=_agency(image, settings),
        creator=image.creator.name if image.creator else None,
        copyrightNotice=image.copyrightNotice,
        license=image.license,
        digitalSourceType=image.digitalSourceType,
        same=(image_identity(image.url), *_content(settings, file)),
    )


def ratio(width: int | None, height: int | None) -> str | None:
    """The shape of a picture: a usual one that it is within a hundredth of, or the width for a height of one."""
    if not width or not height:
        return None
    shape = width / height
    near = min(_RATIOS, key=lambda name: abs(_RATIOS[name] / shape - 1))
    return near if abs(_RATIOS[near] / shape - 1) <= _NEAR else f"{shape:.2f}:1"


def _agency(image: ImageObject, settings: ImageSettings) -> str | None:
    """The agency that the credit names; the configuration's names go before newsmeta's."""
    maker = image.creator.name if isinstance(image.creator, Organization) else None
    for text in filter(None, (image.creditText, maker, image.copyrightNotice)):
        for part in (text, *_PARTS.split(text)):
            if own := settings.agencies.get(fold(part).strip()):
                return own
            if known := agency(part):
                return known.name
    return None


def _content(settings: ImageSettings, file: AnyFile | None) -> Iterator[str]:
    """What identifies the content of a file below the root."""
    if settings.root is None or not isinstance(file, ImageFile):
        return
    try:
        with open(os.path.join(settings.root, *file.name.split("/")), "rb") as stream:
            yield f"sha256:{file_digest(stream, 'sha256').hexdigest()}"
    except OSError:
        # The picture of an address for which the configuration tells what is known has no file here.
        return
