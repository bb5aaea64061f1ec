from __future__ import annotations

import pytest

from newsmeta.article import ImageObject, NewsArticle
from newsmeta.outputs.x_card import shortened, x_card


def test_a_card_repeats_headline_description_and_lead_image(complete: NewsArticle) -> None:
    assert x_card(complete) == [
        ("twitter:card", "summary_large_image"),
        ("twitter:title", "Lower lock reopens"),
        ("twitter:description", "The lower lock reopened on Friday."),
        ("twitter:image", "https://paper.example/lock.jpg"),
        ("twitter:image:alt", "A barge in a lock"),
    ]


@pytest.mark.parametrize(
    ("width", "height", "card"),
    [
        (1200, 675, "summary_large_image"),
        (300, 157, "summary_large_image"),
        (800, 600, "summary_large_image"),
        (900, 300, "summary_large_image"),
        (299, 157, "summary"),
        (300, 156, "summary"),
        (799, 600, "summary"),
        (901, 300, "summary"),
        (1000, 1000, "summary"),
        (675, 1200, "summary"),
        (None, None, "summary_large_image"),
        (1200, None, "summary_large_image"),
    ],
)
def test_the_card_is_large_when_the_picture_is_large_and_near_two_to_one(
    width: int | None, height: int | None, card: str
) -> None:
    article = NewsArticle(image=(ImageObject(url="https://paper.example/a.jpg", width=width, height=height),))

    assert x_card(article)[0] == ("twitter:card", card)


@pytest.mark.parametrize("article", [NewsArticle(), NewsArticle(image=(ImageObject(url="/relative.jpg", alt="A"),))])
def test_without_a_picture_that_x_can_fetch_the_card_is_a_plain_summary(article: NewsArticle) -> None:
    assert x_card(article) == [("twitter:card", "summary")]


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("a" * 20, "a" * 20),
        ("one two three four five", "one two three four…"),
        ("one two three fourteen x", "one two three…"),
        ("a" * 21, "a" * 19 + "…"),
        ("ab " + "c" * 30, "ab " + "c" * 16 + "…"),
    ],
)
def test_long_text_is_cut_where_a_word_ends(text: str, cut: str) -> None:
    assert shortened(text, 20) == cut


def test_the_text_for_a_picture_has_at_most_420_characters() -> None:
    image = ImageObject(url="https://paper.example/a.jpg", alt="lock " * 100)

    assert x_card(NewsArticle(image=(image,)))[-1] == ("twitter:image:alt", "lock " * 83 + "lock…")
