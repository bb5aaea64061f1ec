from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from pyld import jsonld
from rdflib import Graph
from rdflib.compare import isomorphic

from newsmeta.article import ImageObject, InteractionCounter, NewsArticle, Organization, Person
from newsmeta.outputs.json_ld import json_ld


def test_properties_stand_in_a_fixed_order_and_carried_ones_come_last(complete: NewsArticle) -> None:
    assert list(json_ld(complete)) == [
        "@context",
        "@type",
        "headline",
        "alternativeHeadline",
        "description",
        "image",
        "datePublished",
        "dateModified",
        "author",
        "publisher",
        "sourceOrganization",
        "url",
        "mainEntityOfPage",
        "inLanguage",
        "articleSection",
        "keywords",
        "wordCount",
        "video",
        "isAccessibleForFree",
        "hasPart",
        "commentCount",
        "interactionStatistic",
        "copyrightYear",
        "isPartOf",
    ]


@pytest.mark.parametrize(
    ("types", "emitted"),
    [
        (("NewsArticle",), "NewsArticle"),
        (("NewsArticle", "ReviewNewsArticle"), ["NewsArticle", "ReviewNewsArticle"]),
        ((), "NewsArticle"),
    ],
)
def test_one_type_is_text_and_several_are_a_list(types: tuple[str, ...], emitted: Any) -> None:
    assert json_ld(NewsArticle(type=types))["@type"] == emitted


def test_one_author_is_a_list_of_one() -> None:
    article = NewsArticle(author=(Person(name="Mara Vell", jobTitle="Reporter"),))

    assert json_ld(article)["author"] == [{"@type": "Person", "name": "Mara Vell", "jobTitle": "Reporter"}]


def test_an_image_is_an_object_without_what_only_html_knows(complete: NewsArticle) -> None:
    assert json_ld(complete)["image"][0] == {
        "@type": "ImageObject",
        "url": "https://paper.example/lock.jpg",
        "contentUrl": "https://paper.example/lock.jpg",
        "width": 1200,
        "height": 675,
        "caption": "The first barge on Friday",
        "creditText": "Ivo Brandt / Canal Wire",
        "creator": {"@type": "Person", "name": "Ivo Brandt"},
        "copyrightNotice": "© 2026 Canal Wire",
        "license": "https://wire.example/terms",
        "acquireLicensePage": "https://wire.example/buy",
        "encodingFormat": "image/jpeg",
        "contentSize": "38512 B",
        "digitalSourceType": "https://schema.org/DigitalCaptureDigitalSource",
    }


def test_a_picture_whose_rights_are_stated_has_a_content_url_and_another_has_none() -> None:
    rights = (
        {"creditText": "Canal Wire"},
        {"creator": Person(name="Ivo Brandt")},
        {"copyrightNotice": "© 2026 Canal Wire"},
        {"license": "https://wire.example/terms"},
    )
    images = [ImageObject(url="https://paper.example/a.jpg", **each) for each in ({}, {"caption": "A"}, *rights)]

    told = [image.get("contentUrl") for image in json_ld(NewsArticle(image=tuple(images)))["image"]]
    assert told == [None, None, *["https://paper.example/a.jpg"] * 4]


def test_a_publisher_has_its_logo_and_the_maker_of_a_picture_has_none() -> None:
    organization = Organization(name="The Paper", logo=ImageObject(url="https://paper.example/logo.png"))
    article = NewsArticle(publisher=organization, image=(ImageObject(url="/a.jpg", creator=organization),))

    assert json_ld(article)["publisher"]["logo"] == {"@type": "ImageObject", "url": "https://paper.example/logo.png"}
    assert json_ld(article)["image"][0]["creator"] == {"@type": "Organization", "name": "The Paper"}


def test_a_counter_names_its_action_by_type() -> None:
    article = NewsArticle(
        interactionStatistic=(InteractionCounter(interactionType="ViewAction", userInteractionCount=7),)
    )

    assert json_ld(article)["interactionStatistic"] == [
        {"@type": "InteractionCounter", "interactionType": {"@type": "ViewAction"}, "userInteractionCount": 7}
    ]


def test_false_and_zero_are_values() -> None:
    node = json_ld(NewsArticle(isAccessibleForFree=False, commentCount=0))

    assert (node["isAccessibleForFree"], node["commentCount"]) == (False, 0)


@pytest.mark.parametrize(
    "empty", [None, "", " \n", (), [], {}, [None, ""], {"name": None}, float("nan"), {"a": [{}]}, object()]
)
def test_nothing_empty_is_emitted(empty: Any) -> None:
    assert json_ld(NewsArticle(additional={"about": empty})) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
    }


@pytest.mark.parametrize("name", ["headline", "author", "@type", "@context", "@id", "type", "translationNotice"])
def test_a_carried_property_never_speaks_for_a_field(name: str) -> None:
    assert json_ld(NewsArticle(additional={name: "x"})) == {"@context": "https://schema.org", "@type": "NewsArticle"}


def test_the_translation_notice_is_not_emitted(complete: NewsArticle) -> None:
    assert json_ld(complete) == json_ld(replace(complete, translationNotice=None))


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x7f", "\x85", "\ud83d", "\ufdd0", "\uffff", "\U0010ffff"])
def test_characters_that_no_output_can_carry_are_dropped(character: str) -> None:
    assert json_ld(NewsArticle(headline=f"a{character}b\n\t😀"))["headline"] == "ab\n\t😀"


def test_a_carried_value_a_thousand_levels_deep_is_left_out() -> None:
    deep: Any = "x"
    for _ in range(900):
        deep = [deep]

    assert "about" not in json_ld(NewsArticle(additional={"about": deep}))


def read_by_pyld(node: dict[str, Any], context: dict[str, Any]) -> Graph:
    def bundled(url: str, options: Any) -> dict[str, Any]:
        assert url == "https://schema.org"
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}

    quads = jsonld.to_rdf(node, {"documentLoader": bundled, "format": "application/n-quads"})
    return Graph().parse(data=quads, format="nt")


def read_by_rdflib(node: dict[str, Any], context: dict[str, Any]) -> Graph:
    return Graph().parse(data=json.dumps(node | context), format="json-ld")


def leaves(value: Any) -> int:
    """How many statements a JSON-LD value makes: one for each value, and one for each object's type."""
    if isinstance(value, list):
        return sum(map(leaves, value))
    if isinstance(value, dict):
        return 1 + sum(leaves(child) for key, child in value.items() if key not in ("@id", "@context"))
    return 1


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
def test_pyld_and_rdflib_read_the_same_statements_and_miss_none(complete: NewsArticle, context: dict[str, Any]) -> None:
    node = json_ld(complete)
    by_pyld, by_rdflib = read_by_pyld(node, context), read_by_rdflib(node, context)

    assert isomorphic(by_pyld, by_rdflib)
    assert len(by_pyld) == leaves(node) - 1


def test_an_independent_reader_finds_the_values_under_schema_org_names(
    complete: NewsArticle, context: dict[str, Any]
) -> None:
    graph = read_by_pyld(json_ld(complete), context)
    found = graph.query(
        """PREFIX s: <http://schema.org/>
        SELECT ?headline ?author ?image ?credit ?date ?views WHERE {
          ?article a s:NewsArticle ; s:headline ?headline ; s:author [a s:Person ; s:name ?author] ;
            s:image [s:url ?image ; s:creditText ?credit] ; s:datePublished ?date ;
            s:interactionStatistic [s:interactionType [a s:ViewAction] ; s:userInteractionCount ?views] }"""
    )

    assert [tuple(map(str, row)) for row in found] == [  # type: ignore[arg-type]
        (
            "Lower lock reopens",
            "Mara Vell",
            "https://paper.example/lock.jpg",
            "Ivo Brandt / Canal Wire",
            "2026-03-09T08:30:00+01:00",
            "10870",
        )
    ]
