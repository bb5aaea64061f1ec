"""JSON-LD: which items a page states, under which names, and where."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsmeta.document import read_document
from newsmeta.json_text.tolerant import locate
from newsmeta.location import Syntax
from newsmeta.sources.json_ld import read_json_ld
from newsmeta.sources.json_ld_graph import Graph
from newsmeta.statement import Flaw, Item


def page(*blocks: Any, media_type: str = "application/ld+json") -> str:
    texts = (block if isinstance(block, str) else json.dumps(block) for block in blocks)
    scripts = "".join(f'<script type="{media_type}">{text}</script>' for text in texts)
    return f"<!doctype html><html><head>{scripts}</head><body><p>Text</p></body></html>"


def read(*blocks: Any, **options: str) -> tuple[list[Item], list[Flaw]]:
    return read_json_ld(read_document(page(*blocks, **options)), Graph())


def node(**properties: Any) -> dict[str, Any]:
    names = {"context": "@context", "type": "@type", "id": "@id", "graph": "@graph"}
    return {"@context": "https://schema.org"} | {names.get(name, name): value for name, value in properties.items()}


ARTICLE = {"@type": "NewsArticle", "headline": "One"}


@pytest.mark.parametrize(
    "block",
    [
        {"@context": "https://schema.org", **ARTICLE},
        {"@context": "http://schema.org/", **ARTICLE},
        {"@context": "https://www.schema.org", **ARTICLE},
        {"@context": "//schema.org", **ARTICLE},
        {"@context": "schema.org", **ARTICLE},
        {"@context": ["https://schema.org", {"x": "http://example.org/x#"}], **ARTICLE},
        {"@context": ["https://schema.org", "https://example.org/context.jsonld"], **ARTICLE},
        {"@context": {"@vocab": "http://schema.org/"}, **ARTICLE},
        {"@context": {"@vocab": "https://schema.org", "extra": {"@id": "ex:extra", "@type": "@id"}}, **ARTICLE},
        {"@context": {"schema": "https://schema.org/"}, "@type": "schema:NewsArticle", "schema:headline": "One"},
        {"@context": {"s": "http://schema.org/"}, "@type": ["s:NewsArticle"], "s:headline": "One"},
        {
            "@context": {"title": "https://schema.org/headline"},
            "@type": "http://schema.org/NewsArticle",
            "title": "One",
        },
        {"@context": {"kind": "@type", "@vocab": "https://schema.org/"}, "kind": "NewsArticle", "headline": "One"},
        {"@context": "https://schema.org", "type": "NewsArticle", "headline": "One"},
        {"@context": "https://schema.org", "@type": "https://schema.org/NewsArticle", "headline": ["One"]},
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": {"@value": "One", "@language": "en"}},
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": {"@list": [{"@value": "One"}]}},
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": {"@set": [["One"]]}},
        [{"@context": "https://schema.org", **ARTICLE}],
        [[{"@context": "https://schema.org", **ARTICLE}]],
        {"@context": "https://schema.org", "@graph": [ARTICLE]},
        {"@context": "https://schema.org", "@graph": ARTICLE},
        {"@context": "https://schema.org", "@graph": [{"@graph": [ARTICLE]}]},
    ],
)
def test_a_schema_org_node_is_read_in_every_form_it_is_written(block: Any) -> None:
    items, flaws = read(block)
    assert flaws == []
    assert [(item.types, item.first("headline")) for item in items] == [(("NewsArticle",), "One")]
    assert list(items[0].properties) == ["headline"]


def test_another_vocabulary_keeps_its_names_in_full() -> None:
    items, flaws = read(
        {"@context": "https://www.w3.org/ns/activitystreams", "@type": "Article", "name": "One"},
        {"@context": {"@vocab": "http://example.org/"}, "@type": "Article", "name": "Two"},
        {"@context": {"ex": "http://example.org/"}, "@type": "ex:Article", "ex:name": "Three", "bare": "nothing"},
    )
    assert flaws == []
    assert [item.types for item in items] == [
        ("https://www.w3.org/ns/activitystreams#Article",),
        ("http://example.org/Article",),
        ("http://example.org/Article",),
    ]
    assert list(items[2].properties) == ["http://example.org/name"]


def test_an_inner_context_holds_for_its_node_only() -> None:
    author = {"@context": {"@vocab": "http://example.org/"}, "@type": "Person", "name": "X"}
    item = read(node(type="Article", author=author, name="Y"))[0][0]
    assert item.first("author").types == ("http://example.org/Person",)
    assert item.first("author").first("http://example.org/name") == "X"
    assert item.first("name") == "Y"


def test_a_block_without_context_is_read_as_schema_org_and_reported() -> None:
    items, flaws = read({"@type": "NewsArticle", "headline": "One", "author": {"@type": "Person", "name": "X"}})
    assert items[0].is_a("NewsArticle")
    assert items[0].first("author").first("name") == "X"
    assert [flaw.kind for flaw in flaws] == ["context-missing"]
    assert read({"setting": True})[0] == []


def test_roots_come_in_document_order_and_nested_graphs_count() -> None:
    items, _ = read(
        [node(type="WebSite", name="a"), node(type="Article", name="b")],
        node(type="WebPage", name="c", graph=[{"@type": "Person", "name": "d"}]),
        node(type="Thing", name="e", about={"@graph": [{"@type": "Event", "name": "f"}]}),
    )
    assert [item.first("name") for item in items] == ["a", "b", "c", "d", "e", "f"]


def test_a_reference_is_resolved_across_scripts() -> None:
    items, flaws = read(
        node(type="NewsArticle", headline="One", publisher={"@id": "#org"}, author={"@type": "Person", "@id": "#jo"}),
        node(
            graph=[
                {"@type": "Organization", "@id": "#org", "name": "O"},
                {"@type": "Person", "@id": "#jo", "name": "Jo"},
            ]
        ),
    )
    assert flaws == []
    article = items[0]
    assert (article.first("publisher").types, article.first("publisher").first("name")) == (("Organization",), "O")
    assert article.first("author").first("name") == "Jo"
    assert str(article.properties["publisher"][0].location) == "json-ld script[1] $.publisher"
    assert str(article.first("publisher").location) == "json-ld script[2] $['@graph'][0]"


def test_a_reference_to_nothing_on_the_page_stays_an_identifier() -> None:
    publisher = read(node(type="Article", publisher={"@id": "https://example.org/#o"}))[0][0].first("publisher")
    assert (publisher.id, publisher.types, dict(publisher.properties)) == ("https://example.org/#o", (), {})


def test_nodes_with_one_id_are_one_item_that_keeps_the_first_of_conflicting_values() -> None:
    items, flaws = read(
        node(type="NewsArticle", id="#a", headline="First", keywords=["x", "y"]),
        node(type="NewsArticle", id="#a", headline="Second", keywords=["y", "z"], wordCount=7),
    )
    assert len(items) == 1
    assert [statement.value for statement in items[0].all("headline")] == ["First"]
    assert [statement.value for statement in items[0].all("keywords")] == ["x", "y", "z"]
    assert items[0].first("wordCount") == 7
    assert str(items[0].properties["wordCount"][0].location) == "json-ld script[2] $.wordCount"
    assert [(flaw.kind, flaw.location.path) for flaw in flaws] == [("id-conflict", "script[2] $.headline")]
    assert '"Second"' in flaws[0].message
    assert '"First"' in flaws[0].message


def test_nodes_with_one_id_and_different_names_are_kept_apart() -> None:
    author = {"@type": "Person", "@id": "https://example.org/", "name": "Jo"}
    publisher = {"@type": "Organization", "@id": "https://example.org/", "name": "O", "logo": "o.png"}
    items, flaws = read(node(type="Article", author=author, publisher=publisher))
    assert items[0].first("author").first("name") == "Jo"
    assert items[0].first("author").first("logo") is None
    assert items[0].first("publisher").first("name") == "O"
    assert [flaw.kind for flaw in flaws] == ["id-conflict"]


def test_a_page_and_its_subject_may_share_an_id_without_sharing_words() -> None:
    crumb = {"@type": "ListItem", "item": {"@id": "https://example.org/a", "name": "Short"}}
    items, flaws = read(
        node(type="BreadcrumbList", itemListElement=[crumb]),
        node(type="WebPage", id="https://example.org/a", datePublished="2020-01-01"),
        node(type="NewsArticle", id="https://example.org/a", headline="Long"),
    )
    assert flaws == []
    assert [item.types for item in items] == [("BreadcrumbList",), ("WebPage",), ("NewsArticle",)]
    assert list(items[2].properties) == ["headline"]


def test_a_cycle_ends_in_an_item_with_nothing_but_its_id() -> None:
    items, _ = read(
        node(
            graph=[
                {"@type": "NewsArticle", "@id": "#a", "isPartOf": {"@id": "#p"}},
                {"@type": "WebPage", "@id": "#p", "mainEntity": {"@id": "#a"}},
            ]
        )
    )
    again = items[0].first("isPartOf").first("mainEntity")
    assert (again.id, dict(again.properties)) == ("#a", {})
    assert items[1].first("mainEntity").first("isPartOf").id == "#p"


def test_walking_a_graph_in_which_all_refer_to_all_ends() -> None:
    references = [{"@id": f"#{number}"} for number in range(40)]
    items, _ = read(node(graph=[{"@type": "Thing", "@id": f"#{n}", "about": references} for n in range(40)]))
    pending, seen = list(items), 0
    while pending:
        item = pending.pop()
        seen += 1
        pending.extend(statement.value for statement in item.all("about"))
    assert 40 * 40 < seen < 100_000


def test_a_bad_block_hides_no_other() -> None:
    items, flaws = read(node(type="Article", name="a"), "{bad", "", node(type="Article", name="b"))
    assert [item.first("name") for item in items] == ["a", "b"]
    assert [(flaw.kind, flaw.repaired) for flaw in flaws] == [("unexpected", False), ("empty", False)]
    assert flaws[0].location.path == "script[2] $"


def test_a_syntax_flaw_carries_its_script_and_offset() -> None:
    text = '{"@context": "https://schema.org", "@type": "Article", "name": "a",}'
    items, flaws = read(text)
    assert items[0].first("name") == "a"
    location = flaws[0].location
    assert (flaws[0].kind, location.syntax) == ("trailing-comma", Syntax.JSON_LD)
    assert location.element.text[location.start :] == ",}"


def test_every_statement_leads_back_to_its_value_in_the_script() -> None:
    author = [{"@type": "Person", "name": "Jo", "odd key": "it's"}]
    item = read(node(type="Article", author=author, headline={"@value": "One"}))[0][0]
    headline, person = item.properties["headline"][0].location, item.properties["author"][0].location
    assert (headline.path, person.path) == ("$.headline['@value']", "$.author[0]")
    assert person.pointer == ("author", 0)
    assert item.first("author").properties["name"][0].location.path == "$.author[0].name"
    assert item.first("author").properties["odd key"][0].location.path == "$.author[0]['odd key']"
    start, end = locate(headline.element.text, headline.pointer or ()) or (0, 0)
    assert headline.element.text[start:end] == '"One"'


def test_several_values_in_one_script_are_numbered() -> None:
    items, flaws = read(
        '{"@context": "https://schema.org", "@type": "Article"} {"@context": "https://schema.org", '
        '"@type": "Person", "name": "Jo"}'
    )
    assert [item.types for item in items] == [("Article",), ("Person",)]
    assert items[1].properties["name"][0].location.path == "$[1].name"
    assert [flaw.kind for flaw in flaws] == ["several-values"]


def test_entities_empty_text_and_markup_are_left_as_written_and_null_says_nothing() -> None:
    item = read(node(type="Article", name="A &amp; B", alternateName="", about=None, text="<b>x</b>", position=0))[0][0]
    assert item.first("name") == "A &amp; B"
    assert item.first("alternateName") == ""
    assert item.first("text") == "<b>x</b>"
    assert item.first("position") == 0
    assert "about" not in item.properties


@pytest.mark.parametrize(
    ("media_type", "kinds"),
    [
        ("application/ld+json", []),
        (" Application/LD+JSON ", []),
        ("application/ld+json;profile=http://www.w3.org/ns/json-ld#expanded", []),
        ("application/ld+json; charset=utf-8", ["script-type"]),
        ("text/ld+json", ["script-type"]),
        ("application/ld-json", ["script-type"]),
        ("application/json+ld", ["script-type"]),
    ],
)
def test_an_odd_script_type_is_read_and_reported(media_type: str, kinds: list[str]) -> None:
    items, flaws = read(node(type="Article", name="a"), media_type=media_type)
    assert [item.first("name") for item in items] == ["a"]
    assert [flaw.kind for flaw in flaws] == kinds


@pytest.mark.parametrize("media_type", ["application/json", "text/javascript", "", "module"])
def test_other_scripts_are_not_read(media_type: str) -> None:
    assert read(node(type="Article"), media_type=media_type) == ([], [])


@pytest.mark.parametrize("levels", [150, 700, 10_000])
def test_deep_nesting_is_reported_and_hides_no_other_block(levels: int) -> None:
    deep = '{"@context": "https://schema.org", "@type": "Thing", "about": ' * levels + "1" + "}" * levels
    items, flaws = read(deep, node(type="Article", name="a"))
    assert items[-1].first("name") == "a"
    assert [flaw.kind for flaw in flaws] == ["too-deep"]


IDS = st.sampled_from(["#a", "#b", "#c", ""])
CONTEXTS = st.sampled_from(
    [
        "https://schema.org",
        "https://example.org/x",
        {"@vocab": "https://schema.org"},
        {"name": "@type"},
        None,
        5,
        {"a": "b:x", "b": "a:x"},
        {"@vocab": 1},
        ["https://schema.org", {"name": {"@id": "headline"}}, []],
    ]
)
LEAVES = IDS | st.none() | st.booleans() | st.integers(0, 3) | st.just({"@id": "#a"}) | st.just({"@value": ["x"]})
KEYS = st.sampled_from(["@type", "@id", "@graph", "@value", "@list", "@set", "type", "id", "name", "about", "a:x", ""])
NODES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.builds(
            lambda context, members: members | ({"@context": context} if context != 5 else {}),
            CONTEXTS,
            st.dictionaries(KEYS, inner, max_size=4),
        )
    ),
    max_leaves=12,
)


@settings(max_examples=150)
@given(st.lists(NODES, max_size=3))
def test_no_json_makes_the_reader_raise_and_every_item_is_finite(blocks: list[Any]) -> None:
    pending, seen = list(read(*blocks)[0]), 0
    while pending:
        item, seen = pending.pop(), seen + 1
        assert seen < 50_000
        for name, statements in item.properties.items():
            assert name
            for statement in statements:
                assert isinstance(statement.value, (Item, str, int, float))
                assert locate(statement.location.element.text, statement.location.pointer or ()) is not None
                pending.extend([statement.value] if isinstance(statement.value, Item) else [])


def test_properties_compare_and_print_like_a_mapping() -> None:
    first, second = read(node(type="Article", name="a"))[0][0], read(node(type="Article", name="a"))[0][0]
    assert first == second
    assert len(first.properties) == 1
    assert "name" in repr(first)
