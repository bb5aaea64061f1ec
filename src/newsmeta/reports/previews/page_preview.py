"""What a report shows of one page beside its findings, in a form that is handed from process to process."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from newsmeta.choice import State
from newsmeta.extraction import Extraction
from newsmeta.outputs.snippet import snippet
from newsmeta.outputs.x_card import shortened
from newsmeta.previews.card import Card, cards
from newsmeta.previews.with_snippet import cards_with_snippet
from newsmeta.reports.explanation import PassedOver, passed_over, shown_place, shown_value
from newsmeta.reports.previews.local_pictures import LocalPicture, local_pictures
from newsmeta.reports.record import choice_record

# A live blog may state its whole text as one property.
_LONGEST_VALUE = 600
# What editors look for first; the index names those that a page lacks.
LOOKED_FOR = ("headline", "description", "author", "datePublished", "image", "publisher")


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """A field as shown: its values, one a line, how it is known, its place, and what was passed over and why."""

    name: str
    values: tuple[str, ...]
    state: str
    place: str | None
    confidence: float | None
    passed_over: tuple[PassedOver, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePreview:
    """A page: what it is called, its path and address, its cards, its fields, and the snippet for its head.

    `cards_after` are the cards once the snippet is in the page, none where it cannot be, and `pictures` what is known
    of the files of the cards' pictures, by address. `missing` names the fields that editors look for first and the page
    does not state.
    """

    name: str
    path: str
    title: str | None
    url: str | None
    language: str | None
    cards: tuple[Card, ...]
    cards_after: tuple[Card, ...]
    pictures: Mapping[str, LocalPicture]
    fields: tuple[FieldRow, ...]
    missing: tuple[str, ...]
    snippet: str


def page_preview(extraction: Extraction, path: str) -> PagePreview:
    """What is shown of a page; `path` is that of its file from the root of the project."""
    article = extraction.article
    before, after = cards(extraction), cards_with_snippet(extraction)
    return PagePreview(
        name=extraction.document.name,
        path=path,
        title=article.headline,
        url=article.url,
        language=article.inLanguage,
        cards=before,
        cards_after=after,
        pictures=local_pictures(extraction, (*before, *after)),
        fields=tuple(_row(extraction, name) for name in extraction.choices),
        missing=tuple(name for name in LOOKED_FOR if extraction.choices[name].state is State.ABSENT),
        snippet=snippet(article),
    )


def _row(extraction: Extraction, name: str) -> FieldRow:
    choice, config = choice_record(extraction.choices[name], extraction.document), extraction.config.source
    return FieldRow(
        name=name,
        values=tuple(shortened(each, _LONGEST_VALUE) for each in _values(choice.get("value", []))),
        state=choice["state"],
        place=shown_place(choice["at"], config) if "at" in choice else None,
        confidence=choice.get("confidence"),
        passed_over=tuple(passed_over(choice, config)),
    )


def _values(value: Any) -> Iterator[str]:
    """The lines of a value: the entries of a list, the properties of what has no name of its own."""
    if isinstance(value, dict) and "@type" not in value and "text" not in value:
        yield from (f"{key}: {shown_value(each)}" for key, each in value.items())
    else:
        yield from map(shown_value, value if isinstance(value, list) else [value])
