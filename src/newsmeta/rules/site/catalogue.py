"""The rules of this family."""

from __future__ import annotations

from newsmeta.rules.rule import Rule
from newsmeta.rules.site.authors import AUTHORS
from newsmeta.rules.site.lists import LISTS
from newsmeta.rules.site.profile import PROFILE

FAMILY: tuple[Rule, ...] = (
    *AUTHORS,
    *LISTS,
    *PROFILE,
)
