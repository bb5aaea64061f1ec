"""The rights that IPTC-IIM states (https://www.iptc.org/std/IIM/4.2/specification/IIMV4.2.pdf)."""

from __future__ import annotations

from collections.abc import Iterator

_MARK = 0x1C
_CHARSET = (1, 90)
# Data sets of record 2, and the XMP property that each is mapped to: https://iptc.org/std/photometadata/specification/
_NAMES = {
    80: ("dc:creator", "By-line"),
    110: ("photoshop:Credit", "Credit"),
    115: ("photoshop:Source", "Source"),
    116: ("dc:rights", "CopyrightNotice"),
    120: ("dc:description", "Caption-Abstract"),
}
# Escape sequences of ISO 2022 that 1:90 holds.
_ENCODINGS = {b"\x1b%G": "utf-8", b"\x1b%/G": "utf-8", b"\x1b%/H": "utf-8", b"\x1b%/I": "utf-8"}
# Where 1:90 is absent, writers mean the code page of Western Windows, of which ISO 8859-1 is a part.
_USUAL = "cp1252"


def read_iptc(content: bytes) -> Iterator[tuple[str, str, str]]:
    """Name in XMP, own name and text of what IPTC-IIM states."""
    encoding = _USUAL
    for record, number, value in _data_sets(content):
        if (record, number) == _CHARSET:
            encoding = _ENCODINGS.get(value, _USUAL)
        elif record == 2 and number in _NAMES:
            name, own = _NAMES[number]
            text = value.decode(encoding, "replace").strip("\0 \r\n\t")
            if text:
                yield name, own, text


def _data_sets(content: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    while at + 5 <= len(content) and content[at] == _MARK:
        record, number = content[at + 1], content[at + 2]
        length = int.from_bytes(content[at + 3 : at + 5], "big")
        at += 5
        if length & 0x8000:
            # An extended data set: the length of its length.
            count = length & 0x7FFF
            length = int.from_bytes(content[at : at + count], "big")
            at += count
        yield record, number, content[at : at + length]
        at += length
