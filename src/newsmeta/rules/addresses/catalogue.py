"""The rules of this family."""

from __future__ import annotations

from newsmeta.rules.addresses.bases import BASES
from newsmeta.rules.addresses.canonical_links import CANONICAL_LINKS
from newsmeta.rules.addresses.canonical_targets import CANONICAL_TARGETS
from newsmeta.rules.addresses.forms import FORMS
from newsmeta.rules.addresses.language_codes import LANGUAGE_CODES
from newsmeta.rules.addresses.language_links import LANGUAGE_LINKS
from newsmeta.rules.addresses.robots import ROBOTS
from newsmeta.rules.addresses.robots_spelling import ROBOTS_SPELLING
from newsmeta.rules.addresses.unreachable import UNREACHABLE
from newsmeta.rules.rule import Rule

FAMILY: tuple[Rule, ...] = (
    *BASES,
    *CANONICAL_LINKS,
    *CANONICAL_TARGETS,
    *FORMS,
    *LANGUAGE_CODES,
    *LANGUAGE_LINKS,
    *ROBOTS,
    *ROBOTS_SPELLING,
    *UNREACHABLE,
)
