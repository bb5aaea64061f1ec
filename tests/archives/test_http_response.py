"""The page of a response is what a browser would show: encodings undone, the charset of HTTP kept."""

from __future__ import annotations

import gzip
import zlib

import pytest
import warcs

from newsmeta.archives.http_response import response_page

PAGE = warcs.PAGE
CHUNKED = b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE), PAGE)

DECODED = {
    "nothing declared": (warcs.http(PAGE), ()),
    "gzip": (warcs.http(gzip.compress(PAGE), "text/html", "Content-Encoding: gzip"), ()),
    "deflate": (warcs.http(zlib.compress(PAGE), "text/html", "Content-Encoding: deflate"), ()),
    "chunked": (warcs.http(CHUNKED, "text/html", "Transfer-Encoding: chunked"), ()),
    "chunked, and undone by the crawler": (warcs.http(PAGE, "text/html", "Transfer-Encoding: chunked"), ("encoding-not-as-declared",)),
    "gzip, and undone by the crawler": (warcs.http(PAGE, "text/html", "Content-Encoding: gzip"), ("encoding-not-as-declared",)),
    "an encoding that there is not": (warcs.http(PAGE, "text/html", "Content-Encoding: UTF-8"), ("encoding-not-as-declared",)),
    "labelled as a picture": (warcs.http(PAGE, "image/jpeg"), ("html-labelled-otherwise",)),
    "labelled as nothing": (warcs.http(PAGE, ""), ("html-labelled-otherwise",)),
    "lines that end in a line feed alone": (warcs.http(PAGE).replace(b"\r\n", b"\n"), ()),
}  # fmt: skip


@pytest.mark.parametrize("case", DECODED)
def test_the_page_is_decoded(case: str) -> None:
    block, noticed = DECODED[case]
    page = response_page(block, 10_000)
    assert (page.content, page.noticed, page.failure, page.skipped) == (PAGE, noticed, None, None)


@pytest.mark.parametrize(
    ("media_type", "charset"),
    [("text/html", None), ("text/html; charset=windows-1250", "windows-1250"), ("text/html;charset=UTF-8", "utf-8")],
)
def test_the_charset_is_that_which_the_header_names(media_type: str, charset: str | None) -> None:
    assert response_page(warcs.http(PAGE, media_type), 10_000).charset == charset


def test_content_that_cannot_be_decoded_is_a_failure() -> None:
    page = response_page(warcs.http(b"nonsense", "text/html", "Content-Encoding: gzip"), 10_000)
    assert page.failure is not None
    assert page.failure.kind == "undecodable"


def test_a_small_response_that_unpacks_to_much_is_not_unpacked_to_its_end() -> None:
    bomb = gzip.compress(b"<html>" + b" " * 50_000_000)
    page = response_page(warcs.http(bomb, "text/html", "Content-Encoding: gzip"), 10_000)
    assert page.failure is not None
    assert page.failure.kind == "too-large"


@pytest.mark.parametrize(
    ("content", "media_type", "skipped"),
    [
        (b"{}", "application/json", "not-html"),
        (PAGE, "application/json", "not-html"),
        (b"plain words", "text/plain", "not-html"),
        (b"%PDF-1.7", "text/html", "not-html-labelled-html"),
    ],
)
def test_what_is_no_page_is_named(content: bytes, media_type: str, skipped: str) -> None:
    assert response_page(warcs.http(content, media_type), 10_000).skipped == skipped
