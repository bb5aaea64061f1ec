"""Times that the page shows: time elements, elements that call themselves a date, and datelines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from newsmeta.normalize.date_labels import label_role
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.visible_dates import find_dates
from newsmeta.sources.page.layout import Layout
from newsmeta.sources.page.sighting import Sighting, outside, visible
from newsmeta.sources.page.text import BLOCKS, lines, own_text, text_of
from newsmeta.sources.page.zones import Zone

_LONGEST_LINE = 110
_LABEL_REACH = 30
_ONE_OF_MANY = "one of many dates of its kind, as in a list of events"
_MANY, _LONGEST_DATE = 4, 40
_MOST_TRAPS = 12
_MOST_SENTENCES = 3
_PARAGRAPHS_LOOKED_AT = 40
_YEAR = LatePattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DIGIT = LatePattern(r"\d")
_START = r"(?:^|[^a-zA-Z]|(?<=[a-z])(?=[A-Z]))"
_DATE_WORDS = (
    "date", "dates", "dateline", "datetime", "time", "timestamp", "published", "publish", "pubdate", "pub-date",
    "posted", "posted-on", "updated", "modified", "datum", "fecha", "data", "datestamp", "tarih", "dato",
)  # fmt: skip
_DATE_NAME = LatePattern(_START + "(?:" + "|".join(f"{w}|{w.capitalize()}" for w in _DATE_WORDS) + ")(?![a-z])")
# Dates of what is announced, not of the announcement.
_EVENT_NAME = LatePattern(r"(?:^|[^a-z])(?:start|end|deadline|expires?|expiry|birth|atc)(?:$|[^a-z])", re.IGNORECASE)
_MACHINE_READABLE = (
    "datetime",
    "data-datetime",
    "data-timestamp",
    "data-date",
    "data-time",
    "data-published",
    "data-utc",
    "content",
)


def read_times(layout: Layout) -> list[Sighting]:
    """Dates on the visible page, in reading order, those near the headline first.

    Statement names: ``time`` (a machine-readable attribute), ``dateline`` (text of an element that calls itself a
    date), ``header line`` and ``foot line`` (short lines near the headline and after the text); a role that the
    element's names or the words before it tell is put after a colon (``time:published``).
    """
    near: list[Sighting] = []
    far: list[Sighting] = []
    traps: list[Sighting] = []
    for element in layout.elements:
        if not _speaks_of_time(element):
            continue
        reason = _reason(layout, element)
        if reason is not None:
            if len(traps) < _MOST_TRAPS:
                traps.extend(Sighting(statement.statement, reason) for statement in _read(element))
            continue
        in_header = layout.index[element] in layout.header
        (near if in_header else far).extend(_read(element))
    return [
        *_listed([*near, *_lines(layout, "header line", layout.header)]),
        *_listed([*_lines(layout, "foot line", layout.foot), *far]),
        *traps,
        *_in_sentences(layout),
        *_copyright_years(layout),
    ]


def _listed(sightings: list[Sighting]) -> list[Sighting]:
    """The sightings, with a reason on those of one kind of element that date many things, such as a list of events."""
    dates: dict[tuple[str, str], set[str]] = defaultdict(set)
    for sighting in sightings:
        value = str(sighting.statement.value)
        if _is_date_name(_kind(sighting)[1]) and _YEAR.search(value) and len(value) <= _LONGEST_DATE:
            dates[_kind(sighting)].add(value)
    return [
        Sighting(sighting.statement, _ONE_OF_MANY) if len(dates.get(_kind(sighting), ())) >= _MANY else sighting
        for sighting in sightings
    ]


def _kind(sighting: Sighting) -> tuple[str, str]:
    element = sighting.statement.location.element
    return element.tag, element.get("class") or ""


def _reason(layout: Layout, element: Any) -> str | None:
    if reason := outside(layout.zones.get(element)):
        return reason
    if not layout.is_inside(element, layout.region) and layout.index[element] not in layout.header:
        return "it stands outside the article"
    if layout.body is not None and layout.index[element] not in layout.header:
        for ancestor in element.iterancestors():
            if ancestor.tag == "p" or (ancestor.tag == "article" and ancestor in layout.body.iter("article")):
                return "it stands in the article's text"
            if ancestor is layout.body:
                break
    return None


def _speaks_of_time(element: Any) -> bool:
    if element.tag == "time":
        return True
    if not element.attrib or element.tag in ("input", "body", "meta", "script", "link", "article", "section"):
        return False
    itemprop = element.get("itemprop")
    if itemprop and itemprop.startswith("date"):
        return True
    names = element.get("class") or element.get("data-testid") or element.get("id")
    return bool(names and _is_date_name(names))


@lru_cache(maxsize=8192)
def _is_date_name(names: str) -> bool:
    return bool(_DATE_NAME.search(names)) and not _EVENT_NAME.search(names)


def _dates_an_event(names: str) -> bool:
    return bool(_EVENT_NAME.search(names)) and bool(_DATE_NAME.search(names))


def _read(element: Any) -> Iterator[Sighting]:
    role = _role(element)
    for attribute in _MACHINE_READABLE:
        value = element.get(attribute)
        if value and _DIGIT.search(value) and (element.tag == "time" or attribute != "data-time"):
            yield Sighting(visible(f"time{role}", value, element, attribute))
            break
    text = _line_of(element)
    if _DIGIT.search(text) and len(text) <= _LONGEST_LINE:
        yield Sighting(visible(f"dateline{role}", text, element))


def _line_of(element: Any) -> str:
    """The text of a dateline, whose parts a style sheet may keep apart where no blank does."""
    return " ".join(lines(element, gap=" "))


def _role(element: Any) -> str:
    words = " ".join(filter(None, (element.get("itemprop"), element.get("class"), element.get("data-testid")))).lower()
    if "modif" in words or "updat" in words:
        return ":modified"
    if "publi" in words or "posted" in words or "pubdate" in words:
        return ":published"
    labelled = label_role(text_of(element)) or _label_before(element)
    return f":{labelled}" if labelled else ""


def _label_before(element: Any) -> str | None:
    """The label that stands right before an element, in its parent's text or in the sibling before it."""
    before = element.getprevious()
    parent = element.getparent()
    text = (before.tail or text_of(before)) if before is not None else parent.text if parent is not None else None
    return label_role(text.strip()[-_LABEL_REACH:]) if text and len(text) <= _LABEL_REACH * 4 else None


def _lines(layout: Layout, name: str, part: range) -> Iterator[Sighting]:
    for element in layout.elements[part.start : part.stop]:
        if layout.zones.get(element) is not None or element.tag in ("h1", "time", "figcaption"):
            continue
        if _is_running_text(layout, element) or element in layout.in_captions:
            continue
        if _dates_an_event(element.get("class") or ""):
            continue
        # Beside blocks of its own, only what stands directly in an element is a line of it.
        text = _line_of(element) if _is_a_line(element) else own_text(element) if element.tag in BLOCKS else ""
        if 6 <= len(text) <= _LONGEST_LINE and _DIGIT.search(text):
            yield Sighting(visible(name, text, element))


def _in_sentences(layout: Layout) -> Iterator[Sighting]:
    """The first dates told in the article's sentences, which are those of events."""
    told = 0
    for paragraph in layout.paragraphs[:_PARAGRAPHS_LOOKED_AT]:
        text = layout.text(paragraph)
        for found in find_dates(text, None) if _YEAR.search(text) else ():
            yield Sighting(visible("sentence", text[found.start : found.end].strip(), paragraph), "a sentence tells it")
            told += 1
        if told >= _MOST_SENTENCES:
            return


def _copyright_years(layout: Layout) -> Iterator[Sighting]:
    for element, zone in layout.zones.items():
        text = own_text(element) if zone is Zone.FOOTER else ""
        if "©" in text and _YEAR.search(text) and len(text) <= _LONGEST_LINE:
            yield Sighting(visible("copyright", text, element), "it is the year of the site's copyright")
            return


def _is_running_text(layout: Layout, element: Any) -> bool:
    """A paragraph of the article, or something in one: a date there is one of the events told."""
    return any(up in layout.running_text for up in (element, *element.iterancestors()))


def _is_a_line(element: Any) -> bool:
    if element.tag in BLOCKS:
        return not any(child.tag in BLOCKS and child.tag != "br" for child in element)
    return bool(own_text(element)) and element.tag not in ("a", "script", "style", "noscript", "button")
