"""Times that the page shows: time elements, elements that call themselves a date, and datelines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from newsmeta.normalize.date_labels import label_role
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.visible_dates import find_dates
from newsmeta.sources.page.layout import Layout
from newsmeta.sources.page.other_dates import is_of_picture, tells_of_event
from newsmeta.sources.page.sighting import OTHER_ARTICLE, Sighting, outside, visible
from newsmeta.sources.page.signs import Sign, Signs, signs_of
from newsmeta.sources.page.text import BLOCKS, text_of
from newsmeta.sources.page.zones import Zone

_LONGEST_LINE = 110
_LABEL_REACH = 30
_TOLD = "a subtitle tells it, of what the article is about"
_ONE_OF_MANY = "one of many dates of its kind, as in a list of events"
_MANY, _LONGEST_DATE = 4, 40
_MOST_TRAPS = 12
_MOST_SENTENCES = 3
_PARAGRAPHS_LOOKED_AT = 40
_YEAR = LatePattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DIGIT = LatePattern(r"\d")
_NO_DATES = frozenset({"input", "body", "meta", "script", "link", "article", "section"})
_NOT_A_LINE = frozenset({"a", "script", "style", "noscript", "button"})
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
    for number in _timed(layout):
        reason = _reason(layout, number)
        if reason is None:
            (near if number in layout.header else far).extend(_read(layout, number))
        elif len(traps) < _MOST_TRAPS:
            traps.extend(Sighting(sighting.statement, reason) for sighting in _read(layout, number))
    return [
        *_listed([*near, *_lines(layout, "header line", layout.free_header)]),
        *_listed([*_lines(layout, "foot line", layout.free_foot), *far]),
        *traps,
        *_in_sentences(layout),
        *_copyright_years(layout),
    ]


def _listed(sightings: list[Sighting]) -> list[Sighting]:
    """The sightings, with a reason on those of one kind of element that date many things, such as a list of events."""
    dates: dict[tuple[str, str], set[str]] = defaultdict(set)
    for sighting in sightings:
        value = str(sighting.statement.value)
        if _is_of_date(signs_of(_kind(sighting)[1])) and _has_year(value) and len(value) <= _LONGEST_DATE:
            dates[_kind(sighting)].add(value)
    return [
        Sighting(sighting.statement, _ONE_OF_MANY) if len(dates.get(_kind(sighting), ())) >= _MANY else sighting
        for sighting in sightings
    ]


def _kind(sighting: Sighting) -> tuple[str, str]:
    element = sighting.statement.location.element
    return element.tag, element.get("class") or ""


def _reason(layout: Layout, number: int) -> str | None:
    if reason := outside(layout.zones[number]):
        return reason
    if layout.cards[number]:
        return OTHER_ARTICLE
    if number in layout.header:
        return None
    if not layout.is_inside_region(number):
        return "it stands outside the article"
    return "it stands in the article's text" if layout.body is not None and _is_in_text(layout, number) else None


def _is_in_text(layout: Layout, number: int) -> bool:
    """Whether something in the body stands in a paragraph, or in an article there."""
    outline, body = layout.outline, layout.body
    for ancestor in outline.ancestors(number):
        tag = outline.tags[ancestor]
        if tag == "p" or (tag == "article" and body is not None and outline.is_inside(ancestor, body)):
            return True
        if ancestor == body:
            return False
    return False


def _timed(layout: Layout) -> list[int]:
    """The elements that speak of a time by tag, property or name, in order."""
    outline = layout.outline
    classes = outline.attribute("class")
    # Other names count where no class is stated, the name for tests before the id.
    others = {**outline.attribute("id"), **outline.attribute("data-testid")}
    found = {number for number, signs in layout.signs.items() if _is_of_date(signs)}
    found.update(n for n, name in others.items() if not classes.get(n) and _is_of_date(signs_of(name)))
    found.update(number for number, name in outline.attribute("itemprop").items() if name.startswith("date"))
    found = {number for number in found if outline.tags[number] not in _NO_DATES}
    found.update(outline.called("time"))
    return sorted(number for number in found if layout.root <= number < layout.stop)


def _is_of_date(signs: Signs) -> bool:
    return Sign.DATE in signs and Sign.EVENT not in signs


def _read(layout: Layout, number: int) -> Iterator[Sighting]:
    element, role = layout.elements[number], _role(layout, number)
    for attribute in _MACHINE_READABLE:
        value = element.get(attribute)
        if value and _DIGIT.search(value) and (element.tag == "time" or attribute != "data-time"):
            yield Sighting(visible(f"time{role}", value, element, attribute))
            break
    # A style sheet may keep the parts of a dateline apart where no blank does.
    text = layout.flow.text(number, parted=True)
    if _DIGIT.search(text) and len(text) <= _LONGEST_LINE:
        yield Sighting(visible(f"dateline{role}", text, element))


def _role(layout: Layout, number: int) -> str:
    element = layout.elements[number]
    words = " ".join(filter(None, (element.get("itemprop"), element.get("class"), element.get("data-testid")))).lower()
    if "modif" in words or "updat" in words:
        return ":modified"
    if "publi" in words or "posted" in words or "pubdate" in words:
        return ":published"
    labelled = label_role(layout.text(number)) or _label_before(element)
    return f":{labelled}" if labelled else ""


def _label_before(element: Any) -> str | None:
    """The label that stands right before an element, in its parent's text or in the sibling before it."""
    before = element.getprevious()
    parent = element.getparent()
    text = (before.tail or text_of(before)) if before is not None else parent.text if parent is not None else None
    return label_role(text.strip()[-_LABEL_REACH:]) if text and len(text) <= _LABEL_REACH * 4 else None


def _lines(layout: Layout, name: str, part: list[int]) -> Iterator[Sighting]:
    outline = layout.outline
    of_events = {number for number, signs in layout.signs.items() if Sign.EVENT in signs and Sign.DATE in signs}
    for number in part:
        if outline.tags[number] in ("h1", "time", "figcaption"):
            continue
        # In a paragraph of the article a date is one of the events told.
        if layout.running_text[number] or number in of_events or is_of_picture(layout, number):
            continue
        text = _line(layout, number)
        if not 6 <= len(text) <= _LONGEST_LINE or not _DIGIT.search(text):
            continue
        line = visible(name, text, layout.elements[number])
        if any(layout.cards[number : outline.ends[number]]):
            if name == "header line" and find_dates(text, None):
                yield Sighting(line, OTHER_ARTICLE)
        else:
            yield Sighting(line, _TOLD if tells_of_event(layout, number, text) else None)


def _line(layout: Layout, number: int) -> str:
    """An element's text when it is a line; beside blocks of its own, only what stands directly in it is one."""
    tag = layout.outline.tags[number]
    if tag in BLOCKS:
        return layout.flow.own(number) if layout.around_blocks[number] else layout.flow.text(number, parted=True)
    is_line = tag not in _NOT_A_LINE and layout.flow.own(number)
    return layout.flow.text(number, parted=True) if is_line else ""


def _in_sentences(layout: Layout) -> Iterator[Sighting]:
    """The first dates told in the article's sentences, which are those of events."""
    told = 0
    for paragraph in layout.paragraphs[:_PARAGRAPHS_LOOKED_AT]:
        text = layout.text(paragraph)
        for found in find_dates(text, None) if _has_year(text) else ():
            day = visible("sentence", text[found.start : found.end].strip(), layout.elements[paragraph])
            yield Sighting(day, "a sentence tells it")
            told += 1
        if told >= _MOST_SENTENCES:
            return


def _has_year(text: str) -> bool:
    return ("19" in text or "20" in text) and _YEAR.search(text) is not None


def _copyright_years(layout: Layout) -> Iterator[Sighting]:
    zones = layout.zones
    for number in layout.flow.holders:
        text = layout.flow.own(number) if zones[number] is Zone.FOOTER else ""
        if "©" in text and _has_year(text) and len(text) <= _LONGEST_LINE:
            yield Sighting(
                visible("copyright", text, layout.elements[number]), "it is the year of the site's copyright"
            )
            return
