"""NM521-NM525: what OpenGraph states of an article: its dates, authors and tags."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.choice import State
from newsmeta.extraction import Extraction
from newsmeta.finding import Edit, Fix, Severity
from newsmeta.normalize.dates import IMPOSSIBLE, DateValue, read_date
from newsmeta.rules.authors.credited import STRUCTURED, read_author
from newsmeta.rules.conflicts.agreement import same_date
from newsmeta.rules.conflicts.contradiction import rivals
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.previews.open_graph_properties import meant
from newsmeta.rules.previews.tags import and_others, filled, open_graph_tags
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import iso_date
from newsmeta.rules.wording import quoted
from newsmeta.statement import Statement

_TIMES = (
    "article:published_time", "article:modified_time", "article:expiration_time", "og:updated_time",
    "video:release_date", "music:release_date", "book:release_date",
)  # fmt: skip
# https://ogp.me/#datetime: a day and perhaps a time, in ISO 8601; offsets without a colon are read everywhere.
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[Tt]\d\d:?\d\d(?::?\d\d(?:[.,]\d+)?)?(?:[Zz]|[+-]\d\d(?::?\d\d)?)?)?")
_SECONDS = re.compile(r"\d{10}")
_WEB = re.compile(r"https?://", re.IGNORECASE)
_SEVERAL_ADDRESSES = re.compile(r"[,;|]\s*(?=https?://)|\s+(?=https?://)", re.IGNORECASE)
_COMMA = re.compile("[,،、]")
# What is longer is no author, and would take its time.
_LONGEST_AUTHOR = 500
_FEWEST_TAGS = 3
_LONGEST_TAG = 40


@rule("NM521", Severity.WARNING, fix=iso_date)
def open_graph_date_not_iso(extraction: Extraction) -> Iterator[Problem]:
    """A date in OpenGraph is not written in ISO 8601, or is none.

    Strict consumers drop it, others read it each in its own way: https://ogp.me/#datetime (read 2026-10-01).

    Bad::

        <meta property="article:published_time" content="Mon May 04 21:10:00 CEST 2026">

    Good::

        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
    """
    tags = [tag for tag in filled(extraction, *_TIMES) if not is_residue(tag.value)]
    ill = [tag for tag in tags if not _ISO.fullmatch(tag.value.strip()) and not _is_instant(tag)]
    if ill:
        others = and_others((f"{tag.name} {quoted(tag.value)}", tag.location) for tag in ill[1:])
        read = read_date(ill[0].value)
        right = read.text if isinstance(read, DateValue) else "it in the form 2026-05-04T21:10:00+02:00"
        more = f", nor is {', '.join(tag.name for tag in ill[1:])}" if others else ""
        message = f"{ill[0].name} {quoted(ill[0].value)} is no ISO 8601 date{more}; write {right}"
        yield Problem(message, ill[0].location, related=others)
    for tag in tags:
        if tag not in ill and read_date(tag.value) is IMPOSSIBLE:
            yield Problem(
                f"{tag.name} {quoted(tag.value)} is no day of the calendar; state the right one", tag.location
            )


def _is_instant(tag: Statement) -> bool:
    """Whether it is the seconds since 1970, which Facebook took for og:updated_time."""
    return tag.name == "og:updated_time" and bool(_SECONDS.fullmatch(tag.value.strip()))


@rule("NM522", Severity.NOTE)
def open_graph_date_missing(extraction: Extraction) -> Iterator[Problem]:
    """The structured data dates the article, OpenGraph calls it an article, and there is no article:published_time.

    Who makes previews and lists of links reads the tag: https://ogp.me/#type_article (read 2026-10-01).

    Bad::

        <meta property="og:type" content="article">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "datePublished": "2026-05-04T21:10:00+02:00"}</script>

    Good::

        <meta property="og:type" content="article">
        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "datePublished": "2026-05-04T21:10:00+02:00"}</script>
    """
    types, choice = filled(extraction, "og:type"), extraction.choices["datePublished"]
    if not types or types[0].value.strip() != "article" or choice.state is not State.DECLARED:
        return
    names = {tag.name for tag in open_graph_tags(extraction)}
    stated = any(name.endswith(":published_time") or meant(name) == "article:published_time" for name in names)
    # A page of a site may have a date too, of which OpenGraph says nothing.
    if extraction.evidence.articles and choice.taken[0].location.syntax in STRUCTURED and not stated:
        # Sources that contradict each other are told as that; which of them is right only the newsroom knows.
        is_contradicted = any(rivals(extraction, "datePublished", same_date))
        with_value = "" if is_contradicted else f" with {choice.value}"
        yield Problem(f"no article:published_time; add it{with_value}", types[0].location)


@rule("NM523", Severity.WARNING)
def several_authors_in_one_tag(extraction: Extraction) -> Iterator[Problem]:
    """One article:author holds several authors.

    Each has a tag of its own: https://ogp.me/#array (read 2026-10-01). Consumers take what is in one for one profile.

    Bad::

        <meta property="og:title" content="Fire in Rome"><meta property="article:author" content="Jane Doe, Max Muster">

    Good::

        <meta property="og:title" content="Fire in Rome">
        <meta property="article:author" content="https://bugle.example/staff/jane-doe">
        <meta property="article:author" content="https://bugle.example/staff/max-muster">
    """
    for tag in filled(extraction, "article:author"):
        count = _authors_in(extraction, tag)
        if count > 1:
            yield Problem(f"article:author {quoted(tag.value)} holds {count} authors; give each its tag", tag.location)


def _authors_in(extraction: Extraction, tag: Statement) -> int:
    text = tag.value.strip()
    if len(text) > _LONGEST_AUTHOR:
        return 1
    if _WEB.match(text):
        return len(_SEVERAL_ADDRESSES.split(text))
    return len({named.name for named in read_author(extraction, text)})


@rule("NM524", Severity.NOTE)
def profile_without_address(extraction: Extraction) -> Iterator[Problem]:
    """article:author or article:publisher is not the address of a profile.

    The protocol links authors and publishers to their pages; a bare name leads nowhere, and has its place in JSON-LD
    and in the byline: https://ogp.me/#type_article (read 2026-10-01).

    Bad::

        <meta property="og:title" content="Fire in Rome"><meta property="article:author" content="Jane Doe">

    Good::

        <meta property="og:title" content="Fire in Rome">
        <meta property="article:author" content="https://bugle.example/staff/jane-doe">
    """
    found = [tag for tag in filled(extraction, "article:author", "article:publisher") if _is_no_address(tag)]
    found = [tag for tag in found if tag.name != "article:author" or _authors_in(extraction, tag) < 2]
    if found:
        others = and_others((quoted(tag.value), tag.location) for tag in found[1:])
        message = f"{found[0].name} {quoted(found[0].value)} is no whole address; give that of the profile"
        yield Problem(message, found[0].location, related=others)


def _is_no_address(tag: Statement) -> bool:
    text = tag.value.strip()
    return not (_WEB.match(text) or text.isdecimal() or is_residue(text))


def _tags_apart(extraction: Extraction, problem: Problem) -> Fix | None:
    """The tag once for each of its words."""
    element = problem.location.element if problem.location else None
    tag = extraction.document.tag(element)
    if tag is None or "content" not in tag.attributes:
        return None
    text = extraction.document.text
    start, end = tag.attributes["content"]
    if "&" in text[start:end] or text[start - 1] not in "\"'":
        return None
    before, after = text[tag.start : start], text[end : tag.end]
    parts = (part.strip() for part in _COMMA.split(text[start:end]))
    tags = "".join(f"{before}{part}{after}" for part in parts if part)
    return Fix("each word gets its tag", (Edit(tag.start, tag.end, tags),), safe=False)


@rule("NM525", Severity.NOTE, fix=_tags_apart)
def tags_in_one_tag(extraction: Extraction) -> Iterator[Problem]:
    """One article:tag holds a whole list.

    Each word has a tag of its own, or all are taken for one: https://ogp.me/#array (read 2026-10-01).

    Bad::

        <meta property="og:title" content="Fire in Rome"><meta property="article:tag" content="Rome, fire, old town">

    Good::

        <meta property="og:title" content="Fire in Rome"><meta property="article:tag" content="Rome">
        <meta property="article:tag" content="fire"><meta property="article:tag" content="old town">
    """
    tags = filled(extraction, "article:tag")
    if len(tags) == 1:
        parts = [part.strip() for part in _COMMA.split(tags[0].value) if part.strip()]
        if len(parts) >= _FEWEST_TAGS and max(map(len, parts)) <= _LONGEST_TAG:
            message = f"article:tag {quoted(tags[0].value)} holds {len(parts)} words; give each its tag"
            yield Problem(message, tags[0].location)


OPEN_GRAPH_ARTICLE = (
    open_graph_date_not_iso,
    open_graph_date_missing,
    several_authors_in_one_tag,
    profile_without_address,
    tags_in_one_tag,
)
