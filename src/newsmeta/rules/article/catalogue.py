"""The rules of this family."""

from __future__ import annotations

from newsmeta.rules.article.counters import COUNTERS
from newsmeta.rules.article.headlines import HEADLINES
from newsmeta.rules.article.item_gaps import ITEM_GAPS
from newsmeta.rules.article.items import ITEMS
from newsmeta.rules.article.live_blogs import LIVE_BLOGS
from newsmeta.rules.article.missing import MISSING
from newsmeta.rules.article.missing_from_page import MISSING_FROM_PAGE
from newsmeta.rules.article.retired import RETIRED
from newsmeta.rules.article.spoken import SPOKEN
from newsmeta.rules.article.texts import TEXTS
from newsmeta.rules.article.undeclared import UNDECLARED
from newsmeta.rules.rule import Rule

FAMILY: tuple[Rule, ...] = (
    *COUNTERS,
    *HEADLINES,
    *ITEM_GAPS,
    *ITEMS,
    *LIVE_BLOGS,
    *MISSING,
    *MISSING_FROM_PAGE,
    *RETIRED,
    *SPOKEN,
    *TEXTS,
    *UNDECLARED,
)
