"""NM633-NM636, NM639 and NM642: how the parts behind the paywall are named, and what that selects.

https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.document.bare_json_ld import BareJsonLd
from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Severity
from newsmeta.location import Location
from newsmeta.normalize.text import fold
from newsmeta.rules.paywall.parts import CLASS, classes, paywalled_parts, selected
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import value_fix
from newsmeta.rules.wording import quoted

_BARE_CLASS = re.compile(r"-?[^\W\d][\w-]*")


def _with_dot(extraction: Extraction, problem: Problem) -> Fix | None:
    """A class without its dot, where the page has such a class."""

    def dotted(text: str) -> str | None:
        name = text.strip()
        is_class = _BARE_CLASS.fullmatch(name) and any(
            name in (element.get("class") or "").split() for element in extraction.document.elements
        )
        return f".{name}" if is_class else None

    return value_fix(extraction, problem, dotted, "the selector is written as one of a class", safe=False)


@rule("NM633", Severity.WARNING, fix=_with_dot)
def paywall_selector_no_class(extraction: Extraction) -> Iterator[Problem]:
    """The selector of a paywalled part is not one class.

    Google takes class selectors alone, and several as an array of parts:
    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement",
        "isAccessibleForFree": false, "cssSelector": "closed"}}</script><p class="closed">Flames were seen.</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement",
        "isAccessibleForFree": false, "cssSelector": ".closed"}}</script><p class="closed">Flames were seen.</p>
    """
    for part in paywalled_parts(extraction):
        for selector, location in part.selectors if part.free is not True else ():
            if not CLASS.fullmatch(selector):
                several = (
                    "; give each class a part of its own" if "," in selector else "; Google takes one, as .paywall"
                )
                yield Problem(f"the cssSelector {quoted(selector)} is not one class{several}", location)


def _without_elements(extraction: Extraction, free: bool) -> Iterator[tuple[str, Location]]:
    """The classes of parts that no element of the page has."""
    if isinstance(extraction.document, BareJsonLd):
        return
    for part in paywalled_parts(extraction):
        if (part.free is True) is free:
            for name, location in classes(part):
                if not selected(extraction)[name]:
                    yield f".{name}", location


@rule("NM634", Severity.WARNING)
def paywalled_part_missing(extraction: Extraction) -> Iterator[Problem]:
    """The selector of a paywalled part selects nothing.

    Google compares what is marked with what readers get:
    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15). Where the
    server leaves the paywalled part out, hasPart is not needed.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement",
        "isAccessibleForFree": false, "cssSelector": ".paywall"}}</script><p class="closed">Flames were seen.</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement",
        "isAccessibleForFree": false, "cssSelector": ".closed"}}</script><p class="closed">Flames were seen.</p>
    """
    for selector, location in _without_elements(extraction, free=False):
        message = f"nothing on the page has the class {quoted(selector)}; name the class of the paywalled part"
        yield Problem(f"{message}, or drop hasPart where the server leaves that part out", location)


@rule("NM635", Severity.NOTE)
def free_part_missing(extraction: Extraction) -> Iterator[Problem]:
    """hasPart names a free part that the page does not have.

    Only what is behind a paywall is to be marked:
    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": true, "hasPart": {"@type": "WebPageElement",
        "isAccessibleForFree": true, "cssSelector": ".paywall"}}</script><p>Flames were seen.</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": true}</script><p>Flames were seen.</p>
    """
    for selector, location in _without_elements(extraction, free=True):
        message = f"hasPart names {quoted(selector)} as free, and nothing on the page has that class; drop hasPart"
        yield Problem(message, location)


@rule("NM636", Severity.WARNING)
def paywalled_parts_nested(extraction: Extraction) -> Iterator[Problem]:
    """A paywalled part lies within another.

    Google asks not to nest them:
    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement",
        "isAccessibleForFree": false, "cssSelector": ".closed"}}</script>
        <div class="closed"><p>Flames were seen.</p><div class="closed"><p>Nobody was hurt.</p></div></div>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement",
        "isAccessibleForFree": false, "cssSelector": ".closed"}}</script>
        <div class="closed"><p>Flames were seen.</p></div><div class="closed"><p>Nobody was hurt.</p></div>
    """
    closed = [each for part in paywalled_parts(extraction) if part.free is False for each in classes(part)]
    marked = {element: name for name, _ in closed for element in selected(extraction)[name]}
    for name, location in closed:
        for element in selected(extraction)[name]:
            outer = next((marked[up] for up in element.iterancestors() if up in marked), None)
            if outer:
                yield Problem(
                    f"a part of class .{name} lies within one of class .{outer}; mark the outer alone", location
                )
                return


@rule("NM639", Severity.WARNING)
def paywalled_part_incomplete(extraction: Extraction) -> Iterator[Problem]:
    """A part of the page lacks its selector, or whether it is free.

    Google asks for both:
    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement",
        "isAccessibleForFree": false}}</script><p class="closed">Flames were seen.</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement",
        "isAccessibleForFree": false, "cssSelector": ".closed"}}</script><p class="closed">Flames were seen.</p>
    """
    for part in paywalled_parts(extraction):
        if not part.selectors and "xpath" not in part.item.properties and part.free is False:
            yield Problem("this part has no cssSelector; name the class of what is not free", part.location)
        elif part.selectors and "isAccessibleForFree" not in part.item.properties:
            message = "this part has a cssSelector and no isAccessibleForFree; add false if it is behind the paywall"
            yield Problem(message, part.location)


@rule("NM642", Severity.NOTE)
def paywalled_part_holds_headline(extraction: Extraction) -> Iterator[Problem]:
    """The headline, or the whole page, is marked as behind the paywall.

    What is marked is what readers do not see for free:
    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement",
        "isAccessibleForFree": false, "cssSelector": ".page"}}</script>
        <div class="page"><h1>Fire in Rome</h1><p>Flames were seen.</p></div>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false, "hasPart": {"@type": "WebPageElement",
        "isAccessibleForFree": false, "cssSelector": ".closed"}}</script>
        <div class="page"><h1>Fire in Rome</h1><p class="closed">Flames were seen.</p></div>
    """
    headline = fold(extraction.article.headline or "")
    for part in paywalled_parts(extraction):
        for name, location in classes(part) if part.free is False else ():
            for element in selected(extraction)[name]:
                heads = (fold(" ".join("".join(each.itertext()).split())) for each in element.iter("h1"))
                if element.tag in ("html", "body") or (headline and headline in heads):
                    what = "whole page" if element.tag in ("html", "body") else "headline"
                    message = f"the {what} lies within the class .{name}; mark only what is not free"
                    yield Problem(message, location)
                    break


SELECTORS = (
    paywall_selector_no_class, paywalled_part_missing, free_part_missing, paywalled_parts_nested,
    paywalled_part_incomplete, paywalled_part_holds_headline,
)  # fmt: skip
