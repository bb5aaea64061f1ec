"""A NewsArticle as OpenGraph tags (https://ogp.me, with its article namespace)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.article import ImageObject, NewsArticle, VideoObject
from newsmeta.outputs.values import Pair, absolute, filled_pairs

# BCP 47: language, script and region stand first, in this order (RFC 5646, section 2.1).
_LANGUAGE_AND_REGION = re.compile(r"([a-z]{2,3})(?:-[a-z]{4})?-([a-z]{2})(?![a-z0-9])", re.IGNORECASE)
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def open_graph(article: NewsArticle) -> list[tuple[str, str]]:
    """The article's OpenGraph tags as property and content, in the order in which they are to stand.

    Addresses that are not absolute are left out, since a share is read away from the page.
    """
    return filled_pairs(_pairs(article))


def _pairs(article: NewsArticle) -> Iterator[Pair]:
    yield "og:title", article.headline
    yield "og:type", "article"
    yield "og:url", absolute(article.url)
    yield "og:description", article.description
    yield "og:locale", locale(article.inLanguage)
    yield "og:site_name", article.publisher.name if article.publisher else None
    for image in article.image:
        yield from _image(image)
    for video in article.video:
        yield from _video(video)
    yield "article:published_time", _day(article.datePublished)
    yield "article:modified_time", _day(article.dateModified)
    for author in article.author:
        # The tag holds the address of a profile, not a name: https://ogp.me/#type_article
        yield "article:author", absolute(author.url)
    for section in article.articleSection[:1]:
        yield "article:section", section
    for keyword in article.keywords:
        yield "article:tag", keyword


def _image(image: ImageObject) -> Iterator[Pair]:
    if not (url := absolute(image.url)):
        return
    yield "og:image", url
    yield "og:image:secure_url", _secure(url)
    yield "og:image:type", image.encodingFormat
    yield "og:image:width", image.width
    yield "og:image:height", image.height
    yield "og:image:alt", image.alt


def _video(video: VideoObject) -> Iterator[Pair]:
    url = absolute(video.contentUrl) or absolute(video.embedUrl)
    yield "og:video", url
    yield "og:video:secure_url", _secure(url)


def _secure(url: str | None) -> str | None:
    return url if url and url[:8].lower() == "https://" else None


def _day(date: str | None) -> str | None:
    # OpenGraph's DateTime has a year, a month and a day; a date that states less is no such value.
    return date if date and _DAY.match(date) else None


def locale(language: str | None) -> str | None:
    """``language_TERRITORY`` of a BCP 47 tag, or None when it names no territory."""
    found = _LANGUAGE_AND_REGION.match(language or "")
    return f"{found[1].lower()}_{found[2].upper()}" if found else None
