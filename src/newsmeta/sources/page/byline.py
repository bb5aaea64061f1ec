"""Bylines: elements that call themselves the author, links to an author, and lines that open with "By"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from newsmeta.normalize.credits import split_credit
from newsmeta.normalize.lone_name import is_known_given_name, is_name_alone
from newsmeta.normalize.name_words import LEAD_INS
from newsmeta.normalize.text import fold
from newsmeta.sources.page.author_elements import author_elements, leads_to_person, names_in
from newsmeta.sources.page.author_headings import names_under_headings
from newsmeta.sources.page.layout import Layout
from newsmeta.sources.page.sighting import OTHER_ARTICLE, Sighting, outside, visible
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
_NO_NAMES = frozenset({"h1", "h2", "time"})
_NO_LINES = frozenset({"h1", "title", "time"})
_NOT_A_LINE = frozenset({"a", "script", "style", "noscript", "button"})


def read_bylines(layout: Layout) -> list[Sighting]:
    """Author elements of the article in reading order, best kind first by name, then those of other parts.

    Statement names: ``byline`` (an element that calls itself so, near the headline), ``byline line`` (a short line
    of text near the headline), ``foot line`` (after the last paragraph).
    """
    outline = layout.outline
    sightings: list[Sighting] = []
    traps: list[Sighting] = []
    boxes: list[Sighting] = []
    # By number 1 for the elements that are read and all that stands in them.
    done = bytearray(len(layout.elements))
    for number in author_elements(layout):
        if done[number]:
            continue
        text = layout.text(number) if outline.ends[number] - number <= _MOST_PARTS else ""
        if not text or len(text) > _LONGEST_BYLINE:
            continue
        done[number : outline.ends[number]] = b"\1" * (outline.ends[number] - number)
        reason = _reason(layout, number) or (None if number in layout.header else _FAR)
        element = layout.elements[number]
        if reason is None:
            sightings.extend(Sighting(visible("byline", *unit[:2]), None, unit[2]) for unit in names_in(element))
        elif reason == _FAR and number in layout.foot and len(text) <= _LONGEST_BOX:
            boxes.extend(Sighting(visible("author box", *unit[:2]), None, unit[2]) for unit in names_in(element))
        elif len(traps) < _MOST_TRAPS and not _is_of_form(layout, number):
            traps.append(Sighting(visible("byline", text, element), reason))
    headed = _one_box([Sighting(visible("author box", *found)) for found in names_under_headings(layout)])
    near = [*_lines_near_headline(layout, done), *_lone_names(layout, done)]
    return [*sightings, *near, *_one_box(boxes), *headed, *traps]


def _is_of_form(layout: Layout, number: int) -> bool:
    """Whether an element asks for a name: a field of a form or its label ("Name *")."""
    outline = layout.outline
    fields = any(outline.below(number, tag) for tag in ("input", "textarea", "label"))
    return fields or any(outline.tags[up] == "label" for up in outline.lineage(number))


def _one_box(boxes: list[Sighting]) -> list[Sighting]:
    """What author elements after the text name: the author when they all name the same one, or else nobody."""
    alike = len({sighting.statement.value for sighting in boxes}) == 1
    return boxes if alike else [Sighting(box.statement, _FAR) for box in boxes[:_MOST_TRAPS]]


def _lone_names(layout: Layout, done: bytearray) -> Iterator[Sighting]:
    """Short texts next to the date in the article's header, which may be a name that nothing introduces."""
    if layout.headline is None:
        return
    outline = layout.outline
    for number in range(max(layout.header.start, layout.headline - _ABOVE), layout.header.stop):
        if done[number] or outline.tags[number] in _NO_NAMES or layout.in_captions[number]:
            continue
        if outline.ends[number] - number > 1 or layout.zones[number] is not None or layout.cards[number]:
            continue
        text = layout.text(number)
        if outline.is_inside(number, layout.headline) or not 5 <= len(text) <= _LONGEST_NAME or not is_name_alone(text):
            continue
        element = layout.elements[number]
        if leads_to_person(element) or (is_known_given_name(text) and _stands_by_date(layout, number)):
            yield Sighting(visible("name by the date", text, element))


def _stands_by_date(layout: Layout, number: int) -> bool:
    for part in islice(layout.outline.ancestors(number), 3):
        if part == layout.root:
            return False
        text = layout.text(part)
        if len(text) > _LONGEST_LINE:
            return False
        if _DATE.search(text) or layout.outline.below(part, "time"):
            return True
    return False


def _reason(layout: Layout, number: int) -> str | None:
    zone = layout.zones[number]
    if zone is not None and not (zone in (Zone.RELATED, Zone.NAVIGATION) and _is_article_line(layout, number)):
        return outside(zone)
    if layout.in_captions[number]:
        return "it stands in a picture's caption"
    if layout.cards[number]:
        return OTHER_ARTICLE
    if not layout.is_inside_region(number) and number not in layout.header:
        return "it stands outside the article"
    return None


def _is_article_line(layout: Layout, number: int) -> bool:
    """Whether what stands apart by tag or name is a short block next to the headline, as an aside with the byline."""
    outline = layout.outline
    part = number
    while outline.parents[part] >= 0 and layout.zones[outline.parents[part]] is not None:
        part = outline.parents[part]
    if layout.headline is None or outline.below(part, "h2") or outline.below(part, "h3"):
        return False
    near = layout.headline - _ABOVE <= part and outline.ends[part] <= layout.header.stop
    return near and part in layout.header and len(layout.text(part)) <= _LONGEST_BLOCK


def _lines_near_headline(layout: Layout, done: bytearray) -> Iterator[Sighting]:
    """Short lines of text in the article's header and foot; whether they are bylines is for the field to read."""
    credits: set[str] = set()
    for name, part in (("byline line", layout.free_header), ("foot line", layout.free_foot)):
        for number in part:
            if done[number] or layout.outline.tags[number] in _NO_LINES:
                continue
            if layout.cards[number]:
                continue
            if name == "foot line" and (labelled := _labelled(layout, number)):
                yield Sighting(visible(name, labelled, layout.elements[number]))
                continue
            if not _is_a_line(layout, number):
                continue
            text = layout.text(number)
            if not 4 <= len(text) <= _LONGEST_LINE:
                continue
            if not layout.in_captions[number]:
                yield Sighting(visible(name, text, layout.elements[number]))
            elif text not in credits and split_credit(text).creditText:
                credits.add(text)
                yield Sighting(visible("caption", text, layout.elements[number]), "it credits a picture")


def _labelled(layout: Layout, number: int) -> str | None:
    """ "<b>Autor:</b> Jane Doe": the label in an element of its own with the text right behind it, or None."""
    if layout.outline.tags[number] in BLOCKS:
        return None
    behind = (layout.elements[number].tail or "").strip()
    if not 4 <= len(behind) <= _LONGEST_NAME:
        return None
    label = layout.text(number)
    return f"{label} {behind}" if len(label) <= _LONGEST_LABEL and fold(label).strip(" :") in LEAD_INS else None


def _is_a_line(layout: Layout, number: int) -> bool:
    if layout.outline.tags[number] in BLOCKS:
        return not layout.around_blocks[number]
    return layout.outline.tags[number] not in _NOT_A_LINE and bool((layout.elements[number].text or "").strip())
