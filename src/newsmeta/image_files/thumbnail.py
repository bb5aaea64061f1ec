"""A small copy of a picture file for people to look at: the one place where pixels are decoded."""

from __future__ import annotations

import os
import warnings
from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any

from newsmeta.image_files.header import NoPictureError

WIDEST = 600
# What would take more than a quarter of a gigabyte is not worth a small copy.
_MOST_PIXELS = 60_000_000
_FORMATS = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WEBP",
    "image/avif": "AVIF",
    "image/gif": "GIF",
    "image/tiff": "TIFF",
}
_QUALITY = 72
_TOO_MANY = "has too many pixels to be drawn here"


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A picture of at most 600 by 600 pixels, as displayed, and its JPEG as a ``data:`` address."""

    width: int
    height: int
    address: str


def thumbnail(path: str, encoding_format: str | None) -> Thumbnail:
    """The small copy of a picture file of this MIME type, without the metadata in it.

    Raises NoPictureError, saying why there is none.
    """
    if encoding_format not in _FORMATS:
        raise NoPictureError("is in a format that is not drawn here")
    try:
        status = os.stat(path)
        return _made(path, _FORMATS[encoding_format], status.st_mtime_ns, status.st_size)
    except (NoPictureError, ModuleNotFoundError):
        raise
    except Exception as error:
        # What decoders raise for a broken file depends on where it is broken.
        raise NoPictureError(f"cannot be decoded{_why(error)}") from None


def _why(error: Exception) -> str:
    """What an error says of a file, without the path that it may name."""
    from PIL import UnidentifiedImageError

    if isinstance(error, UnidentifiedImageError):
        return ""
    told = error.strerror if isinstance(error, OSError) else None
    return f": {told or str(error).partition(chr(10))[0] or type(error).__name__}"


@lru_cache(maxsize=64)
def _made(path: str, format_: str, _changed: int, _size: int) -> Thumbnail:
    from PIL import Image, ImageOps

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            opened = Image.open(path, formats=(format_,))
        except Image.DecompressionBombError:
            raise NoPictureError(_TOO_MANY) from None
        with opened as image:
            if image.width * image.height > _MOST_PIXELS:
                raise NoPictureError(_TOO_MANY)
            # A JPEG is decoded in about the size that is wanted.
            image.draft("RGB", (2 * WIDEST, 2 * WIDEST))
            small: Any = ImageOps.exif_transpose(image)
            # Between the colours of a palette there is nothing to mix.
            small = small.convert("RGBA") if small.mode in ("1", "P", "PA") else small
            small.thumbnail((WIDEST, WIDEST))
            stream = BytesIO()
            _opaque(small).save(stream, "JPEG", quality=_QUALITY)
    address = f"data:image/jpeg;base64,{b64encode(stream.getvalue()).decode('ascii')}"
    return Thumbnail(small.width, small.height, address)


def _opaque(image: Any) -> Any:
    """The picture in RGB, on white where it is transparent, as networks show it."""
    if not image.has_transparency_data:
        return image.convert("RGB")
    from PIL import Image

    above = image.convert("RGBA")
    below = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(below, above).convert("RGB")
