"""Microdata: items, values as written, and the element of each."""

from __future__ import annotations

import time

import pytest

from newsmeta.document import read_document
from newsmeta.location import Syntax
from newsmeta.sources.microdata import read_microdata
from newsmeta.statement import Item


def read(body: str) -> list[Item]:
    items, flaws = read_microdata(read_document(f"<!doctype html><html><body>{body}</body></html>"))
    assert flaws == []
    return items


ARTICLE = """
<article itemscope itemtype="https://schema.org/NewsArticle" itemid="#a">
  <h1 itemprop="headline">One <em>thing</em></h1>
  <div itemprop="author" itemscope itemtype="http://schema.org/Person">
    <a itemprop="url" href="/jo"><span itemprop="name">Jo <script>x()</script></span></a></div>
  <div itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Abe</span></div>
  <time itemprop="datePublished" datetime="2020-01-02T03:04Z">Thursday</time>
  <time itemprop="dateModified">2020-01-03</time>
  <meta itemprop="keywords" content="a, b"><img itemprop="image" src=" p.jpg ">
  <span itemprop="commentCount" content="7">seven</span>
  <div itemprop="articleBody"><p>First.</p><p>Second.</p></div>
</article>
"""


def test_an_item_is_read_with_its_nested_items_in_document_order() -> None:
    (item,) = read(ARTICLE)
    assert (item.types, item.id) == (("NewsArticle",), "#a")
    assert [author.first("name") for author in (statement.value for statement in item.all("author"))] == ["Jo", "Abe"]
    assert item.first("author").types == ("Person",)


@pytest.mark.parametrize(
    ("name", "value", "tag", "attribute"),
    [
        ("headline", "One thing", "h1", None),
        ("datePublished", "2020-01-02T03:04Z", "time", "datetime"),
        ("dateModified", "2020-01-03", "time", None),
        ("keywords", "a, b", "meta", "content"),
        ("image", "p.jpg", "img", "src"),
        ("commentCount", "7", "span", "content"),
        ("articleBody", "First.\nSecond.", "div", None),
    ],
)
def test_a_value_is_as_written_and_knows_its_element(name: str, value: str, tag: str, attribute: str | None) -> None:
    (statement,) = read(ARTICLE)[0].properties[name]
    assert (statement.value, statement.syntax) == (value, Syntax.MICRODATA)
    location = statement.location
    assert (location.element.tag, location.attribute, location.path) == (tag, attribute, f"NewsArticle.{name}")


def test_a_nested_value_has_the_path_of_its_item() -> None:
    url = read(ARTICLE)[0].first("author").properties["url"][0]
    assert (url.value, str(url.location)) == ("/jo", "microdata NewsArticle.author.url")


def test_an_element_elsewhere_is_joined_by_itemref() -> None:
    (item,) = read(
        '<div itemscope itemtype="//schema.org/Article" itemref="w"></div><p id="w"><b itemprop="name">X</b></p>'
    )
    assert item.first("name") == "X"
    assert item.properties["name"][0].location.element.tag == "b"


def test_another_vocabulary_keeps_its_type_in_full_and_counts_only_beside_schema_org() -> None:
    foreign = '<p itemscope itemtype="http://example.org/Crumb"><b itemprop="title">x</b></p>'
    assert read(foreign) == []
    items = read(foreign + '<p itemscope itemtype="https://www.schema.org/Article/"></p>')
    assert [item.types for item in items] == [("http://example.org/Crumb",), ("Article",)]


def test_a_template_holds_no_items() -> None:
    assert read(f"<template>{ARTICLE}</template>") == []


def test_an_item_that_its_own_parts_refer_to_is_finite() -> None:
    (item,) = read(
        '<div id="a" itemscope itemtype="https://schema.org/Article">'
        '<p itemprop="about" itemscope itemref="a"><b itemprop="name">X</b></p></div>'
    )
    assert item.first("about").first("name") == "X"


@pytest.mark.parametrize(
    "body",
    [
        '<b itemscope itemprop="a" itemtype="https://schema.org/Thing">' * 900,
        '<i itemscope itemtype="https://schema.org/Thing" itemref="x"></i>' * 300
        + f'<p id="x">{"<b itemprop=a>1</b>" * 300}</p>',
    ],
)
def test_a_page_too_tangled_to_read_is_a_flaw_and_no_error(body: str) -> None:
    items, flaws = read_microdata(read_document(f"<html><body>{body}</body></html>"))
    assert items == []
    assert [(flaw.kind, flaw.repaired, flaw.location.syntax) for flaw in flaws] == [
        ("unreadable", False, Syntax.MICRODATA)
    ]


def test_many_items_side_by_side_take_no_quadratic_time() -> None:
    many = '<p itemprop="hasPart" itemscope itemtype="https://schema.org/Thing"><b itemprop="name">x</b></p>' * 4000
    began = time.process_time()
    (item,) = read(f'<div itemscope itemtype="https://schema.org/Article">{many}</div>')
    assert len(item.properties["hasPart"]) == 4000
    assert time.process_time() - began < 10
