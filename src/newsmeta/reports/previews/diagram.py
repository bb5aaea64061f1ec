"""A picture that is not shown: a drawing of its frame, and of what a platform's crop keeps of it."""

from __future__ import annotations

from dataclasses import dataclass

from newsmeta.previews.card import Picture
from newsmeta.previews.crop import ratio_name
from newsmeta.previews.platforms import SIXTEEN_TO_NINE, Ratio

# The drawing is so high, in its own units, and the frame of the picture takes this share of its height and width.
_HEIGHT = 100.0
_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle in the units of the drawing."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Diagram:
    """A drawing: its size, the frame of the picture and of the crop (None for a size that nobody states), its words."""

    width: float
    height: float
    picture: Frame | None
    kept: Frame | None
    label: str
    words: str


def diagram(picture: Picture, ratio: Ratio | None) -> Diagram:
    """The drawing in the ratio of the platform, or where it has none in the picture's own."""
    size = picture.size
    shape = ratio or (Ratio("", *size) if size else SIXTEEN_TO_NINE)
    width = round(_HEIGHT * shape.value, 2)
    if size is None or picture.crop is None:
        return Diagram(
            width, _HEIGHT, None, None, "size not stated", "Its size is not stated, so the crop is not known"
        )
    scale = min(width * _SHARE / size[0], _HEIGHT * _SHARE / size[1])
    whole = _centred(width, size[0] * scale, size[1] * scale)
    kept = _centred(width, whole.width * picture.crop.across, whole.height * picture.crop.down)
    return Diagram(width, _HEIGHT, whole, kept, f"{size[0]} × {size[1]}", _words(size, picture, ratio))


def _centred(width: float, across: float, down: float) -> Frame:
    return Frame(*(round(each, 2) for each in ((width - across) / 2, (_HEIGHT - down) / 2, across, down)))


def _words(size: tuple[int, int], picture: Picture, ratio: Ratio | None) -> str:
    stated = f"{size[0]:,} × {size[1]:,} pixels, {ratio_name(*size)}"
    if ratio is None or picture.crop is None:
        return f"{stated}, not cropped"
    if picture.crop.kept > 0.99:
        return f"{stated}, which fits {ratio.name}"
    sides = "at the sides" if picture.crop.across < picture.crop.down else "at top and bottom"
    return f"{stated}, cropped to {ratio.name}: {picture.crop.kept:.0%} is kept, the rest is cut {sides}"
