"""Changes of dates."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.comparing.difference import Difference, Relation
from newsmeta.comparing.kind import Pages, Sight, change
from newsmeta.comparing.wording import from_to, interval
from newsmeta.finding import Severity


@change("NM960", Severity.ERROR)
def date_moved(pages: Pages) -> Iterator[Sight]:
    """A date names another instant or day; of a modification, an earlier one.

    A story that was published once has one date of publication. A build that puts its own time there, or reads local
    times in the zone of the machine that builds, moves the dates of all pages, and news search sorts by them. One
    instant in two zones is no change.

    Before::

        <meta property="article:published_time" content="2026-05-04T10:00:00+02:00"><h1>Lower lock reopens</h1>

    After::

        <meta property="article:published_time" content="2026-05-04T10:00:00Z"><h1>Lower lock reopens</h1>
    """
    for each in pages.having(Relation.MOVED):
        if not _is_an_update(each):
            yield _sight(each, "moved", interval(each.seconds) if each.seconds else "")


@change("NM961", Severity.NOTE)
def modified_later(pages: Pages) -> Iterator[Sight]:
    """The article says that it was modified later than it said before.

    That is as it should be when the story was edited, and a build's own time when all pages say it at once.

    Before::

        <meta property="article:modified_time" content="2026-05-04T10:00:00+02:00"><h1>Lower lock reopens</h1>

    After::

        <meta property="article:modified_time" content="2026-05-05T08:30:00+02:00"><h1>Lower lock reopens</h1>
    """
    for each in pages.having(Relation.MOVED):
        if _is_an_update(each):
            yield _sight(each, "is later")


@change("NM962", Severity.WARNING)
def time_zone_lost(pages: Pages) -> Iterator[Sight]:
    """A time that had a zone has none any more.

    https://schema.org/DateTime allows a time without one, but then it is another instant for every reader elsewhere.

    Before::

        <meta property="article:published_time" content="2026-05-04T10:00:00+02:00"><h1>Lower lock reopens</h1>

    After::

        <meta property="article:published_time" content="2026-05-04T10:00:00"><h1>Lower lock reopens</h1>
    """
    for each in pages.having(Relation.ZONE_LOST):
        yield _sight(each, "without its time zone")


@change("NM963", Severity.WARNING)
def date_less_exact(pages: Pages) -> Iterator[Sight]:
    """A date says less than it did: the day without the time, the month without the day.

    Before::

        <meta property="article:published_time" content="2026-05-04T10:00:00+02:00"><h1>Lower lock reopens</h1>

    After::

        <meta property="article:published_time" content="2026-05-04"><h1>Lower lock reopens</h1>
    """
    for each in pages.having(Relation.LESS_EXACT):
        yield _sight(each, "less exact")


@change("NM964", Severity.NOTE)
def date_more_exact(pages: Pages) -> Iterator[Sight]:
    """A date says more than it did: a time, seconds, or a zone that it had not.

    Before::

        <meta property="article:published_time" content="2026-05-04"><h1>Lower lock reopens</h1>

    After::

        <meta property="article:published_time" content="2026-05-04T10:00:00+02:00"><h1>Lower lock reopens</h1>
    """
    for each in pages.having(Relation.MORE_EXACT):
        yield _sight(each, "more exact")


def _is_an_update(found: Difference) -> bool:
    return found.path == "dateModified" and found.seconds is not None and found.seconds > 0


def _sight(found: Difference, predicate: str, trait: str = "") -> Sight:
    return Sight(
        found.path,
        predicate,
        trait=trait,
        detail=from_to(found.before, found.after),
        field=found.path,
        before=found.before,
        after=found.after,
    )


DATE_CHANGES = (date_moved, modified_later, time_zone_lost, date_less_exact, date_more_exact)
