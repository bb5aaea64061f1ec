"""Captions and credits beside a picture, wherever the page puts them."""

import pytest

from newsmeta import extract

TITLE = "Council keeps the old bridge open"
TEXT = "<p>The council voted to keep the old bridge open for another year, its speaker said after the vote.</p>" * 3
IMG = '<img src="/media/bridge-at-dawn.jpg" width="800" height="450" alt="">'


def picture(markup: str, head: str = ""):
    page = (
        f"<html lang=en><head><title>{TITLE}</title>{head}</head><body><article><h1>{TITLE}</h1>"
        f"{markup}{TEXT}</article></body></html>"
    )
    images = extract(page, url="https://harbour.example/bridge").article.image
    assert len(images) == 1, images
    return images[0].caption, images[0].creditText


@pytest.mark.parametrize(
    "markup",
    [
        f"<figure>{IMG}<figcaption>The bridge at dawn <span class=credit>(Image: Jane Doe)</span></figcaption></figure>",
        f"<div><figure>{IMG}</figure><figcaption><span class=caption>The bridge at dawn</span>"
        "<span class=credit>( Image: Jane Doe)</span></figcaption></div>",
        f"<div class=photo><p><picture>{IMG}</picture></p><span class=newsCaption>The bridge at dawn "
        "<span class=credit>Photo: Jane Doe</span></span></div>",
        f"<figure><div><div>{IMG}</div></div><figcaption class=m__fig-caption><span class=m__caption>The bridge at dawn"
        "</span><span class=m__caption-credit>(Jane Doe)</span></figcaption></figure>",
        f"<figure>{IMG}<figcaption><span class=title>The bridge at dawn <span class=author>Jane Doe</span></span>"
        "</figcaption></figure>",
        f"<div class=image>{IMG}</div><div class=caption>The bridge at dawn. Photo: Jane Doe</div>",
    ],
)
def test_caption_and_credit_are_told_apart(markup):
    caption, credit = picture(markup)
    assert str(caption).rstrip(".") == "The bridge at dawn"
    assert credit == "Jane Doe"


def test_a_copy_of_the_file_on_another_network_is_the_same_picture():
    head = '<meta property="og:image" content="https://share.example/h4sh/1200x630/media/bridge-at-dawn.jpg">'
    assert (
        picture(f"<figure>{IMG}<figcaption>The bridge at dawn</figcaption></figure>", head)[0] == "The bridge at dawn"
    )


def test_the_portrait_of_an_author_is_no_picture_of_the_article():
    portrait = '<img src="/img/authors/jane-doe-2x.png" width="300" height="300" alt="">'
    assert picture(f"{portrait}<figure>{IMG}<figcaption>The bridge at dawn</figcaption></figure>") == (
        "The bridge at dawn",
        None,
    )
