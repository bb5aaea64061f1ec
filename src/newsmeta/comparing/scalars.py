"""Two texts of one property compared by what they mean: dates, addresses, words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from urllib.parse import parse_qsl, urlsplit

from newsmeta.comparing.difference import Difference, Relation
from newsmeta.normalize.dates import DateValue, read_date
from newsmeta.normalize.image_identity import image_identity
from newsmeta.normalize.text import clean_text
from newsmeta.normalize.urls import same_page

_DATE = re.compile(r"\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}.*)?)?")
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
# Properties whose address is the article's own: a fragment of it is a place on the page.
_OWN_ADDRESSES = frozenset({"url", "mainEntityOfPage"})
_PICTURES = re.compile(r"(?:^|\.)(?:(?:image|logo)\.(?:url|contentUrl)|image|logo|thumbnailUrl|thumbnail(?:\.url)?)$")
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg|bmp|tiff?|heic)$", re.IGNORECASE)
# Where a path names no picture, these tell one picture from another as often as they say how it is delivered.
_PERHAPS_THE_PICTURE = frozenset({"c", "f", "g", "im", "p", "s", "t", "type", "v"})


def text_difference(path: str, before: str, after: str) -> Difference | None:
    """What differs between two texts of the property at `path`; None when they are equal, letter for letter."""
    if before == after:
        return None
    if _DATE.fullmatch(before) and _DATE.fullmatch(after):
        found, seconds = _dates(before, after)
        return Difference(path, found, before, after, seconds)
    if _ADDRESS.match(before) and _ADDRESS.match(after):
        alike = _same_address(path, before, after)
    elif path == "inLanguage":
        alike = before.replace("_", "-").casefold() == after.replace("_", "-").casefold()
    else:
        alike = clean_text(before) == clean_text(after)
    return Difference(path, Relation.RESPELLED if alike else Relation.CHANGED, before, after)


def same_picture(a: str, b: str) -> bool:
    """Whether two addresses lead to one picture, perhaps in another size, crop or format."""
    if image_identity(a) != image_identity(b):
        return False
    try:
        first, second = urlsplit(a), urlsplit(b)
    except ValueError:
        return a == b
    if _PICTURE_FILE.search(first.path) or first.path != second.path:
        return True
    return _perhaps_the_picture(first.query) == _perhaps_the_picture(second.query)


def _perhaps_the_picture(query: str) -> list[tuple[str, str]]:
    return sorted(pair for pair in parse_qsl(query) if pair[0].lower() in _PERHAPS_THE_PICTURE)


def _same_address(path: str, before: str, after: str) -> bool:
    if _PICTURES.search(path):
        return same_picture(before, after)
    if not same_page(before, after):
        return False
    if path in _OWN_ADDRESSES:
        # From https to http an address is no longer that of the page which search engines know.
        return not (before[:6].lower() == "https:" and after[:5].lower() == "http:")
    return before.partition("#")[2] == after.partition("#")[2]


def _dates(before: str, after: str) -> tuple[Relation, float | None]:
    first, second = read_date(before), read_date(after)
    if not isinstance(first, DateValue) or not isinstance(second, DateValue):
        return Relation.CHANGED, None
    if not first.wall or not second.wall:
        return _days(first, second)
    if (first.instant is None) != (second.instant is None):
        return _one_zone(first, second)
    later = (second.instant or second.wall) - (first.instant or first.wall)
    return _times(first, second, later)


def _times(first: DateValue, second: DateValue, later: timedelta) -> tuple[Relation, float | None]:
    if not later:
        return Relation.RESPELLED, None
    if {first.precision, second.precision} == {"minute", "second"}:
        finer = max(later, -later)
        if finer < timedelta(minutes=1) and (later > timedelta(0)) == (second.precision == "second"):
            return (Relation.MORE_EXACT if second.precision == "second" else Relation.LESS_EXACT), None
    return Relation.MOVED, later.total_seconds()


def _one_zone(first: DateValue, second: DateValue) -> tuple[Relation, float | None]:
    """Two times of which one states its zone: the same by the clock there, or by that of UTC."""
    zoned, bare = (first, second) if first.instant else (second, first)
    if bare.wall in _clocks(zoned):
        return (Relation.ZONE_LOST if zoned is first else Relation.MORE_EXACT), None
    walls = [each for each in (first.wall, second.wall) if each]
    return Relation.MOVED, (walls[1] - walls[0]).total_seconds()


def _clocks(zoned: DateValue) -> Iterator[datetime | None]:
    yield zoned.wall
    yield zoned.instant.replace(tzinfo=None) if zoned.instant else None


def _days(first: DateValue, second: DateValue) -> tuple[Relation, float | None]:
    """Two dates of which at least one is a day, a month or a year."""
    shorter, longer = sorted((first, second), key=lambda each: len(each.text))
    if longer.text.startswith(shorter.text):
        return (Relation.LESS_EXACT if shorter is second else Relation.MORE_EXACT), None
    if first.day and second.day and first.day == second.day:
        return (Relation.LESS_EXACT if second.wall is None else Relation.MORE_EXACT), None
    return Relation.MOVED, (second.day - first.day).total_seconds() if first.day and second.day else None
