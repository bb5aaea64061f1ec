"""The catalogue of rules, in the order of their codes."""

from __future__ import annotations

from collections.abc import Mapping

from newsmeta.rules.article_items import ARTICLE_ITEMS
from newsmeta.rules.article_texts import ARTICLE_TEXTS
from newsmeta.rules.author_items import AUTHOR_ITEMS
from newsmeta.rules.author_lists import AUTHOR_LISTS
from newsmeta.rules.author_names import AUTHOR_NAMES
from newsmeta.rules.authors import AUTHORS
from newsmeta.rules.conflicts import CONFLICTS
from newsmeta.rules.crawling import CRAWLING
from newsmeta.rules.date_forms import DATE_FORMS
from newsmeta.rules.date_order import DATE_ORDER
from newsmeta.rules.dates import DATES
from newsmeta.rules.disclosure import DISCLOSURE
from newsmeta.rules.headlines import HEADLINES
from newsmeta.rules.ignores import IGNORES
from newsmeta.rules.image_addresses import IMAGE_ADDRESSES
from newsmeta.rules.image_sizes import IMAGE_SIZES
from newsmeta.rules.image_words import IMAGE_WORDS
from newsmeta.rules.json_ends import JSON_ENDS
from newsmeta.rules.json_ld_meaning import JSON_LD_MEANING
from newsmeta.rules.json_ld_shape import JSON_LD_SHAPE
from newsmeta.rules.json_text import JSON_TEXT
from newsmeta.rules.live_blogs import LIVE_BLOGS
from newsmeta.rules.media import MEDIA
from newsmeta.rules.missing import MISSING
from newsmeta.rules.off_by_default import OFF_BY_DEFAULT
from newsmeta.rules.reading import READING
from newsmeta.rules.residue import RESIDUE
from newsmeta.rules.rule import Problem, Rule, rule
from newsmeta.rules.site_authors import SITE_AUTHORS
from newsmeta.rules.site_lists import SITE_LISTS
from newsmeta.rules.site_profile import SITE_PROFILE
from newsmeta.rules.spoken import SPOKEN
from newsmeta.rules.templates_alike import TEMPLATES_ALIKE
from newsmeta.rules.term_values import TERM_VALUES
from newsmeta.rules.undeclared import UNDECLARED
from newsmeta.rules.vocabulary import VOCABULARY
from newsmeta.rules.whole_run import WHOLE_RUN

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
            *VOCABULARY,
            *TERM_VALUES,
            *JSON_LD_SHAPE,
            *RESIDUE,
            *JSON_LD_MEANING,
            *AUTHOR_ITEMS,
            *AUTHOR_NAMES,
            *AUTHOR_LISTS,
            *DATE_FORMS,
            *DATE_ORDER,
            *ARTICLE_ITEMS,
            *HEADLINES,
            *IMAGE_ADDRESSES,
            *IMAGE_SIZES,
            *IMAGE_WORDS,
            *ARTICLE_TEXTS,
            *LIVE_BLOGS,
            *SPOKEN,
            *SITE_PROFILE,
            *SITE_LISTS,
            *SITE_AUTHORS,
            *OFF_BY_DEFAULT,
            *CRAWLING,
            *WHOLE_RUN,
            *TEMPLATES_ALIKE,
            *IGNORES,
        ),
        key=lambda rule: rule.code,
    )
)

__all__ = ["RULES", "Problem", "Rule", "find_rule", "rule", "rules_on", "suggest_rule"]


def rules_on(severities: Mapping[str, str]) -> tuple[Rule, ...]:
    """The rules that are run where none are selected: those that are on, or that the configuration gives a severity."""
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
