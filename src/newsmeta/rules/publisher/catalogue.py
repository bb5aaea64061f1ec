"""The rules of this family."""

from __future__ import annotations

from newsmeta.rules.publisher.logos import LOGOS
from newsmeta.rules.publisher.publishers import PUBLISHERS
from newsmeta.rules.rule import Rule

FAMILY: tuple[Rule, ...] = (
    *LOGOS,
    *PUBLISHERS,
)
