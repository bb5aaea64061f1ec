"""NM262-NM264: live blogs and fact checks, where a page has them."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.normalize.dates import DateValue, is_after, read_date
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.vocabulary.things import Thing, things

_MOST_RELATED = 5
CLAIM_REVIEW = ("claimReviewed", "reviewRating", "author")


def _date(thing: Thing, name: str) -> DateValue | None:
    read = next((read_date(text) for text, _ in thing.texts(name)), None)
    return read if isinstance(read, DateValue) else None


@rule("NM262", Severity.WARNING)
def live_blog_incomplete(extraction: Extraction) -> Iterator[Problem]:
    """A live blog does not say when it begins, or its updates lack headline or date.

    https://schema.org/LiveBlogPosting (read 2026-10-01) has coverageStartTime, and liveBlogUpdate for its parts, which
    readers put into order by their dates.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "LiveBlogPosting",
        "headline": "Fire in Rome", "coverageStartTime": "2026-05-04T21:10:00+02:00",
        "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "All clear"}]}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "LiveBlogPosting",
        "headline": "Fire in Rome", "coverageStartTime": "2026-05-04T21:10:00+02:00", "liveBlogUpdate":
        [{"@type": "BlogPosting", "headline": "All clear", "datePublished": "2026-05-04T23:00:00+02:00"}]}</script>
    """
    for blog in things(extraction).all:
        if "LiveBlogPosting" not in blog.types:
            continue
        if not blog.properties.get("coverageStartTime"):
            yield Problem("a live blog without coverageStartTime; say when it begins", blog.location)
        updates = _updates(extraction, blog)
        for name, others in (("datePublished", ("dateCreated",)), ("headline", ("name", "articleBody"))):
            bare = [each for each in updates if not any(each.properties.get(one) for one in (name, *others))]
            if bare:
                many = f"{len(bare)} of {len(updates)} updates" if len(updates) > 1 else "the update"
                related = tuple(Related(message="and here", location=each.location) for each in bare[1:])
                message = f"{many} without {name}; add it"
                yield Problem(message, bare[0].location, related=related[:_MOST_RELATED])


def _updates(extraction: Extraction, blog: Thing) -> list[Thing]:
    return _all_updates(extraction).get(id(blog), [])


@once_a_page
def _all_updates(extraction: Extraction) -> dict[int, list[Thing]]:
    """The updates of each live blog, by the identity of what they stand in."""
    found: dict[int, list[Thing]] = {}
    for each in things(extraction).all:
        if each.under == "liveBlogUpdate":
            found.setdefault(id(each.owner), []).append(each)
    return found


@rule("NM263", Severity.WARNING)
def live_blog_update_out_of_time(extraction: Extraction) -> Iterator[Problem]:
    """An update of a live blog is dated outside the time that it covers, or after its last change.

    https://schema.org/coverageStartTime and https://schema.org/coverageEndTime (read 2026-10-01) say what is covered;
    readers trust dateModified to know of new updates.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "LiveBlogPosting",
        "headline": "Fire in Rome", "coverageStartTime": "2026-05-04T21:10:00+02:00", "liveBlogUpdate":
        [{"@type": "BlogPosting", "headline": "All clear", "datePublished": "2026-05-01T23:00:00+02:00"}]}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "LiveBlogPosting",
        "headline": "Fire in Rome", "coverageStartTime": "2026-05-04T21:10:00+02:00", "liveBlogUpdate":
        [{"@type": "BlogPosting", "headline": "All clear", "datePublished": "2026-05-04T23:00:00+02:00"}]}</script>
    """
    for blog in things(extraction).all:
        if "LiveBlogPosting" in blog.types:
            begin, end = _date(blog, "coverageStartTime"), _date(blog, "coverageEndTime")
            changed = _date(blog, "dateModified")
            found: list[tuple[Thing, str]] = []
            for update in _updates(extraction, blog):
                date = _date(update, "datePublished")
                if date and (wrong := _out_of_time(date, begin, end, changed)):
                    found.append((update, f"the update of {date.text} lies {wrong}"))
            if found:
                (first, message), *others = found
                more = f", and {len(others)} more" if others else ""
                related = tuple(Related(message=told, location=each.location) for each, told in others[:_MOST_RELATED])
                yield Problem(f"{message}{more}; check both", first.location, related=related)


def _out_of_time(
    date: DateValue, begin: DateValue | None, end: DateValue | None, changed: DateValue | None
) -> str | None:
    if begin and is_after(begin, date):
        return f"before coverageStartTime {begin.text}"
    if end and is_after(date, end):
        return f"after coverageEndTime {end.text}"
    return f"after dateModified {changed.text}" if changed and is_after(date, changed) else None


@rule("NM264", Severity.NOTE)
def claim_review_incomplete(extraction: Extraction) -> Iterator[Problem]:
    """A fact check lacks what makes it one.

    https://schema.org/ClaimReview (read 2026-10-01); Google asks for claimReviewed and reviewRating, and no longer
    shows fact checks in Search: https://developers.google.com/search/docs/appearance/structured-data/factcheck (read
    2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "ClaimReview",
        "author": {"@type": "Organization", "name": "The Bugle"}, "claimReviewed": "Rome burns"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "ClaimReview",
        "author": {"@type": "Organization", "name": "The Bugle"}, "claimReviewed": "Rome burns",
        "reviewRating": {"@type": "Rating", "alternateName": "False"}}</script>
    """
    for thing in things(extraction).all:
        if "ClaimReview" in thing.types:
            missing = [name for name in CLAIM_REVIEW if not thing.properties.get(name)]
            if missing:
                yield Problem(f"a ClaimReview without {', '.join(missing)}; add it", thing.location)


LIVE_BLOGS = (
    live_blog_incomplete,
    live_blog_update_out_of_time,
    claim_review_incomplete,
)
