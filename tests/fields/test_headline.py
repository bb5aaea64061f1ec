"""Which of the page's titles is the headline."""

import pytest

from newsmeta import extract
from newsmeta.fields.headline import without_site

_TEXT = "<p>The council voted on Tuesday to keep the old bridge open for another year, its speaker said.</p>" * 3


def _headline(head: str, body: str, url: str = "https://harbourpost.example/news/bridge") -> str | None:
    page = f"<!doctype html><html lang=en><head>{head}</head><body><article>{body}{_TEXT}</article></body></html>"
    return extract(page.encode(), url=url).article.headline


def _shared(title: str) -> str:
    return f'<meta property="og:title" content="{title}">'


def _declared(headline: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{headline}"}}</script>'


def test_what_the_readers_see_comes_before_what_the_markup_says():
    head = _declared("Old bridge stays open, council says") + _shared("Old bridge stays")
    assert _headline(head, "<h1>Council keeps the old bridge open</h1>") == "Council keeps the old bridge open"


def test_without_a_heading_the_markup_gives_the_headline():
    assert _headline(_declared("Council keeps the old bridge open"), "") == "Council keeps the old bridge open"


@pytest.mark.parametrize(
    "heading",
    [
        '<h1><span class="kicker">Traffic</span> Council keeps the old bridge open</h1>',
        '<h1><div class="topic-label">100th birthday</div>Council keeps the old bridge open</h1>',
        '<h1>Council keeps the old bridge open <small class="topline">Traffic</small></h1>',
        '<h1><span class="visually-hidden">Article:</span> Council keeps the old bridge open</h1>',
        "<h1><time>17 June</time> Council keeps the old bridge open</h1>",
    ],
)
def test_a_kicker_marked_inside_the_heading_is_not_part_of_the_headline(heading):
    assert _headline("", heading) == "Council keeps the old bridge open"


@pytest.mark.parametrize("front", ["Local News | ", "Traffic ", "Jun 17 ", "Traffic: ", "15 replies to “"])
def test_what_another_source_leaves_away_at_the_front_of_the_heading_is_no_headline(front):
    head = _shared("Council keeps the old bridge open")
    assert _headline(head, f"<h1>{front}Council keeps the old bridge open</h1>") == "Council keeps the old bridge open"


def test_a_kicker_that_markup_and_sharing_tag_both_keep_belongs_to_the_headline():
    fuller = "After the flood: Council keeps the old bridge open"
    assert _headline(_declared(fuller) + _shared(fuller), "<h1>Council keeps the old bridge open</h1>") == fuller


@pytest.mark.parametrize(
    "heading",
    [
        '<h1><a href="/">The Harbour Post</a></h1>',
        '<h1><a href="https://harbourpost.example">The Harbour Post</a></h1>',
        '<h1><a href="/blog/" rel="home">The Harbour Post</a></h1>',
    ],
)
def test_a_heading_that_leads_to_the_front_page_is_the_masthead(heading):
    head = "<title>Council keeps the old bridge open | The Harbour Post</title>"
    assert _headline(head, heading) == "Council keeps the old bridge open"


@pytest.mark.parametrize("heading", ["Council keeps the old…", "… keeps the old bridge open:", "Council keeps the:"])
def test_a_headline_cut_short_is_told_by_the_whole_one(heading):
    whole = "Council keeps the old bridge open: what now"
    if heading.startswith("…"):
        whole = "Council … keeps the old bridge open: what now"
    assert _headline(_shared(whole), f"<h1>{heading}</h1>") == whole


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Council keeps the bridge | Harbour Post", "Council keeps the bridge"),
        ("Harbour Post: Council keeps the bridge", "Council keeps the bridge"),
        ("Council keeps the bridge – The Harbour Post", "Council keeps the bridge"),
        ("Council keeps the bridge - Harbour", "Council keeps the bridge"),
        ("Bridge or no bridge | Council decides", "Bridge or no bridge | Council decides"),
    ],
)
def test_the_sites_name_is_cut_off_where_it_is_known_or_spelt_in_the_domain(title, headline):
    assert without_site(title, ["harbour post"], "harbourpostexample") == headline
