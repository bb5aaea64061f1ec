"""The HTTP response in a WARC record: its page, with content and transfer encodings undone.

https://www.rfc-editor.org/rfc/rfc9112, https://iipc.github.io/warc-specifications/
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from fastwarc.warc import WarcRecord

from newsmeta.archives.capture import Failure

_HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})
# What servers call files of which they know no better. The type of a picture is among them since whole sites send it.
_UNSURE_TYPES = re.compile(r"|application/(?:octet-stream|unknown|x-unknown)|text/plain|unknown/unknown|image/.*")
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*|<\?xml.*?\?>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_BINARY = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"%PDF-", b"PK\x03\x04", b"RIFF", b"\x00\x00\x00", b"\x1f\x8b")
_SNIFFED = 1024

# Servers and crawlers declare encodings that are not there, or none any more.
Decoding = Literal["all", "content", "transfer", "none"]
_DECODINGS: tuple[Decoding, ...] = ("all", "content", "transfer", "none")

LABELLED_OTHERWISE, ENCODED_OTHERWISE = "html-labelled-otherwise", "encoding-not-as-declared"


@dataclass(frozen=True, slots=True)
class Page:
    """What a response holds: an HTML page, or the reason why it is none (`skipped`) or cannot be had (`failure`)."""

    content: bytes = b""
    status: int | None = None
    charset: str | None = None
    skipped: str | None = None
    failure: Failure | None = None
    noticed: tuple[str, ...] = ()


def response_page(block: bytes, max_bytes: int) -> Page:
    """The page in the block of a response record; one of more than `max_bytes` is not read to its end."""
    try:
        head = _parsed(block, "none")
    except OSError:
        return Page(skipped="not-http")
    if not head.http_headers or head.http_headers.status_code is None:
        return Page(skipped="not-http")
    if not _may_be_html(head.http_content_type):
        return Page(skipped="not-html")
    status, charset = head.http_headers.status_code, _charset(head)
    content, noticed = _decoded(block, max_bytes + 1)
    page = content_page(content, head.http_content_type, max_bytes)
    return Page(page.content, status, charset, page.skipped, page.failure, (*page.noticed, *noticed))


def content_page(content: bytes | None, media_type: str | None, max_bytes: int) -> Page:
    """A page of this media type, judged by what it holds where the type cannot be right."""
    start = (content or b"")[:_SNIFFED]
    if _media_type(media_type) in _HTML_TYPES:
        if start.startswith(_BINARY):
            return Page(skipped="not-html-labelled-html")
        noticed: tuple[str, ...] = ()
    elif _may_be_html(media_type) and _HTML.match(start):
        noticed = (LABELLED_OTHERWISE,)
    else:
        return Page(skipped="not-html")
    if content is None:
        return Page(failure=Failure("undecodable", "its content cannot be decoded"), noticed=noticed)
    if len(content) > max_bytes:
        return Page(failure=too_large(max_bytes), noticed=noticed)
    return Page(content, noticed=noticed)


def too_large(max_bytes: int) -> Failure:
    return Failure("too-large", f"it has more than {max_bytes} bytes")


def _media_type(declared: str | None) -> str:
    return (declared or "").partition(";")[0].strip().lower()


def _may_be_html(declared: str | None) -> bool:
    media_type = _media_type(declared)
    return media_type in _HTML_TYPES or bool(_UNSURE_TYPES.fullmatch(media_type))


def _decoded(block: bytes, most: int) -> tuple[bytes | None, tuple[str, ...]]:
    """At most so many bytes of the page, and what was noticed; None when what is declared cannot be undone."""
    for decoding in _DECODINGS:
        try:
            content = _read(_parsed(block, decoding), most)
        except OSError:
            continue
        if decoding == "all":
            return content, ()
        if _HTML.match(content[:_SNIFFED]):
            return content, (ENCODED_OTHERWISE,)
    return None, ()


def _parsed(block: bytes, decoding: Decoding) -> WarcRecord:
    record = WarcRecord()
    record.set_bytes_content(block)
    record.is_http = True
    # The quirk is a head whose lines end in a line feed alone.
    record.parse_http(auto_decode=decoding, quirks_mode=True)
    return record


def _read(record: WarcRecord, most: int) -> bytes:
    parts: list[bytes] = []
    while most > 0 and (part := record.reader.read(most)):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def _charset(record: WarcRecord) -> str | None:
    # FastWARC answers utf-8 where the header names none.
    declared = record.http_headers.get("Content-Type") or ""
    return record.http_charset if "charset" in declared.lower() else None
