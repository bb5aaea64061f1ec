"""The rules of this family."""

from __future__ import annotations

from newsmeta.rules.conflicts.addresses import ADDRESSES
from newsmeta.rules.conflicts.claims import CLAIMS
from newsmeta.rules.conflicts.corroboration import CORROBORATION
from newsmeta.rules.conflicts.images import IMAGES
from newsmeta.rules.conflicts.people_and_dates import PEOPLE_AND_DATES
from newsmeta.rules.conflicts.words import WORDS
from newsmeta.rules.conflicts.wrong_article import WRONG_ARTICLE
from newsmeta.rules.rule import Rule

FAMILY: tuple[Rule, ...] = (
    *ADDRESSES,
    *CLAIMS,
    *CORROBORATION,
    *IMAGES,
    *PEOPLE_AND_DATES,
    *WORDS,
    *WRONG_ARTICLE,
)
