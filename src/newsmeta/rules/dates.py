"""NM22x: dates as they are stated, and in their order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from newsmeta.choice import State
from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.normalize.dates import DateValue, is_after, read_date
from newsmeta.rules.rule import Problem, rule

_GRACE = timedelta(hours=24)
_TOLERANCE = timedelta(seconds=60)


def now() -> datetime:
    """The present, against which a date is in the future."""
    return datetime.now(UTC)


def _chosen(extraction: Extraction, field: str) -> DateValue | None:
    value = extraction.choices[field].value
    read = read_date(value) if value else None
    return read if isinstance(read, DateValue) else None


@rule("NM221", Severity.NOTE, "datePublished")
def date_without_time(extraction: Extraction) -> Iterator[Problem]:
    """The date of publication is declared without a time of day.

    It is allowed (https://schema.org/Date), and Google takes it:
    https://developers.google.com/search/docs/appearance/publication-dates (read 2025-12-10). News of one day cannot
    be put into order by it.

    Bad::

        <meta property="article:published_time" content="2026-05-04">

    Good::

        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
    """
    choice, date = extraction.choices["datePublished"], _chosen(extraction, "datePublished")
    if date is not None and choice.state is State.DECLARED and date.wall is None:
        yield Problem(f"{date.text} has no time of day; add it with the time zone", choice.at)


@rule("NM222", Severity.WARNING, "datePublished")
def date_without_zone(extraction: Extraction) -> Iterator[Problem]:
    """A declared date has a time but no time zone.

    Google assumes its crawler's own zone then, which is rarely the newsroom's:
    https://developers.google.com/search/docs/appearance/structured-data/article (read 2026-09-08). Set timezone in the
    configuration to have newsmeta add the site's.

    Bad::

        <meta property="article:published_time" content="2026-05-04T21:10:00">

    Good::

        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
    """
    for field in ("datePublished", "dateModified"):
        choice, date = extraction.choices[field], _chosen(extraction, field)
        if date is not None and choice.state is State.DECLARED and date.wall is not None and not date.has_zone:
            yield Problem(f"{field} {date.text} has no time zone; write it as {date.text}+hh:mm", choice.at, field)


@rule("NM223", Severity.ERROR, "dateModified")
def modified_before_published(extraction: Extraction) -> Iterator[Problem]:
    """The article was modified before it was published.

    One of the two is wrong. Google asks that dates agree with each other and with the page:
    https://developers.google.com/search/docs/appearance/publication-dates (read 2025-12-10). Under a minute is let
    pass.

    Bad::

        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
        <meta property="article:modified_time" content="2026-05-01T08:00:00+02:00">

    Good::

        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
        <meta property="article:modified_time" content="2026-05-05T08:00:00+02:00">
    """
    published, modified = _chosen(extraction, "datePublished"), _chosen(extraction, "dateModified")
    if published is None or modified is None or not is_after(published, modified):
        return
    if published.instant and modified.instant and published.instant - modified.instant <= _TOLERANCE:
        return
    at, other = extraction.choices["dateModified"].at, extraction.choices["datePublished"].at
    related = (Related(message=f"published {published.text}", location=other),) if other else ()
    yield Problem(f"modified {modified.text}, before it was published {published.text}", at, related=related)


@rule("NM224", Severity.ERROR, "datePublished")
def date_in_the_future(extraction: Extraction) -> Iterator[Problem]:
    """A date lies in the future.

    Google asks for no future dates: https://developers.google.com/search/docs/appearance/publication-dates (read
    2025-12-10). A day is let pass, for time zones and scheduled pages.

    Bad::

        <meta property="article:published_time" content="2099-05-04T21:10:00+02:00">

    Good::

        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
    """
    limit = now() + _GRACE
    for field in ("datePublished", "dateModified"):
        date = _chosen(extraction, field)
        if date is None or date.day is None:
            continue
        moment = date.instant or datetime(date.day.year, date.day.month, date.day.day, tzinfo=UTC)
        if moment > limit:
            yield Problem(f"{field} {date.text} is in the future", extraction.choices[field].at, field)


DATES = (date_without_time, date_without_zone, modified_before_published, date_in_the_future)
