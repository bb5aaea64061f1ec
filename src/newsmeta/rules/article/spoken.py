"""NM260 and NM261: what of the page is to be spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.location import Location
from newsmeta.normalize.text import count_tokens
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.vocabulary.things import things
from newsmeta.rules.wording import quoted

# Selectors by tags, classes and ids; others are not tried.
_SIMPLE = re.compile(r"([a-zA-Z][a-zA-Z0-9-]*)?((?:[.#][\w-]+)*)")
# About thirty seconds of speech.
_MOST_WORDS = 120
_MOST_SELECTORS = 20


@once_a_page
def _spoken(extraction: Extraction) -> list[tuple[str, Location, list[Any]]]:
    """The selectors of spoken parts that can be tried, with the elements each selects."""
    found: list[tuple[str, Location, list[Any]]] = []
    for thing in things(extraction).all:
        if "SpeakableSpecification" in thing.types:
            for selectors, location in thing.texts("cssSelector"):
                for selector in map(str.strip, selectors.split(",")):
                    steps = [_SIMPLE.fullmatch(step) for step in selector.split()]
                    if selector and all(steps) and len(found) < _MOST_SELECTORS:
                        selected = _selected(extraction, [step for step in steps if step])
                        found.append((selector, location, selected))
    return found


def _selected(extraction: Extraction, steps: list[re.Match[str]]) -> list[Any]:
    *above, last = steps
    found = []
    for element in extraction.document.elements:
        if _is(element, last):
            ancestors = element.iterancestors()
            if all(any(_is(up, step) for up in ancestors) for step in reversed(above)):
                found.append(element)
    return found


def _is(element: Any, step: re.Match[str]) -> bool:
    tag, marks = step.groups()
    if tag and element.tag != tag.lower():
        return False
    classes, identity = (element.get("class") or "").split(), element.get("id")
    named = re.findall(r"([.#])([\w-]+)", marks)
    return all(name in classes if mark == "." else name == identity for mark, name in named)


@rule("NM260", Severity.WARNING)
def speakable_part_missing(extraction: Extraction) -> Iterator[Problem]:
    """A selector of what is to be spoken selects nothing.

    Google reads the selected parts aloud:
    https://developers.google.com/search/docs/appearance/structured-data/speakable (read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire", "speakable": {"@type": "SpeakableSpecification", "cssSelector": [".summary"]}}</script>
        <h1>Fire</h1><p class="lead">Flames were seen above the old town late on Monday evening.</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire", "speakable": {"@type": "SpeakableSpecification", "cssSelector": [".lead"]}}</script>
        <h1>Fire</h1><p class="lead">Flames were seen above the old town late on Monday evening.</p>
    """
    for selector, location, selected in _spoken(extraction):
        if not selected:
            yield Problem(f"{quoted(selector)} selects nothing on the page; name what is to be spoken", location)


@rule("NM261", Severity.NOTE)
def speakable_part_too_long(extraction: Extraction) -> Iterator[Problem]:
    """What is to be spoken takes longer than half a minute.

    Google asks for 20 to 30 seconds, two or three sentences:
    https://developers.google.com/search/docs/appearance/structured-data/speakable (read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire", "speakable": {"@type": "SpeakableSpecification", "cssSelector": "h1, .text"}}</script>
        <h1>Fire</h1><p class="text">火{200 times}</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire", "speakable": {"@type": "SpeakableSpecification", "cssSelector": "h1, .text"}}</script>
        <h1>Fire</h1><p class="text">Flames were seen above the old town late on Monday evening.</p>
    """
    for selector, location, selected in _spoken(extraction):
        for element in selected[:1]:
            words = count_tokens(" ".join(element.itertext()))
            if words > _MOST_WORDS:
                yield Problem(f"{quoted(selector)} selects {words} words; choose two or three sentences", location)


SPOKEN = (speakable_part_missing, speakable_part_too_long)
