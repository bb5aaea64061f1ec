"""Types, terms, dates and addresses are mended where they stand, in JSON-LD and in tags."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from newsmeta.config import config_from_mapping
from newsmeta.extraction import extract
from newsmeta.location import Location, Syntax
from newsmeta.mending import mended
from newsmeta.rules import RULES
from newsmeta.rules.rule import Problem, Rule, spelled_out
from newsmeta.rules.tag_fixes import as_name, as_property, without_tag
from newsmeta.rules.value_fixes import absolute_address, decoded_entities, secure_context

CONTEXT = '"@context":"https://schema.org"'


def fixed(page: str, *, unsafe: bool = False, rules: tuple[Rule, ...] | None = None, settings: str = "") -> str:
    config = config_from_mapping(tomllib.loads(settings), "newsmeta.toml")
    read = lambda content: extract(content, url="https://quay.example/news/lock", config=config)  # noqa: E731
    return mended(page.encode(), read, rules, unsafe=unsafe).content.decode()


def block(members: str) -> str:
    return f'<h1>Fähre</h1>\n<script type="application/ld+json">{{{members}}}</script>'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f'{CONTEXT},"@type":"newsArticle"', f'{CONTEXT},"@type":"NewsArticle"'),
        (f'{CONTEXT},"type":"newsarticle"', f'{CONTEXT},"type":"NewsArticle"'),
        (f'{CONTEXT},"@type":["Thing","newsArticle"]', f'{CONTEXT},"@type":["Thing","NewsArticle"]'),
        (f'{CONTEXT},"@type":"http://schema.org/newsArticle"', f'{CONTEXT},"@type":"http://schema.org/NewsArticle"'),
        (f'{CONTEXT},"@type":"NewsArticle","Headline" : "x"', f'{CONTEXT},"@type":"NewsArticle","headline" : "x"'),
        (f'{CONTEXT},"@type":"NewsArticle","schema:wordcount":3', f'{CONTEXT},"@type":"NewsArticle","schema:wordCount":3'),
        (f'{CONTEXT},"@type":"NewsArticle","Keywords":["a","b"]', f'{CONTEXT},"@type":"NewsArticle","keywords":["a","b"]'),
        (f'{CONTEXT},"@type":"NewsArticle","datePublished":"2026-05-04 21:10:00+0200"', f'{CONTEXT},"@type":"NewsArticle","datePublished":"2026-05-04T21:10:00+02:00"'),
        ('"@context":"https://shema.org","@type":"NewsArticle"', '"@context":"https://schema.org","@type":"NewsArticle"'),
        (f'{CONTEXT},"@type":"NewsArticle","text":"","about":[],"headline":"x","name":null', f'{CONTEXT},"@type":"NewsArticle","headline":"x"'),
        (f'"name":"","text":" ",{CONTEXT},"@type":"NewsArticle"', f'{CONTEXT},"@type":"NewsArticle"'),
        (f'{CONTEXT},"@type":"Event","name":"x","eventStatus":"EventCancelled"', f'{CONTEXT},"@type":"Event","name":"x","eventStatus":"https://schema.org/EventCancelled"'),
        (
            f'{CONTEXT},"@type":"NewsArticle","image":{{"@type":"ImageObject","url":"https://quay.example/a.jpg","width":"1600px"}}',
            f'{CONTEXT},"@type":"NewsArticle","image":{{"@type":"ImageObject","url":"https://quay.example/a.jpg","width":1600}}',
        ),
    ],
)  # fmt: skip
def test_a_term_or_value_of_which_there_is_no_doubt_is_mended(before: str, after: str) -> None:
    assert fixed(block(before)) == block(after)


def test_a_word_that_is_no_json_is_not_taken_for_an_empty_value() -> None:
    page = block(f'{CONTEXT},"@type":"NewsArticle","name":undefined')
    assert fixed(page) == page


def test_a_key_that_stands_there_in_the_right_case_too_is_left() -> None:
    page = block(f'{CONTEXT},"@type":"NewsArticle","headline":"x","Headline":"y"')
    assert fixed(page) == page


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<meta property="og:image" content="/a%20b.jpg?x=1&amp;y=2">', '<meta property="og:image" content="https://quay.example/a%20b.jpg?x=1&amp;y=2">'),
        ("<meta property=og:image content=../a.jpg>", "<meta property=og:image content=https://quay.example/a.jpg>"),
        ("<meta property='og:image' content='a.jpg'>", "<meta property='og:image' content='https://quay.example/news/a.jpg'>"),
        (block(f'{CONTEXT},"@type":"NewsArticle","image":"/ä.jpg"'), block(f'{CONTEXT},"@type":"NewsArticle","image":"https://quay.example/\\u00e4.jpg"')),
        ('<script type="application/json">{"@context":"https://schema.org","@type":"NewsArticle"}</script>', '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle"}</script>'),
    ],
)  # fmt: skip
def test_what_may_change_the_meaning_is_mended_only_when_that_is_asked_for(before: str, after: str) -> None:
    page = f"<h1>Fähre</h1>{before}"
    assert fixed(page) == page
    assert fixed(page, unsafe=True) == f"<h1>Fähre</h1>{after}"


def test_an_address_that_is_none_stays() -> None:
    page = "<h1>x</h1><meta property='og:image' content='//[::/a.jpg'>"
    assert fixed(page, unsafe=True) == page


def test_a_relative_address_stays_where_the_pages_own_is_unknown() -> None:
    page = b'<h1>x</h1><meta property="og:image" content="/a.jpg">'
    assert mended(page, lambda content: extract(content), unsafe=True).content == page


@pytest.mark.parametrize(
    ("fix", "before", "after"),
    [
        (as_property, '<META NAME = "og:title" content="Fähre">', '<META property = "og:title" content="Fähre">'),
        (as_property, "<meta content='x' name=og:title>", "<meta content='x' property=og:title>"),
        (as_name, '<meta property="twitter:card" content="summary">', '<meta name="twitter:card" content="summary">'),
        (without_tag, '<p>x</p>\n  <meta property="og:url" content="https://a.example">  \r\n<p>y', "<p>x</p>\n<p>y"),
        (without_tag, '<p>x</p><meta name="a" content="b"><p>y', "<p>x</p><p>y"),
    ],
)
def test_a_tag_is_renamed_or_taken_out_where_it_stands(fix, before: str, after: str) -> None:
    page = f"<title>Fähre</title>{before}"
    extraction = extract(page)
    (element,) = (each for each in extraction.document.elements if each.tag == "meta")
    found = fix(extraction, Problem("", Location(Syntax.META, "meta", element, "content")))
    assert found is not None
    assert found.safe
    text = page
    for edit in sorted(found.edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert text == f"<title>Fähre</title>{after}"


def test_a_tag_that_has_both_attributes_is_left() -> None:
    extraction = extract('<h1>x</h1><meta name="og:title" property="og:title" content="x">')
    (element,) = (each for each in extraction.document.elements if each.tag == "meta")
    assert as_property(extraction, Problem("", Location(Syntax.META, "meta", element, "content"))) is None


@pytest.mark.parametrize(
    ("fix", "members", "key", "after"),
    [
        (decoded_entities, f'{CONTEXT},"@type":"NewsArticle","headline":"Tom &amp;amp; Jerry&#8217;s <b"', "headline", '"Tom & Jerry\\u2019s \\u003cb"'),
        (secure_context, '"@context":"http://schema.org","@type":"NewsArticle"', "@context", '"https://schema.org"'),
        (absolute_address, f'{CONTEXT},"@type":"NewsArticle","url":"/lock"', "url", '"https://quay.example/lock"'),
    ],
)  # fmt: skip
def test_a_text_of_json_ld_is_written_in_ascii_that_cannot_end_its_script(
    fix, members: str, key: str, after: str
) -> None:
    extraction = extract(block(members), url="https://quay.example/news/x")
    (script,) = (each for each in extraction.document.elements if each.tag == "script")
    found = fix(extraction, Problem("", Location(Syntax.JSON_LD, f"$.{key}", script, pointer=(key,))))
    assert found is not None
    (edit,) = found.edits
    assert edit.text == after
    assert block(members)[edit.start : edit.end].startswith('"')


# A key with two values is left: which of them is meant only its author knows.
@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.fix and rule.code != "NM019"], ids=lambda rule: rule.code
)
def test_the_bad_example_of_a_rule_with_a_fix_is_mended(rule: Rule) -> None:
    page = f"<!doctype html>\n{spelled_out(rule.bad)}"
    after = fixed(page, unsafe=True, rules=(rule,), settings=rule.settings)
    assert after != page
    assert fixed(after, unsafe=True, rules=(rule,), settings=rule.settings) == after


@pytest.mark.parametrize(
    "page", sorted((Path(__file__).parents[2] / "examples").glob("*/page.html")), ids=lambda page: page.parent.name
)
def test_fixing_a_page_twice_is_fixing_it_once(page: Path) -> None:
    once = mended(page.read_bytes(), lambda content: extract(content), unsafe=True).content
    assert mended(once, lambda content: extract(content), unsafe=True).content == once
