"""datePublished and dateModified, as exact as the page states them and no more exact.

https://schema.org/datePublished, https://schema.org/dateModified. A modification never stands in for a publication.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from newsmeta.choice import Candidate, Choice, State
from newsmeta.fields.date_reading import MODIFIED, PUBLISHED, read_dates
from newsmeta.fields.field import LOWER_RANK, SAME, Context, Field, Reading, absent, chosen, state_of
from newsmeta.fields.source import Declared, DeclaredOn, PageState, Tag, Visible
from newsmeta.location import Location, Syntax
from newsmeta.normalize.dates import DateValue, is_after, read_date, same_moment
from newsmeta.normalize.urls import date_in_url
from newsmeta.statement import Statement

_ONE_OF_SEVERAL = "it stands apart from the headline, where the page tells several days"


def _without_lists(found: Sequence[Reading], context: Context) -> list[Reading]:
    """The readings, with a reason on the days told away from the headline where these are several, as in lists."""
    layout = context.evidence.page.layout
    apart = [
        reading
        for reading in found
        if isinstance(reading.candidate.value, DateValue)
        and reading.candidate.location.syntax is Syntax.HTML
        and layout.outline.number.get(reading.candidate.location.element, -1) not in layout.header
    ]
    if len({reading.candidate.value.day for reading in apart}) < 2:
        return list(found)
    return [
        Reading(reading.rank, replace(reading.candidate, value=None, reason=_ONE_OF_SEVERAL))
        if reading in apart
        else reading
        for reading in found
    ]


def _choose(role: str, field: Field, found: Sequence[Reading], context: Context) -> Choice:
    found = _without_lists(found, context)
    dates = [reading for reading in found if isinstance(reading.candidate.value, DateValue)]
    if not dates:
        return _from_url(field, found, context) if role == PUBLISHED else absent(field, found)
    if role == MODIFIED:
        dates = _not_before_publication(dates, context) or dates
    best = _most_exact(_best_supported(dates), dates)
    choice = chosen(field, best.candidate.value.text, [best], _as_text(found, best))
    return replace(choice, taken=(_text_candidate(best.candidate),), state=state_of(best.candidate.statement))


def _not_before_publication(dates: Sequence[Reading], context: Context) -> list[Reading]:
    """The dates at which an article published on the chosen day can have been modified."""
    published = read_date(context.value("datePublished") or "")
    if not isinstance(published, DateValue):
        return list(dates)
    return [reading for reading in dates if not is_after(published, reading.candidate.value)]


def _best_supported(dates: Sequence[Reading]) -> Reading:
    """The first reading, unless it stands alone and two other syntaxes agree on another date."""
    first = dates[0]
    if len(_witnesses(first, dates)) > 1:
        return first
    return next((reading for reading in dates if len(_witnesses(reading, dates)) > 1), first)


def _witnesses(reading: Reading, dates: Sequence[Reading]) -> set[Syntax]:
    """The syntaxes that state the same date."""
    value = reading.candidate.value
    return {other.candidate.location.syntax for other in dates if same_moment(value, other.candidate.value)}


def _most_exact(best: Reading, dates: Sequence[Reading]) -> Reading:
    """The best reading, or another of the same day or instant that tells more of its time or its place."""
    value = best.candidate.value
    for reading in dates:
        other = reading.candidate.value
        # UTC is what a system stores; the same instant in the newsroom's own zone is what was meant.
        if value.has_zone and other.instant == value.instant and value.is_utc and not other.is_utc:
            return reading
        if other.day != value.day or value.day is None:
            continue
        finer = value.precision == "day" and other.precision in ("minute", "second")
        zoned = (
            value.precision != "day" and not value.has_zone and other.has_zone and other.text[:16] == value.text[:16]
        )
        if finer or zoned:
            return reading
    return best


def _as_text(found: Sequence[Reading], best: Reading) -> list[Reading]:
    chosen_date = best.candidate.value
    return [
        reading if reading is best else Reading(reading.rank, _text_candidate(reading.candidate, chosen_date))
        for reading in found
    ]


def _text_candidate(candidate: Candidate, other: DateValue | None = None) -> Candidate:
    """The candidate with its date as text; passed over for `other`, with whether that says the same."""
    date = candidate.value
    if not isinstance(date, DateValue):
        return candidate
    reason = candidate.reason
    if other is not None and reason is None:
        reason = SAME if same_moment(date, other) else LOWER_RANK
    return Candidate(date.text, candidate.statement, reason)


def _from_url(field: Field, found: Sequence[Reading], context: Context) -> Choice:
    url = context.value("url")
    date = date_in_url(url) if url else None
    if date is None:
        return absent(field, found)
    statement = Statement("datePublished", url, Location(Syntax.URL, "date in the url"))
    if context.evidence.config.date_from_url:
        return chosen(field, date.text, [Reading(99, Candidate(date.text, statement))], found, State.DERIVED)
    reason = "the address only hints at a date; set date_from_url to accept it"
    return absent(field, [*found, Reading(99, Candidate(date.text, statement, reason))])


DATE_PUBLISHED = Field(
    name="datePublished",
    sources=(
        Declared("datePublished", "dt-published"),
        Tag(
            "article:published_time", "og:article:published_time", "article:published", "og:published_time",
            "og:pubdate",
        ),
        Tag(
            "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
            "datepublished",
            "publish_date", "published_time", "publishdate", "publish-date", "pubdate", "published", "ptime", "pdate",
            "originalpublicationdate", "release_date", "article_date_original", "article:post_date", "date.release",
            "dc.date.issued", "dcterms.issued", "dcterms.created", "citation_publication_date", "citation_date",
            "dc.date.created", "vr:published_time", "rnews:datepublished", "apub:time",
            "shareaholic:article_published_time",
            "date_published", "article.published", "displaydate", "firstpublished", "dcsext.articlefirstpublished",
        ),
        DeclaredOn(("WebPage",), ("datePublished",)),
        Visible("times", "time:published", "dateline:published"),
        Visible("times", "time"),
        Visible("times", "dateline", "header line"),
        PageState("datePublished", "article:published_time"),
        Tag("date", "dc.date", "dcterms.date", "timestamp"),
        Visible("times", "foot line", "sentence", "copyright"),
    ),
    read=partial(read_dates, PUBLISHED),
    choose=partial(_choose, PUBLISHED),
)  # fmt: skip

DATE_MODIFIED = Field(
    name="dateModified",
    sources=(
        Declared("dateModified", "dt-updated"),
        Tag(
            "article:modified_time", "og:article:modified_time", "og:updated_time", "article:updated_time",
            "article:updated",
        ),
        Tag(
            "last-modified", "lastmod", "lastmodified", "modified", "datemodified", "dcterms.modified",
            "dc.date.modified",
            "updated_time", "last_updated_date", "article_date_updated", "revised", "cxenseparse:modifiedtime",
        ),
        DeclaredOn(("WebPage",), ("dateModified",)),
        Visible("times", "time:modified", "dateline:modified"),
        PageState("dateModified", "article:modified_time", "og:updated_time"),
        Visible("times", "dateline", "header line", "foot line"),
    ),
    read=partial(read_dates, MODIFIED),
    choose=partial(_choose, MODIFIED),
)  # fmt: skip
