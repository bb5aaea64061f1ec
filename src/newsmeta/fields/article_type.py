"""type: which of schema.org's article types the page declares; NewsArticle where it declares none.

https://schema.org/NewsArticle and its subtypes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from newsmeta.choice import Choice
from newsmeta.fields.field import Context, Field, Reading, chosen, derived
from newsmeta.normalize.rejected import Rejected
from newsmeta.statement import Statement
from newsmeta.subject import ARTICLE_TYPES

_NOT_AN_ARTICLE = Rejected("it is no article type of schema.org")


class ItemTypes:
    """The types of the page's article items."""

    label = "article item: @type"

    def statements(self, evidence: Any) -> Iterator[tuple[Statement, str | None]]:
        for item in evidence.articles:
            yield Statement("@type", item.types, item.location), None


def _read(statement: Statement, context: Context) -> Iterator[tuple[str, ...] | Rejected]:
    yield tuple(dict.fromkeys(name for name in statement.value if name in ARTICLE_TYPES)) or _NOT_AN_ARTICLE


def _choose(field: Field, found: Sequence[Reading], context: Context) -> Choice:
    good = next((reading for reading in found if reading.candidate.value), None)
    if good is None:
        return derived(field, ("NewsArticle",), "newsmeta describes news articles", found)
    return chosen(field, good.candidate.value, [good], found)


TYPE = Field(name="type", sources=(ItemTypes(),), read=_read, choose=_choose)
