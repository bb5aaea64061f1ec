"""Valid schema.org properties that the page declares on its article item and that have no field of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Any

from newsmeta.choice import Choice, State
from newsmeta.fields.field import Context, Field, Reading, absent, chosen
from newsmeta.normalize.rejected import Rejected
from newsmeta.statement import Item, Statement
from newsmeta.vocabulary import load

# Fields of newsmeta's own, and properties that mean the same as one of them.
_HANDLED = frozenset(
    """headline alternativeHeadline description author creator datePublished dateModified publisher
    sourceOrganization image video url mainEntityOfPage inLanguage articleSection keywords wordCount
    isAccessibleForFree hasPart commentCount interactionStatistic potentialAction alternateName thumbnailUrl""".split()
)
_NO_PROPERTY = Rejected("it is no schema.org property of an article")
_NO_VALUE = Rejected("it is empty")
_DEEPEST = 12


class OtherProperties:
    """The article item's remaining properties."""

    label = "article item: every other property"

    def statements(self, evidence: Any) -> Iterator[tuple[Statement, str | None]]:
        for item in evidence.articles[:1]:
            for name, statements in item.properties.items():
                if name not in _HANDLED:
                    for statement in statements:
                        yield statement, None


def _read(statement: Statement, context: Context) -> Iterator[tuple[str, Any] | Rejected]:
    if statement.name not in load().properties_of(context.value("type") or ("NewsArticle",)):
        yield _NO_PROPERTY
        return
    value = plain(statement.value)
    yield _NO_VALUE if value in (None, "", {}, []) else (statement.name, value)


def plain(value: Any, depth: int = 0) -> Any:
    """An item as plain JSON-LD: its types, its id and its schema.org properties."""
    if isinstance(value, str):
        return value.strip()
    if not isinstance(value, Item) or depth > _DEEPEST:
        return None if isinstance(value, Item) else value
    node: dict[str, Any] = {}
    if value.types:
        node["@type"] = value.types[0] if len(value.types) == 1 else list(value.types)
    if value.id:
        node["@id"] = value.id
    for name, statements in value.properties.items():
        kept = [part for s in statements if (part := plain(s.value, depth + 1)) not in (None, "", {}, [])]
        if kept:
            node[name] = kept[0] if len(kept) == 1 else kept
    return node


def _choose(field: Field, found: Sequence[Reading], context: Context) -> Choice:
    good = [reading for reading in found if reading.candidate.value is not None]
    if not good:
        return absent(field, found, MappingProxyType({}))
    gathered: dict[str, list[Any]] = {}
    for reading in good:
        name, value = reading.candidate.value
        gathered.setdefault(name, []).append(value)
    values = {name: each[0] if len(each) == 1 else each for name, each in gathered.items()}
    return chosen(field, MappingProxyType(values), good, found, State.DECLARED)


ADDITIONAL = Field(name="additional", sources=(OtherProperties(),), read=_read, choose=_choose)
