"""The rules of this family."""

from __future__ import annotations

from newsmeta.rules.authors.items import ITEMS
from newsmeta.rules.authors.lists import LISTS
from newsmeta.rules.authors.names import NAMES
from newsmeta.rules.authors.stand_ins import STAND_INS
from newsmeta.rules.rule import Rule

FAMILY: tuple[Rule, ...] = (
    *ITEMS,
    *LISTS,
    *NAMES,
    *STAND_INS,
)
