"""What schema.org and JSON-LD allow is told nowhere, and what they do not is told at its own place."""

import json

import pytest

import newsmeta
from newsmeta.rules import RULES
from newsmeta.rules.check import check

STRUCTURE = [rule for rule in RULES if rule.on and "NM029" <= rule.code <= "NM056"]

ALLOWED = {
    "type and id without @": {"type": "NewsArticle", "id": "https://bugle.example/rome", "headline": "Fire"},
    "a role in the place of its person": {
        "@type": "NewsArticle",
        "author": {"@type": "Role", "roleName": "reporter", "author": {"@type": "Person", "name": "Jane Doe"}},
    },
    "a role under a property that takes no role": {
        "@type": "Organization",
        "member": {"@type": "OrganizationRole", "startDate": "2020", "member": {"@type": "Person", "name": "Jane Doe"}},
    },
    "several types with the properties of all": {
        "@type": ["Person", "NewsArticle"],
        "headline": "Fire",
        "jobTitle": "Reporter",
    },
    "a date without a time": {"@type": "NewsArticle", "datePublished": "2026-05-04"},
    "text where a thing is expected": {"@type": "NewsArticle", "contentLocation": "Rome", "isPartOf": "Politics"},
    "numbers and truth values as text": {"@type": "NewsArticle", "wordCount": "320", "isFamilyFriendly": "true"},
    "a member by its address": {"@type": "Event", "eventStatus": "http://schema.org/EventCancelled"},
    "another vocabulary's type and property": {
        "@type": ["NewsArticle", "https://terms.example/Story"],
        "https://terms.example/desk": "City",
        "headline": "Fire",
    },
    "a reference to another page": {
        "@type": "NewsArticle",
        "mainEntityOfPage": {"@id": "https://bugle.example/rome"},
        "publisher": {"@id": "https://bugle.example/about"},
    },
    "a search action's input": {
        "@type": "WebSite",
        "potentialAction": {
            "@type": "SearchAction",
            "target": "https://bugle.example/?q={words}",
            "query-input": "required name=words",
        },
    },
    "a list in its order": {"@type": "NewsArticle", "keywords": {"@list": ["Rome", "fire"]}},
    "a breadcrumb's page by address and name": {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "item": {"@id": "https://bugle.example/", "name": "Home"}}
        ],
    },
    "schema.org by a prefix": {
        "@context": {"s": "https://schema.org/"},
        "@type": "s:NewsArticle",
        "s:headline": "Fire",
    },
    "a duration and a size": {"@type": "VideoObject", "duration": "PT3M12S", "width": "1280 px"},
    "a picture's address without a host": {"@type": "NewsArticle", "image": "/rome.jpg"},
}


def codes(node: object, context: str | None = "https://schema.org") -> list[str]:
    whole = {"@context": context, **node} if isinstance(node, dict) and context else node
    page = f'<!doctype html>\n<script type="application/ld+json">{json.dumps(whole)}</script>'
    return [finding.code for finding in check(newsmeta.extract(page, url="https://bugle.example/rome"), STRUCTURE)]


@pytest.mark.parametrize("node", ALLOWED.values(), ids=ALLOWED)
def test_what_is_allowed_gives_no_finding(node: dict[str, object]) -> None:
    assert codes(node) == []


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ({"@type": "NewsArticle", "publisher": {"@type": "Organization", "namme": "The Bugle"}}, ["NM043"]),
        ({"@type": "NewsArticle", "image": False}, ["NM048"]),
        ({"@type": "VideoObject", "duration": "3:12"}, ["NM048"]),
        ({"@type": "NewsArticle", "sourceOrganization": {"@type": "Place", "name": "Rome"}}, ["NM046"]),
        ({"@type": "NewsArticle", "publisher": {"@id": "_:us"}}, ["NM035"]),
        ({"@type": "NewsArticle", "keywords": [["Rome"]]}, ["NM036"]),
        ({"@type": "NewsArticle", "keywords": [], "description": None}, ["NM037"]),
        ({"@type ": "NewsArticle", "headline": "Fire"}, ["NM033"]),
        ({"@type": "NewsArticle", "headline": "Hello ${name}"}, ["NM038"]),
        ({"@type": "NewsArticle", "url": "https://bugle.example/undefined"}, ["NM038"]),
    ],
)
def test_one_flaw_is_told_once(node: dict[str, object], expected: list[str]) -> None:
    assert codes(node) == expected


@pytest.mark.parametrize(
    "context", ["https://schema.org/", "http://schema.org", "https://schema.org/docs/jsonldcontext.jsonld"]
)
def test_schema_orgs_own_contexts_are_known(context: str) -> None:
    assert codes({"@type": "NewsArticle", "headline": "Fire"}, context) == []


@pytest.mark.parametrize(
    "context", ["https://shema.org", "https://schema.com", "https:/schema.org", "https://schema.org/Article"]
)
def test_a_misspelt_context_is_no_unknown_one(context: str) -> None:
    assert codes({"@type": "NewsArticle", "headline": "Fire"}, context) == ["NM032"]


def test_a_repeated_flaw_is_one_finding_at_its_first_place_with_the_others() -> None:
    page = (
        '<!doctype html>\n<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [\n'
        '{"@type": "NewsArticle", "headline": "One", "authors": "A"},\n'
        '{"@type": "NewsArticle", "headline": "Two", "authors": "B"}]}</script>'
    )
    (finding,) = check(newsmeta.extract(page), [rule for rule in RULES if rule.code == "NM043"])
    assert finding.position is not None
    assert finding.position.line == 3
    assert "did you mean author?" in finding.message
    assert [related.position.line for related in finding.related if related.position] == [4]


def test_microdata_is_checked_as_json_ld_is() -> None:
    page = (
        '<!doctype html>\n<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headLine">Fire</h1>'
        '<span itemprop="jobTitle">Reporter</span></div>'
    )
    found = check(newsmeta.extract(page), STRUCTURE)
    assert [finding.code for finding in found] == ["NM044", "NM045"]


def test_what_a_vocabulary_of_its_own_names_in_microdata_is_left_alone() -> None:
    page = '<!doctype html>\n<div itemscope><b itemprop="cms-id">7</b></div><p itemscope itemtype="https://schema.org/Thing">'
    assert check(newsmeta.extract(page), STRUCTURE) == []


def test_a_thing_as_deep_as_structured_data_is_read_is_checked_before_what_is_deeper_is_dropped() -> None:
    thing: dict[str, object] = {"@type": "Person", "headlin": "a", "knows": {"@type": "Person", "name": "Jane Doe"}}
    for _ in range(99):
        thing = {"@type": "Person", "knows": thing}
    article = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "author": thing}
    page = f'<script type="application/ld+json">{json.dumps(article)}</script><h1>Fire</h1>'
    assert {"NM025", "NM043"} <= {finding.code for finding in newsmeta.check(newsmeta.extract(page))}
