"""NM640, NM641 and NM643: article:content_tier beside the structured data.

https://developers.facebook.com/docs/news-indexing/guides/metadata-tags/ (read 2026-11-26)
"""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.paywall.flags import article_flags, free_flags
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted
from newsmeta.statement import Statement

_TIERS = ("free", "metered", "locked")
_FLAG = "isAccessibleForFree"


def _tiers(extraction: Extraction) -> list[Statement]:
    return [tag for tag in extraction.evidence.tags.get("article:content_tier", ()) if tag.value.strip()]


@rule("NM640", Severity.WARNING, _FLAG)
def content_tier_at_odds(extraction: Extraction) -> Iterator[Problem]:
    """article:content_tier and isAccessibleForFree contradict each other.

    free is free, locked is not, metered may be both:
    https://developers.facebook.com/docs/news-indexing/guides/metadata-tags/ (read 2026-11-26); Google reads
    isAccessibleForFree: https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read
    2026-09-15).

    Bad::

        <meta property="article:content_tier" content="locked">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": true}</script>

    Good::

        <meta property="article:content_tier" content="locked">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false}</script>
    """
    flags = article_flags(extraction)
    says = {"free": True, "locked": False}
    for tag in _tiers(extraction)[:1]:
        free = says.get(tag.value.strip().lower())
        other = next((place for flag, place in flags if free is not None and flag != free), None)
        if other:
            message = f"article:content_tier is {quoted(tag.value)}, and isAccessibleForFree {str(not free).lower()}"
            related = (Related(message=f"isAccessibleForFree is {str(not free).lower()}", location=other),)
            yield Problem(f"{message}; make both say the same", tag.location, related=related)


@rule("NM641", Severity.WARNING)
def content_tier_unknown(extraction: Extraction) -> Iterator[Problem]:
    """article:content_tier is none of free, metered and locked.

    https://developers.facebook.com/docs/news-indexing/guides/metadata-tags/ (read 2026-11-26).

    Bad::

        <meta property="article:content_tier" content="premium">

    Good::

        <meta property="article:content_tier" content="locked">
    """
    for tag in _tiers(extraction):
        if tag.value.strip().lower() not in _TIERS and not is_residue(tag.value):
            yield Problem(f"article:content_tier is {quoted(tag.value)}; write free, metered or locked", tag.location)


@rule("NM643", Severity.NOTE, _FLAG)
def paywall_undeclared(extraction: Extraction) -> Iterator[Problem]:
    """article:content_tier says that the article is not free for all, and the structured data says nothing.

    Google tells a paywall from cloaking by isAccessibleForFree:
    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15).

    Bad::

        <meta property="article:content_tier" content="locked">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome"}</script>

    Good::

        <meta property="article:content_tier" content="locked">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false}</script>
    """
    closed = [tag for tag in _tiers(extraction) if tag.value.strip().lower() in ("locked", "metered")]
    if closed and extraction.evidence.articles and not any(True for _ in free_flags(extraction)):
        message = f"the article is {closed[0].value.strip().lower()}, and the structured data does not say so"
        yield Problem(f"{message}; declare isAccessibleForFree false", closed[0].location)


CONTENT_TIERS = (content_tier_at_odds, content_tier_unknown, paywall_undeclared)
