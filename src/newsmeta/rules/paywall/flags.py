"""NM631, NM632, NM637 and NM638: whether the article is free, as its markup says.

https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15)
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Related, Severity
from newsmeta.location import Location
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.paywall.parts import flag_of, paywalled_parts
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import value_fix
from newsmeta.rules.vocabulary.things import things
from newsmeta.rules.wording import quoted
from newsmeta.statement import Item, Statement

_FLAG = "isAccessibleForFree"


def free_flags(extraction: Extraction) -> Iterator[tuple[Any, Location, bool]]:
    """What is stated of anything being free, its place, and whether that is JSON, which has booleans."""
    for thing in things(extraction).all:
        for stated in thing.properties.get(_FLAG, ()):
            value = stated.value if isinstance(stated, Statement) else stated.raw
            yield value, stated.location, thing.node is not None


def _as_boolean(extraction: Extraction, problem: Problem) -> Fix | None:
    """The texts True and False as booleans."""
    return value_fix(extraction, problem, flag_of, "the text is written as true or false", safe=True)


@rule("NM631", Severity.NOTE, _FLAG, fix=_as_boolean)
def free_flag_as_text(extraction: Extraction) -> Iterator[Problem]:
    """isAccessibleForFree is the text True or False, not the boolean.

    https://schema.org/isAccessibleForFree is a Boolean (release 30.0, read 2026-10-01), and Google's example has one:
    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15). To some
    readers, any text that is not empty is true.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": "False"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false}</script>
    """
    texts = [
        (value, place)
        for value, place, is_json in free_flags(extraction)
        if is_json and isinstance(value, str) and flag_of(value) is not None
    ]
    if texts:
        (value, first), *others = texts
        more = f" (and {len(others)} more)" if others else ""
        related = tuple(Related(message=f"{quoted(each)} too", location=place) for each, place in others)
        right = str(flag_of(value)).lower()
        message = f"isAccessibleForFree is the text {quoted(value)}{more}; write {right} without quotation marks"
        yield Problem(message, first, related=related)


@rule("NM632", Severity.ERROR, _FLAG)
def free_flag_unreadable(extraction: Extraction) -> Iterator[Problem]:
    """isAccessibleForFree is neither true nor false.

    Google asks for a boolean:
    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": "metered"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false}</script>
    """
    for value, place, _ in free_flags(extraction):
        blank_or_residue = isinstance(value, str) and (not value.strip() or is_residue(value))
        if flag_of(value) is None and not isinstance(value, (dict, Item)) and not blank_or_residue:
            yield Problem(f"isAccessibleForFree is {quoted(value)}; write true or false", place)


def article_flags(extraction: Extraction) -> list[tuple[bool, Location]]:
    """Whether the article's items call it free, and where."""
    stated = [s for article in extraction.evidence.articles for s in article.all(_FLAG)]
    return [(flag, each.location) for each in stated if (flag := flag_of(each.value)) is not None]


@rule("NM637", Severity.ERROR, _FLAG)
def free_article_with_closed_part(extraction: Extraction) -> Iterator[Problem]:
    """The article is called free, and a part of it not.

    Google reads the article as paywalled by isAccessibleForFree false on both:
    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": true, "hasPart": {"@type": "WebPageElement",
        "isAccessibleForFree": false, "cssSelector": ".closed"}}</script><p class="closed">Flames were seen.</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement",
        "isAccessibleForFree": false, "cssSelector": ".closed"}}</script><p class="closed">Flames were seen.</p>
    """
    closed = [part for part in paywalled_parts(extraction) if part.free is False]
    flags = article_flags(extraction)
    if closed and flags and all(free for free, _ in flags):
        related = tuple(Related(message="this part is not", location=part.location) for part in closed)
        message = "isAccessibleForFree says that the article is free, and a part that it is not; make both say the same"
        yield Problem(message, flags[0][1], related=related)


@rule("NM638", Severity.WARNING, _FLAG)
def closed_part_of_silent_article(extraction: Extraction) -> Iterator[Problem]:
    """A part of the article is not free, and the article does not say so of itself.

    isAccessibleForFree on the article is what Google requires for paywalled content:
    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "hasPart": {"@type": "WebPageElement",
        "isAccessibleForFree": false, "cssSelector": ".closed"}}</script><p class="closed">Flames were seen.</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement",
        "isAccessibleForFree": false, "cssSelector": ".closed"}}</script><p class="closed">Flames were seen.</p>
    """
    closed = [part for part in paywalled_parts(extraction) if part.free is False]
    if closed and not any(True for article in extraction.evidence.articles for _ in article.all(_FLAG)):
        message = "a part is not free, and the article says nothing; add isAccessibleForFree false to the article"
        yield Problem(message, closed[0].location)


FLAGS = (
    free_flag_as_text,
    free_flag_unreadable,
    free_article_with_closed_part,
    closed_part_of_silent_article,
)
