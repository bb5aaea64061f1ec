"""The article's own region of a page: what stands outside it never testifies."""

import pytest

from newsmeta.document import read_document
from newsmeta.sources.page import Page
from newsmeta.sources.page.signs import zone_of_name
from newsmeta.sources.page.zones import Zone

TEXT = "<p>Flames were seen above the old town late on Monday evening, and nobody knows why yet.</p>"
ARTICLE = f'<h1>Fire in Rome</h1><p class="byline">By Jane Doe</p>{TEXT * 3}'


def page(html: str) -> Page:
    return Page(read_document(f"<!doctype html><html><body>{html}</body></html>"), ("Fire in Rome",))


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("comments-area", Zone.COMMENTS),
        ("commentList", Zone.COMMENTS),
        ("komentari", Zone.COMMENTS),
        ("sidebar widget-area", Zone.RELATED),
        ("relatedArticles", Zone.RELATED),
        ("more_from", Zone.RELATED),
        ("secondary", Zone.RELATED),
        ("mega-menu", Zone.NAVIGATION),
        ("footer", Zone.FOOTER),
        ("site-footer", Zone.FOOTER),
        ("cookie-consent", Zone.DIALOG),
        ("adsbygoogle", Zone.ADVERT),
    ],
)
def test_a_zone_is_told_by_the_words_of_class_and_id(name: str, zone: Zone) -> None:
    assert zone_of_name(name) is zone


@pytest.mark.parametrize(
    "name",
    ["", "article-footer", "asset-footer", "text-secondary", "comment-count", "has-sidebar", "elementor-widget-container",
     "navigate", "commentary", "railway-photo"],
)  # fmt: skip
def test_other_names_open_no_zone(name: str) -> None:
    assert zone_of_name(name) is None


@pytest.mark.parametrize(
    "wrapper",
    [
        '<div class="has-sidebar">',
        '<div class="post comments-open">',
        '<main id="sidebar-left">',
        '<div class="related">',
    ],
)
def test_a_wrapper_around_the_headline_is_no_zone_whatever_its_name(wrapper: str) -> None:
    (byline,) = [s for s in page(f"{wrapper}{ARTICLE}</div>").bylines if s.statement.name == "byline"]
    assert byline.reason is None


@pytest.mark.parametrize(
    ("around", "reason"),
    [
        ('<section id="comments">{}</section>', "it stands in the readers' comments"),
        ("<aside>{}</aside>", "it stands in a list of other articles or a sidebar"),
        ("<footer>{}</footer>", "it stands in the site's footer"),
        ("<nav>{}</nav>", "it stands in the site's navigation"),
        ('<article class="card">{}</article>', "it stands in a list of other articles or a sidebar"),
        ('<div style="display: none">{}</div>', "it stands in a part that readers do not see"),
    ],
)
def test_who_is_named_outside_the_article_is_passed_over_with_the_place(around: str, reason: str) -> None:
    other = around.format('<span class="author">Zoran P</span>')
    found = {s.statement.value: s.reason for s in page(ARTICLE + other).bylines if s.statement.name == "byline"}
    assert found == {"By Jane Doe": None, "Zoran P": reason}


def test_the_headline_is_the_heading_that_agrees_with_what_the_page_calls_itself() -> None:
    reading = page(f'<header><h1 class="logo">The Bugle</h1></header>{ARTICLE}')
    assert [(s.statement.value, s.reason) for s in reading.headings] == [
        ("Fire in Rome", None),
        ("The Bugle", "it is not the article's heading"),
    ]


def test_a_date_in_a_sentence_is_told_but_does_not_testify() -> None:
    reading = page(f"{ARTICLE}<p>The roof had burnt on 14 March 2019 already, as people in the street remember.</p>")
    assert [(s.statement.value, s.reason) for s in reading.times] == [("14 March 2019", "a sentence tells it")]


def test_words_are_counted_without_captions_comments_and_notices() -> None:
    extra = (
        "<figure><img src=a.jpg><figcaption>Flames above the roofs of the town, seen from the river bank</figcaption></figure>"
        "<p>This text was translated by an AI translator.</p><section id=comments><p>What a sad day for us all.</p></section>"
    )
    assert page(ARTICLE + extra).word_count == page(ARTICLE).word_count


def test_nothing_is_read_before_it_is_asked_for() -> None:
    assert not {"bylines", "times", "pictures"} & vars(page(ARTICLE)).keys()
