"""RDFa: subjects, values in document order, and the element of each."""

from __future__ import annotations

import pytest

from newsmeta.document import read_document
from newsmeta.location import Syntax
from newsmeta.sources import rdfa
from newsmeta.sources.rdfa import read_rdfa
from newsmeta.statement import Item


def read(body: str, attributes: str = "") -> list[Item]:
    html = f'<html {attributes}><head><meta property="og:title" content="x"></head><body>{body}</body></html>'
    items, flaws = read_rdfa(read_document(html))
    assert flaws == []
    return items


ARTICLE = """
<div vocab="https://schema.org/" typeof="NewsArticle"><h1 property="headline">One <em>thing</em></h1>
  <p property="author" typeof="Person"><a property="url" href="/jo"><span property="name">Jo</span></a></p>
  <p property="author" typeof="Person"><span property="name">Abe</span></p>
  <a property="author" typeof="Person" href="https://example.org/zoe"><span property="name">Zoe</span></a>
  <time property="datePublished" datetime="2020-01-02T03:04Z">Thursday</time>
  <time property="dateModified">2020-01-03</time>
  <meta property="keywords" content="b"><meta property="keywords" content="a"><meta property="keywords" content="b">
  <img property="image" src="p.jpg"><link property="mainEntityOfPage" href="../u">
</div>
<p vocab="https://schema.org/" typeof="Person" about="https://example.org/zoe"><b property="jobTitle">Editor</b></p>
"""


def test_a_subject_is_read_with_the_subjects_it_refers_to() -> None:
    (item,) = read(ARTICLE)
    assert (item.types, item.id) == (("NewsArticle",), None)
    authors = [statement.value for statement in item.all("author")]
    assert [author.first("name") for author in authors] == ["Jo", "Abe", "Zoe"]
    assert [author.id for author in authors] == [None, None, "https://example.org/zoe"]
    assert authors[2].first("jobTitle") == "Editor"


@pytest.mark.parametrize(
    ("name", "value", "tag", "attribute"),
    [
        ("headline", "One thing", "h1", None),
        ("datePublished", "2020-01-02T03:04Z", "time", "datetime"),
        ("dateModified", "2020-01-03", "time", None),
        ("image", "p.jpg", "img", "src"),
        ("mainEntityOfPage", "../u", "link", "href"),
    ],
)
def test_a_value_is_as_written_and_knows_its_element(name: str, value: str, tag: str, attribute: str | None) -> None:
    (statement,) = read(ARTICLE)[0].properties[name]
    assert (statement.value, statement.syntax) == (value, Syntax.RDFA)
    location = statement.location
    assert (location.element.tag, location.attribute, location.path) == (tag, attribute, f"NewsArticle.{name}")


def test_values_keep_the_order_of_the_page() -> None:
    assert [statement.value for statement in read(ARTICLE)[0].all("keywords")] == ["b", "a", "b"]


@pytest.mark.parametrize(
    ("body", "attributes"),
    [
        ('<p typeof="schema:Article"><b property="schema:name">X</b></p>', ""),
        ('<p typeof="s:Article"><b property="s:name">X</b></p>', 'prefix="s: https://schema.org/"'),
        ('<p typeof="Article"><b property="name">X</b></p>', 'vocab="http://schema.org/"'),
        ('<p typeof="http://schema.org/Article"><b property="http://schema.org/name">X</b></p>', ""),
    ],
)
def test_schema_org_is_known_in_every_form(body: str, attributes: str) -> None:
    (item,) = read(body, attributes)
    assert (item.types, item.first("name")) == (("Article",), "X")


def test_other_types_of_a_subject_keep_their_full_form_and_come_last() -> None:
    (item,) = read('<p typeof="sioc:Item foaf:Document schema:NewsArticle"><b property="dc:title">X</b></p>')
    assert item.types == ("NewsArticle", "http://rdfs.org/sioc/ns#Item", "http://xmlns.com/foaf/0.1/Document")
    assert item.first("http://purl.org/dc/terms/title") == "X"


@pytest.mark.parametrize("body", ["<p>Text</p>", '<p typeof="foaf:Person"><b property="foaf:name">X</b></p>'])
def test_without_a_schema_org_type_nothing_is_read(body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(rdfa, "_extract")
    assert read(body) == []


def test_subjects_that_refer_to_each_other_are_finite() -> None:
    items = read(
        '<div vocab="https://schema.org/"><p typeof="Article" about="#a"><a property="isPartOf" href="#b"></a></p>'
        '<p typeof="WebPage" about="#b"><a property="mainEntity" href="#a"></a></p></div>'
    )
    assert [item.types for item in items] == [("Article",), ("WebPage",)]
    assert dict(items[0].first("isPartOf").first("mainEntity").properties) == {}


def test_an_error_in_the_library_is_a_flaw(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rdfa, "_extract", lambda outermost: 1 / 0)
    items, flaws = read_rdfa(read_document('<p typeof="schema:Article"></p>'))
    assert items == []
    assert [(flaw.kind, flaw.repaired, flaw.location.syntax) for flaw in flaws] == [("unreadable", False, Syntax.RDFA)]


def test_the_page_itself_is_left_as_it_was() -> None:
    document = read_document(f"<html><body>{ARTICLE}</body></html>")
    before = [dict(element.attrib) for element in document.tree.iter()]
    read_rdfa(document)
    assert [dict(element.attrib) for element in document.tree.iter()] == before
