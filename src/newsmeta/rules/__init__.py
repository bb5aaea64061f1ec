"""The catalogue of rules, in the order of their codes."""

from __future__ import annotations

from collections.abc import Mapping

from newsmeta.rules.address_forms import ADDRESS_FORMS
from newsmeta.rules.addresses import ADDRESSES
from newsmeta.rules.article_item_gaps import ARTICLE_ITEM_GAPS
from newsmeta.rules.article_items import ARTICLE_ITEMS
from newsmeta.rules.article_texts import ARTICLE_TEXTS
from newsmeta.rules.author_items import AUTHOR_ITEMS
from newsmeta.rules.author_lists import AUTHOR_LISTS
from newsmeta.rules.author_names import AUTHOR_NAMES
from newsmeta.rules.authors import AUTHORS
from newsmeta.rules.base_addresses import BASE_ADDRESSES
from newsmeta.rules.canonical_links import CANONICAL_LINKS
from newsmeta.rules.canonical_targets import CANONICAL_TARGETS
from newsmeta.rules.conflicting_addresses import CONFLICTING_ADDRESSES
from newsmeta.rules.conflicting_claims import CONFLICTING_CLAIMS
from newsmeta.rules.conflicting_images import CONFLICTING_IMAGES
from newsmeta.rules.conflicting_words import CONFLICTING_WORDS
from newsmeta.rules.conflicts import CONFLICTS
from newsmeta.rules.content_tiers import CONTENT_TIERS
from newsmeta.rules.corroboration import CORROBORATION
from newsmeta.rules.counters import COUNTERS
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
from newsmeta.rules.language_codes import LANGUAGE_CODES
from newsmeta.rules.language_links import LANGUAGE_LINKS
from newsmeta.rules.language_tags import LANGUAGE_TAGS
from newsmeta.rules.live_blogs import LIVE_BLOGS
from newsmeta.rules.logos import LOGOS
from newsmeta.rules.making import MAKING
from newsmeta.rules.missing import MISSING
from newsmeta.rules.missing_from_page import MISSING_FROM_PAGE
from newsmeta.rules.off_by_default import OFF_BY_DEFAULT
from newsmeta.rules.open_graph_article import OPEN_GRAPH_ARTICLE
from newsmeta.rules.open_graph_images import OPEN_GRAPH_IMAGES
from newsmeta.rules.open_graph_kinds import OPEN_GRAPH_KINDS
from newsmeta.rules.open_graph_names import OPEN_GRAPH_NAMES
from newsmeta.rules.open_graph_tags import OPEN_GRAPH_TAGS
from newsmeta.rules.open_graph_texts import OPEN_GRAPH_TEXTS
from newsmeta.rules.open_graph_values import OPEN_GRAPH_VALUES
from newsmeta.rules.paywall_selectors import PAYWALL_SELECTORS
from newsmeta.rules.paywalls import PAYWALLS
from newsmeta.rules.pictures import PICTURES
from newsmeta.rules.preview_values import PREVIEW_VALUES
from newsmeta.rules.publishers import PUBLISHERS
from newsmeta.rules.reading import READING
from newsmeta.rules.residue import RESIDUE
from newsmeta.rules.retired import RETIRED
from newsmeta.rules.robots import ROBOTS
from newsmeta.rules.robots_spelling import ROBOTS_SPELLING
from newsmeta.rules.rule import Problem, Rule, rule
from newsmeta.rules.script_blocks import SCRIPT_BLOCKS
from newsmeta.rules.script_ends import SCRIPT_ENDS
from newsmeta.rules.site_authors import SITE_AUTHORS
from newsmeta.rules.site_lists import SITE_LISTS
from newsmeta.rules.site_profile import SITE_PROFILE
from newsmeta.rules.spoken import SPOKEN
from newsmeta.rules.templates_alike import TEMPLATES_ALIKE
from newsmeta.rules.term_values import TERM_VALUES
from newsmeta.rules.text_hygiene import TEXT_HYGIENE
from newsmeta.rules.translations import TRANSLATIONS
from newsmeta.rules.undeclared import UNDECLARED
from newsmeta.rules.videos import VIDEOS
from newsmeta.rules.vocabulary import VOCABULARY
from newsmeta.rules.whole_run import WHOLE_RUN
from newsmeta.rules.wrong_article import WRONG_ARTICLE
from newsmeta.rules.x_card_values import X_CARD_VALUES
from newsmeta.rules.x_cards import X_CARDS

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            *READING,
            *JSON_TEXT,
            *JSON_ENDS,
            *MISSING,
            *MISSING_FROM_PAGE,
            *UNDECLARED,
            *AUTHORS,
            *DATES,
            *CONFLICTS,
            *CONFLICTING_ADDRESSES,
            *CONFLICTING_IMAGES,
            *PICTURES,
            *VIDEOS,
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
            *ARTICLE_ITEM_GAPS,
            *HEADLINES,
            *IMAGE_ADDRESSES,
            *IMAGE_SIZES,
            *IMAGE_WORDS,
            *ARTICLE_TEXTS,
            *LIVE_BLOGS,
            *SPOKEN,
            *PUBLISHERS,
            *LOGOS,
            *CANONICAL_LINKS,
            *CANONICAL_TARGETS,
            *ROBOTS,
            *ROBOTS_SPELLING,
            *ADDRESSES,
            *ADDRESS_FORMS,
            *LANGUAGE_CODES,
            *LANGUAGE_LINKS,
            *BASE_ADDRESSES,
            *PAYWALLS,
            *PAYWALL_SELECTORS,
            *CONTENT_TIERS,
            *SCRIPT_BLOCKS,
            *TEXT_HYGIENE,
            *SCRIPT_ENDS,
            *CONFLICTING_CLAIMS,
            *CONFLICTING_WORDS,
            *WRONG_ARTICLE,
            *CORROBORATION,
            *LANGUAGE_TAGS,
            *TRANSLATIONS,
            *MAKING,
            *COUNTERS,
            *RETIRED,
            *OPEN_GRAPH_TAGS,
            *OPEN_GRAPH_NAMES,
            *OPEN_GRAPH_VALUES,
            *OPEN_GRAPH_TEXTS,
            *OPEN_GRAPH_ARTICLE,
            *OPEN_GRAPH_KINDS,
            *OPEN_GRAPH_IMAGES,
            *PREVIEW_VALUES,
            *X_CARDS,
            *X_CARD_VALUES,
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
