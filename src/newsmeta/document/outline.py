"""Every element of a tree by its number in document order: its name, what it stands in and what it says of itself.

A question to the tree costs as much as many to a table, and the readers of a page ask the same ones again and again. So
the tree is walked once, and what stands below an element is a range of numbers.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Any

_NONE: Mapping[int, str] = MappingProxyType({})


class Outline:
    """The elements of a tree in document order.

    `number` is the place of each in `elements`; by number are `tags`, `parents` (-1 for the root) and `ends`: what
    stands in element n are the numbers from n + 1 to ``ends[n]``, which is not among them.
    """

    __slots__ = ("_attributes", "_by_tag", "elements", "ends", "number", "parents", "tags")

    def __init__(self, tree: Any) -> None:
        self.elements: list[Any] = list(tree.iter("*"))
        self.number: dict[Any, int] = dict(zip(self.elements, range(len(self.elements)), strict=True))
        self.tags: list[str] = [element.tag for element in self.elements]
        self.parents: list[int] = [self.number.get(element.getparent(), -1) for element in self.elements]
        self.ends = _ends(self.parents)
        self._by_tag = _by_tag(self.tags)
        self._attributes = _by_attribute(self.elements)

    def called(self, *tags: str) -> Iterable[int]:
        """The numbers of the elements with one of these tags; those of one tag are in order."""
        return chain.from_iterable(self._by_tag.get(tag, ()) for tag in tags)

    def called_alone(self, tag: str) -> Sequence[int]:
        """The numbers of the elements with a tag, in order."""
        return self._by_tag.get(tag, ())

    def attribute(self, name: str) -> Mapping[int, str]:
        """The attribute's values by the numbers of the elements that have it, in document order."""
        return self._attributes.get(name, _NONE)

    def children(self, number: int) -> Iterator[int]:
        child, end = number + 1, self.ends[number]
        while child < end:
            yield child
            child = self.ends[child]

    def lineage(self, number: int) -> Iterator[int]:
        """An element and those it stands in, innermost first."""
        while number >= 0:
            yield number
            number = self.parents[number]

    def ancestors(self, number: int) -> Iterator[int]:
        """The elements that an element stands in, innermost first."""
        return self.lineage(self.parents[number])

    def is_inside(self, number: int, ancestor: int) -> bool:
        """Whether an element is another or stands in it."""
        return ancestor <= number < self.ends[ancestor]

    def within(self, number: int, sorted_numbers: list[int]) -> list[int]:
        """Those of some numbers, given in order, that are the element or stand in it."""
        return sorted_numbers[bisect_left(sorted_numbers, number) : bisect_left(sorted_numbers, self.ends[number])]

    def iter(self, number: int, *tags: str) -> list[int]:
        """The elements with one of these tags that are an element or stand in it, in order."""
        found = [each for tag in tags if tag in self._by_tag for each in self.within(number, self._by_tag[tag])]
        if len(tags) > 1:
            found.sort()
        return found

    def below(self, number: int, tag: str) -> list[int]:
        """The elements with a tag that stand in an element."""
        same = self._by_tag.get(tag, [])
        return same[bisect_left(same, number + 1) : bisect_left(same, self.ends[number])]

    def all_in(self, numbers: Iterable[int]) -> bytearray:
        """By number 1 for these elements and all that stands in them."""
        flags = bytearray(len(self.elements))
        for number in numbers:
            flags[number : self.ends[number]] = b"\1" * (self.ends[number] - number)
        return flags


def _ends(parents: list[int]) -> list[int]:
    ends = list(range(1, len(parents) + 1))
    # From the last to the first, so that an element's own end is known before it moves that of its parent.
    for number in range(len(parents) - 1, 0, -1):
        parent = parents[number]
        if ends[parent] < ends[number]:
            ends[parent] = ends[number]
    return ends


def _by_tag(tags: list[str]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, tag in enumerate(tags):
        found[tag].append(number)
    return found


def _by_attribute(elements: list[Any]) -> dict[str, dict[int, str]]:
    found: dict[str, dict[int, str]] = defaultdict(dict)
    for number, element in enumerate(elements):
        for name, value in element.items():
            found[name][number] = value
    return found
