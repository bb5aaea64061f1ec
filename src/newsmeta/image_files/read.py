"""A picture file read: what it is by its first bytes, and its size as displayed."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Callable, Mapping
from typing import IO

from newsmeta.errors import OptionError
from newsmeta.image_files.exif import is_turned
from newsmeta.image_files.file import BrokenFile, ImageFile
from newsmeta.image_files.gif import read_gif
from newsmeta.image_files.header import Header, NoPictureError
from newsmeta.image_files.png import SIGNATURE, read_png
from newsmeta.image_files.raster import read_raster
from newsmeta.image_files.svg import read_svg

TYPES = {
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "WebP": "image/webp",
    "AVIF": "image/avif",
    "GIF": "image/gif",
    "TIFF": "image/tiff",
    "SVG": "image/svg+xml",
}
_MAGIC = (
    ("JPEG", re.compile(rb"\xff\xd8\xff")),
    ("PNG", re.compile(re.escape(SIGNATURE))),
    ("WebP", re.compile(rb"RIFF....WEBP", re.DOTALL)),
    ("AVIF", re.compile(rb"....ftyp(?:avi[fs]|.{4}.{4}(?:.{4})*?avi[fs])", re.DOTALL)),
    ("GIF", re.compile(rb"GIF8[79]a")),
    ("TIFF", re.compile(rb"II[*+]\0|MM\0[*+]")),
    ("SVG", re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE\s+svg|svg[\s>])", re.IGNORECASE)),
)
_HEAD = 64
# What is read without Pillow, and does not need to know where the file ends.
_OWN: Mapping[str, Callable[[IO[bytes]], Header]] = {"GIF": read_gif, "SVG": read_svg}


def read_image_file(path: str, name: str) -> ImageFile | BrokenFile:
    """Read a picture file's header and metadata; `name` is what messages and places call it.

    What cannot be read as a picture is a BrokenFile. Raises OptionError where Pillow is not installed.
    """
    try:
        with open(path, "rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            head = stream.read(_HEAD)
            format_ = next((each for each, magic in _MAGIC if magic.match(head)), None)
            if format_ is None:
                return BrokenFile(name, _no_picture(head))
            return _file(name, format_, size, _header(stream, format_, size))
    except OSError as error:
        return BrokenFile(name, f"cannot be read: {error.strerror or error}")
    except NoPictureError as error:
        return BrokenFile(name, str(error))
    except ModuleNotFoundError as error:
        raise OptionError(f"picture files are read with {error.name}: pip install 'newsmeta[images]'") from error


def _no_picture(head: bytes) -> str:
    if not head:
        return "is empty"
    is_text = b"\0" not in head and all(byte >= 0x20 or byte in b"\t\r\n\f" for byte in head)
    return "is a text, not a picture" if is_text else "is in no format that pages show"


def _header(stream: IO[bytes], format_: str, size: int) -> Header:
    if format_ in _OWN:
        return _OWN[format_](stream)
    with warnings.catch_warnings():
        # Pillow warns of broken metadata; what of it can be read is read.
        warnings.simplefilter("ignore")
        return read_png(stream, size) if format_ == "PNG" else read_raster(stream, format_, size)


def _file(name: str, format_: str, size: int, header: Header) -> ImageFile:
    width, height = header.width, header.height
    if is_turned(header.exif):
        width, height = height, width
    return ImageFile(
        name=name,
        encodingFormat=TYPES[format_],
        size=size,
        width=width,
        height=height,
        is_animated=header.is_animated,
        is_cmyk=header.is_cmyk,
        has_script=header.has_script,
        header=header,
    )
