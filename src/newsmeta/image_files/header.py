"""What the beginning of a picture file says, before anything is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


class NoPictureError(ValueError):
    """A file that cannot be read as the picture it begins as; the message goes on after "the file"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Width and height as stored, and the raw metadata.

    `exif` maps EXIF's tags of the first directory to their values.
    """

    width: int | None
    height: int | None
    xmp: bytes | None = None
    iptc: bytes | None = None
    exif: Any = None
    is_animated: bool = False
    is_cmyk: bool = False
    has_script: bool = False
