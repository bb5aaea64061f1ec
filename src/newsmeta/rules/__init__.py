"""The catalogue of rules, in the order of their codes."""

from __future__ import annotations

from collections.abc import Mapping

from newsmeta.rules.addresses.catalogue import FAMILY as ADDRESSES
from newsmeta.rules.article.catalogue import FAMILY as ARTICLE
from newsmeta.rules.authors.catalogue import FAMILY as AUTHORS
from newsmeta.rules.conflicts.catalogue import FAMILY as CONFLICTS
from newsmeta.rules.dates.catalogue import FAMILY as DATES
from newsmeta.rules.ignores import IGNORES
from newsmeta.rules.images.catalogue import FAMILY as IMAGES
from newsmeta.rules.json_ld.catalogue import FAMILY as JSON_LD
from newsmeta.rules.paywall.catalogue import FAMILY as PAYWALL
from newsmeta.rules.previews.catalogue import FAMILY as PREVIEWS
from newsmeta.rules.publisher.catalogue import FAMILY as PUBLISHER
from newsmeta.rules.rule import Problem, Rule, rule
from newsmeta.rules.run.catalogue import FAMILY as RUN
from newsmeta.rules.site.catalogue import FAMILY as SITE
from newsmeta.rules.texts.catalogue import FAMILY as TEXTS
from newsmeta.rules.vocabulary.catalogue import FAMILY as VOCABULARY

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *JSON_LD,
            *VOCABULARY,
            *ARTICLE,
            *AUTHORS,
            *DATES,
            *IMAGES,
            *CONFLICTS,
            *TEXTS,
            *PREVIEWS,
            *PUBLISHER,
            *ADDRESSES,
            *PAYWALL,
            *SITE,
            *RUN,
            *IGNORES,
        ),
        key=lambda rule: rule.code,
    )
)

_ON = tuple(rule for rule in RULES if rule.on)

__all__ = ["RULES", "Problem", "Rule", "find_rule", "rule", "rules_on", "suggest_rule"]


def rules_on(severities: Mapping[str, str]) -> tuple[Rule, ...]:
    """The rules that are run where none are selected: those that are on, or that the configuration gives a severity."""
    if not severities:
        return _ON
    return tuple(rule for rule in RULES if rule.on or not {rule.code, rule.name}.isdisjoint(severities))


def find_rule(code_or_name: str) -> Rule | None:
    """The rule with this code or name."""
    wanted = code_or_name.strip().lower()
    return next((rule for rule in RULES if wanted in (rule.code.lower(), rule.name)), None)


def suggest_rule(code_or_name: str) -> str | None:
    """The code or name nearest to one that does not exist."""
    from difflib import get_close_matches

    known = [*(rule.code for rule in RULES), *(rule.name for rule in RULES)]
    wanted = code_or_name.strip()
    begun = next((rule.code for rule in RULES if wanted.upper().startswith(rule.code)), None)
    if begun:
        return begun
    near = get_close_matches(wanted.upper(), known, 1) or get_close_matches(wanted.lower(), known, 1)
    return near[0] if near else None
