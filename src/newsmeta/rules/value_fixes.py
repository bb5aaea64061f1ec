"""How a value or a key within JSON-LD is mended, and how a value is written anew wherever it stands."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from newsmeta.extraction import Extraction
from newsmeta.fields.publisher import pixels
from newsmeta.finding import Edit, Fix
from newsmeta.location import Location, Syntax
from newsmeta.normalize.dates import DateValue, read_date
from newsmeta.rules.rule import Problem
from newsmeta.rules.tag_fixes import attribute_edit

_RIGHT_CASE = re.compile(r"writes the (?:type|property) (\S+) as (\S+?)(?: \(\d+ times\))?\Z")
_KEY_BEFORE = re.compile(r'("(?:[^"\\]|\\.)*")\s*:\s*\Z')
_TYPE_KEYS = ("@type", "type")
_LONGEST_KEY = 300


def json_text(value: Any) -> str:
    """A value as JSON that is right in a page of any encoding and cannot end its script."""
    return json.dumps(value).replace("<", "\\u003c")


def json_edit(extraction: Extraction, location: Location, change: Callable[[Any], Any]) -> Edit | None:
    """The edit that changes a scalar of JSON-LD; None when its place is not exact, or the change changes nothing."""
    found = _scalar(extraction, location)
    if found is None:
        return None
    start, end, value = found
    changed = change(value)
    return None if changed is None or changed == value else Edit(start, end, json_text(changed))


def value_fix(
    extraction: Extraction, problem: Problem, change: Callable[[str], Any], description: str, *, safe: bool
) -> Fix | None:
    """The fix that changes the text where a problem stands, and at its related places, in JSON-LD or in an attribute.

    `change` makes another text of it, or a number where JSON has one; None leaves it.
    """
    edits = tuple(edit for place in _places(problem) if (edit := _edit(extraction, place, change)))
    return Fix(description, edits, safe) if edits else None


def _places(problem: Problem) -> tuple[Location, ...]:
    places = (problem.location, *(other.location for other in problem.related))
    return tuple(place for place in places if place is not None)


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
        joined = urljoin(base, address.strip()) if base else ""
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


def right_case(extraction: Extraction, problem: Problem) -> Fix | None:
    """A type or property of JSON-LD in schema.org's capitals, at its first place and the others that are told."""
    told = _RIGHT_CASE.search(problem.message)
    if told is None:
        return None
    wrong, right = told.groups()
    find = _type_edits if " the type " in problem.message else _key_edits
    edits = tuple(edit for place in _places(problem) for edit in find(extraction, place, wrong, right))
    return Fix(f"{wrong} is written as {right}", edits, safe=True) if edits else None


def _type_edits(extraction: Extraction, location: Location, wrong: str, right: str) -> Iterator[Edit]:
    source = extraction.document.script_source(location.element)
    if source is None or location.pointer is None:
        return
    from newsmeta.json_text.tolerant import locate

    for key in _TYPE_KEYS:
        pointer = (*location.pointer, key)
        stated = [pointer, *((*pointer, index) for index in range(10))]
        for each in (each for each in stated if locate(source[1], each)):
            place = replace(location, pointer=each)
            if edit := json_edit(extraction, place, lambda value: _with_ending(value, wrong, right)):
                yield edit


def _key_edits(extraction: Extraction, location: Location, wrong: str, right: str) -> Iterator[Edit]:
    source = extraction.document.script_source(location.element)
    pointer = location.pointer
    if source is None or pointer is None:
        return
    from newsmeta.json_text.tolerant import locate

    while pointer and not (isinstance(pointer[-1], str) and pointer[-1].endswith(wrong)):
        pointer = pointer[:-1]
    span = locate(source[1], pointer) if pointer else None
    if span is None or locate(source[1], (*pointer[:-1], _with_ending(pointer[-1], wrong, right) or "")):
        return
    found = _KEY_BEFORE.search(source[1], max(0, span[0] - _LONGEST_KEY), span[0])
    if found and _loaded(found[1]) == pointer[-1]:
        start = source[0]
        yield Edit(start + found.start(1), start + found.end(1), json_text(_with_ending(pointer[-1], wrong, right)))


def _scalar(extraction: Extraction, location: Location) -> tuple[int, int, Any] | None:
    """Where a scalar of JSON-LD stands in the page, and its value, when it is written there as JSON has it."""
    source = extraction.document.script_source(location.element)
    if source is None or location.pointer is None:
        return None
    from newsmeta.json_text.tolerant import locate

    span = locate(source[1], location.pointer)
    value = _loaded(source[1][slice(*span)]) if span else None
    if span is None or value is None or isinstance(value, (dict, list)):
        return None
    return source[0] + span[0], source[0] + span[1], value


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _with_ending(value: Any, wrong: str, right: str) -> str | None:
    return value.removesuffix(wrong) + right if isinstance(value, str) and value.endswith(wrong) else None


def _plain(text: str) -> str:
    decoded = text
    while (once := html.unescape(decoded)) != decoded:
        decoded = once
    return decoded
