"""The summary of a page as JSON, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple
from typing import Any

from newsmeta.location import Excerpt, Location, Position, Syntax
from newsmeta.rules.run.page_summary import PageSummary, Stated

_PLAIN = ("language", "published")
_STATED = ("headline", "description", "modified", "image")


def stored_summary(page: PageSummary) -> dict[str, Any]:
    """A summary as JSON values, without the name and path of its file."""
    return {
        "codes": sorted(page.codes),
        "addresses": [_stored(each) for each in page.addresses],
        "linked": list(page.linked),
        **{name: getattr(page, name) for name in _PLAIN},
        **{name: (stated := getattr(page, name)) and _stored(stated) for name in _STATED},
    }


def restored_summary(stored: Mapping[str, Any]) -> PageSummary:
    """The summary that was stored."""
    values: dict[str, Any] = {name: stored[name] for name in _PLAIN}
    values |= {name: stored[name] and _restored(stored[name]) for name in _STATED}
    return PageSummary(
        name="",
        path="",
        codes=frozenset(stored["codes"]),
        addresses=tuple(_restored(each) for each in stored["addresses"]),
        linked=tuple(stored["linked"]),
        **values,
    )


def _stored(stated: Stated) -> list[Any]:
    place = [str(stated.location.syntax), stated.location.path]
    return [
        stated.text,
        place,
        stated.position and astuple(stated.position),
        stated.excerpt and astuple(stated.excerpt),
    ]


def _restored(stored: list[Any]) -> Stated:
    text, (syntax, path), position, line = stored
    return Stated(text, Location(Syntax(syntax), path), position and Position(*position), line and Excerpt(*line))
