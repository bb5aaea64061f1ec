"""Microformats: h-entry items, and the element of each value."""

from __future__ import annotations

import pytest

from newsmeta.document import read_document
from newsmeta.location import Syntax
from newsmeta.sources.microformats import read_microformats
from newsmeta.statement import Item


def read(body: str) -> list[Item]:
    items, flaws = read_microformats(read_document(f"<html><body>{body}</body></html>"))
    assert flaws == []
    return items


ENTRY = """
<article class="post h-entry"><h1 class="p-name">One</h1>
  <a class="p-author h-card" href="/jo"><span class="p-name">Jo</span></a>
  <time class="dt-published" datetime="2020-01-02T03:04Z">Thursday</time>
  <a class="p-category" href="/a">a</a> <a class="p-category" href="/b">b</a>
  <a class="u-url" href="/one">#</a><div class="e-content"><p>Body</p></div>
</article>
"""


@pytest.mark.parametrize(
    ("name", "values", "tag", "attribute"),
    [
        ("name", ["One"], "h1", None),
        ("published", ["2020-01-02T03:04Z"], "time", "datetime"),
        ("category", ["a", "b"], "a", None),
        ("url", ["/one"], "a", "href"),
        ("content", ["Body"], "div", None),
    ],
)
def test_a_property_is_read_without_its_prefix_and_knows_its_element(
    name: str, values: list[str], tag: str, attribute: str | None
) -> None:
    (item,) = read(ENTRY)
    statements = item.properties[name]
    assert [statement.value for statement in statements] == values
    assert {statement.location.element.tag for statement in statements} == {tag}
    assert {statement.location.attribute for statement in statements} == {attribute}
    assert str(statements[0].location) == f"microformats h-entry.{name}"


def test_an_author_is_an_item_of_its_own() -> None:
    (item,) = read(ENTRY)
    author = item.first("author")
    assert (item.types, author.types, author.first("name")) == (("h-entry",), ("h-card",), "Jo")
    assert author.properties["name"][0].location.element.tag == "span"
    assert str(author.properties["name"][0].location) == "microformats h-entry.author.name"


def test_an_implied_name_stands_where_the_entry_stands() -> None:
    (item,) = read('<p class="h-entry">Just text</p>')
    assert item.first("name") == "Just text"
    assert item.properties["name"][0].location.element.tag == "p"


def test_entries_come_in_document_order_and_inner_ones_belong_to_theirs() -> None:
    comment = '<div class="p-comment h-entry"><b class="p-name">Reply</b></div>'
    items = read(f'<div class="h-entry"><b class="p-name">One</b>{comment}</div><p class="h-entry">Two</p>')
    assert [item.first("name") for item in items] == ["One", "Two"]
    assert items[0].first("comment").first("name") == "Reply"


@pytest.mark.parametrize(
    "body",
    ["<p>h-entry</p>", '<div class="hentry"><b class="entry-title">Old</b></div>', '<div class="h-entry-list">x</div>'],
)
def test_without_an_h_entry_nothing_is_read(body: str) -> None:
    assert read(body) == []


def test_entries_too_long_to_read_are_a_flaw_and_no_error() -> None:
    long = f'<p class="h-entry">{"word " * 250_000}</p>'
    items, flaws = read_microformats(read_document(f"<html><body>{long}</body></html>"))
    assert items == []
    assert [(flaw.kind, flaw.repaired, flaw.location.syntax) for flaw in flaws] == [
        ("unreadable", False, Syntax.MICROFORMATS)
    ]
