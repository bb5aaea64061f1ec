"""A difference between two values of one property, and what kind of difference it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Relation(StrEnum):
    """How the later value stands to the earlier one."""

    LOST = "lost"
    GAINED = "gained"
    CHANGED = "changed"
    OTHER_PEOPLE = "other-people"
    OTHER_ORDER = "other-order"
    MOVED = "moved"
    ZONE_LOST = "zone-lost"
    LESS_EXACT = "less-exact"
    MORE_EXACT = "more-exact"
    # Written another way, with the same meaning.
    RESPELLED = "respelled"


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs: `path` is the property's from the article, as in ``author.url``; a list's index is no part of it.

    `seconds` is how much later an instant, a time or a day is.
    """

    path: str
    relation: Relation
    before: Any = None
    after: Any = None
    seconds: float | None = None

    @property
    def field(self) -> str:
        """The property of the article that the difference lies in."""
        return self.path.partition(".")[0]
