"""The whole record of one page as JSON: outputs, the choice behind each field, findings.

Its shape is ``schemas/record.schema.json``; keys without a value are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import Any

from newsmeta.article import ImageObject, InteractionCounter, Organization, Person, VideoObject, WebPageElement
from newsmeta.choice import Candidate, Choice
from newsmeta.document import Document
from newsmeta.extraction import Extraction
from newsmeta.finding import Finding
from newsmeta.location import Location, Position
from newsmeta.outputs.images import images
from newsmeta.outputs.json_ld import json_ld
from newsmeta.outputs.open_graph import open_graph
from newsmeta.outputs.x_card import x_card
from newsmeta.rules.check import check
from newsmeta.sources.page import Picture
from newsmeta.statement import Item

_TYPED = (Person, Organization, ImageObject, VideoObject, InteractionCounter, WebPageElement)
_LONGEST_QUOTE = 300


def record(extraction: Extraction) -> dict[str, Any]:
    """The record of an extraction: JSON values only, ready for ``json.dumps``."""
    article, document = extraction.article, extraction.document
    return _filled(
        {
            "source": document.name,
            "url": article.url,
            "jsonld": json_ld(article),
            "opengraph": [list(pair) for pair in open_graph(article)],
            "x": [list(pair) for pair in x_card(article)],
            "images": images(article),
            "fields": {name: choice_record(choice, document) for name, choice in extraction.choices.items()},
            "findings": [finding_record(finding) for finding in check(extraction)],
        },
        keep=("jsonld", "opengraph", "x", "images", "fields", "findings"),
    )


def choice_record(choice: Choice, document: Document) -> dict[str, Any]:
    """A choice: its value, state and place, and every candidate passed over with the reason."""
    return _filled(
        {
            "value": plain(choice.value),
            "state": str(choice.state),
            "confidence": choice.confidence,
            "at": _at(choice.at, document),
            "passedOver": [_passed_over(candidate, document) for candidate in choice.passed_over],
        }
    )


def _passed_over(candidate: Candidate, document: Document) -> dict[str, Any]:
    value = candidate.value if candidate.value is not None else candidate.statement.value
    return _filled({"value": plain(value), "reason": candidate.reason, "at": _at(candidate.location, document)})


def finding_record(finding: Finding) -> dict[str, Any]:
    """A finding as JSON, with the line and column of its place and of the related ones."""
    related = [
        _filled(
            {
                "file": other.file.path if other.file else None,
                "message": other.message,
                **_place(other.location, other.position),
            }
        )
        for other in finding.related
    ]
    return _filled(
        {
            "code": finding.code,
            "name": finding.name,
            "severity": str(finding.severity),
            "message": finding.message,
            "askedBy": list(finding.asked_by),
            "field": finding.field,
            "line": finding.position.line if finding.position else None,
            "column": finding.position.column if finding.position else None,
            "related": related,
        }
    )


def plain(value: Any) -> Any:
    """A field's value, or a raw statement's, as JSON; long quotes from the page are cut with an ellipsis."""
    if isinstance(value, Item):
        name = value.first("name", "headline", "url")
        return _filled(
            {"@type": " ".join(value.types), "@id": value.id, "name": name if isinstance(name, str) else None}
        )
    if isinstance(value, Picture):
        return plain(value.statement.value)
    if is_dataclass(value) and not isinstance(value, type):
        typed = {"@type": getattr(value, "type", None) or type(value).__name__} if isinstance(value, _TYPED) else {}
        return {**typed, **_filled({k: plain(v) for k, v in _shallow(value).items() if k != "type"})}
    if isinstance(value, Mapping):
        return {key: plain(entry) for key, entry in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(entry) for entry in value]
    if isinstance(value, str) and len(value) > _LONGEST_QUOTE:
        return value[: _LONGEST_QUOTE - 1] + "…"
    return value


def _shallow(value: Any) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def _at(location: Location | None, document: Document) -> dict[str, Any] | None:
    return None if location is None else _place(location, document.position(location))


def _place(location: Location, position: Position | None) -> dict[str, Any]:
    return _filled(
        {
            "syntax": str(location.syntax),
            "path": location.path,
            "line": position.line if position else None,
            "column": position.column if position else None,
        }
    )


def _filled(values: dict[str, Any], keep: tuple[str, ...] = ()) -> dict[str, Any]:
    return {key: value for key, value in values.items() if key in keep or value not in (None, "", [], {}, ())}
