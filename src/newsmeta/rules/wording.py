"""How rules speak: values quoted short, candidates listed with where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsmeta.article import ImageObject, Organization, Person
from newsmeta.choice import Candidate
from newsmeta.extraction import Extraction
from newsmeta.sources.page import Picture
from newsmeta.statement import Item

_LONGEST = 60
_MOST = 4


def quoted(value: Any) -> str:
    """A value as it is shown in a message: in double quotes, on one line, cut when long."""
    text = " ".join(shown(value).split())
    return f'"{text[: _LONGEST - 1]}…"' if len(text) > _LONGEST else f'"{text}"'


def shown(value: Any) -> str:
    """The words of a value: a name, an address, the text itself."""
    if isinstance(value, (Person, Organization)):
        return value.name
    if isinstance(value, ImageObject):
        return value.url
    if isinstance(value, Picture):
        return value.addresses[0]
    if isinstance(value, Item):
        named = value.first("name", "headline", "url")
        return named if isinstance(named, str) else " ".join(value.types) or value.id or "an item"
    if isinstance(value, (tuple, list)):
        return ", ".join(shown(entry) for entry in value)
    return str(value)


def passed_over(extraction: Extraction, field: str) -> str:
    """What a message adds on a missing field: the first candidates passed over, where they stand and why."""
    candidates = list(_once(extraction.choices[field].passed_over))
    if not candidates:
        return ""
    told = [_told(extraction, candidate) for candidate in candidates[:_MOST]]
    more = f" and {len(candidates) - _MOST} more" if len(candidates) > _MOST else ""
    return f"; passed over: {'; '.join(told)}{more}"


def _told(extraction: Extraction, candidate: Candidate) -> str:
    position = extraction.document.position(candidate.location)
    line = f"line {position.line}, " if position else ""
    return f"{quoted(candidate.statement.value)} ({line}{candidate.reason})"


def _once(candidates: Sequence[Candidate]) -> list[Candidate]:
    unique = {(shown(c.statement.value), c.reason): c for c in reversed(candidates)}
    return list(reversed(unique.values()))
