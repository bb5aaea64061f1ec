"""NM22x: dates as they are stated, and in their order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from newsmeta.choice import Choice, State
from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Syntax
from newsmeta.normalize.dates import DateValue, is_after, read_date, same_moment
from newsmeta.rules.conflicts.agreement import is_same_clock
from newsmeta.rules.conflicts.contradiction import stated
from newsmeta.rules.conflicts.people_and_dates import LOOSE_DATES
from newsmeta.rules.rule import Problem, rule

_GRACE = timedelta(hours=24)
_TOLERANCE = timedelta(seconds=60)


def _present(extraction: Extraction) -> datetime:
    """The moment after which a date lies in the future."""
    return extraction.config.present or datetime.now(UTC)


def _chosen(extraction: Extraction, field: str) -> DateValue | None:
    value = extraction.choices[field].value
    read = read_date(value) if value else None
    return read if isinstance(read, DateValue) else None


def _is_written(choice: Choice, date: DateValue) -> bool:
    """Whether the page states the date in the form of ISO 8601."""
    return str(choice.taken[0].statement.value).strip().startswith(date.text)


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
    if choice.taken and not extraction.evidence.articles and choice.taken[0].statement.name in LOOSE_DATES:
        return  # Nothing says that the page is an article, whose hour would matter.
    # A day in words, which is no ISO 8601, has a finding that says what to write.
    if date is not None and choice.state is State.DECLARED and date.wall is None and _is_written(choice, date):
        yield Problem(f"{date.text} has no time of day; add it with the time zone", choice.at)


def _is_zoned_elsewhere(choice: Choice, date: DateValue) -> bool:
    """Whether another source tells the same time of day with its zone."""
    others = (read_date(str(each.statement.value)) for each in choice.passed_over)
    return any(isinstance(other, DateValue) and other.has_zone and other.wall == date.wall for other in others)


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
        if date is None or date.wall is None or date.has_zone or choice.state is not State.DECLARED:
            continue
        # What is no ISO 8601 has a finding of its own; "12:00 ET" may state a zone that newsmeta does not read.
        if _is_written(choice, date) and not _is_zoned_elsewhere(choice, date):
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
    published, at = _chosen(extraction, "datePublished"), extraction.choices["datePublished"].at
    if published is None:
        return
    choice = extraction.choices["dateModified"]
    told: set[str] = set()
    for candidate in (*choice.taken, *choice.passed_over):
        modified = read_date(candidate.value) if candidate.value else None
        if not isinstance(modified, DateValue) or modified.text in told or not _is_too_early(modified, published):
            continue
        if candidate.location.syntax is not Syntax.HTML and not _is_told_as_zone(extraction, modified, published):
            told.add(modified.text)
            message = f"modified {modified.text}, before it was published {published.text}"
            related = (Related(message=f"published {published.text}", location=at),) if at else ()
            yield Problem(message, candidate.location, related=related)


def _is_told_as_zone(extraction: Extraction, modified: DateValue, published: DateValue) -> bool:
    """Whether one of the two is told in another zone as well, in which the order is right: NM308 tells that."""
    days = [_in_all_zones(extraction, *pair) for pair in (("dateModified", modified), ("datePublished", published))]
    return any(not _is_too_early(later, earlier) for later in days[0] for earlier in days[1])


def _in_all_zones(extraction: Extraction, field: str, date: DateValue) -> list[DateValue]:
    """A date and those that give the same time of day, or that of the same moment, in another zone."""
    read = [read_date(each.value) for each in stated(extraction, field) if each.statement.name not in LOOSE_DATES]
    dates = [other for other in read if isinstance(other, DateValue) and other.instant]
    moments = [date, *(other for other in dates if same_moment(date, other))]
    return [*moments, *(o for o in dates if any(is_same_clock(moment.text, o.text) for moment in moments))]


def _is_too_early(modified: DateValue, published: DateValue) -> bool:
    if not is_after(published, modified):
        return False
    if published.instant and modified.instant:
        return published.instant - modified.instant > _TOLERANCE
    return True


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
    limit = _present(extraction) + _GRACE
    for field in ("datePublished", "dateModified"):
        date = _chosen(extraction, field)
        if date is None or date.day is None:
            continue
        moment = date.instant or datetime(date.day.year, date.day.month, date.day.day, tzinfo=UTC)
        if moment > limit:
            yield Problem(f"{field} {date.text} is in the future", extraction.choices[field].at, field)


STATED = (date_without_time, date_without_zone, modified_before_published, date_in_the_future)
