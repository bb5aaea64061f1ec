"""The blocks of a GIF file (https://www.w3.org/Graphics/GIF/spec-gif89a.txt), of which one may hold XMP."""

from __future__ import annotations

from typing import IO

from newsmeta.image_files.header import Header, NoPictureError

_IMAGE, _EXTENSION, _TRAILER = 0x2C, 0x21, 0x3B
_APPLICATION = 0xFF
_XMP = b"XMP DataXMP"
# Lets readers that know nothing of XMP find the end of it: XMP Specification Part 3, 1.1.2.
_MAGIC = b"\x01\xff\xfe"
_SCREEN = 13
# What is longer is not read to its end.
MOST_BYTES = 64 * 1024 * 1024


def read_gif(stream: IO[bytes]) -> Header:
    """The header of a GIF. Raises NoPictureError."""
    stream.seek(0)
    content = stream.read(MOST_BYTES)
    if len(content) < _SCREEN:
        raise NoPictureError("is a GIF without a header")
    width, height = (int.from_bytes(content[at : at + 2], "little") for at in (6, 8))
    at, pictures, xmp = _SCREEN + _table(content[10]), 0, None
    try:
        # Browsers do without a trailer.
        while at < len(content) and content[at] in (_IMAGE, _EXTENSION):
            if content[at] == _IMAGE:
                pictures += 1
                # Place and size, a table of colours, and the width of the codes.
                start = at + 10 + _table(content[at + 9]) + 1
            else:
                start = at + 2
            end = _after_blocks(content, start)
            if content[at] == _EXTENSION and content[at + 1] == _APPLICATION:
                xmp = xmp or _packet(content[start:end])
            at = end
    except IndexError:
        if len(content) < MOST_BYTES:
            raise NoPictureError("is a GIF that ends in the middle; write it again") from None
    if not pictures:
        raise NoPictureError("is a GIF without a picture")
    return Header(width=width or None, height=height or None, xmp=xmp, is_animated=pictures > 1)


def _table(flags: int) -> int:
    """The length of a table of colours, if the flags say that there is one."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(content: bytes, at: int) -> int:
    """Where a run of blocks ends, each of which begins with its length. Raises IndexError where it does not end."""
    while length := content[at]:
        at += length + 1
    return at + 1


def _packet(blocks: bytes) -> bytes | None:
    """The XMP of an application's extension, which is written as it is, without the lengths of blocks."""
    if blocks[1:12] != _XMP:
        return None
    end = blocks.rfind(_MAGIC)
    return blocks[12:end] if end > 12 else None
