"""The rules of this family."""

from __future__ import annotations

from newsmeta.rules.rule import Rule
from newsmeta.rules.run.shared import SHARED
from newsmeta.rules.run.templates_alike import TEMPLATES_ALIKE

FAMILY: tuple[Rule, ...] = (
    *SHARED,
    *TEMPLATES_ALIKE,
)
