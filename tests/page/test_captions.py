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
        f"<figure>{IMG}<span class=x1><span class=x2>Foto: Jane Doe</span></span><figcaption>The bridge at dawn"
        "</figcaption></figure>",
        f"<div class=w-full><div>{IMG}</div><div><small>The bridge at dawn</small> <small>&copy; Jane Doe</small></div></div>",
        f"<div class=box><div>{IMG}</div><h4>The bridge at dawn</h4><p>Photo: Jane Doe</p></div>",
        f"<div class=slide><div>{IMG}</div><div><span>2/12</span><p>The bridge at dawn (Photo: Jane Doe)</p></div></div>",
        f"<picture>{IMG}</picture><figcaption><span>The bridge at dawn, Foto: Jane Doe</span></figcaption>",
        f"<div class=holder>{IMG}<div class=image-text><span class=description>The bridge at dawn</span> "
        "<span class=author><span>Image:</span> Jane Doe</span></div></div>",
        f"<div class=holder>{IMG}<p class=img-description>The bridge at dawn | <b>Photo: Jane Doe</b></p></div>",
        f"<figure>{IMG}<figcaption>The bridge at dawn <span>Foto: Jane Doe</span><span hidden>Show more</span></figcaption></figure>",
        f"<figure data-credit='Jane Doe'>{IMG}<figcaption>The bridge at dawn</figcaption></figure>",
        f"<figure>{IMG}<figcaption>The bridge at dawn (Jane Doe)</figcaption><small class=credit>Jane Doe</small></figure>",
        f"<figure>{IMG}<figcaption>The bridge at dawn</figcaption><figcaption itemprop=author>Jane Doe</figcaption></figure>",
        f"<figure>{IMG}<figcaption>The bridge at dawn</figcaption></figure>".replace("alt=''", "").replace(
            'alt=""', 'alt="The bridge © Jane Doe"'
        ),
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


@pytest.mark.parametrize(
    ("markup", "credit"),
    [
        (f"<div>{IMG}</div><p>Foto: AFP</p>", "AFP"),
        (f"<div class=image>{IMG}</div><p>© Jane Doe / AFP</p>", "Jane Doe / AFP"),
        (f"<figure>{IMG}</figure><p><small>Photo: Jane Doe</small></p>", "Jane Doe"),
        (f"<div class=image>{IMG}</div><p>写真＝共同</p>", "共同"),
        (f"<figure>{IMG}<div>Source: The Daily Lamp</div></figure>", "The Daily Lamp"),
        (f"<figure>{IMG}</figure><figcaption itemprop=author>Thomas Jackson/Digital Vision/Getty Images</figcaption>",
         "Thomas Jackson/Digital Vision/Getty Images"),
        (IMG.replace("<img", "<img data-photographer='Jane Doe'"), "Jane Doe"),
        (IMG.replace('alt=""', 'alt="The bridge at dawn. AP Photo/Jane Roe"'), "AP Photo/Jane Roe"),
    ],
)  # fmt: skip
def test_a_credit_without_a_caption_is_no_caption(markup, credit):
    assert picture(markup) == (None, credit)


@pytest.mark.parametrize(
    "markup",
    [
        f"<div>{IMG}</div><p>The photo shows the bridge at dawn: it was built of wood.</p>",
        f"<div>{IMG}</div><p>Source: two people close to the talks</p>",
        f"<div class=box>{IMG}<a href=/poll>Harbour keeps its lead in the poll; Reuters/Harbour Poll</a></div>",
        f"<div class=card-image>{IMG}<p itemprop=author>By John Roe</p></div>",
        f"<div class=card-image>{IMG}<span class=byline>John Roe</span></div>",
        f"<div class=shared>{IMG}<div>Source: The Daily Lamp</div></div>",
        f"<div>{IMG}</div><p>Izvor: Beta</p>",
        IMG.replace('alt=""', 'alt="https://harbour.example/img/m/bridge-photo.jpg"'),
        IMG.replace("<img", "<img data-attribution='m/s6/bridge.jpg'"),
        IMG.replace("<img", "<img data-credit='{{ credit }}'"),
        IMG.replace('alt=""', 'alt="A photo of the bridge"'),
    ],
)
def test_what_only_stands_near_a_picture_credits_nobody(markup):
    assert picture(markup)[1] is None


def test_the_declared_picture_takes_its_caption_from_outside_the_article():
    page = (
        f"<html lang=en><head><title>{TITLE}</title><meta property='og:image' content='/share/media/bridge-at-dawn.jpg'>"
        f"</head><body><div><figure>{IMG}<figcaption>The bridge at dawn. Photo: Jane Doe</figcaption></figure></div>"
        f"<div><main><article><h1>{TITLE}</h1>{TEXT}</article></main></div></body></html>"
    )
    images = extract(page, url="https://harbour.example/bridge").article.image
    assert [(image.caption, image.creditText) for image in images] == [("The bridge at dawn.", "Jane Doe")]


@pytest.mark.parametrize(
    ("properties", "caption", "credit", "creator"),
    [
        ('"caption":"The bridge at dawn. Photo: Jane Doe/AFP"', "The bridge at dawn.", "Jane Doe/AFP", "Jane Doe"),
        ('"caption":"The bridge at dawn (AFP)","creditText":"AFP"', "The bridge at dawn", "AFP", None),
        ('"caption":"The bridge at dawn. Photo: Jane Doe","creditText":"The Lamp"', "The bridge at dawn. Photo: Jane Doe", "The Lamp", None),
    ],
)  # fmt: skip
def test_a_caption_in_json_ld_is_told_from_its_credit(properties, caption, credit, creator):
    head = (
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"'
        + TITLE
        + '","image":{"@type":"ImageObject","url":"/media/bridge-at-dawn.jpg",'
        + properties
        + "}}</script>"
    )
    page = f"<html lang=en><head><title>{TITLE}</title>{head}</head><body><article><h1>{TITLE}</h1>{TEXT}</article></body></html>"
    (image,) = extract(page, url="https://harbour.example/bridge").article.image
    assert (image.caption, image.creditText) == (caption, credit)
    assert (image.creator.name if image.creator else None) == creator
