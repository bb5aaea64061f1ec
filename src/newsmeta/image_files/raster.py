"""The headers of pictures that Pillow reads: JPEG, WebP, TIFF and AVIF. No pixel is decoded."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO, Any

from newsmeta.image_files.header import Header, NoPictureError

_IPTC_RESOURCE = 0x0404
_TIFF_XMP, _TIFF_IPTC = 700, 33723
# The tags that say where the strips or the tiles of a picture lie, and how long each is.
_TIFF_PARTS = ((273, 279), (324, 325))
_END_OF_JPEG = b"\xff\xd9"
_TAIL = 64
# Of a format that this Pillow was built without, nothing is said.
_UNKNOWN = Header(width=None, height=None)


def read_raster(stream: IO[bytes], format_: str, size: int) -> Header:
    """The header of a picture in a format of Pillow's. Raises NoPictureError."""
    stream.seek(0)
    try:
        return _READERS[format_](stream, size)
    except (NoPictureError, ModuleNotFoundError):
        raise
    except Exception as error:
        # What Pillow raises for a broken file depends on where it is broken: SyntaxError, OSError, struct.error, ...
        raise NoPictureError(f"begins as {format_} and cannot be read on: {_why(error)}") from None


def _why(error: Exception) -> str:
    return str(error).partition("\n")[0].rstrip(".") or type(error).__name__


def _jpeg(stream: IO[bytes], size: int) -> Header:
    from PIL.JpegImagePlugin import JpegImageFile

    image = JpegImageFile(stream)
    start = stream.tell()
    if not image.tile or not _has_end(stream, start, size):
        raise NoPictureError("is a JPEG that ends in the middle; write it again")
    resources: dict[int, Any] = image.info.get("photoshop", {})
    iptc = resources.get(_IPTC_RESOURCE)
    return Header(
        width=image.width,
        height=image.height,
        xmp=image.info.get("xmp"),
        iptc=iptc if isinstance(iptc, bytes) else None,
        exif=_exif(image),
        is_cmyk=image.mode == "CMYK",
    )


def _has_end(stream: IO[bytes], start: int, size: int) -> bool:
    """Whether a JPEG has its end: among pixels FF is followed by 00, so FF D9 is nothing else."""
    stream.seek(max(start, size - _TAIL))
    if _END_OF_JPEG in stream.read():
        return True
    # Phones append films to their pictures.
    stream.seek(start)
    return _END_OF_JPEG in stream.read()


def _webp(stream: IO[bytes], size: int) -> Header:
    from PIL.WebPImagePlugin import SUPPORTED, WebPImageFile

    # Some writers leave the byte out that makes the length even.
    if int.from_bytes(stream.read(8)[4:], "little") + 7 > size:
        raise NoPictureError("is a WebP that ends in the middle; write it again")
    stream.seek(0)
    return _plain(WebPImageFile(stream)) if SUPPORTED else _UNKNOWN


def _avif(stream: IO[bytes], size: int) -> Header:
    from PIL.AvifImagePlugin import SUPPORTED, AvifImageFile

    if not _has_whole_boxes(stream, size):
        raise NoPictureError("is an AVIF that ends in the middle; write it again")
    stream.seek(0)
    return _plain(AvifImageFile(stream)) if SUPPORTED else _UNKNOWN


def _has_whole_boxes(stream: IO[bytes], size: int) -> bool:
    """Whether the boxes that an AVIF is made of are all there (ISO/IEC 14496-12): length, kind, content."""
    at = 0
    while at + 8 <= size:
        stream.seek(at)
        head = stream.read(16)
        length = int.from_bytes(head[:4], "big")
        if length == 1:
            length = int.from_bytes(head[8:], "big")
        # The last one may say that it goes on to the end.
        if length == 0:
            return True
        if length < 8:
            return False
        at += length
    return at == size


def _exif(image: Any) -> Any:
    """The tags of EXIF, which Pillow has read when it opened the file; None for a broken block."""
    if "exif" not in image.info:
        return None
    try:
        return image.getexif()
    except Exception:
        return None


def _plain(image: Any) -> Header:
    return Header(
        width=image.width,
        height=image.height,
        xmp=image.info.get("xmp"),
        exif=_exif(image),
        is_animated=bool(getattr(image, "is_animated", False)),
    )


def _tiff(stream: IO[bytes], size: int) -> Header:
    from PIL.TiffImagePlugin import TiffImageFile

    tags = (image := TiffImageFile(stream)).tag_v2
    if any(end > size for end in _ends(tags)):
        raise NoPictureError("is a TIFF that ends in the middle; write it again")
    # Pillow turns the size of some with the orientation when it decodes them; the tags hold what is stored.
    return Header(
        width=int(tags[256]),
        height=int(tags[257]),
        xmp=_bytes(tags.get(_TIFF_XMP)),
        # Writers call it numbers of 32 bits, which it is not.
        iptc=tags._tagdata.get(_TIFF_IPTC),
        exif=tags,
        is_cmyk=image.mode == "CMYK",
    )


def _ends(tags: Any) -> Iterator[int]:
    """Where the strips or tiles of a TIFF end."""
    for offsets, lengths in _TIFF_PARTS:
        yield from (
            offset + length for offset, length in zip(tags.get(offsets, ()), tags.get(lengths, ()), strict=False)
        )


def _bytes(value: Any) -> bytes | None:
    return value if isinstance(value, bytes) else None


_READERS: dict[str, Callable[[IO[bytes], int], Header]] = {
    "JPEG": _jpeg,
    "WebP": _webp,
    "AVIF": _avif,
    "TIFF": _tiff,
}
