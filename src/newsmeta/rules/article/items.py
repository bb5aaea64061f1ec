"""NM111 and NM112: the article as an item of structured data: whether there is one, and one only."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Syntax
from newsmeta.normalize.text import similarity
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.rules.json_ld.script_blocks import repeated_blocks
from newsmeta.rules.rule import Problem, rule
from newsmeta.statement import Item
from newsmeta.subject import is_article

_LIKE = 0.8
_MOST_NAMED = 4


def _is_dated_and_shown(extraction: Extraction) -> bool:
    """Whether the page has a date of publication, and readers see it or an author: a page of a site has neither."""
    date, author = extraction.choices["datePublished"], extraction.choices["author"]
    shown = (c for c in (*date.taken, *date.passed_over) if c.value and c.location.syntax is Syntax.HTML)
    return bool(date.value) and (bool(author.value) or any(shown))


def _nearly(item: Item) -> bool:
    """Whether the type is that of an article but for its capitals or spelling."""
    return any(type_.lower().endswith(("article", "posting")) for type_ in item.types)


def declared_articles(extraction: Extraction) -> list[Item]:
    """The items of JSON-LD, microdata and RDFa that speak for the article, best first."""
    return [item for item in extraction.evidence.articles if item.location.syntax in STRUCTURED]


@rule("NM111", Severity.WARNING)
def no_article_item(extraction: Extraction) -> Iterator[Problem]:
    """The page has structured data, and none of it says that this is an article.

    Google reads headline, image, dates and authors from an item of type Article, NewsArticle or BlogPosting; it
    requires nothing: https://developers.google.com/search/docs/appearance/structured-data/article (read 2026-09-08).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "WebPage", "name": "Fire in Rome", "datePublished": "2026-05-04"}
        </script>
        <h1>Fire in Rome</h1><p class="byline">By Jane Doe</p>
        <p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
        <h1>Fire in Rome</h1><p>Flames were seen above the old town late on Monday evening.</p>
    """
    items = extraction.evidence.items
    structured = [item for item in items if item.location.syntax in STRUCTURED and item.types]
    # A type in the wrong case ("article") is told of as that.
    if not structured or any(is_article(item) or _nearly(item) for item in items) or declared_articles(extraction):
        return
    if extraction.choices["headline"].value and _is_dated_and_shown(extraction):
        kinds = list(dict.fromkeys(type_ for item in structured for type_ in item.types))
        listed = ", ".join(kinds[:_MOST_NAMED]) + (" and others" if len(kinds) > _MOST_NAMED else "")
        yield Problem(
            f"the page describes {listed}, but no article; add an Article, or a NewsArticle if it is news",
            structured[0].location,
        )


@rule("NM112", Severity.WARNING)
def several_article_items(extraction: Extraction) -> Iterator[Problem]:
    """One syntax describes the article several times.

    Readers take any of the descriptions, or none. Google asks that the main item be plain:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24). Lists of other
    articles are let pass.

    Bad::

        <script type="application/ld+json">[
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"},
        {"@context": "https://schema.org", "@type": "Article", "headline": "Fire in Rome"}]</script>
        <title>Fire in Rome</title>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
        <title>Fire in Rome</title>
    """
    by_syntax: dict[Syntax, list[Item]] = {}
    for item in declared_articles(extraction):
        if item.location.element not in repeated_blocks(extraction):
            by_syntax.setdefault(item.location.syntax, []).append(item)
    for items in by_syntax.values():
        first, *others = items
        same = [other for other in others if _is_second(first, other)]
        if same:
            related = tuple(Related(message="and here", location=other.location) for other in same)
            message = f"{len(same) + 1} items describe this article; keep one, or give them one @id"
            yield Problem(message, first.location, related=related)


def _is_second(first: Item, other: Item) -> bool:
    """Whether two items are about one article and are not one by their identifier."""
    names = [item.first("headline", "name") for item in (first, other)]
    if first.id and first.id == other.id:
        return False
    return all(isinstance(name, str) for name in names) and similarity(*names) >= _LIKE


ITEMS = (no_article_item, several_article_items)
