"""How a term of JSON-LD in the wrong capitals is mended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from newsmeta.extraction import Extraction
from newsmeta.finding import Edit, Fix
from newsmeta.location import Location
from newsmeta.rules.json_edits import json_edit, json_text, key_before, loaded
from newsmeta.rules.rule import Problem
from newsmeta.rules.value_fixes import places

_RIGHT_CASE = re.compile(r"writes the (?:type|property) (\S+) as (\S+?)(?: \(\d+ times\))?\Z")
_TYPE_KEYS = ("@type", "type")
_MOST_TYPES = 10


def right_case(extraction: Extraction, problem: Problem) -> Fix | None:
    """A type or property of JSON-LD in schema.org's capitals, at its first place and the others that are told."""
    told = _RIGHT_CASE.search(problem.message)
    if told is None:
        return None
    wrong, right = told.groups()
    find = _type_edits if " the type " in problem.message else _key_edits
    edits = tuple(edit for place in places(problem) for edit in find(extraction, place, wrong, right))
    return Fix(f"{wrong} is written as {right}", edits, safe=True) if edits else None


def _type_edits(extraction: Extraction, location: Location, wrong: str, right: str) -> Iterator[Edit]:
    source = extraction.document.script_source(location.element)
    if source is None or location.pointer is None:
        return
    from newsmeta.json_text.tolerant import locate

    for key in _TYPE_KEYS:
        pointer = (*location.pointer, key)
        stated = [pointer, *((*pointer, index) for index in range(_MOST_TYPES))]
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
    key = key_before(source[1], span[0])
    if key and loaded(source[1][slice(*key)]) == pointer[-1]:
        start, right_key = source[0], json_text(_with_ending(pointer[-1], wrong, right))
        yield Edit(start + key[0], start + key[1], right_key)


def _with_ending(value: Any, wrong: str, right: str) -> str | None:
    return value.removesuffix(wrong) + right if isinstance(value, str) and value.endswith(wrong) else None
