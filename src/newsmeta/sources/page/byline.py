"""Bylines: elements that call themselves the author, links to an author, and lines that open with "By"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from newsmeta.normalize.credits import split_credit
from newsmeta.normalize.lone_name import is_known_given_name, is_name_alone
from newsmeta.normalize.name_words import LEAD_INS
from newsmeta.normalize.text import fold
from newsmeta.sources.page.author_elements import is_author_element, leads_to_person, names_in
from newsmeta.sources.page.layout import Layout
from newsmeta.sources.page.sighting import Sighting, outside, visible
from newsmeta.sources.page.text import BLOCKS
from newsmeta.sources.page.zones import Zone

_FAR = "it stands apart from the headline, where lists and boxes name authors of other articles too"
_LONGEST_BYLINE = 200
_LONGEST_LINE = 150
_LONGEST_BLOCK = 300
_ABOVE = 8
_LONGEST_NAME = 40
_LONGEST_BOX = 90
_LONGEST_LABEL = 25
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d\d")
_MOST_PARTS = 80
_MOST_TRAPS = 12


def read_bylines(layout: Layout) -> list[Sighting]:
    """Author elements of the article in reading order, best kind first by name, then those of other parts.

    Statement names: ``byline`` (an element that calls itself so, near the headline), ``byline line`` (a short line
    of text near the headline), ``foot line`` (after the last paragraph).
    """
    sightings: list[Sighting] = []
    traps: list[Sighting] = []
    boxes: list[Sighting] = []
    done: set[Any] = set()
    for element in layout.elements:
        if element.getparent() in done or not is_author_element(element):
            if element.getparent() in done:
                done.add(element)
            continue
        text = layout.text(element) if _is_small(element) else ""
        if not text or len(text) > _LONGEST_BYLINE:
            continue
        done.add(element)
        reason = _reason(layout, element)
        if reason is None and layout.index[element] not in layout.header:
            reason = _FAR
        if reason is None:
            sightings.extend(Sighting(visible("byline", *unit[:2]), None, unit[2]) for unit in names_in(element))
        elif reason == _FAR and layout.index[element] in layout.foot and len(text) <= _LONGEST_BOX:
            boxes.extend(Sighting(visible("author box", *unit[:2]), None, unit[2]) for unit in names_in(element))
        elif len(traps) < _MOST_TRAPS:
            traps.append(Sighting(visible("byline", text, element), reason))
    return [*sightings, *_lines_near_headline(layout, done), *_lone_names(layout, done), *_one_box(boxes), *traps]


def _one_box(boxes: list[Sighting]) -> list[Sighting]:
    """What author elements after the text name: the author when they all name the same one, or else nobody."""
    alike = len({sighting.statement.value for sighting in boxes}) == 1
    return boxes if alike else [Sighting(box.statement, _FAR) for box in boxes[:_MOST_TRAPS]]


def _lone_names(layout: Layout, done: set[Any]) -> Iterator[Sighting]:
    """Short texts next to the date in the article's header, which may be a name that nothing introduces."""
    if layout.headline is None:
        return
    start = layout.index[layout.headline]
    for number in range(max(layout.header.start, start - _ABOVE), min(layout.header.stop, len(layout.elements))):
        element = layout.elements[number]
        if element in done or element.tag in ("h1", "h2", "time") or element in layout.in_captions or len(element):
            continue
        if layout.zones.get(element) is not None or layout.is_inside(element, layout.headline):
            continue
        text = layout.text(element)
        if not 5 <= len(text) <= _LONGEST_NAME or not is_name_alone(text):
            continue
        if leads_to_person(element) or (is_known_given_name(text) and _stands_by_date(layout, element)):
            yield Sighting(visible("name by the date", text, element))


def _stands_by_date(layout: Layout, element: Any) -> bool:
    part = element.getparent()
    for _ in range(3):
        if part is None or part is layout.root:
            return False
        text = layout.text(part)
        if len(text) > _LONGEST_LINE:
            return False
        if _DATE.search(text) or part.find(".//time") is not None:
            return True
        part = part.getparent()
    return False


def _reason(layout: Layout, element: Any) -> str | None:
    zone = layout.zones.get(element)
    if zone is not None and not (zone in (Zone.RELATED, Zone.NAVIGATION) and _is_article_line(layout, element)):
        return outside(zone)
    if element in layout.in_captions:
        return "it stands in a picture's caption"
    if not layout.is_inside(element, layout.region) and layout.index[element] not in layout.header:
        return "it stands outside the article"
    return None


def _is_article_line(layout: Layout, element: Any) -> bool:
    """Whether what stands apart by tag or name is a short block next to the headline, as an aside with the byline."""
    part = element
    while part.getparent() in layout.zones:
        part = part.getparent()
    if layout.headline is None or part.find(".//h2") is not None or part.find(".//h3") is not None:
        return False
    near = layout.index[layout.headline] - _ABOVE <= layout.index[part] and layout.end_of(part) <= layout.header.stop
    return near and layout.index[part] in layout.header and len(layout.text(part)) <= _LONGEST_BLOCK


def _is_small(element: Any) -> bool:
    """Whether an element holds few enough others to be a byline; the text of larger ones need not be gathered."""
    return next(islice(element.iter(), _MOST_PARTS, None), None) is None


def _lines_near_headline(layout: Layout, done: set[Any]) -> Iterator[Sighting]:
    """Short lines of text in the article's header and foot; whether they are bylines is for the field to read."""
    credits: set[str] = set()
    for name, part in (("byline line", layout.header), ("foot line", layout.foot)):
        for number in part:
            if number >= len(layout.elements):
                break
            element = layout.elements[number]
            if element in done or layout.zones.get(element) is not None or element.tag in ("h1", "title", "time"):
                continue
            if name == "foot line" and (labelled := _labelled(layout, element)):
                yield Sighting(visible(name, labelled, element))
                continue
            if not _is_a_line(element):
                continue
            text = layout.text(element)
            if not 4 <= len(text) <= _LONGEST_LINE:
                continue
            if element not in layout.in_captions:
                yield Sighting(visible(name, text, element))
            elif text not in credits and split_credit(text).creditText:
                credits.add(text)
                yield Sighting(visible("caption", text, element), "it credits a picture")


def _labelled(layout: Layout, element: Any) -> str | None:
    """ "<b>Autor:</b> Jane Doe": the label in an element of its own with the text right behind it, or None."""
    behind = (element.tail or "").strip()
    if element.tag in BLOCKS or not 4 <= len(behind) <= _LONGEST_NAME:
        return None
    label = layout.text(element)
    return f"{label} {behind}" if len(label) <= _LONGEST_LABEL and fold(label).strip(" :") in LEAD_INS else None


def _is_a_line(element: Any) -> bool:
    if element.tag in BLOCKS:
        return not any(child.tag in BLOCKS and child.tag != "br" for child in element)
    return bool((element.text or "").strip()) and element.tag not in ("a", "script", "style", "noscript", "button")
