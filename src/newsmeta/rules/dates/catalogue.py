"""The rules of this family."""

from __future__ import annotations

from newsmeta.rules.dates.forms import FORMS
from newsmeta.rules.dates.order import ORDER
from newsmeta.rules.dates.stated import STATED
from newsmeta.rules.rule import Rule

FAMILY: tuple[Rule, ...] = (
    *FORMS,
    *ORDER,
    *STATED,
)
