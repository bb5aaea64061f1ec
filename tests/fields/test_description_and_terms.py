"""The description, the tags and the section of an article."""

import pytest

from newsmeta import extract

_TEXT = "<p>The council voted on Tuesday to keep the old bridge open for another year, its speaker said.</p>" * 3


def _article(head: str = "", before: str = "", after: str = ""):
    page = (
        f"<!doctype html><html lang=en><head><title>Old bridge stays</title>{head}</head><body><article>"
        f"<h1>Old bridge stays</h1>{before}<div class=text>{_TEXT}</div>{after}</article></body></html>"
    )
    return extract(page.encode(), url="https://harbour.example/bridge").article


_SHARED = '<meta property="og:description" content="What the council said about the bridge.">'


def test_the_dek_under_the_headline_is_the_description():
    before = '<p class="standfirst">Another year for the old bridge, says the council.</p>'
    assert _article(_SHARED, before).description == "Another year for the old bridge, says the council."


@pytest.mark.parametrize(
    "before",
    [
        '<div class="lead-video-placeholder">Media caption: the bridge as seen from the north bank</div>',
        '<figure><figcaption class="lead-caption">The bridge as seen from the north bank</figcaption></figure>',
        f'<div class="lead">{"A whole paragraph about the bridge and its many years. " * 7}</div>',
    ],
)
def test_a_caption_or_a_whole_paragraph_is_no_dek(before):
    assert _article(_SHARED, before).description == "What the council said about the bridge."


@pytest.mark.parametrize("placeholder", ["{{ entry.teaser }}", "${article.teaser}", "{% block teaser %}"])
def test_a_placeholder_that_was_never_filled_in_is_no_description(placeholder):
    head = f'<meta name="description" content="{placeholder}">'
    assert _article(head).description is None


def test_the_links_to_tags_under_the_article_are_its_keywords():
    after = '<p><a rel="tag" href="/t/1">Bridges</a> <a href="/tags/council">Council</a> <a href="/about">About</a></p>'
    assert _article(after=after).keywords == ("Bridges", "Council")


def test_the_article_items_own_keywords_outrank_the_links():
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "keywords": "river, traffic"}</script>'
    assert _article(head, after='<p><a rel="tag" href="/t/1">Bridges</a></p>').keywords == ("river", "traffic")


def test_a_topic_linked_in_running_text_or_in_a_teaser_is_no_keyword():
    linked = f'<p>{"The council talked at length. " * 5}<a href="/tags/ferries">Ferries</a></p>'
    teaser = '<div class="related"><a rel="tag" href="/tags/trams">Trams</a></div>'
    assert _article(after=linked + teaser).keywords == ()


def test_a_link_to_a_category_is_the_section():
    assert _article(before='<a rel="category tag" href="/category/local">Local</a>').articleSection == ("Local",)
