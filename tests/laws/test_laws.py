"""The laws of the house, tried on articles, pages and damage that nobody thought of."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from articles import PAGES, articles, damaged_pages
from hypothesis import example, given, settings
from hypothesis import strategies as st

import newsmeta
from newsmeta.article import NewsArticle
from newsmeta.extraction import Extraction
from newsmeta.location import Syntax
from newsmeta.schema import errors, vocabulary_errors

# A snippet holds tags of the head. The notice that a text is a translation has no tag and no schema.org property, so it
# stays in the record; everything else that is emitted must come back.
NOT_CARRIED = {"translationNotice": None}
PLACELESS = {Syntax.CONFIG, Syntax.URL, Syntax.DERIVATION}

one_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.parent.name}-{page.parent.name}")


def _read_back(article: NewsArticle) -> NewsArticle:
    return newsmeta.extract(f"<html><head>{newsmeta.snippet(article)}</head></html>").article


@settings(max_examples=150)
@given(articles())
def test_what_newsmeta_emits_it_reads_back_as_the_same_article(article: NewsArticle) -> None:
    assert _read_back(article) == article


@settings(max_examples=100)
@given(articles())
def test_an_article_is_made_again_of_its_json_ld(article: NewsArticle) -> None:
    pictures = tuple(replace(image, alt=None, role=None) for image in article.image)
    node = json.loads(json.dumps(newsmeta.json_ld(article)))
    assert newsmeta.article_from(node) == replace(article, image=pictures, **NOT_CARRIED)


@one_page
def test_the_snippet_of_a_page_says_what_the_page_says(page: Path) -> None:
    article = newsmeta.extract(page.read_bytes()).article
    assert _read_back(article) == replace(article, **NOT_CARRIED)


def _unplaced(extraction: Extraction) -> list[str]:
    """Fields with a value of which nobody can say where it comes from."""
    found = []
    for name, choice in extraction.choices.items():
        if choice.value in (None, (), {}) or choice.state == "absent":
            continue
        places = [candidate.location for candidate in choice.taken]
        resolved = [
            place.syntax in PLACELESS if place.element is None else extraction.document.position(place) is not None
            for place in places
        ]
        if not places or not all(resolved):
            found.append(f"{name}: {', '.join(map(str, places))}")
    return found


@one_page
def test_every_emitted_value_has_its_place(page: Path) -> None:
    assert _unplaced(newsmeta.extract(page.read_bytes())) == []


@settings(max_examples=60)
@given(articles())
def test_every_value_of_a_snippet_has_its_place(article: NewsArticle) -> None:
    extraction = newsmeta.extract(f"<html><head>{newsmeta.snippet(article)}</head></html>")
    assert _unplaced(extraction) == []


def _invalid(extraction: Extraction) -> list[Any]:
    node = newsmeta.json_ld(extraction.article)
    record = json.loads(json.dumps(newsmeta.record(extraction), allow_nan=False))
    return [*errors("news-article", node), *vocabulary_errors(node), *errors("record", record)]


@one_page
def test_what_is_emitted_of_a_page_is_valid(page: Path) -> None:
    assert _invalid(newsmeta.extract(page.read_bytes(), name=page.name)) == []


@settings(max_examples=80)
@given(damaged_pages())
def test_a_damaged_page_raises_nothing_and_what_is_emitted_is_valid_and_placed(content: bytes) -> None:
    try:
        extraction = newsmeta.extract(content, name="damaged.html")
    except newsmeta.NewsmetaError:
        return
    assert _invalid(extraction) == []
    newsmeta.snippet(extraction.article).encode("ascii")


@settings(max_examples=150)
@given(st.binary(max_size=400))
@example(b"\xff\xfe<\x00p\x00>\x00")
@example(b"<!doctype html>\x00\x00<p>\xed\xa0\x80")
def test_no_bytes_raise_anything_but_newsmetas_errors(content: bytes) -> None:
    _survives(b"<p>" + content)


_FRAGMENTS = (
    "<script type=application/ld+json>", "</script>", '{"@context":"https://schema.org","@type":"NewsArticle","author":', "[[[",
    '{"@graph":[{"@id":"#a","author":{"@id":"#a"}}]}', "<html lang=xx>", "<h1>", "</h1>", "<p>By ", "Jane Doe", "</p>", "<time datetime=",
    "99999-13-45", '2024-02-30">', "<meta property=og:image content=", '"https://[bad"', "http://a:99999/x", ">", "<img srcset='a 1w, ,b 2x,'",
    "<article itemscope itemtype='https://schema.org/NewsArticle'>", "<span itemprop=author itemscope>", "<template>", "</template>",
    "<base href='http://[::'>", "<figure><figcaption>©", "<div typeof=NewsArticle vocab=https://schema.org/>", "<i property=author resource='#x y'>",
    "<div class=h-entry><a class=u-url href=::>", "\x00", "\ud800", "&#xD800;", "&#0;", "<!--", "-->", "<![CDATA[", "９９９ views", "1e999",
)  # fmt: skip


@settings(max_examples=150)
@given(st.lists(st.sampled_from(_FRAGMENTS), max_size=25).map("".join))
def test_no_markup_raises_anything_but_newsmetas_errors(markup: str) -> None:
    _survives(markup + "<p>")


def _survives(content: bytes | str) -> None:
    try:
        extraction = newsmeta.extract(content)
    except newsmeta.NewsmetaError:
        return
    newsmeta.record(extraction)
    newsmeta.snippet(extraction.article)


_GOOD = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "The bench stays",
    "author": "Nadia Okafor",
}
_SHARDS = ('{"@context": "https://schema.org", "@type": "NewsArticle", "headline": ', "}", "{", "[", "]", '"', ",", ":", "\\", "\n", "NaN", "1e400", "<!--", "//", "/*", "&quot;", "\ufeff", "'", "null", "\\u12")  # fmt: skip


@settings(max_examples=150)
@given(
    bad=st.lists(st.sampled_from(_SHARDS), min_size=1, max_size=15).map("".join) | st.just("[" * 10_000),
    before=st.booleans(),
)
def test_a_bad_block_never_hides_a_good_one(bad: str, before: bool) -> None:
    blocks = [f"<script type='application/ld+json'>{text}</script>" for text in (bad, json.dumps(_GOOD))]
    extraction = newsmeta.extract("<html><head>" + "".join(blocks if before else reversed(blocks)) + "</head></html>")
    assert extraction.article.headline == "The bench stays"
    assert [author.name for author in extraction.article.author] == ["Nadia Okafor"]
