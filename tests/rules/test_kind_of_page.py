"""Pages that are no articles are not asked for an author, a date or a picture; articles that look like one are."""

import pytest

from newsmeta import extract
from newsmeta.rules.article.missing import MISSING
from newsmeta.rules.check import check

TEXT = "<p>It took nine people, two ladders and the town's only harness to bring the instrument down from there.</p>"
STORY = f"<h1>The fire brigade rescues a piano</h1>{TEXT * 3}"
ARTICLE = '<meta property="og:type" content="article">'


def markup(type_: str) -> str:
    return f'<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "{type_}"}}</script>'


def asked(body: str, head: str = "", names: str = "", path: str = "/2026/piano") -> set[str]:
    page = f'<html lang="en"><head><title>Echo</title>{head}</head><body class="{names}">{body}</body></html>'
    return {finding.code for finding in check(extract(page, url=f"https://echo.example{path}"), MISSING)}


ALL = {"NM101", "NM102", "NM104"}
WIKI = '<link rel="EditURI" type="application/rsd+xml" href="/w/api.php?action=rsd">'
LIST = "".join(
    f'<div class="card"><h2><a href="/2026/{n}">The bench number {n} stays</a></h2>{TEXT}</div>' for n in range(5)
)


@pytest.mark.parametrize(
    "page",
    [
        {"body": STORY, "head": WIKI, "names": "mediawiki ltr"},
        {"body": STORY, "head": '<meta name="generator" content="MediaWiki 1.43">'},
        {"body": STORY, "path": "/"},
        {"body": STORY, "head": ARTICLE, "path": "/about/"},
        {"body": STORY, "head": ARTICLE, "path": "/en/about-us.html"},
        {"body": STORY, "path": "/impressum"},
        {"body": STORY, "path": "/quienes-somos"},
        {"body": STORY, "path": "/%C3%BCber-uns/"},
        {"body": f"<h1>Mentions légales</h1>{TEXT}"},
        {"body": f"<h1>会社概要</h1>{TEXT}"},
        {"body": STORY, "head": markup("AboutPage") + ARTICLE},
        {"body": STORY, "head": markup("CollectionPage")},
        {"body": STORY, "head": markup("Service")},
        {"body": STORY, "head": ARTICLE, "names": "page-template-default page page-id-12"},
        {"body": STORY, "names": "archive category category-rivers"},
        {"body": f"<h1>Rivers</h1>{LIST}"},
    ],
)
def test_a_page_that_is_no_article_is_asked_for_nothing(page: dict[str, str]) -> None:
    assert asked(**page) == set()


@pytest.mark.parametrize(
    "page",
    [
        {"body": STORY},
        {"body": STORY, "head": WIKI},
        {"body": STORY, "head": ARTICLE, "names": "post-template-default single single-post postid-12"},
        {"body": STORY, "names": "page page-id-12 single-post"},
        {"body": STORY, "names": "page page-id-12", "path": "/our-blog/piano/"},
        {"body": STORY, "names": "page page-id-12", "head": markup("NewsArticle")},
        {"body": STORY, "path": "/about", "head": markup("NewsArticle")},
        {"body": STORY, "path": "/2026/what-the-contact-lens-knows-about"},
        {"body": f"<h1>About time: the piano is down</h1>{TEXT * 3}"},
        {"body": f"<article>{STORY}</article><section>{LIST}</section>"},
        {"body": STORY, "names": "archive-of-things tag"},
    ],
)
def test_an_article_that_looks_like_another_page_is_asked_for_all(page: dict[str, str]) -> None:
    assert asked(**page) == ALL


def test_a_static_page_that_readers_see_signed_is_an_article() -> None:
    body = STORY.replace("</h1>", '</h1><p class="byline">By Jane Doe</p>')
    assert asked(body, names="page page-id-12") == {"NM102", "NM104"}
