"""What a picture's own file says, as candidates of what the page leaves open; the page's word always goes first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from newsmeta.article import ImageObject
from newsmeta.choice import Candidate
from newsmeta.fields.field import Context, Reading
from newsmeta.fields.image_reading import SMALLEST_AREA, credited, source_type
from newsmeta.image_files.file import ImageFile
from newsmeta.image_files.rights import place_in
from newsmeta.normalize.text import clean_text
from newsmeta.normalize.urls import read_url
from newsmeta.statement import Statement

_STATED = "the page, or better metadata of the file, states it"


def _text(value: str, _context: Context) -> str | None:
    return clean_text(value) or None


def _address(value: str, _context: Context) -> str | None:
    address = read_url(value, None)
    return address if isinstance(address, str) else None


def _source(value: str, _context: Context) -> str | None:
    return source_type(value)


# The properties of schema.org that embedded metadata are read as, as Google does:
# https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
_RIGHTS: dict[str, tuple[str, Callable[[str, Context], Any]]] = {
    "dc:creator": ("creator", credited),
    "photoshop:Credit": ("creditText", _text),
    "dc:rights": ("copyrightNotice", _text),
    "xmpRights:WebStatement": ("license", _address),
    "plus:LicensorURL": ("acquireLicensePage", _address),
    "Iptc4xmpExt:DigitalSourceType": ("digitalSourceType", _source),
    "Iptc4xmpCore:AltTextAccessibility": ("alt", _text),
}


def file_of(image: ImageObject, context: Context) -> tuple[ImageFile, bool] | None:
    """The picture's file that can be read, and whether it is that of the very address."""
    found = context.evidence.image_file(image.url)
    return (found.file, found.is_exact) if found and isinstance(found.file, ImageFile) else None


def completed_by_file(
    image: ImageObject, rank: int, context: Context
) -> tuple[ImageObject, list[Reading], list[Reading]]:
    """The picture with what its file says of what is left open, the readings taken for it, and all others."""
    taken: list[Reading] = []
    passed: list[Reading] = []
    for candidate in _candidates(image, context):
        told = {name: value for name in _NAMES if (value := getattr(candidate.value, name)) is not None}
        if all(getattr(image, name) is None for name in told):
            image = replace(image, **told)
            taken.append(Reading(rank, candidate))
        else:
            passed.append(Reading(rank, Candidate(candidate.value, candidate.statement, _STATED)))
    return image, taken, passed


_NAMES = ("width", "height", "encodingFormat", "contentSize", *(name for name, _ in _RIGHTS.values()))


def _candidates(image: ImageObject, context: Context) -> Iterator[Candidate]:
    found = file_of(image, context)
    if found is None:
        return
    file, is_exact = found
    # What is smaller would not be read back as a picture of the article.
    if is_exact and file.width and file.height and file.width * file.height >= SMALLEST_AREA:
        size = Statement("size", f"{file.width}×{file.height}", place_in(file.name, "header"))
        yield Candidate(ImageObject(url=image.url, width=file.width, height=file.height), size)
    if is_exact and file.encodingFormat:
        format_ = Statement("format", file.encodingFormat, place_in(file.name, "header"))
        yield Candidate(ImageObject(url=image.url, encodingFormat=file.encodingFormat), format_)
    if is_exact and file.size:
        size = Statement("bytes", str(file.size), place_in(file.name, "bytes"))
        yield Candidate(ImageObject(url=image.url, contentSize=f"{file.size} B"), size)
    for statement in file.rights:
        if statement.name in _RIGHTS:
            name, read = _RIGHTS[statement.name]
            if (value := read(statement.value, context)) is not None:
                yield Candidate(replace(ImageObject(url=image.url), **{name: value}), statement)
