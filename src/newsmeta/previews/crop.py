"""What a platform's ratio leaves of a picture."""

from __future__ import annotations

from dataclasses import dataclass
from math import gcd

from newsmeta.previews.platforms import Ratio

# Ratios that newsrooms call by name; others are told as a number to one.
_LARGEST_TERM = 21


@dataclass(frozen=True, slots=True)
class Crop:
    """The part that is kept, from the middle: its share of the width and of the height, each above 0 and at most 1."""

    across: float
    down: float

    @property
    def kept(self) -> float:
        return self.across * self.down


def crop(width: int, height: int, ratio: Ratio | None) -> Crop:
    """The crop of a picture of so many pixels; without a ratio all of it is kept."""
    if ratio is None:
        return Crop(1, 1)
    own = width / height
    return Crop(ratio.value / own, 1) if own > ratio.value else Crop(1, own / ratio.value)


def ratio_name(width: int, height: int) -> str:
    """``16:9`` for 1600 by 900, ``1.91:1`` for 1200 by 628."""
    common = gcd(width, height)
    across, down = width // common, height // common
    if max(across, down) <= _LARGEST_TERM:
        return f"{across}:{down}"
    return f"{width / height:.2f}:1" if width >= height else f"1:{height / width:.2f}"
