"""isAccessibleForFree and the parts behind a paywall.

https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsmeta.article import WebPageElement
from newsmeta.choice import Choice
from newsmeta.fields.field import Context, Field, Reading, absent, chosen, first_good
from newsmeta.fields.source import Declared, DeclaredOn, Tag, Visible
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import fold
from newsmeta.statement import Item, Statement

_WORDS = {
    "true": True, "false": False, "yes": True, "no": False, "1": True, "0": False, "free": True, "locked": False,
    "metered": False, "premium": False, "paid": False, "subscription": False, "registered": False,
}  # fmt: skip
_NOT_BOOLEAN = Rejected("it does not say true or false")
_NO_PART = Rejected("it is no part behind a paywall")


def _read_free(statement: Statement, context: Context) -> Iterator[bool | Rejected]:
    value = statement.value
    if statement.name == "paywall":
        yield False
    elif isinstance(value, bool):
        yield value
    else:
        word = fold(str(value)).rpartition("/")[2]
        known = _WORDS.get(word)
        yield _NOT_BOOLEAN if known is None else known


def _read_part(statement: Statement, context: Context) -> Iterator[WebPageElement | Rejected]:
    part = statement.value
    if not isinstance(part, Item):
        yield _NO_PART
        return
    free = part.first("isAccessibleForFree")
    known = free if isinstance(free, bool) else _WORDS.get(fold(str(free)).rpartition("/")[2])
    selectors = [s.value for s in part.all("cssSelector") if isinstance(s.value, str) and s.value.strip()]
    if known is None or not selectors:
        yield _NO_PART
        return
    for selector in selectors:
        yield WebPageElement(isAccessibleForFree=known, cssSelector=selector.strip())


def _choose_parts(field: Field, found: Sequence[Reading], context: Context) -> Choice:
    good = [reading for reading in found if reading.candidate.value is not None]
    if not good:
        return absent(field, found, ())
    parts = tuple(dict.fromkeys(reading.candidate.value for reading in good))
    return chosen(field, parts, good, found)


IS_ACCESSIBLE_FOR_FREE = Field(
    name="isAccessibleForFree",
    sources=(
        Declared("isAccessibleForFree"),
        DeclaredOn(("WebPage",), ("isAccessibleForFree",)),
        Tag("article:content_tier", "og:article:content_tier"),
        Visible("paywalls", "paywall"),
    ),
    read=_read_free,
    choose=first_good,
)

HAS_PART = Field(name="hasPart", sources=(Declared("hasPart"),), read=_read_part, choose=_choose_parts)
