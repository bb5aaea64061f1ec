"""What a source holds: captures of pages, and what was passed over, each with its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no article of a page: a short name that can be counted, and a sentence."""

    kind: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """A page as a source holds it; it becomes a row.

    `source` is the file or object, `offset` where the capture begins in it: bytes in WARC and JSON Lines, rows in
    Parquet, 0 in an HTML file. `content` is the page with content and transfer encodings undone. `charset` is what HTTP
    says of it. `failure` says why there is no content. `noticed` names what was odd and did no harm.
    """

    source: str
    offset: int
    content: bytes = b""
    url: str | None = None
    captured: datetime | None = None
    charset: str | None = None
    http_status: int | None = None
    record_id: str | None = None
    failure: Failure | None = None
    noticed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """What a source holds and what is no page, or cannot be read as one: why, by a name that can be counted."""

    source: str
    offset: int
    reason: str


Found = Capture | Skipped
