"""Changes of where a page states a field: in which syntax, or only to readers."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.choice import State
from newsmeta.comparing.kind import Pages, Sight, change
from newsmeta.comparing.snapshot import Known
from newsmeta.finding import Severity

_ITEMS = frozenset({"json-ld", "microdata", "rdfa"})
_CALLED = {
    "json-ld": "JSON-LD",
    "microdata": "microdata",
    "rdfa": "RDFa",
    "microformats": "microformats",
    "opengraph": "OpenGraph",
    "x": "the X card",
    "meta": "a meta tag",
    "link": "a link",
    "page-state": "the page's data",
    "html": "HTML",
}
_MARKUP = frozenset(_CALLED) - {"html"}
_ELSE = {State.VISIBLE: "now only visible", State.DERIVED: "now only derived from others"}
_EARLIER = {State.VISIBLE: "only visible before", State.DERIVED: "only derived from others before"}


@change("NM965", Severity.WARNING)
def declaration_lost(pages: Pages) -> Iterator[Sight]:
    """Markup stated the field, and now only the visible page tells it, or other fields do.

    newsmeta still reads it there, but search engines and social networks read the markup.

    Before::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lower lock reopens", "url": "https://bugle.example/lock",
        "author": {"@type": "Person", "name": "Mara Vell"}}</script>
        <p class="byline">By Mara Vell</p>

    After::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lower lock reopens", "url": "https://bugle.example/lock"}</script>
        <p class="byline">By Mara Vell</p>
    """
    for field, before, after in _kept_fields(pages):
        if _is_declared(before) and not _is_declared(after) and after.state in _ELSE:
            yield _sight(field, "no longer declared", f"in {_named(before)} before, {_ELSE[after.state]}")


@change("NM966", Severity.NOTE)
def declaration_gained(pages: Pages) -> Iterator[Sight]:
    """Markup states a field that only the visible page told, or other fields did.

    Before::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lower lock reopens", "url": "https://bugle.example/lock"}</script>
        <p class="byline">By Mara Vell</p>

    After::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lower lock reopens", "url": "https://bugle.example/lock",
        "author": {"@type": "Person", "name": "Mara Vell"}}</script>
        <p class="byline">By Mara Vell</p>
    """
    for field, before, after in _kept_fields(pages):
        if _is_declared(after) and not _is_declared(before) and before.state in _EARLIER:
            yield _sight(field, "now declared", f"in {_named(after)}, {_EARLIER[before.state]}")


@change("NM967", Severity.WARNING)
def structured_data_lost(pages: Pages) -> Iterator[Sight]:
    """An article item stated the field, and now only tags do.

    Google reads headline, dates, authors and images of an article from its item, in JSON-LD, microdata or RDFa:
    https://developers.google.com/search/docs/appearance/structured-data/article (read 2026-09-08).

    Before::

        <meta property="og:title" content="Lower lock reopens">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lower lock reopens", "url": "https://bugle.example/lock"}</script>

    After::

        <meta property="og:title" content="Lower lock reopens">
    """
    for field, before, after in _redeclared(pages):
        if before.stated_in & _ITEMS and not after.stated_in & _ITEMS:
            yield _sight(field, "no longer in structured data", _between(before, after))


@change("NM968", Severity.NOTE)
def structured_data_gained(pages: Pages) -> Iterator[Sight]:
    """An article item states a field that only tags stated.

    Before::

        <meta property="og:title" content="Lower lock reopens">

    After::

        <meta property="og:title" content="Lower lock reopens">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lower lock reopens", "mainEntityOfPage": "https://bugle.example/lock"}</script>
    """
    for field, before, after in _redeclared(pages):
        if after.stated_in & _ITEMS and not before.stated_in & _ITEMS:
            yield _sight(field, "now in structured data", _between(before, after))


def _kept_fields(pages: Pages) -> Iterator[tuple[str, Known, Known]]:
    """The fields that have a value in both states of the page, and how it is known.

    An article's type is not among them (its name in values is ``@type``): it is declared by an item alone.
    """
    for field, before in pages.before.known.items():
        after = pages.after.known.get(field)
        if after and before != after and pages.before.values.get(field) and pages.after.values.get(field):
            yield field, before, after


def _redeclared(pages: Pages) -> Iterator[tuple[str, Known, Known]]:
    for field, before, after in _kept_fields(pages):
        if _is_declared(before) and _is_declared(after):
            yield field, before, after


def _is_declared(known: Known) -> bool:
    """Whether markup states the field, even where the visible page tells more of it."""
    return known.state is State.DECLARED or not _MARKUP.isdisjoint(known.stated_in)


def _between(before: Known, after: Known) -> str:
    return f"in {_named(before)} before, now in {_named(after)}"


def _named(known: Known) -> str:
    """The syntax that states the field, one of structured data before all."""
    return next((name for syntax, name in _CALLED.items() if syntax in known.stated_in), "markup")


def _sight(field: str, predicate: str, trait: str) -> Sight:
    # What changed is where the value is told, not the value.
    return Sight(field, predicate, trait=trait, field=field)


MARKUP_CHANGES = (declaration_lost, declaration_gained, structured_data_lost, structured_data_gained)
