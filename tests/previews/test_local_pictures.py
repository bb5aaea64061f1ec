"""What the report shows of the pictures in the folder, and the cards that a page has with its snippet."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import newsmeta
from newsmeta.config import Config
from newsmeta.image_files.file import ImageFile
from newsmeta.image_files.settings import ImageSettings
from newsmeta.previews.card import cards
from newsmeta.previews.with_snippet import cards_with_snippet, changes
from newsmeta.reports.previews.local_pictures import LocalPicture, local_pictures

FIXTURES = Path(__file__).parents[1] / "image_files" / "fixtures"


@pytest.fixture
def settings(tmp_path: Path) -> ImageSettings:
    (tmp_path / "root").mkdir()
    for name in ("all.jpg", "truncated.jpg", "bomb.png", "pixels.svg"):
        shutil.copy(FIXTURES / name, tmp_path / "root" / name)
    (tmp_path / "root" / "out.jpg").symlink_to(FIXTURES / "all.jpg")
    return ImageSettings(root=str(tmp_path / "root"))


def pictures(settings: ImageSettings, name: str) -> dict[str, LocalPicture]:
    page = f"""<link rel="canonical" href="https://quay.example/lock"><title>Lock</title>
<meta property="og:image" content="https://quay.example/{name}"><h1>Lock</h1>"""
    extraction = newsmeta.extract(page, config=Config(images=settings))
    return dict(local_pictures(extraction, cards(extraction)))


@pytest.mark.parametrize(
    ("name", "has_copy", "remark"),
    [
        ("all.jpg", True, None),
        ("all-300x200.webp", True, "Drawn from all.jpg, another size of it"),
        ("gone.jpg", False, "There is no file gone.jpg below the folder of pictures"),
        ("truncated.jpg", False, "The file truncated.jpg is a JPEG that ends in the middle; write it again"),
        ("bomb.png", False, "The file bomb.png has too many pixels to be drawn here"),
        ("pixels.svg", False, "The file pixels.svg is in a format that is not drawn here"),
        ("out.jpg", False, "out.jpg leads out of the folder of pictures; nothing was read"),
    ],
)
def test_a_picture_is_drawn_or_it_is_told_why_not(
    settings: ImageSettings, name: str, has_copy: bool, remark: str | None
) -> None:
    (picture,) = pictures(settings, name).values()
    assert (picture.copy is not None, picture.remark) == (has_copy, remark)


def test_nothing_is_said_without_a_folder_or_of_a_picture_from_elsewhere(settings: ImageSettings) -> None:
    known = ImageFile(name="far.jpg", encodingFormat="image/jpeg", size=9)
    told = ImageSettings(root=settings.root, files={"https://quay.example/far.jpg": known})
    assert pictures(ImageSettings(), "all.jpg") == {}
    assert pictures(settings, "render/17") == {}
    assert pictures(told, "far.jpg") == {}


PAGE = """<!doctype html><html lang="en"><head><title>Lock | Quay</title>
<link rel="canonical" href="https://quay.example/lock"><meta property="og:title" content="Another title">
</head><body><h1>Lower lock reopens after eleven months</h1><p>The lower lock reopened on Friday.</p></body></html>"""


def test_with_the_snippet_the_cards_say_what_newsmeta_found_in_place_of_the_pages_own_tags() -> None:
    extraction = newsmeta.extract(PAGE)
    pairs = {a.platform.slug: (a, b) for a, b in zip(cards(extraction), cards_with_snippet(extraction), strict=True)}
    before, after = pairs["facebook"]
    assert (before.title.shown, after.title.shown) == ("Another title", extraction.article.headline)
    assert changes(before, after) == ("title",)
    assert changes(*pairs["google-result"]) == ()
    assert changes(*pairs["x-large"]) == ("title", "type of card")
    assert all(link.position is None for _, card in pairs.values() for link in card.title.chain)


def test_a_page_that_has_the_snippet_looks_the_same_with_it() -> None:
    extraction = newsmeta.extract(newsmeta.embed(PAGE, newsmeta.extract(PAGE).article, existing="replace"))
    pairs = zip(cards(extraction), cards_with_snippet(extraction), strict=True)
    assert [changes(*pair) for pair in pairs] == [()] * 9


def test_a_page_that_no_snippet_can_be_put_into_has_no_such_cards() -> None:
    assert cards_with_snippet(newsmeta.extract(PAGE.replace("</head><body>", "<!-- "))) == ()
