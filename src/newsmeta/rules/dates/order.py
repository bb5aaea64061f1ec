"""NM229, NM231 and NM232: dates beside each other, beside the address, and beside what readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from newsmeta.choice import State
from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Syntax
from newsmeta.normalize.dates import DateValue, is_after, read_date
from newsmeta.normalize.urls import date_in_url
from newsmeta.rules.rule import Problem, rule
from newsmeta.statement import Item, Statement

_MOST_DAYS_APART = 2
_GRACE = timedelta(hours=1)
# Dates that are nobody's idea of when the article was published.
_ELSEWHERE = ("copyright", "sentence")
# Elements that a script fills with the date.
_WRITTEN_BY_SCRIPT = re.compile(r"<[a-z]+-(?:time|date)|\bdata-[a-z-]*(?:time|date)", re.IGNORECASE)
# Each pair in the order of an article's life; publication and modification have a rule of their own.
_ORDER = (
    ("dateCreated", "datePublished"),
    ("datePublished", "expires"),
    ("dateModified", "expires"),
    ("coverageStartTime", "coverageEndTime"),
)


def _stands_somewhere(extraction: Extraction, date: str) -> bool:
    """Whether any text of the page has the year of a date beside its day, the one before or the one after."""
    read = read_date(date)
    if not isinstance(read, DateValue) or read.day is None:
        return True
    days = "|".join(f"0?{(read.day + timedelta(days=shift)).day}" for shift in (-1, 0, 1))
    written = re.compile(
        rf"(?<!\d)(?:{days})(?!\d)\D.{{0,20}}{read.day.year}|{read.day.year}.{{0,20}}\D(?:{days})(?!\d)"
    )
    year = str(read.day.year)
    shown = (each for each in extraction.document.elements if each.tag not in ("script", "style"))
    return any(written.search(text) for each in shown for text in (each.text, each.tail) if text and year in text)


def _dates(item: Item, name: str) -> list[tuple[Statement, DateValue]]:
    found = ((stated, read_date(stated.value)) for stated in item.all(name) if isinstance(stated.value, str))
    return [(stated, date) for stated, date in found if isinstance(date, DateValue)]


@rule("NM229", Severity.NOTE, "datePublished")
def no_visible_date(extraction: Extraction) -> Iterator[Problem]:
    """The markup states a date, and readers see none.

    Google News asks for a visible date and time between headline and text:
    https://support.google.com/news/publisher-center/answer/70871 (read 2026-10-01).

    Bad::

        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
        <h1>Fire in Rome</h1><p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
        <h1>Fire in Rome</h1><time datetime="2026-05-04T21:10:00+02:00">4 May 2026, 21:10</time>
        <p>Flames were seen above the old town late on Monday evening.</p>
    """
    choice = extraction.choices["datePublished"]
    page = extraction.evidence.page
    near = [sighting for sighting in page.times if sighting.statement.name not in _ELSEWHERE]
    if choice.state is not State.DECLARED or near or not page.headings or not page.layout.paragraphs:
        return
    if not _stands_somewhere(extraction, choice.value) and not _WRITTEN_BY_SCRIPT.search(extraction.document.text):
        yield Problem("the page as served shows no date; print it between headline and text", choice.at)


@rule("NM231", Severity.NOTE, "datePublished")
def date_unlike_address(extraction: Extraction) -> Iterator[Problem]:
    """The address names another day than the date of publication.

    One of them may be that of a later change. Google asks that a page's dates agree:
    https://developers.google.com/search/docs/appearance/publication-dates (read 2025-12-10).

    Bad::

        <link rel="canonical" href="https://bugle.example/2026/01/15/rome">
        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">

    Good::

        <link rel="canonical" href="https://bugle.example/2026/05/04/rome">
        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
    """
    choice, url = extraction.choices["datePublished"], extraction.article.url
    published = read_date(choice.value) if choice.value and choice.state is not State.DERIVED else None
    named = date_in_url(url) if url else None
    if named is None or named.day is None or not isinstance(published, DateValue) or published.day is None:
        return
    if abs((published.day - named.day).days) > _MOST_DAYS_APART:
        yield Problem(f"published {published.text}, but the address says {named.text}; check both", choice.at)


@rule("NM232", Severity.WARNING)
def dates_out_of_order(extraction: Extraction) -> Iterator[Problem]:
    """Dates of an article stand in an order that time does not allow.

    An article is created before it is published, and expires after it: https://schema.org/expires (read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "datePublished": "2026-05-04T21:10:00+02:00",
        "expires": "2026-05-01T00:00:00+02:00"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "datePublished": "2026-05-04T21:10:00+02:00",
        "expires": "2027-05-04T00:00:00+02:00"}</script>
    """
    for item in extraction.evidence.articles:
        if item.location.syntax is Syntax.MICROFORMATS:
            continue
        for early, late in _ORDER:
            first, second = next(iter(_dates(item, early)), None), next(iter(_dates(item, late)), None)
            if first and second and _is_well_after(first[1], second[1]):
                related = (Related(message=f"{early} {first[1].text}", location=first[0].location),)
                message = f"{late} {second[1].text} lies before {early} {first[1].text}; check both"
                yield Problem(message, second[0].location, late, related)


def _is_well_after(a: DateValue, b: DateValue) -> bool:
    """Whether one date is later than another by more than what systems take to store an article."""
    if not is_after(a, b):
        return False
    if a.instant and b.instant:
        return a.instant - b.instant > _GRACE
    return not (a.wall and b.wall) or a.wall - b.wall > _GRACE


ORDER = (no_visible_date, date_unlike_address, dates_out_of_order)
