"""The rules of this family."""

from __future__ import annotations

from newsmeta.rules.rule import Rule
from newsmeta.rules.vocabulary.off_by_default import OFF_BY_DEFAULT
from newsmeta.rules.vocabulary.term_values import TERM_VALUES
from newsmeta.rules.vocabulary.unknown_terms import UNKNOWN_TERMS

FAMILY: tuple[Rule, ...] = (
    *OFF_BY_DEFAULT,
    *TERM_VALUES,
    *UNKNOWN_TERMS,
)
