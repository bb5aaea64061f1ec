"""NM225-NM228: dates in forms that machines misread, or that no calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from newsmeta.choice import State
from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Location
from newsmeta.normalize.dates import IMPOSSIBLE, DateValue, read_date
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import iso_date
from newsmeta.rules.vocabulary.things import things
from newsmeta.rules.wording import quoted
from newsmeta.statement import Statement
from newsmeta.vocabulary import load

# What https://schema.org/Date and https://schema.org/DateTime take of ISO 8601, basic forms and lesser precision too.
_ISO = re.compile(
    r"-?\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d(?::\d\d)?)?)?)?"
    r"|\d{4}(?:T\d{4}(?:\d\d)?(?:Z|[+-]\d{4})?)?)?"
)
# The same but for a colon in the offset, or for the T.
_NEARLY = re.compile(
    r"\d{4}-\d\d-\d\d(?:T|t|\s+|T\s)\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?\s*(?:[Zz]|[+-]\d\d:?\d\d|[+-]\d\d)?"
)
_ZERO = re.compile(r"(?:1970-01-01(?:T00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?)?|0000-00-00.*|0001-01-01.*|1969-12-31.*)")
_MOST_RELATED = 5
_FIELDS = ("datePublished", "dateModified")


@dataclass(frozen=True, slots=True)
class _Written:
    property: str
    text: str
    location: Location


@once_a_page
def _ill_written(extraction: Extraction) -> tuple[_Written, ...]:
    """Every date that is not in the form asked for, or is the zero of a clock.

    Several dates of one property in markup of the visible page are those of other articles, in lists and sidebars.
    """
    return tuple(
        _Written(name, text, stated.location)
        for thing in things(extraction).all
        for name, values in thing.properties.items()
        if _is_date(name) and not (len(values) > 1 and isinstance(values[0], Statement))
        for stated in values
        if (text := _text(stated.value if isinstance(stated, Statement) else stated.raw))
        if not _ISO.fullmatch(text) or _ZERO.fullmatch(text) or not isinstance(_plain(text), DateValue)
    )


def _text(value: object) -> str:
    return value.strip() if isinstance(value, str) else str(value) if type(value) in (int, float) else ""


def _plain(text: str) -> object:
    """The reading of a date; years before the web are an archive's, not impossible ones."""
    return read_date(f"2{text[1:]}" if text[:2] in ("17", "18", "19") else text)


_DATES: dict[str, bool] = {}


def _is_date(name: str) -> bool:
    if name not in _DATES and load().is_property(name):
        ranges = load().range_of(name)
        _DATES[name] = bool(ranges) and ranges <= {"Date", "DateTime"}
    return _DATES.get(name, False)


def _together(found: list[_Written], what: str, advice: str) -> Problem:
    """One problem for all dates that have the same flaw, at the first, with the places of some of the others."""
    first, *others = found
    names = ", ".join(dict.fromkeys(each.property for each in others if each.property != first.property))
    more = f", and so does {names}" if names else ""
    related = tuple(Related(message=f"and {quoted(each.text)}", location=each.location) for each in others)
    message = f"{first.property} {quoted(first.text)} {what}{more}; {advice}"
    return Problem(message, first.location, first.property, related[:_MOST_RELATED])


@rule("NM225", Severity.ERROR)
def date_not_iso(extraction: Extraction) -> Iterator[Problem]:
    """A date is not written in ISO 8601.

    https://schema.org/DateTime and Google ask for it:
    https://developers.google.com/search/docs/appearance/structured-data/article (read 2026-09-08). Other forms are
    read by some, and by each in its own way.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "datePublished": "Mon May 04 21:10:00 CEST 2026"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "datePublished": "2026-05-04T21:10:00+02:00"}</script>
    """
    told: set[str] = set()
    for each in _ill_written(extraction):
        read = read_date(each.text)
        if _NEARLY.fullmatch(each.text) or _ISO.fullmatch(each.text) or read is IMPOSSIBLE or each.text in told:
            continue
        told.add(each.text)
        right = read.text if isinstance(read, DateValue) else "it in the form 2026-05-04T21:10:00+02:00"
        what = f"{each.property} {quoted(each.text)} is no ISO 8601 date"
        yield Problem(f"{what}; write {right}", each.location, each.property)


@rule("NM226", Severity.WARNING, fix=iso_date)
def date_in_mixed_form(extraction: Extraction) -> Iterator[Problem]:
    """A date has a blank for its T, or an offset without a colon.

    ISO 8601 knows 2026-05-04T21:10:00+02:00, and no mixture of its long and short forms; strict readers drop the
    date. https://schema.org/DateTime points to https://www.w3.org/TR/xmlschema-2/#dateTime (read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "datePublished": "2026-05-04T21:10:00+0200"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "datePublished": "2026-05-04T21:10:00+02:00"}</script>
    """
    found = [(each, read_date(each.text)) for each in _ill_written(extraction) if _NEARLY.fullmatch(each.text)]
    mixed = [each for each, read in found if isinstance(read, DateValue) and not _ISO.fullmatch(each.text)]
    if mixed:
        read = read_date(mixed[0].text)
        right = read.text if isinstance(read, DateValue) else ""
        yield _together(mixed, "mixes two forms of ISO 8601", f"write {right}")


@rule("NM227", Severity.ERROR)
def date_impossible(extraction: Extraction) -> Iterator[Problem]:
    """A date names a day or an hour that does not exist, or the zero of a clock.

    What stands there is no date of the article: 31 April, hour 25, or 1970-01-01 where none was known. Google asks
    that dates be true: https://developers.google.com/search/docs/appearance/publication-dates (read 2025-12-10).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "datePublished": "2026-04-31T21:10:00+02:00"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "datePublished": "2026-04-30T21:10:00+02:00"}</script>
    """
    for each in _ill_written(extraction):
        if _ZERO.fullmatch(each.text):
            what = f"{each.property} {quoted(each.text)} is the zero of a clock, not a date"
            yield Problem(f"{what}; leave it out", each.location, each.property)
        elif _plain(each.text) is IMPOSSIBLE:
            what = f"{each.property} {quoted(each.text)} does not exist"
            yield Problem(f"{what}; write the true date", each.location, each.property)


@rule("NM228", Severity.WARNING)
def date_in_another_zone(extraction: Extraction) -> Iterator[Problem]:
    """A date has an offset that the site's time zone did not have on that day.

    Google asks for the right zone, summer time included:
    https://developers.google.com/search/docs/appearance/publication-dates (read 2025-12-10). Told only where the
    configuration names the site's timezone; UTC is always right.

    Config::

        timezone = "Europe/Rome"

    Bad::

        <meta property="article:published_time" content="2026-07-04T21:10:00+01:00">

    Good::

        <meta property="article:published_time" content="2026-07-04T21:10:00+02:00">
    """
    if extraction.config.timezone is None:
        return
    zone = ZoneInfo(extraction.config.timezone)
    for field in _FIELDS:
        choice = extraction.choices[field]
        read = read_date(choice.value) if choice.value and choice.state is State.DECLARED else None
        if isinstance(read, DateValue) and read.instant and not read.is_utc:
            right = read.instant.astimezone(zone).isoformat(timespec="seconds")
            if right[-6:] != read.text[-6:]:
                what = f"{field} {read.text} is not in {extraction.config.timezone}"
                yield Problem(f"{what}, where that is {right}; check hour and offset", choice.at, field)


FORMS = (date_not_iso, date_in_mixed_form, date_impossible, date_in_another_zone)
