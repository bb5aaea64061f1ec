"""A caption of the markup that says less than the one on the page does not go before it."""

from __future__ import annotations

import json

import pytest

from newsmeta import extract
from newsmeta.fields.image_caption import best_caption

URL = "https://quay.example/img/lock-gates-1200x800.jpg"
SHOWN = "The gates of the lower lock on Friday morning"
TITLE = "Lower lock reopens"


def chosen(declared: str, shown: str = SHOWN) -> str | None:
    node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": TITLE,
        "image": {"@type": "ImageObject", "url": URL, "width": 1200, "height": 800, "caption": declared},
    }
    caption = f"<figcaption>{shown}</figcaption>" if shown else ""
    page = f"""<!doctype html><html lang="en"><title>{TITLE} | Quay</title>
<script type="application/ld+json">{json.dumps(node)}</script><h1>{TITLE}</h1>
<figure><img src="{URL}">{caption}</figure><p>The lower lock reopened on Friday, and boats went through it again.</p>"""
    (image,) = extract(page).article.image
    return image.caption


@pytest.mark.parametrize(
    "declared",
    [
        "lock-gates.jpg",
        "IMG_2033.JPG",
        "lock-gates",
        TITLE,
        "LOWER LOCK REOPENS",
        f"{TITLE} | Quay",
        "The gates of the lower lock",
        "The gates of the lower…",
        "The gates of the lower ...",
        "The gates of the lower lock.",
    ],
)
def test_a_poorer_caption_of_the_markup_gives_way(declared: str) -> None:
    assert chosen(declared) == SHOWN


@pytest.mark.parametrize(
    "declared",
    [
        SHOWN,
        f"{SHOWN}, seen from the quay",
        "Boats wait below the gates",
        "Gates of the lower lock",
        "The gates of the lower locks",
    ],
)
def test_another_caption_of_the_markup_stays(declared: str) -> None:
    assert chosen(declared) == declared


@pytest.mark.parametrize("declared", ["lock-gates.jpg", TITLE, "The gates"])
def test_where_the_page_shows_none_the_markup_is_taken_at_its_word(declared: str) -> None:
    assert chosen(declared, "") == declared


def test_two_captions_that_say_the_title_are_one() -> None:
    assert chosen(TITLE, TITLE) == TITLE


@pytest.mark.parametrize(("declared", "visible", "best"), [([], [], None), ([], ["A"], "A"), (["A", "B"], [], "A")])
def test_one_side_alone_has_the_word(declared: list[str], visible: list[str], best: str | None) -> None:
    assert best_caption(declared, visible, (), URL) == best
