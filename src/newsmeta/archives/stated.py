"""A capture from the values of a line or a row that states it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from newsmeta.archives.capture import Capture, Found, Skipped
from newsmeta.archives.http_response import too_large
from newsmeta.archives.shard import Columns

NO_HTML = "no-html"


def stated_capture(told: Mapping[str, Any], source: str, offset: int, columns: Columns, max_bytes: int) -> Found:
    """The capture; what holds no page is passed over."""
    html, url = told.get(columns.html), told.get(columns.url)
    if not isinstance(html, (str, bytes)):
        return Skipped(source, offset, NO_HTML)
    content = html if isinstance(html, bytes) else html.encode("utf-8", "replace")
    large = len(content) > max_bytes
    return Capture(
        source=source,
        offset=offset,
        content=b"" if large else content,
        url=url if isinstance(url, str) and url else None,
        captured=stated_time(told.get(columns.captured)) if columns.captured else None,
        charset="utf-8" if isinstance(html, str) else None,
        failure=too_large(max_bytes) if large else None,
    )


def stated_time(value: Any) -> datetime | None:
    """A moment from ISO 8601 or the 14 digits of web archives; without a zone it is in UTC. None for anything else."""
    if isinstance(value, str):
        try:
            text = value.strip()
            value = datetime.strptime(text, "%Y%m%d%H%M%S") if len(text) == 14 else datetime.fromisoformat(text)
        except ValueError:
            return None
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day)
    return value.replace(tzinfo=value.tzinfo or UTC) if isinstance(value, datetime) else None
