"""Where the start tags of a page's source stand, and which tree element each became.

libxml2 keeps one line number an element, that of the tag's end, and none past 65,535. So the source is scanned
once more, when a place is asked for, and the n-th tag of a name is paired with the n-th element of that name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

_MARKUP = re.compile(r"<(?:(!--)|(/?)([a-zA-Z][^\s/>]*)|([!?]))")
_ATTRIBUTE = re.compile(r"""([^\s"'>/=][^\s>/=]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']*[^\s>]*))?|(>)|["'/=]""")
_COMMENT_END = re.compile(r"--!?>")
# https://html.spec.whatwg.org/multipage/parsing.html#parsing-html-fragments: no tags inside these.
_RAW_TEXT = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"})


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag in the source: offsets of its first character and past its end, and of each attribute's value."""

    name: str
    start: int
    end: int
    attributes: dict[str, tuple[int, int]]


def scan_tags(text: str) -> list[Tag]:
    """All start tags that make elements, in order; comments, raw text and inert templates are passed over."""
    tags: list[Tag] = []
    position, templates = 0, 0
    while found := _MARKUP.search(text, position):
        comment, slash, raw_name, _declaration = found.groups()
        if comment:
            position = _comment_end(text, found.end())
            continue
        if raw_name is None:
            position = _past(text, ">", found.end())
            continue
        name = raw_name.lower()
        tag = _read_tag(text, name, found.start(), found.end())
        position = tag.end
        if slash:
            templates -= name == "template" and templates > 0
            continue
        if not templates:
            tags.append(tag)
        if name == "template" and (templates or "shadowrootmode" not in tag.attributes):
            templates += 1
        elif name in _RAW_TEXT:
            position = _raw_text_end(text, name, tag.end)
    return tags


def pair_tags(elements: list[Any], text: str) -> dict[Any, Tag]:
    """Each tree element's start tag in the source; elements that the parser implied have none."""
    in_source: dict[str, list[Tag]] = defaultdict(list)
    for tag in scan_tags(text):
        in_source[tag.name].append(tag)
    in_tree: dict[str, list[Any]] = defaultdict(list)
    for element in elements:
        in_tree[element.tag].append(element)
    paired: dict[Any, Tag] = {}
    for name, same_name in in_tree.items():
        tags = in_source.get(name, [])
        if len(tags) == len(same_name):
            paired.update(zip(same_name, tags, strict=True))
        else:
            paired.update(_pair_by_attributes(same_name, tags))
    return paired


def _pair_by_attributes(elements: list[Any], tags: list[Tag]) -> dict[Any, Tag]:
    """Pair in order, passing over tags the parser dropped and elements it implied, told apart by attribute names."""
    paired: dict[Any, Tag] = {}
    at = 0
    for element in elements:
        names = {str(name).lower() for name in element.keys()}  # noqa: SIM118 - an lxml element iterates over its children
        match = next((n for n in range(at, len(tags)) if tags[n].attributes.keys() == names), None)
        if match is not None:
            paired[element] = tags[match]
            at = match + 1
    return paired


def _read_tag(text: str, name: str, start: int, position: int) -> Tag:
    attributes: dict[str, tuple[int, int]] = {}
    for found in _ATTRIBUTE.finditer(text, position):
        key, value, end = found.groups()
        if end:
            return Tag(name, start, found.end(), attributes)
        if key is None:
            continue
        span = found.span(2) if value is not None else (found.end(1), found.end(1))
        if value and value[0] in "\"'":
            span = (span[0] + 1, span[1] - 1)
        attributes.setdefault(key.lower(), span)
    return Tag(name, start, len(text), attributes)


def _comment_end(text: str, position: int) -> int:
    if text.startswith((">", "->"), position):
        return text.index(">", position) + 1
    found = _COMMENT_END.search(text, position)
    return found.end() if found else len(text)


def _past(text: str, mark: str, position: int) -> int:
    found = text.find(mark, position)
    return len(text) if found < 0 else found + len(mark)


def _raw_text_end(text: str, name: str, position: int) -> int:
    found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, position)
    return found.start() if found else len(text)
