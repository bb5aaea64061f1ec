"""What a report shows of one page beside its findings, in a form that is handed from process to process."""

from __future__ import annotations

from dataclasses import dataclass

from newsmeta.choice import State
from newsmeta.extraction import Extraction
from newsmeta.outputs.snippet import snippet
from newsmeta.previews.card import Card, cards
from newsmeta.reports.explanation import PassedOver, passed_over, shown_place, shown_value
from newsmeta.reports.record import choice_record

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

    `missing` names the fields that editors look for first and the page does not state.
    """

    name: str
    path: str
    title: str | None
    url: str | None
    language: str | None
    cards: tuple[Card, ...]
    fields: tuple[FieldRow, ...]
    missing: tuple[str, ...]
    snippet: str


def page_preview(extraction: Extraction, path: str) -> PagePreview:
    """What is shown of a page; `path` is that of its file from the root of the project."""
    article = extraction.article
    return PagePreview(
        name=extraction.document.name,
        path=path,
        title=article.headline,
        url=article.url,
        language=article.inLanguage,
        cards=cards(extraction),
        fields=tuple(_row(extraction, name) for name in extraction.choices),
        missing=tuple(name for name in LOOKED_FOR if extraction.choices[name].state is State.ABSENT),
        snippet=snippet(article),
    )


def _row(extraction: Extraction, name: str) -> FieldRow:
    choice, config = choice_record(extraction.choices[name], extraction.document), extraction.config.source
    values = choice.get("value", [])
    return FieldRow(
        name=name,
        values=tuple(map(shown_value, values if isinstance(values, list) else [values])),
        state=choice["state"],
        place=shown_place(choice["at"], config) if "at" in choice else None,
        confidence=choice.get("confidence"),
        passed_over=tuple(passed_over(choice, config)),
    )
