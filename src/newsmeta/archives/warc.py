"""Captures in a WARC file, from one offset to another: what its records hold."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.archives.capture import Capture, Found, Skipped
from newsmeta.archives.http_response import Page, content_page, response_page, too_large
from newsmeta.archives.stated import stated_time
from newsmeta.archives.streams import Seekable
from newsmeta.archives.warc_records import Record, records

# What a response may hold besides its page: HTTP's head, and what an encoding adds.
_ALLOWANCE = 1 << 20
_PAGES = frozenset({"response", "resource"})


def captures(stream: Seekable, source: str, start: int, end: int | None, max_bytes: int) -> Iterator[Found]:
    """What the records that begin from `start` to before `end` hold, in their order; no end is that of the file."""
    for found in records(stream, start, end, max_bytes + _ALLOWANCE):
        if isinstance(found, Record):
            yield _capture(found, source, max_bytes)
        else:
            yield Skipped(source, found.offset, found.reason)


def _capture(record: Record, source: str, max_bytes: int) -> Found:
    if record.kind not in _PAGES:
        return Skipped(source, record.offset, record.kind)
    page = _page(record, max_bytes)
    if page.skipped is not None:
        return Skipped(source, record.offset, page.skipped)
    cut = ("cut-by-crawler",) if record.head.get("WARC-Truncated") else ()
    return Capture(
        source=source,
        offset=record.offset,
        content=page.content,
        url=(record.head.get("WARC-Target-URI") or "").strip("<> ") or None,
        captured=stated_time(record.head.get("WARC-Date")),
        charset=page.charset,
        http_status=page.status,
        record_id=record.head.get("WARC-Record-ID"),
        failure=page.failure,
        noticed=(*page.noticed, *cut),
    )


def _page(record: Record, max_bytes: int) -> Page:
    if record.kind == "resource":
        page = content_page(record.block, record.head.get("Content-Type"), max_bytes)
    else:
        page = response_page(record.block, max_bytes)
    if record.read > len(record.block) and page.skipped is None:
        return Page(status=page.status, failure=too_large(max_bytes), noticed=page.noticed)
    return page
