from __future__ import annotations

import pytest

from newsmeta.article import ImageObject, NewsArticle, Person, VideoObject
from newsmeta.outputs.open_graph import open_graph


def named(article: NewsArticle, name: str) -> list[str]:
    return [content for each, content in open_graph(article) if each == name]


def test_tags_stand_in_the_order_of_ogp_me_and_each_image_before_its_own_details(complete: NewsArticle) -> None:
    assert open_graph(complete) == [
        ("og:title", "Lower lock reopens"),
        ("og:type", "article"),
        ("og:url", "https://paper.example/lock"),
        ("og:description", "The lower lock reopened on Friday."),
        ("og:locale", "en_GB"),
        ("og:site_name", "The Paper"),
        ("og:image", "https://paper.example/lock.jpg"),
        ("og:image:secure_url", "https://paper.example/lock.jpg"),
        ("og:image:type", "image/jpeg"),
        ("og:image:width", "1200"),
        ("og:image:height", "675"),
        ("og:image:alt", "A barge in a lock"),
        ("og:image", "http://paper.example/gate.jpg"),
        ("og:image:alt", "The gate"),
        ("og:video", "https://paper.example/lock.mp4"),
        ("og:video:secure_url", "https://paper.example/lock.mp4"),
        ("article:published_time", "2026-03-09T08:30:00+01:00"),
        ("article:modified_time", "2026-03-10"),
        ("article:author", "https://paper.example/mara"),
        ("article:author", "https://wire.example/"),
        ("article:section", "Region"),
        ("article:tag", "canal"),
        ("article:tag", "locks"),
    ]


@pytest.mark.parametrize(
    ("language", "locale"),
    [
        ("en-GB", ["en_GB"]),
        ("EN-gb", ["en_GB"]),
        ("sr-Latn-RS", ["sr_RS"]),
        ("fil-PH", ["fil_PH"]),
        ("de-CH-1996", ["de_CH"]),
        ("en", []),
        ("zh-Hans", []),
        ("es-419", []),
        ("en-x-gb", []),
        (None, []),
    ],
)
def test_a_locale_is_given_only_for_a_language_that_names_its_territory(
    language: str | None, locale: list[str]
) -> None:
    assert named(NewsArticle(inLanguage=language), "og:locale") == locale


def test_an_image_whose_address_is_not_absolute_goes_without_all_its_tags() -> None:
    article = NewsArticle(image=(ImageObject(url="/a.jpg", width=9, alt="A"), ImageObject(url="//b.example/b.jpg")))

    assert open_graph(article) == [("og:type", "article")]


def test_an_author_without_a_profile_address_has_no_tag() -> None:
    article = NewsArticle(author=(Person(name="Mara Vell"), Person(name="Ivo Brandt", url="/people/ivo")))

    assert named(article, "article:author") == []


@pytest.mark.parametrize(
    ("date", "emitted"),
    [("2026-03-09", ["2026-03-09"]), ("2026-03-09T08:30Z", ["2026-03-09T08:30Z"]), ("2026-03", []), ("2026", [])],
)
def test_a_time_is_given_only_when_the_day_is_known(date: str, emitted: list[str]) -> None:
    assert named(NewsArticle(datePublished=date), "article:published_time") == emitted


def test_a_video_without_a_file_is_given_by_its_player() -> None:
    video = VideoObject(name="V", thumbnailUrl=("/t.jpg",), uploadDate="2026", embedUrl="http://paper.example/embed")

    assert open_graph(NewsArticle(video=(video,)))[1:] == [("og:video", "http://paper.example/embed")]
