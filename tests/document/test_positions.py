"""Places to the character: of tags, attribute values, and values inside JSON, in every kind of line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmeta.document import Document, read_document
from newsmeta.document.tags import scan_tags
from newsmeta.location import Location, Syntax


def element(document: Document, path: str) -> object:
    found = document.tree.find(path)
    assert found is not None
    return found


def offset(document: Document, path: str, **place: object) -> int:
    position = document.position(Location(Syntax.HTML, path, element(document, path), **place))  # type: ignore[arg-type]
    assert position is not None
    return position.offset


@pytest.mark.parametrize("attribute", ['content="Fire"', "content='Fire'", "content=Fire", 'content = "Fire"'])
def test_an_attribute_is_placed_at_its_value(attribute: str) -> None:
    document = read_document(f"<html><head><meta name=author {attribute}></head></html>")
    at = offset(document, ".//meta", attribute="content")
    assert document.text[at : at + 4] == "Fire"


def test_text_is_placed_at_its_elements_tag() -> None:
    document = read_document("<body>\n  <p class=x>One</p><h1 id=h>Two</h1>")
    assert document.text[offset(document, ".//h1") :].startswith("<h1 id=h>")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_and_columns_count_from_one_whatever_ends_a_line(end: str) -> None:
    document = read_document(f"<html>{end}<body>{end} <h1>Two</h1>")
    position = document.position(Location(Syntax.HTML, "h1", element(document, ".//h1")))
    assert position is not None
    assert (position.line, position.column) == (3, 2)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_json_value_has_its_own_place(end: str) -> None:
    source = end.join(['<script type="application/ld+json">', '{"author": [', ' {"name": "Jane"}]}', "</script>"])
    document = read_document(source)
    at = offset(document, ".//script", pointer=("author", 0, "name"))
    assert document.text[at : at + 6] == '"Jane"'


def test_a_place_past_line_65535_is_still_exact() -> None:
    document = read_document("<html><body>" + "\n" * 70_000 + "<h1>x</h1>")
    position = document.position(Location(Syntax.HTML, "h1", element(document, ".//h1")))
    assert position is not None
    assert (position.line, position.column) == (70_001, 1)


def test_tags_in_comments_scripts_templates_and_titles_are_none() -> None:
    source = "<!-- <p> --><script>'<p>'</script><title><p></title><textarea><p></textarea><template><p></template><p id=real>"
    assert [tag.start for tag in scan_tags(source) if tag.name == "p"] == [source.index("<p id=real>")]


def test_elements_that_the_parser_implies_have_no_place() -> None:
    document = read_document("<p>x")
    assert document.position(Location(Syntax.HTML, "body", element(document, "body"))) is None


def test_content_of_templates_and_comments_is_no_page_content_but_a_shadow_root_is() -> None:
    document = read_document(
        "<body><template><h1>a</h1></template><!-- <h1>b</h1> -->"
        '<div><template shadowrootmode="open"><h1>c</h1></template></div>'
    )
    assert [heading.text for heading in document.tree.iter("h1")] == ["c"]


def test_a_page_that_nests_too_deep_says_so() -> None:
    assert [flaw.kind for flaw in read_document("<div>" * 3000 + "x").flaws] == ["too-deep"]


def test_the_base_address_is_the_pages_adjusted_by_its_base_element() -> None:
    html = '<head><base href="/news/"></head><p>x'
    assert read_document(html, url="https://bugle.example/a/b").base_url == "https://bugle.example/news/"
    assert read_document(html).base_url is None


VALUES = st.text(
    st.characters(exclude_characters="\"'<>&`\r\0", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8
)


@given(st.lists(st.tuples(st.sampled_from(["p", "div", "meta", "span", "img"]), VALUES), min_size=1, max_size=12))
def test_whatever_stands_around_it_an_attributes_place_holds_its_value(parts: list[tuple[str, str]]) -> None:
    source = "<html><body>" + "\n".join(f'<{tag} title="{value}">x</{tag}>' for tag, value in parts)
    document = read_document(source)
    for each in document.tree.iter("p", "div", "meta", "span", "img"):
        position = document.position(Location(Syntax.HTML, "x", each, "title"))
        assert position is not None
        assert source[position.offset :].startswith(each.get("title"))
