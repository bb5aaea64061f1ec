"""NM069 and NM070: JSON-LD blocks that are too large, or stand on the page twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Location, Syntax
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.vocabulary.things import things

# https://html.spec.whatwg.org/multipage/parsing.html#script-data-end-tag-name-state
_LARGE_BLOCK = 256_000
_MANY_NODES = 1_000
_MOST_RELATED = 5


@rule("NM069", Severity.NOTE)
def json_ld_block_very_large(extraction: Extraction) -> Iterator[Problem]:
    """A JSON-LD block has more than 256,000 characters or 1,000 objects.

    newsmeta's news policy: crawlers read only so much of a page, and all of it is sent to every reader. What describes
    the article takes a few thousand characters.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "articleBody": "a{300000 times}"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "articleBody": "a{3000 times}"}
        </script>
    """
    for element in _blocks(extraction):
        length = len(element.text or "")
        if length > _LARGE_BLOCK:
            message = f"a block of {length:,} characters; keep what describes this article"
            yield Problem(message, Location(Syntax.JSON_LD, "$", element))
        elif length > _MANY_NODES * 2:
            count = sum(1 for thing in things(extraction).all if thing.location.element is element)
            if count > _MANY_NODES:
                message = f"a block of {count:,} objects; keep those that describe this article"
                yield Problem(message, Location(Syntax.JSON_LD, "$", element))


def _blocks(extraction: Extraction) -> list[Any]:
    outline = extraction.document.outline
    types = outline.attribute("type")
    scripts = outline.called_alone("script")
    return [outline.elements[number] for number in scripts if "ld+json" in types.get(number, "").lower()]


@once_a_page
def repeated_blocks(extraction: Extraction) -> Mapping[Any, Any]:
    """The JSON-LD scripts whose text stands on the page before, and the first one with it."""
    first: dict[str, Any] = {}
    repeated: dict[Any, Any] = {}
    for element in _blocks(extraction):
        text = (element.text or "").strip()
        if text and first.setdefault(text, element) is not element:
            repeated[element] = first[text]
    return MappingProxyType(repeated)


@rule("NM070", Severity.WARNING)
def json_ld_block_twice(extraction: Extraction) -> Iterator[Problem]:
    """The same JSON-LD block stands on the page twice.

    The second says nothing new; readers that join blocks take one article or organisation for two. Google asks for one
    description of each thing: https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read
    2026-09-24).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}</script>
        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}</script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}</script>
    """
    repeated = repeated_blocks(extraction)
    for first in dict.fromkeys(repeated.values()):
        places = [Location(Syntax.JSON_LD, "$", each) for each, other in repeated.items() if other is first]
        related = [Related(message="the first of them", location=Location(Syntax.JSON_LD, "$", first))]
        related += [Related(message="and here", location=place) for place in places[1:_MOST_RELATED]]
        message = "the same block stands on the page before, word for word; take one out"
        yield Problem(message, places[0], related=tuple(related))


SCRIPT_BLOCKS = (json_ld_block_very_large, json_ld_block_twice)
