"""NM3xx: sources of one page that contradict each other. Both places are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from newsmeta.article import Organization, Person
from newsmeta.choice import Candidate, State
from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Syntax
from newsmeta.normalize.text import fold, similarity
from newsmeta.normalize.urls import image_identity, same_page
from newsmeta.rules.agreement import is_same_clock, same_date, same_person
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted
from newsmeta.rules.wrong_article import wrong_article

# Lines of the page and tags that may state another date of the article's life.
LOOSE_DATES = ("time", "foot line", "header line", "dateline", "date", "dc.date", "dcterms.date")
_TITLES = ("h1", "og:title", "twitter:title", "headline")


def _rivals(extraction: Extraction, field: str, agree: Callable[[Any, Any], bool]) -> Iterator[Candidate]:
    """Candidates with a value that contradicts the chosen one, one a source."""
    choice = extraction.choices[field]
    if choice.state in (State.ABSENT, State.CONFIGURED, State.DERIVED) or wrong_article(extraction):
        return
    told: list[Any] = []
    for candidate in choice.passed_over:
        if candidate.value is None or agree(choice.value, candidate.value):
            continue
        if not any(agree(value, candidate.value) for value in told):
            told.append(candidate.value)
            yield candidate


def _agree(chosen: str, rival: str) -> bool:
    """Whether two dates agree, or are told as one time of day in two zones."""
    return same_date(chosen, rival) or is_same_clock(chosen, rival)


def _problem(extraction: Extraction, field: str, rival: Candidate, advice: str) -> Problem:
    chosen = extraction.choices[field].taken[0]
    message = (
        f"{field} is {quoted(chosen.value)} in {chosen.location.syntax}, "
        f"but {quoted(rival.value)} in {rival.location.syntax}; {advice}"
    )
    related = (Related(message=f"{rival.location.syntax} says {quoted(rival.value)}", location=rival.location),)
    return Problem(message, chosen.location, related=related)


@rule("NM301", Severity.WARNING, "datePublished")
def conflicting_date_published(extraction: Extraction) -> Iterator[Problem]:
    """Two sources of the page give different dates of publication.

    Google asks that structured and visible dates agree:
    https://developers.google.com/search/docs/appearance/publication-dates (read 2025-12-10). The same instant in two
    zones and a day that holds the time agree.

    Bad::

        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
        <meta name="pubdate" content="2026-04-20T21:10:00+02:00">

    Good::

        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
        <meta name="pubdate" content="2026-05-04T19:10:00Z">
    """
    for rival in _rivals(extraction, "datePublished", _agree):
        if rival.statement.name not in LOOSE_DATES:
            yield _problem(extraction, "datePublished", rival, "state one date everywhere")


@rule("NM302", Severity.WARNING, "dateModified")
def conflicting_date_modified(extraction: Extraction) -> Iterator[Problem]:
    """Two sources of the page give different dates of modification.

    Google asks that dates agree: https://developers.google.com/search/docs/appearance/publication-dates (read
    2025-12-10).

    Bad::

        <meta property="article:modified_time" content="2026-05-04T21:10:00+02:00">
        <meta name="last-modified" content="2026-04-20T21:10:00+02:00">

    Good::

        <meta property="article:modified_time" content="2026-05-04T21:10:00+02:00">
        <meta name="last-modified" content="2026-05-04T19:10:00Z">
    """
    for rival in _rivals(extraction, "dateModified", _agree):
        if rival.statement.name not in LOOSE_DATES:
            yield _problem(extraction, "dateModified", rival, "state one date everywhere")


@rule("NM303", Severity.WARNING, "author")
def conflicting_author(extraction: Extraction) -> Iterator[Problem]:
    """Two sources of the page name different authors.

    Google asks for all visible authors in the markup, and for no others:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).

    Bad::

        <meta name="author" content="Max Muster">
        <h1>Fire in Rome</h1><p class="byline">By Jane Doe</p>

    Good::

        <meta name="author" content="Jane Doe">
        <h1>Fire in Rome</h1><p class="byline">By Jane Doe</p>
    """
    choice = extraction.choices["author"]
    groups: dict[tuple[Syntax, str], list[Candidate]] = {}
    for candidate in choice.passed_over:
        if isinstance(candidate.value, (Person, Organization)) and candidate.statement.name != "foot line":
            groups.setdefault((candidate.location.syntax, candidate.statement.name), []).append(candidate)
    for group in groups.values():
        if (
            choice.value
            and not wrong_article(extraction)
            and not any(same_person(c.value.name, a.name) for c in group for a in choice.value)
        ):
            yield _problem(extraction, "author", group[0], "name the same people everywhere")


@rule("NM304", Severity.NOTE, "headline")
def conflicting_headline(extraction: Extraction) -> Iterator[Problem]:
    """The markup's headline is not the one on the page.

    Google wants markup to be true to what readers see:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24). Titles written
    for sharing may differ; a headline with hardly a word in common is told.

    Bad::

        <meta property="og:title" content="Storm over Paris"><h1>Fire in Rome</h1>

    Good::

        <meta property="og:title" content="Fire in Rome | The Bugle"><h1>Fire in Rome</h1>
    """
    for rival in _rivals(extraction, "headline", lambda a, b: similarity(a, b) >= 0.4 or fold(b) in fold(a)):
        if rival.statement.name in _TITLES:
            yield _problem(extraction, "headline", rival, "check that both speak of this article")


@rule("NM305", Severity.NOTE, "image")
def conflicting_image(extraction: Extraction) -> Iterator[Problem]:
    """Structured data and og:image show different pictures.

    Google chooses thumbnails from both since 2026-03:
    https://developers.google.com/search/docs/appearance/google-images (read 2026-03-02). Sizes and crops of one
    picture are one picture.

    Bad::

        <meta property="og:image" content="https://bugle.example/milan.jpg">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": "https://bugle.example/rome.jpg"}</script>

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg?w=1200">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": "https://bugle.example/rome.jpg"}</script>
    """
    choice = extraction.choices["image"]
    candidates = [c for c in (*choice.taken, *choice.passed_over) if c.value is not None]
    declared = {image_identity(c.value.url) for c in candidates if c.statement.name == "image"}
    for shared in [c for c in candidates if c.statement.name == "og:image"][:1]:
        if declared and image_identity(shared.value.url) not in declared and not wrong_article(extraction):
            yield _problem(extraction, "image", shared, "show the same picture in both")


@rule("NM306", Severity.WARNING, "url")
def conflicting_address(extraction: Extraction) -> Iterator[Problem]:
    """Canonical link, og:url and the markup's url are different pages.

    Google asks for one canonical address by all methods:
    https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls (read 2026-07-10).

    Bad::

        <link rel="canonical" href="https://bugle.example/rome">
        <meta property="og:url" content="https://bugle.example/paris">

    Good::

        <link rel="canonical" href="https://bugle.example/rome">
        <meta property="og:url" content="https://bugle.example/rome/">
    """
    for rival in _rivals(extraction, "url", same_page):
        yield _problem(extraction, "url", rival, "use one address for the page")


CONFLICTS = (
    conflicting_date_published,
    conflicting_date_modified,
    conflicting_author,
    conflicting_headline,
    conflicting_image,
    conflicting_address,
)
