"""Taking the date of publication out of a page, and leaving the dates of events, comments and other articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from lxml import etree

from newsmeta.normalize.dates import DateValue, read_date
from removal import (
    Traces,
    attributes,
    checked,
    drop,
    drop_declared,
    drop_metas,
    header,
    heading_of,
    is_short,
    parsed,
    text_of,
    titles_of,
)
from script_removal import declared_by_article, prune_scripts
from truth import Day

_TRACES = Traces(
    keys=re.compile(
        r"date|time(?:stamp)?$|publi(?:sh|c)ed|published|modified|updated|created|issued|ptime|revised|release|last-?mod",
        re.IGNORECASE,
    ),
    properties=frozenset(
        {"datePublished", "dateModified", "dateCreated", "datepublished", "datemodified", "pubdate", "uploadDate"}
    ),
    in_script=re.compile(
        r"""\w*(?:publish|published|pub|modified|updated|created|release)[_-]?(?:date|time|at|on|timestamp)?["']?"""
        r"""\s*[:=]\s*["'\d]""",
        re.IGNORECASE,
    ),
)
_LONGEST_DATELINE = 100
_PUBLISHED = re.compile(r".*(?:publi(?:shed|c)|pub-?date|dateCreated).*", re.IGNORECASE)
_MODIFIED = re.compile(r".*(?:modified|updated).*", re.IGNORECASE)
_UPDATED = re.compile(
    r"updated?\b|modifi|\bedited|\brevised|aktualisiert|geändert|mis à jour|màj|mise à jour|actualiza"
    r"|actualisé|aggiornat|bijgewerkt|ppdater|opdater|päivitetty|atualizad|обнов|оновл|更新|수정|güncel|zaktual|frissít|ενημ|تحديث"
    r"|diperbarui|cập nhật",
    re.IGNORECASE,
)
_BARE_DATE = re.compile(r"(?=.*(?:19|20)\d\d)(?=.*(?<!\d)\d\d?(?!\d))(?:[\W\d]*[^\W\d_]*){0,3}[\W\d]*")
_LONGEST_DATE = 40
_PLACES = ("html", "head", "body", "script", "style", "h1")
# What a parser lets pass and a tree does not take back.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def without_date(page: str, day: Day, title: str, url: str | None) -> str:
    """The page without the date it was published on, and without what machines are told of its modification."""
    tree = parsed(page)
    heading = heading_of(tree, title)
    day = Day((*day.days, *_declared_days(tree, _PUBLISHED, heading)))
    modified = Day(tuple(_declared_days(tree, _MODIFIED, heading)))
    drop_metas(tree, _TRACES, day)
    prune_scripts(tree, _TRACES, day, [*titles_of(tree, title), text_of(heading)])
    drop_declared(tree, _TRACES, day, heading)
    for element in list(header(tree, heading)):
        if element.tag == "time" or (_is_bare_date(element) and not _is_labelled(element)):
            drop(element)
    _drop_datelines(tree, day, modified)
    own = date_in_path(url)
    for element, name, value in attributes(tree):
        if day.says(value):
            element.set(name, _CONTROL.sub("", day.cut(value)))
        if own and own in element.get(name):
            element.set(name, element.get(name).replace(own, "/"))
    return checked(tree, day)


def date_in_path(url: str | None) -> str | None:
    """The part of an address that tells a day, a month or a year, slashes included."""
    found = re.search(r"/(?:19|20)\d\d(?:[/-]?\d{1,2}){0,2}(?=/|-)/?", url or "")
    return found.group() if found else None


def _declared_days(tree: Any, key: re.Pattern[str], heading: Any) -> Iterator[date]:
    """Days that the page's own markup gives under a key: the label may be of another."""
    for said in declared_by_article(tree, key):
        yield from _day_in(said)
    for element in header(tree, heading):
        if element.tag == "time" and key.search(f"{element.get('itemprop') or ''} {element.get('class') or ''}"):
            yield from _day_in(element.get("datetime"))


def _day_in(text: Any) -> Iterator[date]:
    said = read_date(text) if isinstance(text, str) else None
    if isinstance(said, DateValue) and said.day:
        yield said.day


def _drop_datelines(tree: Any, day: Day, modified: Day) -> None:
    """Drop time elements and datelines of the day; where it stands in a longer text, cut it there.

    The day of a modification goes too where nothing says that it is one.
    """
    for element in reversed(list(tree.iter(etree.Element))):
        if element.getparent() is None or element.tag in _PLACES:
            continue
        if element.tag == "time" and _is_time_of(element, day, modified):
            drop(element)
        elif not is_short(element, _LONGEST_DATELINE):
            continue
        elif _is_dateline(element, day) or (modified.says(text_of(element)) and not _is_labelled(element)):
            drop(element)
    for element in tree.iter(etree.Element):
        if element.text and day.says(element.text):
            element.text = _CONTROL.sub("", day.cut(element.text))
        if element.tail and day.says(element.tail):
            element.tail = _CONTROL.sub("", day.cut(element.tail))


def _is_time_of(element: Any, day: Day, modified: Day) -> bool:
    said = f"{element.get('datetime')} {text_of(element)}"
    return day.says(said) or modified.says(said)


def _is_bare_date(element: Any) -> bool:
    """Whether an element holds a date and nothing else: the page's own dateline, whatever the label says."""
    return is_short(element, _LONGEST_DATE) and bool(_BARE_DATE.fullmatch(text_of(element)))


def _is_labelled(element: Any) -> bool:
    """Whether a short text, or the one around it, says that its date is one of a modification."""
    around = [up for up in islice(element.iterancestors(), 2) if is_short(up, _LONGEST_DATELINE)]
    return any(_UPDATED.search(text_of(one)) for one in (element, *around))


def _is_dateline(element: Any, day: Day) -> bool:
    """Whether a date is spread over several texts; one that stands in a single text is cut there."""
    return day.says(text_of(element)) and not any(day.says(text) for text in element.itertext())
