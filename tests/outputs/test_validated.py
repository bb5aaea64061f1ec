from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsmeta.article import (
    ImageObject,
    InteractionCounter,
    NewsArticle,
    Organization,
    Person,
    VideoObject,
    WebPageElement,
)
from newsmeta.outputs.images import images
from newsmeta.outputs.json_ld import json_ld
from newsmeta.outputs.open_graph import open_graph
from newsmeta.outputs.validated import validated
from newsmeta.outputs.x_card import x_card
from newsmeta.schema import errors, vocabulary_errors

GOOD = ImageObject(url="https://paper.example/a.jpg")


def test_a_valid_article_stays_as_it_is(complete: NewsArticle) -> None:
    assert validated(complete) == (complete, ())


@pytest.mark.parametrize(
    ("broken", "left"),
    [
        ({"image": (replace(GOOD, width=0),)}, {"image": (GOOD,)}),
        ({"image": (replace(GOOD, role="main", encodingFormat="jpeg"),)}, {"image": (GOOD,)}),
        (
            {"image": (replace(GOOD, creator=Person(name="A", url="a b")),)},
            {"image": (replace(GOOD, creator=Person(name="A")),)},
        ),
        ({"image": (replace(GOOD, creator=Person(name="")),)}, {"image": (GOOD,)}),
        ({"image": (replace(GOOD, url="data:image/gif;base64,R0"), GOOD)}, {"image": (GOOD,)}),
        ({"author": (Person(name="A", url="javascript:x"),)}, {"author": (Person(name="A"),)}),
        ({"author": (Person(name=" "), Person(name="B"))}, {"author": (Person(name="B"),)}),
        (
            {"author": (Person(name="A", sameAs=("", "https://a.example/", "b c", "https://b.example/")),)},
            {"author": (Person(name="A", sameAs=("https://a.example/", "https://b.example/")),)},
        ),
        ({"publisher": Organization(name="P", type="Pubisher")}, {"publisher": Organization(name="P")}),
        ({"publisher": Organization(name="P", logo=ImageObject(url="<x>"))}, {"publisher": Organization(name="P")}),
        ({"datePublished": "2026-W12-3", "dateModified": "2026-03-09 08:30"}, {}),
        ({"datePublished": "2025-02-29"}, {}),
        ({"datePublished": "2024-02-29"}, {"datePublished": "2024-02-29"}),
        ({"type": ("NewsArticle", "Artikel")}, {}),
        ({"type": ("Artikel",)}, {}),
        ({"inLanguage": "english"}, {}),
        ({"mainEntityOfPage": "ftp://paper.example/"}, {}),
        ({"wordCount": -1, "commentCount": -1}, {}),
        ({"hasPart": (WebPageElement(isAccessibleForFree=False, cssSelector=""),)}, {}),
        ({"interactionStatistic": (InteractionCounter(interactionType="Person", userInteractionCount=1),)}, {}),
        ({"video": (VideoObject(name="V", thumbnailUrl=("a b",), uploadDate="2026"),)}, {}),
        ({"additional": {"datePublised": "2026", "copyrightYear": 2026}}, {"additional": {"copyrightYear": 2026}}),
        ({"additional": {"jobTitle": "Reporter"}}, {}),
        (
            {"additional": {"about": [{"@type": "Thing", "name": "L", "nam": "L"}, {"@type": "Thang"}]}},
            {"additional": {"about": [{"@type": "Thing", "name": "L"}]}},
        ),
        ({"additional": {"isPartOf": {"@type": "Person", "name": "P"}}}, {}),
    ],
)
def test_the_smallest_invalid_part_is_left_out(broken: dict[str, Any], left: dict[str, Any]) -> None:
    article, omissions = validated(NewsArticle(**broken))

    assert json_ld(article) == json_ld(NewsArticle(**left))
    assert images(article) == images(NewsArticle(**left))
    assert bool(omissions) is (broken != left)


@pytest.mark.parametrize(
    ("broken", "field", "message"),
    [
        (
            {"image": (GOOD, replace(GOOD, width=0))},
            "image",
            "image[1].width: 0 is not a whole number of pixels, at least 1; left out",
        ),
        (
            {"video": (VideoObject(name="V", thumbnailUrl=("/t.jpg",), uploadDate="soon"),)},
            "video",
            'video[0].uploadDate: "soon" is not a date in ISO 8601 form such as 2026, 2026-03, 2026-03-09 or '
            "2026-03-09T08:30:00+01:00; video[0] is left out",
        ),
        ({"type": ("Artikel",)}, "type", '@type: "Artikel" is not a schema.org type; left out'),
        (
            {"additional": {"jobTitle": "Reporter"}},
            "jobTitle",
            "jobTitle: NewsArticle has no property jobTitle; left out",
        ),
        (
            {"additional": {"isPartOf": {"@type": "Person"}}},
            "isPartOf",
            "isPartOf: Person is no value of isPartOf, which takes CreativeWork, URL; left out",
        ),
    ],
)
def test_what_is_left_out_is_said_with_its_place_and_why(broken: dict[str, Any], field: str, message: str) -> None:
    _, omissions = validated(NewsArticle(**broken))

    assert [(omission.field, omission.message) for omission in omissions] == [(field, message)]


def test_a_thousand_invalid_values_are_left_out_in_one_go() -> None:
    article, omissions = validated(NewsArticle(image=tuple(ImageObject(url="a b", width=0) for _ in range(1000))))

    assert article.image == ()
    assert len(omissions) == 1000


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_output_of_a_validated_article_is_valid(
    articles: st.SearchStrategy[NewsArticle], data: st.DataObject
) -> None:
    article, _ = validated(data.draw(articles))
    outputs = {
        "news-article": json_ld(article),
        "images": images(article),
        "open-graph": [list(pair) for pair in open_graph(article)],
        "x-card": [list(pair) for pair in x_card(article)],
    }

    assert [error for name, value in outputs.items() for error in errors(name, value)] == []
    assert list(vocabulary_errors(json_ld(article))) == []
    assert validated(article) == (article, ())
    assert json.loads(json.dumps(outputs, allow_nan=False)) == outputs
