"""Dates and names in the cards of other articles are not the page's own."""

import pytest

from newsmeta import extract
from newsmeta.article import NewsArticle
from newsmeta.sources.page.sighting import OTHER_ARTICLE

TEXT = "It took nine people, two ladders and the town's only harness to bring the instrument down from the balcony."
STORIES = (
    ("/2026/fire-in-the-mill", "Fire in the old mill at night", "Nadia Okafor", "4 May 2026"),
    ("/2026/bench-by-the-river", "The bench by the river stays", "Tom Reyes", "3 May 2026"),
)


def card(address: str, heading: str, name: str, day: str) -> str:
    by = f'<p class="meta">By <a rel="author" href="/author/{name[0]}">{name}</a> <span class="date">{day}</span></p>'
    return f'<div class="post post-{len(heading)}"><h2><a href="{address}">{heading}</a></h2>{by}<p>{TEXT}</p></div>'


CARDS = "".join(card(*story) for story in STORIES)


def read(body: str, title: str = "Rivers", address: str = "https://echo.example/tag/rivers") -> NewsArticle:
    return extract(f"<html lang=en><title>{title}</title><body>{body}</body></html>", url=address).article


def dated_and_signed(article: NewsArticle) -> tuple[str | None, list[str]]:
    return article.datePublished, [author.name for author in article.author]


FLAT = "".join(
    f'<h2><a href="{address}">{heading}</a></h2><p class="date">{day}</p><p>By {name}</p><p>{TEXT}</p>'
    for address, heading, name, day in STORIES
)
HERO = card(*STORIES[0]).replace("h2>", "h1>") + f"<section>{card(*STORIES[1])}</section>"
LINKED_CARDS = "".join(
    f'<a class="tile" href="{address}"><span class="date">{day}</span><h3>{heading}</h3></a>'
    for address, heading, _, day in STORIES
)
OTHER_SITES = "".join(
    f'<li><div class="date">{day}</div><h2><a href="https://{name}.example/">{name}</a></h2></li>'
    for name, day in (("Fabcon", "4 May 2026"), ("Devcon", "5 May 2026"))
)
LONE = f"<article><h1>Rivers</h1><p>{TEXT}</p><p>{TEXT}</p><p>{TEXT}</p></article>{card(*STORIES[0])}"


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>Rivers</h1><main>{CARDS}</main>",
        f"<main>{CARDS}</main>",
        f"<h1>Rivers</h1>{FLAT}",
        f"<main>{HERO}</main>",
        f"<h1>Rivers</h1><div>{LINKED_CARDS}</div>",
        f"<h1>Rivers</h1><ul>{OTHER_SITES}</ul>",
        LONE,
    ],
    ids=["tag page", "no heading of its own", "headings side by side", "hero", "links around", "other sites", "lone"],
)
def test_what_stands_with_the_heading_of_another_article_is_not_the_pages(body: str) -> None:
    assert dated_and_signed(read(body)) == (None, [])


def test_the_reason_is_told() -> None:
    page = f"<html lang=en><title>Rivers</title><h1>Rivers</h1><main>{CARDS}</main></html>"
    choices = extract(page, url="https://echo.example/tag/rivers").choices
    for field in ("datePublished", "author"):
        assert OTHER_ARTICLE in {candidate.reason for candidate in choices[field].passed_over}


OWN = '<p class="date">4 May 2026</p><p class="byline">By Nadia Okafor</p>'
TITLE = "Fire brigade rescues a piano"
POSTS = "".join(
    f'<div class="post"><h4><a href="/users/{user}">{user}</a></h4><time datetime="2026-05-0{day}"></time><p>{TEXT}</p></div>'
    for user, day in (("pepe", 4), ("mausi", 5))
)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (f"<main><div><h2><a href='/piano'>{TITLE}</a></h2>{OWN}<p>{TEXT}</p></div>{CARDS}</main>", "Nadia Okafor"),
        (f"<main><div><h2><a href='/old?p=7'>{TITLE}</a></h2>{OWN}<p>{TEXT}</p></div>{CARDS}</main>", "Nadia Okafor"),
        (f"<h1>{TITLE}</h1><div>{OWN}<h4><a href='/author/n'>Nadia Okafor</a></h4></div><p>{TEXT}</p>", "Nadia Okafor"),
        (
            f"<h1>{TITLE}</h1><div>{OWN}<h4><a href='/'>News of the Eastmere Echo</a></h4></div><p>{TEXT}</p>",
            "Nadia Okafor",
        ),
        (
            f"<h1>{TITLE}</h1><div>{OWN}<h4><a href='/mill'>Read what burned before</a></h4></div><p>{TEXT}</p>",
            "Nadia Okafor",
        ),
        (f"<h1>{TITLE}</h1>{POSTS}", None),
    ],
    ids=["own address", "another address of its own", "a person", "the site", "one beside the byline", "posts"],
)
def test_what_stands_with_the_articles_own_heading_is_kept(body: str, found: str | None) -> None:
    article = read(body, TITLE, "https://echo.example/piano")
    assert dated_and_signed(article) == ("2026-05-04", [found] if found else [])
