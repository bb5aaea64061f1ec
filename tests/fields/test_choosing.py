"""How each field chooses and abstains: small pages, one truth each."""

from types import MappingProxyType
from typing import Any

import pytest

import newsmeta
from newsmeta import Config, Organization, Person, State
from newsmeta.fields import FIELDS

TEXT = "<p>Flames were seen above the old town late on Monday evening, and nobody knows why yet.</p>" * 2


def article(head: str = "", body: str = "", json_ld: str = "") -> str:
    script = f'<script type="application/ld+json">{json_ld}</script>' if json_ld else ""
    return (
        f'<!doctype html><html lang="en"><head><title>Fire in Rome</title>{head}{script}</head>'
        f"<body><h1>Fire in Rome</h1>{body}{TEXT}</body></html>"
    )


def node(**properties: str) -> str:
    inner = ", ".join(f'"{name}": {value}' for name, value in properties.items())
    return f'{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome", {inner}}}'


def value(html: str, field: str, **options: Any) -> Any:
    return newsmeta.extract(html, url="https://bugle.example/rome", **options).choices[field].value


def names(html: str, **options: Any) -> list[str]:
    return [author.name for author in value(html, "author", **options)]


BYLINE = '<p class="byline">By Jane Doe and Max Muster</p>'


@pytest.mark.parametrize(
    ("html", "authors"),
    [
        pytest.param(article(json_ld=node(author='{"@type": "Person", "name": "Jane Doe"}')), ["Jane Doe"], id="declared"),
        pytest.param(article(json_ld=node(author='["Jane Doe", "Max Muster"]')), ["Jane Doe", "Max Muster"], id="a list"),
        pytest.param(article(body=BYLINE), ["Jane Doe", "Max Muster"], id="a byline"),
        pytest.param(article('<meta name="author" content="admin">', BYLINE), ["Jane Doe", "Max Muster"], id="an account loses"),
        pytest.param(
            article(body=BYLINE, json_ld=node(author='{"@type": "Organization", "name": "The Bugle"}')),
            ["Jane Doe", "Max Muster"],
            id="an outlet loses to people",
        ),
        pytest.param(
            article(body=BYLINE, json_ld=node(author='{"@type": "Person", "name": "Jane Doe"}')),
            ["Jane Doe", "Max Muster"],
            id="a byline that names one more",
        ),
        pytest.param(article('<meta name="author" content="Bugle Media Ltd">'), [], id="the site's owner is no author"),
        pytest.param(article(body='<figure><img src="/a.jpg"><figcaption>Roofs. Photo: Jane Roe</figcaption></figure>'), [], id="a credit"),
        pytest.param(article('<meta name="twitter:creator" content="@bugle">'), [], id="a handle is no author"),
        pytest.param(
            article('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Doe">'),
            ["Jane Doe"],
            id="X's label says so",
        ),
        pytest.param(
            article('<meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" content="Five Minutes">'),
            [],
            id="X's label says something else",
        ),
    ],
)  # fmt: skip
def test_the_authors_of_a_page_with(html: str, authors: list[str]) -> None:
    assert names(html) == authors


def test_an_agency_among_the_authors_is_an_organization() -> None:
    authors = value(article(body='<p class="byline">By Jane Doe and Reuters</p>'), "author")
    assert authors == (Person(name="Jane Doe"), Organization(name="Reuters"))


def test_the_configuration_adds_an_authors_profile_but_no_author() -> None:
    profile = Person(name="Jane Doe", url="https://bugle.example/jane", jobTitle="Reporter")
    config = Config(authors=MappingProxyType({"Jane Doe": profile}))
    assert value(article(body='<p class="byline">By Jane Doe</p>'), "author", config=config) == (profile,)
    assert value(article(), "author", config=config) == ()


OG_DATE = '<meta property="article:published_time" content="2026-05-04T21:10:00+02:00">'


@pytest.mark.parametrize(
    ("html", "published", "modified"),
    [
        pytest.param(article(OG_DATE), "2026-05-04T21:10:00+02:00", None, id="a tag"),
        pytest.param(article(body="<time>4 May 2026</time>"), "2026-05-04", None, id="a day stays a day"),
        pytest.param(article(body="<p>Updated: <time datetime='2026-05-05'>5 May</time></p>"), None, "2026-05-05", id="an update"),
        pytest.param(article(json_ld=node(dateModified='"2026-05-05"')), None, "2026-05-05", id="a modification alone"),
        pytest.param(
            article(OG_DATE, json_ld=node(datePublished='"2026-05-04"')), "2026-05-04T21:10:00+02:00", None, id="the more exact"
        ),
        pytest.param(
            article(OG_DATE, "<time datetime='2026-05-04T21:10+02:00'>x</time>", node(datePublished='"2026-04-01"')),
            "2026-05-04T21:10:00+02:00",
            None,
            id="two witnesses against one",
        ),
        pytest.param(
            article(OG_DATE.replace("T21:10:00+02:00", "T19:10:00Z"), json_ld=node(datePublished='"2026-05-04T21:10:00+02:00"')),
            "2026-05-04T21:10:00+02:00",
            None,
            id="the newsroom's own zone",
        ),
        pytest.param(article(body="<aside><time datetime='2026-05-05'>5 May</time></aside>"), None, None, id="a sidebar"),
        pytest.param(article(body="<p>It burnt on 14 March 2019 as well, say those who live in the street.</p>"), None, None, id="a sentence"),
        pytest.param(article(body="<footer>© 2026 The Bugle</footer>"), None, None, id="a footer"),
    ],
)  # fmt: skip
def test_the_dates_of_a_page_with(html: str, published: str | None, modified: str | None) -> None:
    choices = newsmeta.extract(html).choices
    assert (choices["datePublished"].value, choices["dateModified"].value) == (published, modified)


def test_a_time_without_a_zone_gets_the_configured_one_and_no_other() -> None:
    html = article('<meta property="article:published_time" content="2026-01-04T21:10:00">')
    assert value(html, "datePublished") == "2026-01-04T21:10:00"
    assert value(html, "datePublished", config=Config(timezone="Europe/Rome")) == "2026-01-04T21:10:00+01:00"


def test_the_date_in_an_address_counts_only_where_the_configuration_allows_it() -> None:
    html, url = article(), "https://bugle.example/2026/05/04/rome"
    strict = newsmeta.extract(html, url=url).choices["datePublished"]
    assert (strict.value, strict.passed_over[-1].value) == (None, "2026-05-04")
    allowed = newsmeta.extract(html, url=url, config=Config(date_from_url=True)).choices["datePublished"]
    assert (allowed.value, allowed.state) == ("2026-05-04", State.DERIVED)


@pytest.mark.parametrize(
    ("html", "headline"),
    [
        ('<meta property="og:site_name" content="The Bugle"><title>Fire in Rome | The Bugle</title>', "Fire in Rome"),
        ('<meta property="og:site_name" content="The Bugle"><title>The Bugle</title>', None),
        ('<meta property="og:title" content="Fire in Rome destroys the roof…"><h1>Fire in Rome destroys the roof of a church</h1>',
         "Fire in Rome destroys the roof of a church"),
        ('<meta property="og:title" content="Tom &amp;amp; Jerry">', "Tom & Jerry"),
    ],
)  # fmt: skip
def test_the_headline_of(html: str, headline: str | None) -> None:
    assert value(f"<!doctype html>{html}", "headline") == headline


CROPS = "".join(
    f'<meta property="og:image" content="https://bugle.example/img/rome-{size}.jpg">'
    for size in ("1200x675", "1200x900", "1200x1200")
)


def test_one_picture_in_three_crops_is_one_image() -> None:
    assert len(value(article(CROPS), "image")) == 1


@pytest.mark.parametrize("name", ["logo.png", "placeholder.jpg", "default-image.png", "1x1.gif", "og-default.jpg"])
def test_a_stand_in_is_no_image_of_the_article(name: str) -> None:
    assert value(article(f'<meta property="og:image" content="https://bugle.example/img/{name}">'), "image") == ()


def test_a_size_goes_with_the_address_it_was_stated_for() -> None:
    head = CROPS.replace('900.jpg">', '900.jpg"><meta property="og:image:width" content="1200">'
                         '<meta property="og:image:height" content="900">')  # fmt: skip
    (image,) = value(article(head), "image")
    assert (image.url[-12:], image.width, image.height) == ("1200x900.jpg", 1200, 900)


VIDEO = '{{"@type": "VideoObject", "name": "Flames", "thumbnailUrl": "https://bugle.example/v.jpg"{}}}'


def test_a_video_needs_name_thumbnail_and_upload_date() -> None:
    whole = value(article(json_ld=node(video=VIDEO.format(', "uploadDate": "2026-05-04"'))), "video")
    assert [(video.name, video.uploadDate) for video in whole] == [("Flames", "2026-05-04")]
    choice = newsmeta.extract(article(json_ld=node(video=VIDEO.format("")))).choices["video"]
    assert (choice.value, choice.passed_over[0].reason) == ((), "it lacks uploadDate")


@pytest.mark.parametrize(
    ("field", "html", "expected"),
    [
        ("inLanguage", "<html lang='en_us'><p>x", "en-US"),
        ("inLanguage", f"<html lang='ru'><title>Fire in Rome and more</title>{TEXT}", None),
        ("keywords", article('<meta name="news_keywords" content="Rome, fire , Rome">'), ("Rome", "fire")),
        ("articleSection", article('<meta property="article:section" content="Home">'), ()),
        ("isAccessibleForFree", article(json_ld=node(isAccessibleForFree='"False"')), False),
        ("commentCount", article(body="<div>1,204 comments</div>"), 1204),
        ("commentCount", article(body="<div>12K comments</div>"), None),
        (
            "type",
            article(json_ld=node().replace("NewsArticle", "LiveBlogPosting").replace(", }", "}")),
            ("LiveBlogPosting",),
        ),
        ("type", article(), ("NewsArticle",)),
        ("url", article('<link rel="canonical" href="/">'), "https://bugle.example/rome"),
        ("sourceOrganization", article(body=f"<p>ROME (Reuters) - {TEXT[3:]}"), Organization(name="Reuters")),
        ("description", article('<meta name="description" content="Fire in Rome">'), None),
    ],
)
def test_a_field_reads(field: str, html: str, expected: object) -> None:
    assert value(html, field) == expected


MESSY = article(
    OG_DATE + CROPS + '<meta name="author" content="admin"><meta name="pubdate" content="yesterday">',
    BYLINE + '<figure><img src="/logo.png"><figcaption>Photo: Reuters</figcaption></figure><time>5 May</time>',
    node(author='"webmaster"', wordCount='"many"', image='"data:image/gif;base64,R0"', unknownThing='"x"'),
)


@pytest.mark.parametrize("field", [field.name for field in FIELDS])
def test_every_candidate_passed_over_has_its_reason(field: str) -> None:
    choice = newsmeta.extract(MESSY, url="https://bugle.example/rome").choices[field]
    assert all(candidate.reason for candidate in choice.passed_over)


@pytest.mark.parametrize("field", [field.name for field in FIELDS])
def test_a_value_has_its_place_and_an_absent_one_none(field: str) -> None:
    choice = newsmeta.extract(MESSY, url="https://bugle.example/rome").choices[field]
    assert (choice.state is State.ABSENT) == (not choice.taken)
    assert (choice.at is None) == (choice.state is State.ABSENT)


def test_a_field_that_was_set_outranks_the_page_and_says_so() -> None:
    config = Config(overrides=MappingProxyType({"headline": "Rome burns"}))
    choice = newsmeta.extract(article(), config=config).choices["headline"]
    assert (choice.value, choice.state, str(choice.at)) == ("Rome burns", State.CONFIGURED, "config set headline")
