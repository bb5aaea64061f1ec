"""How a value is written anew wherever it stands, in JSON-LD or in an attribute."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from newsmeta.extraction import Extraction
from newsmeta.fields.publisher import pixels
from newsmeta.finding import Edit, Fix
from newsmeta.location import Location, Syntax
from newsmeta.normalize.dates import DateValue, read_date
from newsmeta.rules.json_edits import is_json, json_edit, member_edit
from newsmeta.rules.rule import Problem
from newsmeta.rules.tag_fixes import attribute_edit


def places(problem: Problem) -> tuple[Location, ...]:
    """Where a problem stands, and its related places."""
    found = (problem.location, *(other.location for other in problem.related))
    return tuple(place for place in found if place is not None)


def value_fix(
    extraction: Extraction, problem: Problem, change: Callable[[str], Any], description: str, *, safe: bool
) -> Fix | None:
    """The fix that changes the text where a problem stands, and at its related places, in JSON-LD or in an attribute.

    `change` makes another text of it, or a number where JSON has one; None leaves it.
    """
    edits = tuple(edit for place in places(problem) if (edit := _edit(extraction, place, change)))
    return Fix(description, edits, safe) if edits else None


def _edit(extraction: Extraction, location: Location, change: Callable[[str], Any]) -> Edit | None:
    if location.syntax is Syntax.JSON_LD and location.pointer is not None:
        return json_edit(extraction, location, lambda value: change(value) if isinstance(value, str) else None)
    if location.attribute and location.element is not None:
        stated = location.element.get(location.attribute) or ""
        changed = change(stated)
        if changed is not None and str(changed) != stated:
            return attribute_edit(extraction, location, location.attribute, str(changed))
    return None


def absolute_address(extraction: Extraction, problem: Problem) -> Fix | None:
    """A relative address is resolved against the page's own, where that is known."""
    base = extraction.document.base_url

    def resolved(address: str) -> str | None:
        try:
            joined = urljoin(base or "", address.strip())
        except ValueError:
            return None
        return joined if joined.startswith(("http://", "https://")) else None

    return value_fix(extraction, problem, resolved, "the address is written in full", safe=False)


def decoded_entities(extraction: Extraction, problem: Problem) -> Fix | None:
    """HTML escapes in the text of JSON-LD are decoded, since a conforming reader shows them as they stand."""
    return value_fix(extraction, problem, _plain, "the HTML escapes are decoded", safe=False)


def secure_context(extraction: Extraction, problem: Problem) -> Fix | None:
    """schema.org's context is named with https."""
    return value_fix(
        extraction,
        problem,
        lambda context: re.sub(r"\Ahttp:", "https:", context),
        "the context is named with https",
        safe=True,
    )


def named_context(extraction: Extraction, problem: Problem) -> Fix | None:
    """The context of a node, which is meant to be schema.org's, is named as schema.org names it."""
    location = problem.location
    if location is None or location.pointer is None:
        return None
    pointer = location.pointer if location.pointer[-1:] == ("@context",) else (*location.pointer, "@context")
    place = replace(location, pointer=pointer)
    edit = json_edit(extraction, place, lambda value: "https://schema.org" if isinstance(value, str) else None)
    return Fix("the context is named https://schema.org", (edit,), safe=True) if edit else None


def iso_date(extraction: Extraction, problem: Problem) -> Fix | None:
    """A date in a form between those of ISO 8601 is written in the long one."""

    def written(text: str) -> str | None:
        read = read_date(text)
        return read.text if isinstance(read, DateValue) else None

    return value_fix(extraction, problem, written, "the date is written as ISO 8601 has it", safe=True)


def pixel_number(extraction: Extraction, problem: Problem) -> Fix | None:
    """A number of pixels with its unit is written as the number."""
    return value_fix(extraction, problem, pixels, "the number of pixels is written without its unit", safe=True)


def whole_member(extraction: Extraction, problem: Problem) -> Fix | None:
    """A member of an enumeration is named by its address."""

    def named(word: str) -> str | None:
        return f"https://schema.org/{word.strip()}" if word.strip().isalpha() else None

    return value_fix(extraction, problem, named, "the member is named by its address", safe=True)


def _plain(text: str) -> str:
    decoded = text
    while (once := html.unescape(decoded)) != decoded:
        decoded = once
    return decoded


def without_member(extraction: Extraction, problem: Problem) -> Fix | None:
    """Properties that say nothing are taken out."""
    from newsmeta.json_text.tolerant import locate

    edits: list[Edit] = []
    for place in places(problem):
        source = extraction.document.script_source(place.element)
        span = locate(source[1], place.pointer) if source and place.pointer else None
        if source is None or span is None:
            continue
        # What is no JSON at all, such as undefined, may have been meant for something.
        edit = member_edit(source[1], *span) if is_json(source[1][slice(*span)]) else None
        # Two neighbours share a comma: the second goes in the next round.
        if edit and not any(edit.start + source[0] < other.end for other in edits):
            edits.append(Edit(edit.start + source[0], edit.end + source[0], ""))
    return Fix("the empty property is taken out", tuple(edits), safe=True) if edits else None
