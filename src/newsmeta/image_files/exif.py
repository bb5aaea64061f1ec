"""What EXIF says of a picture's orientation and rights (https://www.cipa.jp/e/std/std-sec.html, DC-008)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_ORIENTATION = 0x0112
_NAMES = {
    0x013B: ("dc:creator", "Artist"),
    0x8298: ("dc:rights", "Copyright"),
    0x010E: ("dc:description", "ImageDescription"),
}
# From here on a picture lies on its side.
_TURNED = range(5, 9)


def loaded(content: bytes | None) -> Mapping[int, Any] | None:
    """The tags of an EXIF block; None for none, or for one that is broken."""
    if not content:
        return None
    from PIL import Image

    exif = Image.Exif()
    try:
        exif.load(content)
    except Exception:
        # Pillow raises what its readers of single values meet, and a picture is none the worse for it.
        return None
    return exif


def is_turned(exif: Mapping[int, Any] | None) -> bool:
    """Whether what is displayed is as wide as what is stored is high."""
    return exif is not None and _value(exif, _ORIENTATION) in _TURNED


def read_exif(exif: Mapping[int, Any]) -> Iterator[tuple[str, str, str]]:
    """Name in XMP, own name and text of what EXIF states."""
    for tag, (name, own) in _NAMES.items():
        value = _value(exif, tag)
        text = _text(value) if isinstance(value, (str, bytes)) else ""
        if text:
            yield name, own, text


def _value(exif: Mapping[int, Any], tag: int) -> Any:
    try:
        return exif.get(tag)
    except Exception:
        return None


def _text(value: str | bytes) -> str:
    """EXIF's text is ASCII, and what is written there is mostly UTF-8, which Pillow reads as ISO 8859-1."""
    try:
        raw = value.encode("latin-1") if isinstance(value, str) else value
    except UnicodeEncodeError:
        return str(value).strip("\0 \r\n\t")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    # The photographer's copyright and the editor's are kept apart by a zero.
    return ", ".join(part for part in (each.strip() for each in text.split("\0")) if part)
