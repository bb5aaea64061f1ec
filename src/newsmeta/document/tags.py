"""Where the start tags of a page's source stand, and which tree element each became.

libxml2 keeps one line number an element, that of the tag's end, and none past 65,535. So the source is scanned
once more, when a place is asked for, and the n-th tag of a name is paired with the n-th element of that name.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from newsmeta.document.markup import Kind, Tag, start_tag, tokens
from newsmeta.document.outline import Outline
from newsmeta.document.start_tags import start_tags


def scan_tags(text: str) -> list[Tag]:
    """All start tags that make elements, in order; comments, raw text and inert templates are passed over."""
    return [token for token in tokens(text) if token.kind is Kind.START and not token.inert]


class Tags:
    """The start tags in the source of the elements of a tree; those that the parser implied have none."""

    def __init__(self, outline: Outline, text: str) -> None:
        self._outline = outline
        self._text = text
        self._offsets = start_tags(text)
        # Of names whose tags are not as many as their elements, the tags by element.
        self._paired: dict[str, dict[Any, Tag]] = {}

    def of(self, element: Any) -> Tag | None:
        """The start tag of an element, or None."""
        number = self._outline.number.get(element)
        if number is None:
            return None
        name = self._outline.tags[number]
        offsets, same_name = self._offsets.get(name, []), self._outline.called_alone(name)
        if len(offsets) == len(same_name):
            return start_tag(self._text, offsets[bisect_left(same_name, number)])
        if name not in self._paired:
            elements = [self._outline.elements[each] for each in same_name]
            self._paired[name] = _pair_by_attributes(elements, [start_tag(self._text, each) for each in offsets])
        return self._paired[name].get(element)


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
