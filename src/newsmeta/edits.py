"""Edits of a file by byte spans: what no edit names survives byte for byte, whatever the encoding."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import replace

from w3lib.encoding import read_bom, to_unicode

from newsmeta.document.encoding import decode
from newsmeta.errors import SourceError
from newsmeta.finding import Edit, Fix

# A byte that is no character, as ``surrogateescape`` keeps it in a text.
_ESCAPED = re.compile("[\udc80-\udcff]")


def compatible(fixes: Iterable[Fix]) -> list[Fix]:
    """The fixes, in their order, that can be carried out at once; one that says the same as another counts as done."""
    taken: list[Fix] = []
    edits: list[Edit] = []
    for fix in fixes:
        new = [edit for edit in set(fix.edits) if not _is_among(edit, edits)]
        if not any(_clash(edit, other) for edit in new for other in _neighbours(edit, edits)):
            taken.append(fix)
            for edit in new:
                insort(edits, edit)
    return taken


def edited_text(text: str, edits: Iterable[Edit]) -> str:
    """The text after edits that do not overlap; equal ones count once."""
    return "".join(_pieces(text, sorted(set(edits))))


def edited_bytes(content: bytes, encoding: str, charset: str | None, edits: Iterable[Edit]) -> bytes:
    """The file after edits of its text, which `encoding` decoded; `charset` is the one that was given from outside.

    Raises SourceError when the result would not be read back as the edited text.
    """
    text, _ = decode(content, charset)
    ordered = sorted(set(edits))
    bom = read_bom(content)[1] or b""
    wanted = [at for each in ordered for at in (each.start, each.end)]
    offsets = _byte_offsets(content[len(bom) :], text, encoding, wanted)
    pieces, position, expected = [bom], len(bom), []
    for edit, start, end in zip(ordered, offsets[::2], offsets[1::2], strict=True):
        new = _encoded(edit.text, encoding)
        pieces += (content[position : len(bom) + start], new)
        expected.append(replace(edit, text=to_unicode(new, encoding)) if _ESCAPED.search(edit.text) else edit)
        position = len(bom) + end
    result = b"".join([*pieces, content[position:]])
    if decode(result, charset) != (edited_text(text, expected), encoding):
        raise SourceError(f"it cannot be edited in place: the edits do not survive its encoding, {encoding}")
    return result


def verbatim(content: bytes, encoding: str, charset: str | None, start: int, end: int) -> str:
    """The text of a file from one offset in characters to another, for an edit to put it back byte for byte.

    Bytes that do not fit the encoding are lone surrogates in it, as Python's ``surrogateescape`` has them.
    """
    text, _ = decode(content, charset)
    if "\ufffd" not in text[start:end]:
        return text[start:end]
    bom = read_bom(content)[1] or b""
    first, last = _byte_offsets(content[len(bom) :], text, encoding, (start, end))
    return content[len(bom) + first : len(bom) + last].decode(encoding, "surrogateescape")


def _encoded(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding, "surrogateescape")
    except UnicodeEncodeError as error:
        raise SourceError(
            f"it cannot be edited in place: its encoding, {encoding}, has no {error.object[error.start]!r}"
        ) from None


def _is_among(edit: Edit, ordered: Sequence[Edit]) -> bool:
    return edit in ordered[(at := bisect_left(ordered, edit)) : at + 1]


def _neighbours(edit: Edit, ordered: Sequence[Edit]) -> Sequence[Edit]:
    """The edits that may change the same place, since none of those in order overlap."""
    at = bisect_left(ordered, edit)
    return ordered[max(0, at - 2) : at + 2]


def _clash(one: Edit, other: Edit) -> bool:
    """Whether two edits change the same place; two insertions at one place do, since their order would matter."""
    overlap = one.start < other.end and other.start < one.end
    return overlap or (one.start == other.start and _inserts(one) == _inserts(other))


def _inserts(edit: Edit) -> bool:
    return edit.start == edit.end


def _pieces(text: str, ordered: Sequence[Edit]) -> Iterable[str]:
    position = 0
    for edit in ordered:
        yield text[position : edit.start]
        yield edit.text
        position = edit.end
    yield text[position:]


def _byte_offsets(content: bytes, text: str, encoding: str, offsets: Sequence[int]) -> list[int]:
    """Where in the bytes the characters at these offsets, in ascending order, begin."""
    if text.encode(encoding, "replace") == content:
        found, at, before = [], 0, 0
        for offset in offsets:
            at += len(text[before:offset].encode(encoding))
            before = offset
            found.append(at)
        return found
    return _counted(content, encoding, offsets)


def _counted(content: bytes, encoding: str, offsets: Sequence[int]) -> list[int]:
    """The same for bytes that do not fit their encoding, or fit it in more ways than one: by decoding byte by byte."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    characters, byte_offsets = 0, {0: 0}
    for at in range(len(content)):
        characters += len(decoder.decode(content[at : at + 1]))
        # The last place with so many characters before it: past what only switches the character set.
        if not decoder.getstate()[0]:
            byte_offsets[characters] = at + 1
    try:
        return [byte_offsets[offset] for offset in offsets]
    except KeyError:
        raise SourceError(f"it cannot be edited in place: its bytes do not fit its encoding, {encoding}") from None
