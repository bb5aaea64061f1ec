"""The chunks of a PNG file (https://www.w3.org/TR/png-3/), of which metadata may stand after the pixels."""

from __future__ import annotations

import struct
import zlib
from typing import IO

from newsmeta.image_files.header import Header, NoPictureError

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_XMP = b"XML:com.adobe.xmp\0"
_MOST_TEXT = 4 * 1024 * 1024
_CUT_SHORT = "ends in the middle; write it again"


def read_png(stream: IO[bytes], size: int) -> Header:
    """The header of a PNG. Raises NoPictureError."""
    # Most chunks are passed over, for which a buffer is of no use.
    stream = getattr(stream, "raw", stream)
    stream.seek(len(SIGNATURE))
    width = height = None
    xmp = iptc = exif = None
    is_animated = False
    while True:
        head = stream.read(8)
        if len(head) < 8:
            raise NoPictureError(_CUT_SHORT)
        length, kind = struct.unpack(">I4s", head)
        end = stream.tell() + length + 4
        if end > size:
            raise NoPictureError(_CUT_SHORT)
        if width is None:
            if kind != b"IHDR" or length < 13:
                raise NoPictureError("begins as a PNG and has no header of one")
            width, height = struct.unpack(">II", stream.read(8))
        elif kind == b"acTL":
            is_animated = True
        elif kind == b"eXIf" and length <= _MOST_TEXT:
            exif = stream.read(length)
        elif kind in (b"iTXt", b"zTXt", b"tEXt") and length <= _MOST_TEXT:
            chunk = stream.read(length)
            xmp = xmp or _international(kind, chunk)
            iptc = iptc or _profile(kind, chunk)
        elif kind == b"IEND":
            break
        stream.seek(end)
    if not width or not height:
        raise NoPictureError("is a PNG without width or height")
    from newsmeta.image_files.exif import loaded

    return Header(width=width, height=height, xmp=xmp, iptc=iptc, exif=loaded(exif), is_animated=is_animated)


def _international(kind: bytes, chunk: bytes) -> bytes | None:
    """The XMP of an iTXt chunk: keyword, flag and method of compression, language, translated keyword, text."""
    if kind != b"iTXt" or not chunk.startswith(_XMP):
        return None
    flag, rest = chunk[len(_XMP)], chunk[len(_XMP) + 2 :]
    text = rest.split(b"\0", 2)[-1]
    return _inflated(text) if flag else text


def _profile(kind: bytes, chunk: bytes) -> bytes | None:
    """The IPTC-IIM that ImageMagick's profile holds in hexadecimal, within the resources of Photoshop or without."""
    keyword, _, text = chunk.partition(b"\0")
    if keyword != b"Raw profile type iptc" or kind == b"iTXt":
        return None
    plain = _inflated(text[1:]) if kind == b"zTXt" else text
    _name, _length, *lines = [*(plain or b"").strip().split(b"\n"), b"", b""]
    digits = b"".join(lines).replace(b" ", b"")
    try:
        content = bytes.fromhex(digits.decode("ascii"))
    except ValueError:
        return None
    # The resource of Photoshop: mark, number, name (none), length, content.
    is_resource = content.startswith(b"8BIM\x04\x04\0\0")
    return content[12 : 12 + int.from_bytes(content[8:12], "big")] if is_resource else content


def _inflated(text: bytes) -> bytes | None:
    try:
        # What is longer than any metadata is not read on.
        return zlib.decompressobj().decompress(text, _MOST_TEXT)
    except zlib.error:
        return None
