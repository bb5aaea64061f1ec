"""NM611-NM615: what the page tells robots, and what that costs an article.

https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag (read 2026-03-24)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Location
from newsmeta.normalize.urls import same_page
from newsmeta.rules.addresses.own_addresses import is_article, own_addresses
from newsmeta.rules.images.declared_images import declared_images
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem, rule

OF_SEARCH = ("robots", "googlebot")
OF_NEWS = ("googlebot-news",)
_WIDE = 1200


@dataclass(frozen=True, slots=True)
class Directive:
    """One directive for robots, in lower case and without blanks, as in ``max-snippet:-1``; `agent` is who obeys."""

    agent: str
    text: str
    location: Location


@once_a_page
def _directives(extraction: Extraction) -> tuple[Directive, ...]:
    found = []
    for agent in (*OF_SEARCH, *OF_NEWS):
        for tag in extraction.evidence.tags.get(agent, ()):
            for piece in tag.value.split(","):
                if text := "".join(piece.lower().split()):
                    found.append(Directive(agent, text, tag.location))
    return tuple(found)


def is_kept_out(extraction: Extraction) -> bool:
    """Whether search engines are told to leave the page out, so that what they want of it is of no matter."""
    return any(each.agent in OF_SEARCH and each.text in ("noindex", "none") for each in _directives(extraction))


def _given(extraction: Extraction, agents: tuple[str, ...], *texts: str) -> list[Directive]:
    """The directives of these texts on the page of an article."""
    found = [each for each in _directives(extraction) if each.agent in agents and each.text in texts]
    return found if found and is_article(extraction) else []


def _told(found: list[Directive], says: str) -> Iterator[Problem]:
    if found:
        first, *others = found
        related = tuple(
            Related(message=f"{each.agent} says {each.text} too", location=each.location) for each in others
        )
        yield Problem(f'{first.agent} says "{first.text}": {says}', first.location, related=related)


@rule("NM611", Severity.ERROR)
def article_kept_out_of_search(extraction: Extraction) -> Iterator[Problem]:
    """The page tells search engines to leave the article out.

    Of several directives the most restrictive counts:
    https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag (read 2026-03-24). Where that is meant,
    as for advertising, ignore this rule there.

    Bad::

        <meta property="og:type" content="article"><meta name="robots" content="noindex, follow"><h1>Fire in Rome</h1>

    Good::

        <meta property="og:type" content="article"><meta name="robots" content="index, follow"><h1>Fire in Rome</h1>
    """
    found = _given(extraction, OF_SEARCH, "noindex", "none")
    given, own = extraction.document.url, [each.text for each in own_addresses(extraction)]
    # Another view of the article, such as one to print, is rightly kept out.
    if given and own and not any(same_page(given, each) for each in own):
        return
    if not any(item.is_a("AdvertiserContentArticle") for item in extraction.evidence.articles):
        yield from _told(found, "search engines leave the article out; drop it unless that is meant")


@rule("NM612", Severity.NOTE)
def article_kept_out_of_news(extraction: Extraction) -> Iterator[Problem]:
    """The page tells Google News alone to leave the article out.

    googlebot-news obeys it, search does not:
    https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag (read 2026-03-24).

    Bad::

        <meta name="googlebot-news" content="noindex">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome"}</script>

    Good::

        <meta name="googlebot-news" content="index">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome"}</script>
    """
    if not _given(extraction, OF_SEARCH, "noindex", "none"):
        found = _given(extraction, OF_NEWS, "noindex", "none")
        if not any("NewsArticle" in type_ for item in extraction.evidence.articles for type_ in item.types):
            return
        yield from _told(found, "Google News leaves the article out; drop it unless that is meant")


@rule("NM613", Severity.WARNING)
def image_preview_limited(extraction: Extraction) -> Iterator[Problem]:
    """The page allows search engines no large picture of the article.

    Google asks for max-image-preview:large for large cards in Discover:
    https://developers.google.com/search/docs/appearance/google-discover (read 2026-03-03).

    Bad::

        <meta property="og:type" content="article"><meta name="robots" content="max-image-preview:standard">

    Good::

        <meta property="og:type" content="article"><meta name="robots" content="max-image-preview:large">
    """
    found = _given(extraction, OF_SEARCH, "max-image-preview:none", "max-image-preview:standard")
    yield from _told(found, "Discover and search show no large picture; say max-image-preview:large")


@rule("NM614", Severity.NOTE)
def image_preview_not_allowed(extraction: Extraction) -> Iterator[Problem]:
    """The article has a large picture, and the page does not allow search engines to show it large.

    Discover shows large cards only with max-image-preview:large or AMP:
    https://developers.google.com/search/docs/appearance/google-discover (read 2026-03-03). The X-Robots-Tag header may
    say it as well, which newsmeta does not see.

    Bad::

        <meta property="og:type" content="article"><meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:width" content="1600"><meta property="og:image:height" content="900">

    Good::

        <meta property="og:type" content="article"><meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:width" content="1600"><meta property="og:image:height" content="900">
        <meta name="robots" content="max-image-preview:large">
    """
    tags = extraction.evidence.tags
    directives = _directives(extraction)
    settled = ("max-image-preview", "noindex", "none", "nosnippet", "noimageindex")
    if "link:amphtml" in tags or "amp" in extraction.document.tree.attrib or "⚡" in extraction.document.tree.attrib:
        return
    if any(each.text.startswith(settled) for each in directives) or not is_article(extraction):
        return
    widths = [each.size[0] for each in declared_images(extraction) if each.size]
    if widths and max(widths) >= _WIDE:
        stated = next((each.location for each in directives if each.agent == "robots"), None)
        message = f"the picture is {max(widths):,} pixels wide, and Discover may show it small only"
        yield Problem(f"{message}; say max-image-preview:large in meta robots or X-Robots-Tag", stated)


@rule("NM615", Severity.WARNING)
def snippet_forbidden(extraction: Extraction) -> Iterator[Problem]:
    """The page forbids search engines to quote the article.

    It then stands in the results with its title alone, and not in Discover or in answers:
    https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag (read 2026-03-24).

    Bad::

        <meta property="og:type" content="article"><meta name="robots" content="index, nosnippet">

    Good::

        <meta property="og:type" content="article"><meta name="robots" content="index, max-snippet:-1">
    """
    found = _given(extraction, OF_SEARCH, "nosnippet", "max-snippet:0")
    yield from _told(found, "results show the title alone; drop it unless that is meant")


ROBOTS = (
    article_kept_out_of_search,
    article_kept_out_of_news,
    image_preview_limited,
    image_preview_not_allowed,
    snippet_forbidden,
)
