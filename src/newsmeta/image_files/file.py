"""What is known of one picture file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from newsmeta.image_files.header import Header
from newsmeta.image_files.rights import Rights, read_rights
from newsmeta.statement import Statement

# What a decoder takes for an attack rather than a picture: Pillow's limit, twice 0.25 GB of pixels in 24 bits.
MOST_PIXELS = 178_956_970


@dataclass(frozen=True, kw_only=True)
class ImageFile:
    """A picture file that can be read.

    `name` is its path as messages call it, `encodingFormat` the MIME type, `width` and `height` pixels as displayed,
    with the orientation of EXIF applied (None for an SVG that states none), `size` the file's in bytes. `has_script` is
    true of an SVG with a script in it. The rights are read from the metadata in `header`, unless they are `stated`.
    """

    name: str
    encodingFormat: str | None
    size: int | None
    width: int | None = None
    height: int | None = None
    is_animated: bool = False
    is_cmyk: bool = False
    has_script: bool = False
    header: Header | None = None
    stated: Rights | None = None

    @cached_property
    def _embedded(self) -> Rights:
        if self.stated is not None or self.header is None:
            return self.stated or Rights()
        return read_rights(self.name, self.header)

    @property
    def rights(self) -> tuple[Statement, ...]:
        """The statements of embedded metadata, named as XMP names them: XMP's, then those of IPTC-IIM and EXIF."""
        return self._embedded.statements

    @property
    def unread(self) -> tuple[str, ...]:
        """What of the metadata could not be read, and why."""
        return self._embedded.unread

    @property
    def has_too_many_pixels(self) -> bool:
        """Whether decoders refuse it for its size, as they do a decompression bomb."""
        return (self.width or 0) * (self.height or 0) > MOST_PIXELS

    def said(self, *names: str) -> Iterator[Statement]:
        """What the embedded metadata say under these names, the best first."""
        for name in names:
            yield from (statement for statement in self.rights if statement.name == name)


@dataclass(frozen=True, slots=True)
class BrokenFile:
    """A file that is no picture, or only the beginning of one; `reason` goes on after "the file"."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class MissingFile:
    """A file that is not where its address says; `name` is its path below the root."""

    name: str


@dataclass(frozen=True, slots=True)
class OutsideFile:
    """What an address, or a symbolic link, would lead to outside the root; nothing was read."""

    name: str


AnyFile = ImageFile | BrokenFile | MissingFile | OutsideFile
