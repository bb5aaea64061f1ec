"""The catalogue of rules, in the order of their codes."""

from __future__ import annotations

from newsmeta.rules.authors import AUTHORS
from newsmeta.rules.conflicts import CONFLICTS
from newsmeta.rules.dates import DATES
from newsmeta.rules.disclosure import DISCLOSURE
from newsmeta.rules.ignores import IGNORES
from newsmeta.rules.json_ends import JSON_ENDS
from newsmeta.rules.json_text import JSON_TEXT
from newsmeta.rules.media import MEDIA
from newsmeta.rules.missing import MISSING
from newsmeta.rules.reading import READING
from newsmeta.rules.rule import Problem, Rule, rule
from newsmeta.rules.undeclared import UNDECLARED

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *READING,
            *JSON_TEXT,
            *JSON_ENDS,
            *MISSING,
            *UNDECLARED,
            *AUTHORS,
            *DATES,
            *CONFLICTS,
            *MEDIA,
            *DISCLOSURE,
            *IGNORES,
        ),
        key=lambda rule: rule.code,
    )
)

__all__ = ["RULES", "Problem", "Rule", "find_rule", "rule", "suggest_rule"]


def find_rule(code_or_name: str) -> Rule | None:
    """The rule with this code or name."""
    wanted = code_or_name.strip().lower()
    return next((rule for rule in RULES if wanted in (rule.code.lower(), rule.name)), None)


def suggest_rule(code_or_name: str) -> str | None:
    """The code or name nearest to one that does not exist."""
    from difflib import get_close_matches

    known = [*(rule.code for rule in RULES), *(rule.name for rule in RULES)]
    wanted = code_or_name.strip()
    near = get_close_matches(wanted.upper(), known, 1) or get_close_matches(wanted.lower(), known, 1)
    return near[0] if near else None
