"""NM3xx: sources of one page that contradict each other. Both places are told."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.article import Organization, Person
from newsmeta.choice import Candidate, State
from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.location import Syntax
from newsmeta.normalize.text import fold
from newsmeta.rules.conflicts.agreement import is_same_clock, same_date, same_person, share_a_word
from newsmeta.rules.conflicts.contradiction import conflict, rivals
from newsmeta.rules.conflicts.wrong_article import wrong_article
from newsmeta.rules.rule import Problem, rule

# Lines of the page and tags that may state another date of the article's life.
LOOSE_DATES = ("time", "foot line", "header line", "dateline", "date", "dc.date", "dcterms.date")
# What stands below the text may name a contact.
_BELOW = ("foot line", "author box")
_TITLES = ("h1", "og:title", "twitter:title", "headline")


def _agree(chosen: str, rival: str) -> bool:
    """Whether two dates agree, or are told as one time of day in two zones."""
    return same_date(chosen, rival) or is_same_clock(chosen, rival)


def _is_shown_as(extraction: Extraction, field: str, rival: Candidate) -> bool:
    """Whether a date that readers see is that of the other field: a line may show both, or the other alone."""
    choice = extraction.choices[field]
    dates = (each.value for each in (*choice.taken, *choice.passed_over) if each.value is not None)
    return rival.location.syntax is Syntax.HTML and any(same_date(rival.value, date) for date in dates)


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
    for rival in rivals(extraction, "datePublished", _agree):
        if rival.statement.name not in LOOSE_DATES and not _is_shown_as(extraction, "dateModified", rival):
            yield conflict(extraction, "datePublished", rival, "state one date everywhere")


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
    chosen = extraction.choices["dateModified"]
    if chosen.taken and _is_shown_as(extraction, "datePublished", chosen.taken[0]):
        return
    for rival in rivals(extraction, "dateModified", _agree):
        if rival.statement.name not in LOOSE_DATES and not _is_shown_as(extraction, "datePublished", rival):
            yield conflict(extraction, "dateModified", rival, "state one date everywhere")


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
        if isinstance(candidate.value, (Person, Organization)) and candidate.statement.name not in _BELOW:
            groups.setdefault((candidate.location.syntax, candidate.statement.name), []).append(candidate)
    if not choice.value or wrong_article(extraction):
        return
    # Where a line names the author whom the markup names, other lines name somebody else.
    seen = any(s is Syntax.HTML and _any_is_same(group, choice.value) for (s, _), group in groups.items())
    for (syntax, _), group in groups.items():
        # Two lines of the page are no claim of the markup.
        is_claim = syntax is not Syntax.HTML or (choice.state is not State.VISIBLE and not seen)
        if is_claim and not _any_is_same(group, choice.value):
            yield conflict(extraction, "author", group[0], "name the same people everywhere")


def _any_is_same(group: list[Candidate], authors: tuple[Person | Organization, ...]) -> bool:
    return any(
        same_person(candidate.value.name, author.name) or _is_printed(author.name, candidate)
        for candidate in group
        for author in authors
    )


def _is_printed(name: str | None, candidate: Candidate) -> bool:
    """Whether the words from which a name was read hold the other name too, as a desk beside its paper."""
    words = candidate.statement.value
    return bool(name) and isinstance(words, str) and f" {fold(name)} " in f" {fold(words)} "


def _speak_of_one(a: str, b: str) -> bool:
    """Whether two headlines may be one article's."""
    return share_a_word(a, b) or fold(b) in fold(a) or fold(a) in fold(b)


@rule("NM304", Severity.NOTE, "headline")
def conflicting_headline(extraction: Extraction) -> Iterator[Problem]:
    """The markup's headline is not the one on the page.

    Google wants markup to be true to what readers see:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24). Titles written
    for sharing may differ; one without a word in common is told.

    Bad::

        <meta property="og:title" content="Storm over Paris"><h1>Fire in Rome</h1>

    Good::

        <meta property="og:title" content="Fire in Rome | The Bugle"><h1>Fire in Rome</h1>
    """
    for rival in rivals(extraction, "headline", _speak_of_one):
        if rival.statement.name in _TITLES:
            yield conflict(extraction, "headline", rival, "check that both speak of this article")


PEOPLE_AND_DATES = (
    conflicting_date_published,
    conflicting_date_modified,
    conflicting_author,
    conflicting_headline,
)
