"""What the page has and the markup has not, the other way round, and what is kept from crawlers: traps."""

from __future__ import annotations

import json
from typing import Any

import pytest

import newsmeta
from newsmeta.config import Config
from newsmeta.rules import find_rule
from newsmeta.rules.check import check

ARTICLE = '<meta property="og:type" content="article"><title>Piano rescued</title><h1>Piano rescued</h1>'
BODY = "<p>It took nine people, two ladders and the town's only harness to bring the instrument down.</p>" * 8
OTHER_TEXT = "Keepers leave the lower gates open at dawn so that the herons can fish, and boats wait for an hour. " * 6


def found(code: str, html: str, robots: str | None = None) -> list[str]:
    rule = find_rule(code)
    assert rule is not None
    config = Config(robots=robots)
    extraction = newsmeta.extract(f"<!doctype html>\n{html}", url="https://echo.example/piano", config=config)
    return [finding.message for finding in check(extraction, [rule])]


def item(**properties: Any) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Piano rescued", **properties}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


@pytest.mark.parametrize(
    ("html", "told"),
    [
        (ARTICLE + BODY, True),
        ('<h1>Piano rescued</h1><meta property="article:published_time" content="2026-05-04T10:00:00Z">' + BODY, True),
        (ARTICLE, False),
        (ARTICLE.replace("article", "website") + BODY, False),
        ("<h1>Piano rescued</h1>" + BODY, False),
        (ARTICLE + BODY + item(), False),
        (ARTICLE + BODY + '<script type="application/ld+json">{"@context": "https://schema.org", "@type": </script>', False),
        (ARTICLE + BODY + '<div itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Echo</b></div>', False),
    ],
)  # fmt: skip
def test_a_page_without_any_structured_data_is_told_when_it_is_an_articles(html: str, told: bool) -> None:
    assert bool(found("NM116", html)) is told


def author(*names: str) -> list[dict[str, str]]:
    return [{"@type": "Person", "name": name} for name in names]


@pytest.mark.parametrize(
    ("markup", "byline", "left_out"),
    [
        (item(author=author("Nadia Okafor")), "By Nadia Okafor and Tom Reyes", "Tom Reyes"),
        (item(author=author("Nadia Okafor", "Tom Reyes")), "By Nadia Okafor and Tom Reyes", None),
        (item(author=author("N. Okafor", "T. Reyes")), "By Nadia Okafor and Tom Reyes", None),
        (item(author=author("Lena Osei")), "By Nadia Okafor and Tom Reyes", None),
        (item(author=author("Nadia Okafor")), "By Nadia Okafor", None),
        (item(), "By Nadia Okafor and Tom Reyes", None),
        (item(author=author("Nadia Okafor")) + '<meta name="author" content="Tom Reyes">', "By Nadia Okafor and Tom Reyes", "Tom Reyes"),
    ],
)  # fmt: skip
def test_an_author_of_the_byline_whom_the_markup_leaves_out_is_told(
    markup: str, byline: str, left_out: str | None
) -> None:
    told = found("NM318", f'{markup}{ARTICLE}<p class="byline">{byline}</p>{BODY}')
    assert told == ([f"the byline names 2 authors, the markup 1 of them; add {left_out}"] if left_out else [])


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (OTHER_TEXT, True),
        ("It took nine people, two ladders and the town's only harness to bring the instrument down. " * 8, False),
        ("<p>It took nine people, two ladders and the town&#8217;s only harness to bring the instrument down.</p>" * 8, False),
        (OTHER_TEXT[:100], False),
    ],
)  # fmt: skip
def test_the_text_of_another_article_is_told(body: str, told: bool) -> None:
    assert bool(found("NM317", ARTICLE + item(articleBody=body) + BODY)) is told


def test_a_text_behind_a_paywall_is_not_compared_with_a_short_teaser() -> None:
    assert found("NM317", ARTICLE + item(articleBody=OTHER_TEXT) + BODY[:90]) == []


ROBOTS = "User-agent: *\nDisallow: /img/*.jpg$\nAllow: /img/open/\n"


@pytest.mark.parametrize(
    ("robots", "image", "told"),
    [
        (ROBOTS, "https://echo.example/img/piano.jpg", True),
        (ROBOTS, "/img/piano.jpg", True),
        (ROBOTS, "https://echo.example/img/piano.jpg?w=1200", False),
        (ROBOTS, "https://echo.example/img/open/piano.webp", False),
        (ROBOTS, "https://cdn.echo.example/img/piano.jpg", False),
        (ROBOTS, "data:image/gif;base64,R0lG", False),
        ("User-agent: Googlebot-Image\nDisallow: /\n\nUser-agent: *\nAllow: /\n", "/img/piano.jpg", True),
        ("User-agent: Googlebot-Image\nAllow: /\n\nUser-agent: *\nDisallow: /\n", "/img/piano.jpg", False),
        ("User-agent: OtherBot\nDisallow: /\n", "/img/piano.jpg", False),
        ("", "/img/piano.jpg", False),
        ("\x00<html>", "/img/piano.jpg", False),
        (None, "/img/piano.jpg", False),
    ],
)
def test_a_picture_that_robots_txt_keeps_from_crawlers_is_told(robots: str | None, image: str, told: bool) -> None:
    assert bool(found("NM428", item(image=image), robots)) is told
