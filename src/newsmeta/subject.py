"""Which structured items of a page speak for its article, and which for the page, the site, or another article."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.normalize.text import similarity
from newsmeta.normalize.urls import same_page
from newsmeta.statement import Item

# https://schema.org/Article and the types under it that publishers use for a story, most telling first.
ARTICLE_TYPES = (
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "AskPublicNewsArticle",
    "BackgroundNewsArticle",
    "OpinionNewsArticle",
    "ReviewNewsArticle",
    "LiveBlogPosting",
    "SatiricalArticle",
    "AdvertiserContentArticle",
    "ScholarlyArticle",
    "MedicalScholarlyArticle",
    "TechArticle",
    "APIReference",
    "BlogPosting",
    "SocialMediaPosting",
    "DiscussionForumPosting",
    "Report",
    "Article",
)
_FAMILY = frozenset(ARTICLE_TYPES)
# A microformat's entry is an article in everything but name (http://microformats.org/wiki/h-entry).
_OTHER_FAMILY = frozenset({"h-entry"})
_OPENED = ("mainEntity", "mainEntityOfPage", "subjectOf", "about")


def is_article(item: Item) -> bool:
    return not _FAMILY.isdisjoint(item.types) or not _OTHER_FAMILY.isdisjoint(item.types)


def article_items(items: tuple[Item, ...], addresses: tuple[str, ...], titles: tuple[str, ...]) -> tuple[Item, ...]:
    """The items that speak for the page's article, best first: at most one a syntax and description.

    With several article items in one syntax, the one whose address or headline is the page's own is the article;
    where none is, and they are more than two, the page lists articles and none of them is its own.
    """
    by_syntax: dict[str, list[Item]] = {}
    for item in _unfolded(items):
        if is_article(item):
            by_syntax.setdefault(item.location.syntax, []).append(item)
    chosen: list[Item] = []
    for described in by_syntax.values():
        candidates = [item for item in described if item.first("headline", "name")] or described
        closeness = [(_closeness(item, addresses, titles), item) for item in candidates]
        ranked = sorted(closeness, key=lambda pair: -pair[0])
        fitting = [item for close, item in ranked if close >= 1.0]
        if fitting:
            chosen.extend(fitting[:3])
        elif len(candidates) <= 2:
            chosen.append(ranked[0][1])
    return tuple(chosen)


def _unfolded(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        yield item
        for statement in item.all(*_OPENED):
            if isinstance(statement.value, Item) and not is_article(item):
                yield statement.value


def _closeness(item: Item, addresses: tuple[str, ...], titles: tuple[str, ...]) -> float:
    """How surely an item describes this page: an equal address counts one, a like headline up to one and a half."""
    own = [value for value in _own_addresses(item) if value]
    address = 1.0 if any(same_page(a, b) for a in own for b in addresses) else 0.0
    names = [name for name in (item.first("headline"), item.first("name")) if isinstance(name, str)]
    likeness = max((similarity(name, title) for name in names for title in titles), default=0.0)
    named = 1.0 + likeness / 2 if likeness >= 0.6 else 0.0
    telling = 0.05 * sum(name in item.properties for name in ("headline", "datePublished", "author", "image"))
    kind = 0.01 * (len(ARTICLE_TYPES) - min((ARTICLE_TYPES.index(t) for t in item.types if t in _FAMILY), default=99))
    return address + named + telling + kind


def _own_addresses(item: Item) -> list[str]:
    found = [item.id] if item.id else []
    for statement in item.all("url", "mainEntityOfPage"):
        value = statement.value
        if isinstance(value, Item):
            found.extend(address for address in (value.id, value.first("url")) if isinstance(address, str))
        elif isinstance(value, str):
            found.append(value)
    return found
