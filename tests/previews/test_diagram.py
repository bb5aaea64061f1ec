"""The drawing that stands for a picture: its frame, what is kept of it, and the same in words."""

from __future__ import annotations

import pytest

from newsmeta.previews.card import Picture
from newsmeta.previews.crop import crop
from newsmeta.previews.platforms import SIXTEEN_TO_NINE, SQUARE, TWO_TO_ONE
from newsmeta.reports.previews.diagram import diagram


def picture(size):
    return Picture("a.jpg", "https://quay.example/a.jpg", size, None, ())


def cropped(size, ratio):
    return Picture("a.jpg", "https://quay.example/a.jpg", size, crop(*size, ratio), ())


@pytest.mark.parametrize(
    ("size", "ratio", "words"),
    [
        ((1200, 800), TWO_TO_ONE, "1,200 × 800 pixels, 3:2, cropped to 2:1: 75% is kept, the rest is cut at top and bottom"),
        ((1200, 800), SQUARE, "1,200 × 800 pixels, 3:2, cropped to 1:1: 67% is kept, the rest is cut at the sides"),
        ((1600, 900), SIXTEEN_TO_NINE, "1,600 × 900 pixels, 16:9, which fits 16:9"),
        ((1200, 800), None, "1,200 × 800 pixels, 3:2, not cropped"),
    ],
)  # fmt: skip
def test_the_crop_is_told_in_words(size, ratio, words):
    assert diagram(cropped(size, ratio), ratio).words == words


def test_a_size_that_nobody_states_has_no_frame():
    drawn = diagram(picture(None), SQUARE)
    assert (drawn.picture, drawn.kept, drawn.width, drawn.height) == (None, None, 100, 100)
    assert drawn.words == "Its size is not stated, so the crop is not known"


@pytest.mark.parametrize("size", [(1200, 800), (10, 9000), (9000, 10)])
@pytest.mark.parametrize("ratio", [SQUARE, TWO_TO_ONE])
def test_what_is_kept_has_the_platforms_ratio_and_lies_in_the_middle_of_the_picture(size, ratio):
    drawn = diagram(cropped(size, ratio), ratio)
    assert 0 <= drawn.picture.x <= drawn.kept.x
    assert drawn.picture.x + drawn.picture.width <= drawn.width
    assert drawn.kept.x * 2 + drawn.kept.width == pytest.approx(drawn.width, abs=0.05)
    assert drawn.kept.width / drawn.kept.height == pytest.approx(ratio.value, rel=0.25)


def test_without_a_ratio_the_drawing_has_the_pictures_own():
    assert diagram(cropped((1200, 800), None), None).width == 150
