"""The tables of a tree: the same answers as the tree itself, by the numbers of its elements."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsmeta.document import Document, read_document

PAGES = sorted((Path(__file__).parent.parent.parent / "examples").glob("*/page.html"))


@pytest.fixture(params=PAGES, ids=lambda path: path.parent.name)
def document(request: pytest.FixtureRequest) -> Document:
    return read_document(request.param.read_bytes())


def test_every_element_has_its_number_parent_and_end(document: Document) -> None:
    outline = document.outline

    for number, element in enumerate(outline.elements):
        inside = [outline.number[each] for each in element.iter()]
        assert outline.number[element] == number
        assert outline.tags[number] == element.tag
        assert inside == list(range(number, outline.ends[number]))
        assert list(outline.children(number)) == [outline.number[child] for child in element]
        assert list(outline.ancestors(number)) == [outline.number[up] for up in element.iterancestors()]


def test_what_stands_below_is_told_by_tag(document: Document) -> None:
    outline = document.outline

    for number, element in enumerate(outline.elements):
        for tag in ("a", "p", "img"):
            assert outline.below(number, tag) == [outline.number[each] for each in element.iterfind(f".//{tag}")]
        assert outline.iter(number, "p", "a") == [outline.number[each] for each in element.iter("p", "a")]


def test_attributes_stand_by_name_in_the_order_of_the_page(document: Document) -> None:
    outline = document.outline

    for name in ("class", "href", "content", "hidden"):
        stated = {outline.number[e]: value for e in outline.elements if (value := e.get(name)) is not None}
        assert list(outline.attribute(name).items()) == list(stated.items())


def test_all_in_marks_elements_and_what_stands_in_them() -> None:
    outline = read_document("<body><div><p>a<b>b</b></p></div><p>c</p>").outline
    (div,) = outline.called("div")

    assert [outline.tags[n] for n, flag in enumerate(outline.all_in([div])) if flag] == ["div", "p", "b"]
    assert outline.is_inside(div + 2, div)
    assert not outline.is_inside(div, div + 1)
