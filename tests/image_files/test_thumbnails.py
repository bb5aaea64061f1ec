"""Small copies of picture files: as displayed, opaque, without metadata, and never of what is broken or a bomb."""

from __future__ import annotations

from base64 import b64decode
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from newsmeta.image_files import thumbnail as thumbnails
from newsmeta.image_files.header import NoPictureError
from newsmeta.image_files.thumbnail import Thumbnail, thumbnail

FIXTURES = Path(__file__).parent / "fixtures"
TYPES = {".jpg": "jpeg", ".tif": "tiff", ".svg": "svg+xml"}


def small(path: Path) -> Thumbnail:
    return thumbnail(str(path), f"image/{TYPES.get(path.suffix, path.suffix[1:])}")


def decoded(copy: Thumbnail) -> Image.Image:
    kind, _, content = copy.address.partition(",")
    assert kind == "data:image/jpeg;base64"
    return Image.open(BytesIO(b64decode(content)))


@pytest.mark.parametrize("name", ["all.jpg", "all.png", "all.webp", "all.tif", "all.avif", "moving.gif", "cmyk.jpg"])
def test_every_format_that_pages_show_has_a_copy_in_rgb_without_metadata(name: str) -> None:
    copy = small(FIXTURES / name)
    image = decoded(copy)
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (copy.width, copy.height))
    assert not {"exif", "xmp", "photoshop", "icc_profile"} & image.info.keys()


@pytest.mark.parametrize("number", range(1, 9))
@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "tif"])
def test_a_copy_stands_as_the_picture_is_displayed(number: int, ending: str) -> None:
    upright = number > 4
    copy = small(FIXTURES / f"turned-{number}.{ending}")
    assert (copy.height > copy.width) is upright


def test_a_copy_is_small(tmp_path: Path) -> None:
    Image.new("RGB", (3000, 1500), "red").save(tmp_path / "wide.jpg")
    Image.new("RGB", (20, 40)).save(tmp_path / "tiny.png")
    assert (small(tmp_path / "wide.jpg").width, small(tmp_path / "wide.jpg").height) == (600, 300)
    assert (small(tmp_path / "tiny.png").width, small(tmp_path / "tiny.png").height) == (20, 40)


def test_what_is_transparent_is_white(tmp_path: Path) -> None:
    Image.new("RGBA", (50, 50), (255, 0, 0, 0)).save(tmp_path / "clear.png")
    assert decoded(small(tmp_path / "clear.png")).getpixel((25, 25)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("bomb.png", "has too many pixels to be drawn here"),
        ("truncated.png", "cannot be decoded: image file is truncated"),
        ("text.jpg", "cannot be decoded"),
        ("empty.png", "cannot be decoded"),
        ("nowhere.png", "cannot be decoded: No such file or directory"),
        ("script.svg", "is in a format that is not drawn here"),
    ],
)
def test_of_other_files_there_is_a_reason_and_no_copy(name: str, reason: str) -> None:
    with pytest.raises(NoPictureError) as caught:
        small(FIXTURES / name)
    assert str(caught.value).startswith(reason)
    assert str(FIXTURES) not in str(caught.value)


def test_too_many_pixels_are_not_decoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Image.new("1", (100, 100)).save(tmp_path / "a.png")
    monkeypatch.setattr(thumbnails, "_MOST_PIXELS", 9_999)
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", lambda *_: pytest.fail("it was decoded"))
    with pytest.raises(NoPictureError, match="too many pixels"):
        small(tmp_path / "a.png")
