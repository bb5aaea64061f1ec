"""The state of a page's script: asked where the markup is silent, and only about this article."""

import json

import pytest

from newsmeta import extract
from newsmeta.location import Syntax

TITLE = "Council keeps the old bridge open"
TEXT = "<p>The council voted on Tuesday to keep the old bridge open for another year, its speaker said.</p>" * 3


def article(script: str, head: str = ""):
    page = f"<html><head><title>{TITLE}</title>{head}</head><body><h1>{TITLE}</h1>{TEXT}{script}</body></html>"
    return extract(page, url="https://harbour.example/bridge")


STATE = {
    "props": {
        "article": {"headline": TITLE, "publishedAt": "2026-03-04T10:00:00Z", "authors": [{"name": "Jane Doe"}]},
        "teasers": [
            {"headline": "A ferry runs aground", "publishedAt": "2025-01-01", "authors": [{"name": "Max Roe"}]}
        ],
    }
}


@pytest.mark.parametrize(
    "script",
    [
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(STATE)}</script>',
        f"<script>window.__INITIAL_STATE__ = {json.dumps(STATE)};</script>",
        f"<script>var other = 1; window.__PRELOADED_STATE__={json.dumps(STATE)}; start();</script>",
    ],
)
def test_the_object_with_the_pages_own_title_speaks_for_the_article(script):
    extraction = article(script)
    assert extraction.article.datePublished == "2026-03-04T10:00:00Z"
    assert [author.name for author in extraction.article.author] == ["Jane Doe"]
    assert extraction.choices["datePublished"].taken[0].location.syntax is Syntax.STATE


def test_the_analytics_record_speaks_for_the_page():
    layer = '<script>dataLayer.push({"pageType": "article", "publishDate": "2026-03-04"});</script>'
    assert article(layer).article.datePublished == "2026-03-04"


def test_the_state_is_not_asked_where_the_markup_says_it():
    head = '<meta property="article:published_time" content="2026-03-03T09:00:00Z">'
    extraction = article(f"<script>window.__STATE__ = {json.dumps(STATE)};</script>", head)
    choice = extraction.choices["datePublished"]
    assert choice.value == "2026-03-03T09:00:00Z"
    assert all(candidate.location.syntax is not Syntax.STATE for candidate in choice.passed_over)


@pytest.mark.parametrize(
    "script",
    [
        f"<script>window.__STATE__ = {json.dumps(STATE['props']['teasers'])};</script>",
        '<script>window.__STATE__ = {"headline": broken};</script>',
        "<script>window.__STATE__ = " + "[" * 50_000 + "</script>",
    ],
)
def test_another_articles_state_and_a_broken_one_say_nothing(script):
    extraction = article(script)
    assert extraction.article.datePublished is None
    assert extraction.article.author == ()
