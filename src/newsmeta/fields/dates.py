"""datePublished and dateModified, as exact as the page states them and no more exact.

https://schema.org/datePublished, https://schema.org/dateModified. A modification never stands in for a publication.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from newsmeta.choice import Candidate, Choice, State
from newsmeta.fields.field import LOWER_RANK, SAME, Context, Field, Reading, absent, chosen, state_of
from newsmeta.fields.plain_text import texts
from newsmeta.fields.source import Declared, DeclaredOn, PageState, Tag, Visible
from newsmeta.location import Location, Syntax
from newsmeta.normalize.dates import DateValue, in_zone, is_after, read_date, same_moment
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.urls import date_in_url
from newsmeta.normalize.visible_dates import find_dates, reject_reason
from newsmeta.statement import Statement

_PUBLISHED, _MODIFIED = "published", "modified"
_LINES = ("header line", "foot line")
_NOT_A_DATE = Rejected("there is no date in it")
_OTHER_ROLE = {
    _PUBLISHED: Rejected("it says when the article was modified"),
    _MODIFIED: Rejected("it does not say that the article was modified"),
}
_AMBIGUOUS = Rejected("day and month cannot be told apart")


def _read(role: str, statement: Statement, context: Context) -> Iterator[DateValue | Rejected]:
    kind, _, marked = statement.name.partition(":")
    visible = statement.location.syntax is Syntax.HTML
    if visible and marked and marked != role:
        yield _OTHER_ROLE[role]
        return
    for text in texts(statement.value):
        if isinstance(text, Rejected):
            yield text
        elif not visible:
            yield read_date(text, timezone=context.evidence.config.timezone)
        elif kind == "time":
            if marked != role and role != _PUBLISHED:
                yield _OTHER_ROLE[role]
                continue
            value = read_date(text, timezone=context.evidence.config.timezone)
            in_words = find_dates(text, context.language) if isinstance(value, Rejected) else []
            yield (
                _zoned(in_words[0].value, context)
                if len(in_words) == 1 and not in_words[0].numeric_ambiguous
                else value
            )
        else:
            yield from _in_line(role, text, marked, kind in _LINES, context)


def _in_line(role: str, text: str, marked: str, is_line: bool, context: Context) -> Iterator[DateValue | Rejected]:
    """The dates of a visible text that have the role, by the words before them or by the element's own name.

    Most lines near a headline are no datelines; only one that looks like a date is told as passed over.
    """
    found = find_dates(text, context.language)
    if not found and (reason := reject_reason(text, context.language) or (None if is_line else _NOT_A_DATE)):
        yield reason
    for date in found:
        own = date.role or marked or _PUBLISHED
        if own != role:
            yield _OTHER_ROLE[role]
        elif date.numeric_ambiguous:
            yield _AMBIGUOUS
        else:
            yield _zoned(date.value, context)


def _zoned(date: DateValue, context: Context) -> DateValue:
    """The date in the site's time zone, where the configuration names it and the page says none."""
    return in_zone(date, context.evidence.config.timezone)


def _choose(role: str, field: Field, found: Sequence[Reading], context: Context) -> Choice:
    dates = [reading for reading in found if isinstance(reading.candidate.value, DateValue)]
    if not dates:
        return _from_url(field, found, context) if role == _PUBLISHED else absent(field, found)
    if role == _MODIFIED:
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
    read=partial(_read, _PUBLISHED),
    choose=partial(_choose, _PUBLISHED),
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
    read=partial(_read, _MODIFIED),
    choose=partial(_choose, _MODIFIED),
)  # fmt: skip
