"""Each platform takes its texts from the sources it reads, in its order, cut where it cuts them."""

from __future__ import annotations

import pytest

from newsmeta import extract
from newsmeta.previews.card import Card, Step, cards
from newsmeta.previews.crop import crop, ratio_name
from newsmeta.previews.platforms import PLATFORMS, SQUARE, TWO_TO_ONE, WIDE, Layout

LINES = {
    "title": "<title>Title element</title>",
    "og:title": '<meta property="og:title" content="OpenGraph title">',
    "twitter:title": '<meta name="twitter:title" content="X title">',
    "description": '<meta name="description" content="Meta description">',
    "og:description": '<meta property="og:description" content="OpenGraph description">',
    "twitter:description": '<meta name="twitter:description" content="X description">',
    "og:site_name": '<meta property="og:site_name" content="The Quay">',
    "og:image": '<meta property="og:image" content="/og.jpg">',
    "twitter:image": '<meta name="twitter:image" content="/x.jpg">',
    "canonical": '<link rel="canonical" href="https://www.quay.example/news/lock">',
    "json-ld": """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "JSON-LD headline", "description": "JSON-LD description", "image": "/json.jpg",
        "publisher": {"@type": "Organization", "name": "Quay Publishing"}, "datePublished": "2026-05-04T10:00:00Z"}</script>""",
    "website": '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "WebSite", "name": "Quay Online"}</script>',
}


def page(*without: str, more: str = "") -> str:
    lines = "\n".join(line for name, line in LINES.items() if name not in without)
    return f'<html lang="en"><head>\n{lines}{more}</head><body><h1>Heading of it</h1><p>Text.</p></body></html>'


def shown(html: str) -> dict[str, Card]:
    return {card.platform.slug: card for card in cards(extract(html))}


def taken(line) -> str | None:
    return next((link.source for link in line.chain if link.step is Step.TAKEN), None)


@pytest.mark.parametrize(
    ("slug", "without", "title", "description", "site", "image"),
    [
        ("google-result", "", "Title element", "Meta description", "Quay Online", None),
        ("google-result", "title description website", "Heading of it", "OpenGraph description", "The Quay", None),
        ("google-result", "website og:site_name", "Title element", "Meta description", "quay.example", None),
        ("google-top-stories", "", "JSON-LD headline", None, "Quay Publishing", "/json.jpg"),
        ("google-top-stories", "json-ld", "Title element", None, "Quay Online", "/og.jpg"),
        ("facebook", "", "OpenGraph title", "OpenGraph description", "quay.example", "/og.jpg"),
        ("facebook", "og:title og:description og:image", "Title element", "Meta description", "quay.example", None),
        ("facebook", "og:title title", None, "OpenGraph description", "quay.example", "/og.jpg"),
        ("x-large", "", "X title", None, "quay.example", "/x.jpg"),
        ("x-large", "twitter:title twitter:image", "OpenGraph title", None, "quay.example", "/og.jpg"),
        ("x-summary", "", "X title", "X description", "quay.example", "/x.jpg"),
        ("x-summary", "twitter:description", "X title", "OpenGraph description", "quay.example", "/x.jpg"),
        ("x-summary", "twitter:description og:description", "X title", None, "quay.example", "/x.jpg"),
        ("linkedin", "", "OpenGraph title", None, "quay.example", "/og.jpg"),
        ("linkedin", "og:title og:image", "Title element", None, "quay.example", None),
        ("slack", "", "OpenGraph title", "OpenGraph description", "The Quay", "/og.jpg"),
        ("slack", "og:title og:description og:image og:site_name", "X title", "X description", "quay.example", "/x.jpg"),
        ("whatsapp", "", "OpenGraph title", "OpenGraph description", "quay.example", "/og.jpg"),
        ("whatsapp", "og:title og:description", "Title element", "Meta description", "quay.example", "/og.jpg"),
        ("mastodon", "", "JSON-LD headline", "JSON-LD description", "Quay Publishing", "/og.jpg"),
        ("mastodon", "json-ld", "OpenGraph title", "OpenGraph description", "The Quay", "/og.jpg"),
        ("mastodon", "json-ld og:title og:description", "Title element", "Meta description", "The Quay", "/og.jpg"),
    ],
)  # fmt: skip
def test_a_platform_takes_the_first_of_its_sources_that_says_something(slug, without, title, description, site, image):
    card = shown(page(*without.split()))[slug]
    assert card.title.shown == title
    assert (card.description.shown if card.description else None) == description
    assert card.site.shown == site
    assert (card.picture.written if card.picture else None) == image


def test_a_blank_tag_says_nothing():
    blank = '<meta property="og:title" content="  "><meta property="og:image" content=" ">'
    card = shown(page("og:title", "og:image", more=blank))["facebook"]
    assert card.title.shown == "Title element"
    assert card.picture.written is None


def test_a_page_that_says_nothing_has_cards_without_words():
    for card in shown("<html><body><p>Text.</p></body></html>").values():
        assert card.title.shown is None
        assert taken(card.title) is None
        assert {link.step for link in card.title.chain} == {Step.SILENT}
        assert card.picture is None or card.picture.written is None


def test_the_chain_tells_what_was_silent_what_was_taken_where_and_what_is_spare():
    card = shown(page("twitter:title"))["x-summary"]
    assert [(link.source, link.step) for link in card.title.chain] == [
        ("twitter:title", Step.SILENT),
        ("og:title", Step.TAKEN),
        ("title", Step.SPARE),
    ]
    assert [link.position.line if link.position else None for link in card.title.chain] == [None, 3, None]


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda each: each.slug)
def test_a_text_is_cut_where_the_platform_cuts_and_left_alone_before(platform):
    source = platform.title.sources[0]
    line = {
        "title": "<title>{}</title>",
        "json-ld headline": '<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{}"}}</script>',
    }.get(source, f'<meta property="{source}" content="{{}}">')
    fits = ("word " * 100)[: platform.title.length - 1] + "x"
    for text, is_cut in ((fits, False), (f"{fits}y", True)):
        title = shown(page("json-ld", "title", source, more=line.format(text)))[platform.slug].title
        assert title.whole == text
        assert title.is_cut is is_cut
        assert len(title.shown) <= platform.title.length
        assert title.shown.endswith("…") is is_cut


def test_what_is_shown_is_what_is_written_entities_and_all():
    html = page("og:title", more='<meta property="og:title" content="Tea &amp;amp; &lt;b&gt;biscuits&lt;/b&gt;">')
    assert shown(html)["facebook"].title.shown == "Tea &amp; <b>biscuits</b>"


@pytest.mark.parametrize(
    ("tag", "asked"),
    [("Summary_Large_Image", "summary_large_image"), ("summary", "summary"), ("", None), ("player", "player")],
)
def test_the_cards_of_x_know_which_one_the_page_asks_for(tag, asked):
    found = shown(page(more=f'<meta name="twitter:card" content="{tag}">'))
    assert {slug: card.x_card for slug, card in found.items() if card.x_card} == (
        {"x-large": asked, "x-summary": asked} if asked else {}
    )


def test_a_picture_has_its_address_and_the_size_that_the_page_states():
    size = '<meta property="og:image:width" content="1200"><meta property="og:image:height" content="800">'
    found = shown(page("og:image", "twitter:image", more=f"{LINES['og:image']}{size}"))
    for slug in ("facebook", "slack", "x-large"):
        assert found[slug].picture.url == "https://www.quay.example/og.jpg"
        assert found[slug].picture.size == (1200, 800)
    assert found["google-top-stories"].picture.size is None


def test_an_address_that_cannot_be_read_is_kept_as_written():
    picture = shown(page("og:image", more='<meta property="og:image" content="javascript:alert(1)">'))[
        "facebook"
    ].picture
    assert (picture.written, picture.url) == ("javascript:alert(1)", None)


def test_only_what_google_shows_has_a_day():
    days = {slug: card.day for slug, card in shown(page()).items()}
    assert {slug for slug, day in days.items() if day == "2026-05-04"} == {"google-result", "google-top-stories"}
    assert set(days.values()) == {"2026-05-04", None}


def test_the_address_is_told_by_its_host_and_folders():
    assert shown(page())["google-result"].crumbs == ("quay.example", "news", "lock")


@pytest.mark.parametrize(
    ("size", "ratio", "across", "down"),
    [
        ((1200, 800), TWO_TO_ONE, 1, 0.75),
        ((1200, 800), SQUARE, 2 / 3, 1),
        ((800, 1200), SQUARE, 1, 2 / 3),
        ((1910, 1000), WIDE, 1, 1),
        ((4000, 1000), TWO_TO_ONE, 0.5, 1),
        ((1200, 800), None, 1, 1),
    ],
)
def test_a_crop_keeps_the_middle(size, ratio, across, down):
    found = crop(*size, ratio)
    assert (found.across, found.down) == pytest.approx((across, down))


@pytest.mark.parametrize(
    ("size", "name"),
    [((1600, 900), "16:9"), ((1200, 800), "3:2"), ((1200, 628), "1.91:1"), ((630, 1200), "1:1.90"), ((5, 5), "1:1")],
)
def test_a_ratio_is_called_as_newsrooms_call_it(size, name):
    assert ratio_name(*size) == name


def test_the_table_is_sound():
    assert len({each.slug for each in PLATFORMS}) == len(PLATFORMS)
    for each in PLATFORMS:
        assert each.source.startswith("https://")
        assert (each.ratio is None) == (not each.image or each.layout is Layout.QUOTED)
