"""What the metadata embedded in a picture file say of rights, read when it is first asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsmeta.image_files.exif import read_exif
from newsmeta.image_files.header import Header
from newsmeta.image_files.iptc import read_iptc
from newsmeta.image_files.xmp import read_xmp
from newsmeta.location import Location, Syntax
from newsmeta.statement import Statement


@dataclass(frozen=True, slots=True)
class Rights:
    """The statements of a file, XMP's before those of IPTC-IIM and EXIF, and what could not be read, and why."""

    statements: tuple[Statement, ...] = ()
    unread: tuple[str, ...] = ()


def place_in(name: str, where: str) -> Location:
    """The place of something in a file, as in ``file img/lead.jpg XMP dc:creator``."""
    return Location(Syntax.FILE, f"{name} {where}")


def read_rights(name: str, header: Header) -> Rights:
    """The rights in a file's raw metadata."""
    unread: list[str] = []
    statements = tuple(Statement(key, text, place_in(name, where)) for key, text, where in _stated(header, unread))
    return Rights(statements, tuple(unread))


def _stated(header: Header, unread: list[str]) -> Iterator[tuple[str, str, str]]:
    """Name, text and place in the file of what is stated, best source first."""
    if header.xmp:
        try:
            yield from [(name, text, f"XMP {name}") for name, text in read_xmp(header.xmp)]
        except ValueError as error:
            unread.append(f"XMP: {error}")
    if header.iptc:
        yield from ((name, text, f"IPTC {own}") for name, own, text in read_iptc(header.iptc))
    if header.exif is not None:
        yield from ((name, text, f"EXIF {own}") for name, own, text in read_exif(header.exif))
