"""The rules of this family."""

from __future__ import annotations

from newsmeta.rules.rule import Rule
from newsmeta.rules.texts.disclosure import DISCLOSURE
from newsmeta.rules.texts.hygiene import HYGIENE
from newsmeta.rules.texts.language_tags import LANGUAGE_TAGS
from newsmeta.rules.texts.making import MAKING
from newsmeta.rules.texts.translations import TRANSLATIONS

FAMILY: tuple[Rule, ...] = (
    *DISCLOSURE,
    *HYGIENE,
    *LANGUAGE_TAGS,
    *MAKING,
    *TRANSLATIONS,
)
