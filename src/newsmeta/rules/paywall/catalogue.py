"""The rules of this family."""

from __future__ import annotations

from newsmeta.rules.paywall.content_tiers import CONTENT_TIERS
from newsmeta.rules.paywall.flags import FLAGS
from newsmeta.rules.paywall.selectors import SELECTORS
from newsmeta.rules.rule import Rule

FAMILY: tuple[Rule, ...] = (
    *CONTENT_TIERS,
    *FLAGS,
    *SELECTORS,
)
