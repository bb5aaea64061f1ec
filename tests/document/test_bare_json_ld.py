"""JSON-LD with no page around it: read to the character, with places in the file itself."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsmeta
from newsmeta.document.bare_json_ld import read_bare_json_ld
from newsmeta.errors import SourceError
from newsmeta.extraction import extract_json_ld

NODE = '{"@context": "https://schema.org", "@type": "NewsArticle",\n "headline": "Śluza",\n "author": "admin",}\n'


@settings(deadline=None)
@given(st.text())
def test_the_text_that_readers_get_is_that_of_the_file(text):
    text = f"[{text}]".removeprefix("\ufeff")
    script = read_bare_json_ld(text).tree.find(".//script")
    assert script.text == text.replace("\0", "\x01")


@pytest.mark.parametrize(
    "content",
    [
        NODE.encode(),
        b"\xef\xbb\xbf" + NODE.encode(),
        NODE.encode("utf-16"),
        NODE.encode("utf-16-le"),
        NODE.replace("\n", "\r\n").encode(),
        NODE.replace("\n", "\r").encode(),
        NODE.replace("Śluza", "</script><!-- Śluza & &amp; -->").encode(),
    ],
    ids=["utf-8", "bom", "utf-16", "utf-16 without bom", "crlf", "cr", "markup"],
)
def test_places_are_those_of_the_file(content):
    findings = {finding.code: finding.position for finding in newsmeta.check(extract_json_ld(content))}
    comma, author = findings["NM011"], findings["NM211"]
    assert (comma.line, comma.column) == (3, 19)
    assert (author.line, author.column) == (3, 12)


def test_lines_past_65535_are_counted():
    findings = newsmeta.check(extract_json_ld("\n" * 70_000 + NODE))
    assert [f.position.line for f in findings if f.code == "NM011"] == [70_003]


def test_markup_in_a_value_does_not_end_the_block():
    text = NODE.replace("Śluza", "a </script> <b>&amp;</b>").replace(",}", "}")
    assert newsmeta.check(extract_json_ld(text, config=newsmeta.Config(severities={"NM101": "off"}))) != []
    assert extract_json_ld(text).evidence.items[0].first("headline") == "a </script> <b>&amp;</b>"


def test_a_nul_is_the_control_character_that_it_is():
    (finding,) = [f for f in newsmeta.check(extract_json_ld('{"name": "a\0b"}')) if f.code == "NM013"]
    assert finding.position.column == 12


@pytest.mark.parametrize(
    "content", ["<!doctype html><h1>x</h1>", "nothing but words", "{{ page.json_ld }}", '{"a": 1} {"b": 2}']
)
def test_what_is_no_json_is_reported_and_not_raised(content):
    assert [f for f in newsmeta.check(extract_json_ld(content)) if f.position]


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "the file is empty"), (b" \n", "the file holds nothing but blanks"), (b"%PDF-1.7", "this is a PDF")],
)
def test_what_cannot_be_read_says_why(content, message):
    with pytest.raises(SourceError, match=message):
        extract_json_ld(content)
