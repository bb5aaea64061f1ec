"""How a tag is mended: the value of an attribute written anew, or its name, or the tag taken out."""

from __future__ import annotations

import html
import re

from newsmeta.extraction import Extraction
from newsmeta.finding import Edit, Fix
from newsmeta.location import Location
from newsmeta.rules.rule import Problem

_LINE_END = re.compile(r"\r\n?")
# https://html.spec.whatwg.org/multipage/syntax.html#unquoted: what an attribute without quotation marks cannot hold.
_NEEDS_QUOTES = re.compile(r"[\s\"'=<>`]|\A\Z")
_BLANK_LINE = re.compile(r"[ \t]*")
_REST_OF_LINE = re.compile(r"[ \t]*(?:\r\n|\n)")
_NAME_BEFORE = re.compile(r"([^\s\"'>/=]+)\s*=\s*[\"']?\Z")


def attribute_edit(extraction: Extraction, location: Location | None, attribute: str, value: str) -> Edit | None:
    """The edit that gives an element's attribute another value; None when its place is not exact."""
    span = _span(extraction, location, attribute)
    if span is None:
        return None
    start, end = span
    mark = extraction.document.text[start - 1]
    if mark not in "\"'" and _NEEDS_QUOTES.search(value):
        return None
    escaped = html.escape(value, quote=False).replace(mark if mark in "\"'" else "\0", f"&#{ord(mark)};")
    return Edit(start, end, escaped.encode("ascii", "xmlcharrefreplace").decode("ascii"))


def attribute_name_edit(extraction: Extraction, location: Location | None, old: str, new: str) -> Edit | None:
    """The edit that gives an element's attribute another name; None when its place is not exact."""
    span = _span(extraction, location, old)
    tag = extraction.document.tag(location.element) if location else None
    if span is None or tag is None:
        return None
    named = _NAME_BEFORE.search(extraction.document.text, tag.start, span[0])
    if named is None or named[1].lower() != old or new in tag.attributes:
        return None
    return Edit(*named.span(1), new)


def one_edit(description: str, edit: Edit | None, *, safe: bool) -> Fix | None:
    """The fix of one edit, or none where there is none."""
    return Fix(description, (edit,), safe) if edit else None


def _span(extraction: Extraction, location: Location | None, attribute: str) -> tuple[int, int] | None:
    """Where the value stands, if the tag found in the text is this element's without doubt."""
    tag = extraction.document.tag(location.element) if location else None
    if location is None or tag is None or attribute not in tag.attributes:
        return None
    start, end = tag.attributes[attribute]
    written = html.unescape(_LINE_END.sub("\n", extraction.document.text[start:end]))
    return (start, end) if written == _LINE_END.sub("\n", location.element.get(attribute) or "") else None


def other_attribute(extraction: Extraction, problem: Problem, old: str, new: str) -> Fix | None:
    """The fix that states a tag's name by another attribute, ``property`` for ``name`` or the reverse."""
    edit = attribute_name_edit(extraction, problem.location, old, new)
    return one_edit(f"{old} is written as {new}", edit, safe=True)


def as_property(extraction: Extraction, problem: Problem) -> Fix | None:
    """``name="og:title"`` as ``property="og:title"``."""
    return other_attribute(extraction, problem, "name", "property")


def as_name(extraction: Extraction, problem: Problem) -> Fix | None:
    """``property="twitter:card"`` as ``name="twitter:card"``."""
    return other_attribute(extraction, problem, "property", "name")


def without_tag(extraction: Extraction, problem: Problem) -> Fix | None:
    """The fix that takes out a meta or link tag that only repeats another, with the line that it leaves empty."""
    element = problem.location.element if problem.location else None
    tag = extraction.document.tag(element)
    if element is None or tag is None or tag.name not in ("meta", "link"):
        return None
    if any(_span(extraction, problem.location, name) is None for name in element.keys()):  # noqa: SIM118 - an element
        return None
    text = extraction.document.text
    start, end = tag.start, tag.end
    blank = _BLANK_LINE.fullmatch(text, text.rfind("\n", 0, start) + 1, start)
    if blank and (line_end := _REST_OF_LINE.match(text, end)):
        start, end = blank.start(), line_end.end()
    return Fix("the repetition is taken out", (Edit(start, end, ""),), safe=True)


def json_ld_type(extraction: Extraction, problem: Problem) -> Fix | None:
    """The type of a script as JSON-LD has it; unsafe where another program may look for the script by its type."""
    element = problem.location.element if problem.location else None
    stated = element.get("type", "").strip().lower() if element is not None else ""
    edit = attribute_edit(extraction, problem.location, "type", "application/ld+json")
    return one_edit("the type is written as application/ld+json", edit, safe="ld" in stated)
