"""NM113-NM115: what the article's item leaves out though the page has it."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.choice import State
from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.location import Syntax
from newsmeta.normalize.text import fold
from newsmeta.rules.article.items import declared_articles
from newsmeta.rules.rule import Problem, rule
from newsmeta.statement import Item

# What Google recommends for Article, with what the item may say in its place.
_RECOMMENDED = {
    "headline": ("headline",),
    "image": ("image",),
    "datePublished": ("datePublished",),
    "author": ("author", "creator"),
}


@rule("NM113", Severity.WARNING)
def incomplete_article_item(extraction: Extraction) -> Iterator[Problem]:
    """The article's item leaves out what the page says elsewhere.

    Google recommends headline, image, author and datePublished for Article, and looks for them there (it requires
    nothing): https://developers.google.com/search/docs/appearance/structured-data/article (read 2026-09-08).

    Bad::

        <meta property="og:title" content="Fire in Rome">
        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "name": "Fire in Rome"}
        </script>

    Good::

        <meta property="og:title" content="Fire in Rome">
        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    items = declared_articles(extraction)
    stated = {name for item in items for name in item.properties}
    missing = [name for name, names in _RECOMMENDED.items() if stated.isdisjoint(names) and _is_known(extraction, name)]
    if items and missing:
        named = " (it has a name)" if "headline" in missing and "name" in stated else ""
        kind = " and ".join(items[0].types)
        message = f"the {kind} item has no {', '.join(missing)}{named}; the page states it elsewhere, so add it here"
        yield Problem(message, items[0].location)


def _is_known(extraction: Extraction, name: str) -> bool:
    """Whether a tag states it; what only readers see has findings of its own."""
    choice = extraction.choices[name]
    tags = (c for c in (*choice.taken, *choice.passed_over) if c.value is not None)
    return choice.state is State.DECLARED and any(c.location.syntax is not Syntax.HTML for c in tags)


@rule("NM114", Severity.NOTE, "dateModified")
def missing_date_modified(extraction: Extraction) -> Iterator[Problem]:
    """The page shows when it was updated, and the markup does not say so.

    Google recommends dateModified for Article:
    https://developers.google.com/search/docs/appearance/structured-data/article (read 2026-09-08).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "datePublished": "2026-05-04"}
        </script>
        <h1>Fire</h1><p>Updated: <time datetime="2026-05-05">5 May 2026</time></p>
        <p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "datePublished": "2026-05-04",
        "dateModified": "2026-05-05"}
        </script>
        <h1>Fire</h1><p>Updated: <time datetime="2026-05-05">5 May 2026</time></p>
        <p>Flames were seen above the old town late on Monday evening.</p>
    """
    choice = extraction.choices["dateModified"]
    declared = any(c.value and c.location.syntax is not Syntax.HTML for c in choice.passed_over)
    if choice.state is State.VISIBLE and not declared and extraction.evidence.articles:
        yield Problem(f"the page shows an update of {choice.value}, the markup none; declare dateModified", choice.at)


@rule("NM115", Severity.NOTE, "url")
def article_item_without_address(extraction: Extraction) -> Iterator[Problem]:
    """The article's item does not say which page it is about.

    https://schema.org/mainEntityOfPage or https://schema.org/url (read 2026-10-01) ties the description to its page
    wherever it is copied to.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome",
        "mainEntityOfPage": "https://bugle.example/rome"}
        </script>
    """
    items = declared_articles(extraction)
    about = ("url", "mainEntityOfPage", "isPartOf")
    if items and not any(item.id or item.first(*about) for item in items):
        stands_in_page = any(_within_page(item, extraction) for item in items)
        if not stands_in_page:
            message = "the article's item names no page; add mainEntityOfPage or url with its address"
            yield Problem(message, items[0].location)


def _within_page(item: Item, extraction: Extraction) -> bool:
    """Whether a WebPage names the item as what it is about."""
    pages = (page for page in extraction.evidence.items if any(type_.endswith("Page") for type_ in page.types))
    held = (stated.value for page in pages for stated in page.all("mainEntity", "about", "hasPart"))
    return any(isinstance(value, Item) and _names_alike(value, item) for value in held)


def _names_alike(a: Item, b: Item) -> bool:
    one, other = a.first("headline", "name"), b.first("headline", "name")
    return isinstance(one, str) and isinstance(other, str) and fold(one) == fold(other)


ITEM_GAPS = (incomplete_article_item, missing_date_modified, article_item_without_address)
