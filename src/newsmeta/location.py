"""Where a statement stands: first symbolic (a Location), and a Position only when it is printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Syntax(StrEnum):
    """The syntax in which a page, its address, a picture file or its configuration says something."""

    JSON_LD = "json-ld"
    MICRODATA = "microdata"
    RDFA = "rdfa"
    MICROFORMATS = "microformats"
    OPEN_GRAPH = "opengraph"
    X_CARD = "x"
    META = "meta"
    STATE = "page-state"
    LINK = "link"
    HTML = "html"
    URL = "url"
    FILE = "file"
    CONFIG = "config"
    DERIVATION = "derivation"


@dataclass(frozen=True, slots=True)
class Location:
    """A symbolic place, for example json-ld ``$.author[0].name`` or html ``h1``.

    `element` is the lxml element the place lies in (None for configuration and URL). `attribute`
    names the attribute that holds the value. `pointer` is the path of a value inside the JSON text
    of a script element, and `start` an offset in characters into the element's own text, as in a
    JSON-LD syntax error.
    """

    syntax: Syntax
    path: str
    element: Any = field(default=None, compare=False, repr=False)
    attribute: str | None = None
    pointer: tuple[str | int, ...] | None = None
    start: int | None = None

    def __str__(self) -> str:
        return f"{self.syntax} {self.path}"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in the decoded text of a file: line and column from 1, offset in characters from 0."""

    line: int
    column: int
    offset: int


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The line of a place, cut around it: `caret` is the offset of the place in `text`, in characters.

    `column_in_bytes` is the place's column in the whole line, from 1, counted in bytes of UTF-8.
    """

    text: str
    caret: int
    column_in_bytes: int
