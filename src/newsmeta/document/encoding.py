"""Bytes to text, in the order browsers use: BOM, the charset passed in, the page's own declaration, a guess.

One departure: a page that declares a one-byte encoding and is valid UTF-8 is read as UTF-8.

https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
"""

from __future__ import annotations

import codecs

from w3lib.encoding import html_body_declared_encoding, read_bom, resolve_encoding, to_unicode

from newsmeta.errors import SourceError

_PRESCAN = 4096
_ENOUGH = 4
_MANY_BYTES = frozenset(
    {"shift_jis", "cp932", "euc_jp", "iso2022_jp", "gb18030", "gbk", "gb2312", "big5", "big5hkscs", "euc_kr", "cp949"}
)
_MAGIC = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "gzip-compressed",
    b"\x28\xb5\x2f\xfd": "zstd-compressed",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"\x7fELF": "a program",
}


def refuse_other_formats(content: bytes) -> None:
    """Raise SourceError for empty content and for bytes that open like another file format."""
    head = content[:_PRESCAN].lstrip()
    if not head and not content.strip():
        raise SourceError("the file is empty" if not content else "the file holds nothing but blanks")
    kind = next((kind for magic, kind in _MAGIC.items() if head.startswith(magic)), None)
    if kind:
        raise SourceError(f"this is {kind}, not HTML")


def decode(content: bytes, charset: str | None = None) -> tuple[str, str]:
    """Return the text, without its BOM, and the name of the encoding that was used.

    `charset` is a label given from outside, such as that of an HTTP header; an unknown one is a SourceError.
    Bytes that do not fit the encoding become U+FFFD, as in a browser.
    """
    bom_encoding, bom = read_bom(content)
    if bom_encoding and bom:
        return to_unicode(content[len(bom) :], bom_encoding), bom_encoding
    if charset:
        encoding = resolve_encoding(charset)
        if encoding is None:
            raise SourceError(f"unknown charset {charset!r}")
        return to_unicode(content, encoding), encoding
    if unmarked := _utf_16_without_bom(content):
        return to_unicode(content, unmarked), unmarked
    declared = html_body_declared_encoding(content[:_PRESCAN])
    if declared and not declared.startswith("utf-16") and not _is_utf_8_after_all(content, declared):
        return to_unicode(content, declared), declared
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        # A declared UTF-16 that the prescan could read is UTF-8 by the standard.
        fallback = "utf-8" if declared else "cp1252"
        return to_unicode(content, fallback), fallback


def _is_utf_8_after_all(content: bytes, declared: str) -> bool:
    """Whether a page that declares a one-byte encoding is UTF-8, as when it was saved anew and its tag was not.

    Text in a one-byte encoding is as good as never valid UTF-8 by chance, unless hardly any of it is outside ASCII.
    """
    if declared in ("utf-8", "ascii") or content.isascii():
        return False
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return codecs.lookup(declared).name not in _MANY_BYTES and len(content) - len(text) >= _ENOUGH


def _utf_16_without_bom(content: bytes) -> str | None:
    """UTF-16 text that lost its BOM: every other byte of its markup is zero."""
    head = content[:64]
    if b"\x00" not in head:
        return None
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        zeros = head[first::2]
        others = head[1 - first :: 2]
        if zeros.count(0) > 0.9 * len(zeros) and others.count(0) < 0.1 * len(others):
            return codecs.lookup(encoding).name
    return None
