from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from newsmeta.errors import OptionError
from newsmeta.schema import errors, load_schema, schema_names, vocabulary_errors

NODE = {"@context": "https://schema.org", "@type": "NewsArticle"}
AT = {"syntax": "json-ld", "path": "$.headline", "line": 3, "column": 9}
FINDING = {"code": "NM201", "name": "missing-author", "severity": "warning", "message": "There is no author."}
RECORD = {
    "source": "page.html",
    "url": "https://paper.example/a",
    "jsonld": NODE,
    "opengraph": [["og:type", "article"]],
    "x": [["twitter:card", "summary"]],
    "images": [],
    "fields": {
        "headline": {"value": "A", "state": "declared", "at": AT},
        "author": {"state": "absent", "passedOver": [{"value": "admin", "reason": "an account", "at": AT}]},
    },
    "findings": [FINDING | {"field": "author", "related": [{"message": "passed over", **AT}]}],
}


@pytest.mark.parametrize("name", schema_names())
def test_every_schema_is_valid_draft_2020_12_with_id_title_and_description(name: str) -> None:
    schema = load_schema(name)

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:newsmeta:schema:{name}"
    assert schema["title"]
    assert schema["description"]


def test_an_unknown_schema_is_an_error_that_names_those_there_are() -> None:
    with pytest.raises(OptionError, match=r"no schema 'articles'; there are news-article, .*record"):
        load_schema("articles")


@pytest.mark.parametrize(
    "record", [RECORD, RECORD | {"jsonld": NODE | {"image": [{"@type": "ImageObject"}]}}, RECORD | {"note": 1}]
)
def test_a_printed_schema_judges_alone_and_as_newsmeta_does(record: dict[str, Any]) -> None:
    alone = Draft202012Validator(load_schema("record"))

    assert [error.json_path for error in alone.iter_errors(record)] == [
        "$" + "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in error.path)
        for error in errors("record", record)
    ]


def test_a_schema_handed_out_may_be_changed_without_harm() -> None:
    load_schema("images")["items"].clear()

    assert load_schema("images")["items"]


DATES = [
    ("2026", True),
    ("2026-03", True),
    ("2026-03-09", True),
    ("2026-03-09T08:30", True),
    ("2026-03-09T08:30Z", True),
    ("2026-03-09T08:30:00+01:00", True),
    ("2026-03-09T08:30:00.125-05:30", True),
    ("2024-02-29", True),
    ("2000-02-29", True),
    ("1900-02-29", False),
    ("2026-02-29", False),
    ("2026-04-31", False),
    ("2026-13", False),
    ("2026-W12-3", False),
    ("20260309", False),
    ("2026-03-09 08:30", False),
    ("2026-03-09T24:00", False),
    ("2026-03-09T08:30+0100", False),
    ("2026-03T08:30", False),
    ("09.03.2026", False),
    ("2026-03-09\n", False),
    ("٢٠٢٦", False),
]


@pytest.mark.parametrize(("date", "valid"), DATES)
def test_a_date_is_one_of_schema_org_in_any_precision(date: str, valid: bool) -> None:
    assert (not list(errors("news-article", NODE | {"datePublished": date}))) is valid


URLS = [
    ("https://paper.example/a?b=c&d=e#f", True),
    ("HTTP://paper.example", True),
    ("https://paper.example/ž", True),
    ("/a/b.jpg", True),
    ("//cdn.example/a.jpg", True),
    ("a.jpg", True),
    ("https://", False),
    ("https:///a", False),
    ("javascript:alert(1)", False),
    ("data:image/gif;base64,R0", False),
    ("mailto:a@b.example", False),
    ("https://paper.example/a b", False),
    ("https://paper.example/{width}/a.jpg", False),
    ('https://paper.example/"', False),
    ("https://paper.example/\n", False),
    ("", False),
]


@pytest.mark.parametrize(("url", "valid"), URLS)
def test_an_address_is_a_web_address_or_relative_to_the_page(url: str, valid: bool) -> None:
    assert (not list(errors("news-article", NODE | {"url": url}))) is valid


@pytest.mark.parametrize(
    ("name", "value", "path"),
    [
        ("news-article", {"@type": "NewsArticle"}, ()),
        ("news-article", NODE | {"@context": "http://schema.org"}, ("@context",)),
        ("news-article", NODE | {"@type": ["NewsArticle"]}, ("@type",)),
        ("news-article", NODE | {"author": {"@type": "Person", "name": "A"}}, ("author",)),
        ("news-article", NODE | {"author": [{"@type": "Person", "name": "A", "age": 3}]}, ("author", 0)),
        ("news-article", NODE | {"author": []}, ("author",)),
        ("news-article", NODE | {"isAccessibleForFree": "False"}, ("isAccessibleForFree",)),
        ("news-article", NODE | {"wordCount": True}, ("wordCount",)),
        ("news-article", NODE | {"headline": " "}, ("headline",)),
        ("image-object", {"@type": "ImageObject", "url": "/a.jpg", "alt": "A"}, ()),
        ("images", [{"url": "/a.jpg", "role": "main"}], (0, "role")),
        ("open-graph", [], ()),
        ("open-graph", [["og:title", "A"]], ()),
        ("open-graph", [["og:image", "https://a.example/"], ["og:type", "article"]], (0, 0)),
        ("open-graph", [["og:type", "website"]], (0, 1)),
        ("open-graph", [["og:type", "article"], ["og:type", "article"]], ()),
        ("open-graph", [["og:type", "article"], ["og:image", "/a.jpg"]], (1, 1)),
        ("open-graph", [["og:type", "article"], ["og:image:secure_url", "http://a.example/"]], (1, 1)),
        ("open-graph", [["og:type", "article"], ["og:image:width", "0"]], (1, 1)),
        ("open-graph", [["og:type", "article"], ["og:locale", "en"]], (1, 1)),
        ("open-graph", [["og:type", "article"], ["article:published_time", "2026-03"]], (1, 1)),
        ("open-graph", [["og:type", "article"], ["article:publish_time", "2026-03-09"]], (1, 0)),
        ("open-graph", [["og:type", "article"], ["og:title", "A", "B"]], (1,)),
        ("x-card", [["twitter:title", "A"]], (0, 0)),
        ("x-card", [["twitter:card", "player"]], (0, 1)),
        ("x-card", [["twitter:card", "summary"], ["twitter:image:alt", "a" * 421]], (1, 1)),
        ("record", {key: value for key, value in RECORD.items() if key != "fields"}, ()),
        ("record", RECORD | {"fields": {"author": {"state": "unknown"}}}, ("fields", "author")),
        ("record", RECORD | {"fields": {"author": {"state": "absent", "value": "A"}}}, ("fields", "author")),
        ("record", RECORD | {"findings": [FINDING | {"severity": "info"}]}, ("findings", 0, "severity")),
    ],
)
def test_what_is_not_newsmetas_is_refused_at_its_place(name: str, value: Any, path: tuple[str | int, ...]) -> None:
    assert path in {error.path for error in errors(name, value)}


def test_a_message_shows_the_value_cut_short_and_says_what_is_expected() -> None:
    (error,) = errors("news-article", NODE | {"inLanguage": "a" * 1000})

    assert error.message == f'"{"a" * 78}… is not a BCP 47 language tag such as en or sr-Latn-RS'


@pytest.mark.parametrize(
    ("node", "path", "message"),
    [
        ({"@type": "NewsArtikel"}, ("@type",), '"NewsArtikel" is not a schema.org type'),
        ({"@type": ["Report", "Raport"]}, ("@type", 1), '"Raport" is not a schema.org type'),
        ({"headLine": "A"}, ("headLine",), '"headLine" is not a schema.org property'),
        ({"jobTitle": "A"}, ("jobTitle",), "NewsArticle has no property jobTitle"),
        (
            {"author": [{"@type": "Place"}]},
            ("author", 0),
            "Place is no value of author, which takes Organization, Person",
        ),
        ({"author": {"@type": "Person", "logo": "/a.png"}}, ("author", "logo"), "Person has no property logo"),
        ({"about": {"about": {"nam": "A"}}}, ("about", "about", "nam"), '"nam" is not a schema.org property'),
    ],
)
def test_the_vocabulary_refuses_unknown_and_misplaced_terms(
    node: dict[str, Any], path: tuple[str | int, ...], message: str
) -> None:
    assert [(error.path, error.message) for error in vocabulary_errors(NODE | node)] == [(path, message)]


@pytest.mark.parametrize(
    "node",
    [
        {"author": "Mara Vell"},
        {"author": {"@id": "#mara"}},
        {"author": {"@type": "Role", "author": {"@type": "Person", "name": "Mara Vell"}}},
        {"author": {"@type": ["Person", "Patient"], "name": "Mara Vell"}},
        {"publisher": {"@type": "NewsMediaOrganization", "ethicsPolicy": "https://paper.example/ethics"}},
        {"@type": ["WebPage", "NewsArticle"], "breadcrumb": "A", "wordCount": 3},
    ],
)
def test_the_vocabulary_lets_pass_what_schema_org_allows(node: dict[str, Any]) -> None:
    assert list(vocabulary_errors(NODE | node)) == []


def test_the_schemas_are_ascii_json() -> None:
    assert json.dumps([load_schema(name) for name in schema_names()], ensure_ascii=False).isascii()
