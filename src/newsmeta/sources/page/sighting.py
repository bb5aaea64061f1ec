"""Something seen on the page that speaks of a field, or that would be taken for it by mistake."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from newsmeta.location import Location, Syntax
from newsmeta.sources.page.zones import Zone
from newsmeta.statement import Statement


@dataclass(frozen=True, slots=True)
class Sighting:
    """A visible statement; `reason` says why it does not speak for the article, None when it may."""

    statement: Statement
    reason: str | None = None
    url: str | None = None


def visible(name: str, value: Any, element: Any, attribute: str | None = None) -> Statement:
    """A statement of the visible page, located by a short selector of its element."""
    return Statement(name, value, Location(Syntax.HTML, selector(element), element, attribute))


def selector(element: Any) -> str:
    """A short CSS-like name of an element: tag, id or first class."""
    if identity := element.get("id"):
        return f"{element.tag}#{identity}"
    classes = (element.get("class") or "").split()
    return f"{element.tag}.{classes[0]}" if classes else str(element.tag)


OTHER_ARTICLE = "it stands with the heading of another article"


def outside(zone: Zone | None) -> str | None:
    """The reason why something in a zone does not speak for the article."""
    return f"it stands in {zone}" if zone is not None else None
