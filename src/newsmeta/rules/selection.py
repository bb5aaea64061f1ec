"""Rules by what people call them: a code, the beginning of codes, or a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from newsmeta.rules import RULES, rules_on, suggest_rule
from newsmeta.rules.rule import Rule

_BEGINNING = re.compile(r"nm\d*", re.IGNORECASE)


def named_rules(selector: str) -> tuple[Rule, ...]:
    """The rules with this code or name, or whose codes begin so (``NM2``); none when there are none."""
    wanted = selector.strip().lower()
    if _BEGINNING.fullmatch(wanted):
        return tuple(rule for rule in RULES if rule.code.lower().startswith(wanted))
    return tuple(rule for rule in RULES if rule.name == wanted)


def codes_of(selectors: Iterable[str]) -> frozenset[str]:
    """The codes of all rules that the selectors name."""
    return frozenset(rule.code for selector in selectors for rule in named_rules(selector))


def codes_to_run(selectors: Iterable[str], severities: Mapping[str, str]) -> frozenset[str]:
    """The codes of the rules to run that the selectors name; those off by default only by their own code or name."""
    on = set(rules_on(severities))
    named = (rule for selector in selectors for rule in named_rules(selector) if rule in on or is_whole(selector, rule))
    return frozenset(rule.code for rule in named)


def is_whole(selector: str, rule: Rule) -> bool:
    """Whether a selector is a rule's whole code, or its name."""
    return selector.strip().lower() in (rule.code.lower(), rule.name)


def unknown_rule(selector: str) -> str:
    """What to say of a selector that names no rule."""
    near = suggest_rule(selector)
    return f"there is no such rule; {f'did you mean {near}?' if near else '`newsmeta rules` lists them'}"
