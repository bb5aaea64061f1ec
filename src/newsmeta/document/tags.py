"""Where the start tags of a page's source stand, and which tree element each became.

libxml2 keeps one line number an element, that of the tag's end, and none past 65,535. So the source is scanned
once more, when a place is asked for, and the n-th tag of a name is paired with the n-th element of that name.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from newsmeta.document.markup import Kind, Tag, tokens


def scan_tags(text: str) -> list[Tag]:
    """All start tags that make elements, in order; comments, raw text and inert templates are passed over."""
    return [token for token in tokens(text) if token.kind is Kind.START and not token.inert]


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
