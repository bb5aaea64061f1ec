"""The pictures of a page's cards from their files below the root, as small copies inside the report."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from newsmeta.extraction import Extraction
from newsmeta.image_files.file import BrokenFile, ImageFile, MissingFile, OutsideFile
from newsmeta.image_files.header import NoPictureError
from newsmeta.image_files.lookup import FoundFile
from newsmeta.image_files.thumbnail import Thumbnail, thumbnail
from newsmeta.previews.card import Card


@dataclass(frozen=True, slots=True)
class LocalPicture:
    """A picture's small copy, None where there is none, and what is to be said of its file."""

    copy: Thumbnail | None = None
    remark: str | None = None


def local_pictures(extraction: Extraction, cards: Iterable[Card]) -> Mapping[str, LocalPicture]:
    """The pictures that cards show, by their addresses, as far as anything is known of their files."""
    settings = extraction.config.images
    if settings.root is None:
        return {}
    addresses = dict.fromkeys(card.picture.url for card in cards if card.picture and card.picture.url)
    found = ((address, extraction.evidence.image_file(address)) for address in addresses)
    shown = ((address, _picture(settings.root, each)) for address, each in found if each is not None)
    return {address: picture for address, picture in shown if picture is not None}


def _picture(root: str, found: FoundFile) -> LocalPicture | None:
    match found.file:
        case MissingFile(name):
            return LocalPicture(remark=f"There is no file {name} below the folder of pictures")
        case OutsideFile(name):
            return LocalPicture(remark=f"{name} leads out of the folder of pictures; nothing was read")
        case BrokenFile(name, reason):
            return LocalPicture(remark=f"The file {name} {reason}")
        case ImageFile(header=None):
            # The configuration tells what is known of it, and no file is here.
            return None
        case file:
            return _drawn(root, file, found.is_exact)


def _drawn(root: str, file: ImageFile, is_exact: bool) -> LocalPicture:
    try:
        copy = thumbnail(os.path.join(root, *file.name.split("/")), file.encodingFormat)
    except NoPictureError as error:
        return LocalPicture(remark=f"The file {file.name} {error}")
    return LocalPicture(copy, None if is_exact else f"Drawn from {file.name}, another size of it")
