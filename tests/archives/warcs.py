"""WARC records and files for tests, made by hand so that each byte is known."""

from __future__ import annotations

import gzip

import zstandard

PAGE = b'<!doctype html><html lang="en"><title>Lock opens</title><h1>Lock opens</h1><p>It did.</p></html>'


def record(kind: str, url: str, block: bytes, *, length: int | None = None, head: str = "") -> bytes:
    """A record; `length` is what its Content-Length says instead of the truth."""
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {url}",
        "WARC-Date: 2024-05-06T07:08:09Z",
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>",
        *([head] if head else []),
        f"Content-Length: {len(block) if length is None else length}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def http(content: bytes, media_type: str = "text/html", *headers: str, status: str = "200 OK") -> bytes:
    head = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Type: {media_type}", *headers])
    return head.encode() + b"\r\n\r\n" + content


def page(number: int, content: bytes = PAGE, *headers: str, length: int | None = None) -> bytes:
    """A response record with a page of its own."""
    block = http(content + b"<!-- %d -->" % number, "text/html", *headers)
    return record("response", f"https://bugle.example/{number}", block, length=length)


def archive(records: list[bytes], compression: str) -> bytes:
    """The records as a file: plain, with a member of gzip or a frame of Zstandard each, or compressed as a whole."""
    match compression:
        case "members":
            return b"".join(gzip.compress(each, mtime=0) for each in records)
        case "frames":
            return b"".join(map(zstandard.compress, records))
        case "whole":
            return gzip.compress(b"".join(records), mtime=0)
        case "one frame":
            return zstandard.compress(b"".join(records))
    return b"".join(records)
