"""How broken JSON text is mended: for each kind of flaw edits that leave what the tolerant reader reads."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from newsmeta.extraction import Extraction
from newsmeta.finding import Edit, Fix
from newsmeta.json_text.flaw import JsonFlaw
from newsmeta.rules.json_edits import member_edit
from newsmeta.rules.json_ld.comment_edits import comment_edits
from newsmeta.rules.rule import Problem

# The edits of a source that mend one flaw of it; none where the repair is not certain.
Mending = Callable[[str, JsonFlaw], Iterator[Edit]]

_ESCAPE_OR_MARK = re.compile(r'\\.|(")', re.DOTALL)
# The parser of a page makes one line feed of a line end, whichever it is.
_ESCAPE_OR_CONTROL = re.compile(r"\\(?:\r\n|.)|(\r\n|[\x00-\x1f])", re.DOTALL)
_LINE_END = re.compile(r"U\+000[AD]")
_ENTITY = re.compile(r"&#?\w{1,32};")
_CLOSED = re.compile(r"[\s;}\]]*")
_SHORT = {"\r\n": "\\n", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_BYTE_ESCAPE = re.compile(r"\\x([0-9a-fA-F]{2})")


@dataclass(frozen=True, slots=True)
class _Repair:
    description: str
    mending: Mending
    safe: bool = True


def syntax_fix(extraction: Extraction, problem: Problem) -> Fix | None:
    """The fix of a flaw of JSON text, if what it should be is certain."""
    location = problem.location
    source = extraction.document.script_source(location.element) if location else None
    at = extraction.document.position(location) if location else None
    if source is None or at is None:
        return None
    start, text = source
    flaws = _flaws(text)
    if escaped := next((flaw for flaw in flaws if flaw.kind == "entity-quoted"), None):
        # Everything else is placed in the text without the escapes, so it has to wait.
        flaws = (escaped,)
    for flaw in flaws:
        if flaw.start == at.offset - start and _told(flaw.message) == _told(problem.message):
            return _fix(text, start, flaw)
    return None


@lru_cache(maxsize=4)
def _flaws(text: str) -> tuple[JsonFlaw, ...]:
    from newsmeta.json_text.tolerant import read_json

    return read_json(text).flaws


def _told(message: str) -> str:
    return _LINE_END.sub("a line end", message)


def _fix(text: str, start: int, flaw: JsonFlaw) -> Fix | None:
    repair = _REPAIRS.get(flaw.kind)
    edits = tuple(repair.mending(text, flaw)) if repair and flaw.repaired else ()
    if repair is None or not edits:
        return None
    shifted = tuple(Edit(each.start + start, each.end + start, each.text) for each in edits)
    return Fix(repair.description, shifted, repair.safe)


def _delete(text: str, flaw: JsonFlaw) -> Iterator[Edit]:
    yield Edit(flaw.start, flaw.end, "")


def _blank(text: str, flaw: JsonFlaw) -> Iterator[Edit]:
    yield Edit(flaw.start, flaw.end, " ")


def _comma(text: str, flaw: JsonFlaw) -> Iterator[Edit]:
    yield Edit(flaw.start, flaw.start, ",")


def _controls(text: str, flaw: JsonFlaw) -> Iterator[Edit]:
    for found in _ESCAPE_OR_CONTROL.finditer(text, flaw.start, flaw.end):
        if control := found[1]:
            yield Edit(*found.span(), _SHORT.get(control) or f"\\u{ord(control):04x}")


def _marks(text: str, flaw: JsonFlaw) -> Iterator[Edit]:
    """Straight double quotation marks around a string, and a backslash before those inside it."""
    yield Edit(flaw.start, flaw.start + 1, '"')
    for found in _ESCAPE_OR_MARK.finditer(text, flaw.start + 1, flaw.end - 1):
        if found[1]:
            yield Edit(found.start(), found.start(), "\\")
    yield Edit(flaw.end - 1, flaw.end, '"')


def _escaped_marks(text: str, flaw: JsonFlaw) -> Iterator[Edit]:
    # Another mark needs no backslash once the string stands between straight ones.
    for found in _ESCAPE_OR_MARK.finditer(text, flaw.start, flaw.end):
        if found[1]:
            yield Edit(found.start(), found.start(), "\\")


def _escape(text: str, flaw: JsonFlaw) -> Iterator[Edit]:
    escape = text[flaw.start : flaw.end]
    if byte := _BYTE_ESCAPE.fullmatch(escape):
        yield Edit(flaw.start, flaw.end, f"\\u00{byte[1]}")
    elif escape in ("\\\n", "\\\r", "\\\r\n"):
        yield Edit(flaw.start, flaw.end, "")
    elif len(escape) == 2 and escape[0] == "\\" and escape[1] in "'`“”‘’":
        yield Edit(flaw.start, flaw.start + 1, "")


def _stray_mark(text: str, flaw: JsonFlaw) -> Iterator[Edit]:
    mark = text[flaw.start : flaw.end].strip()
    if mark == ";" or (mark == "," and _CLOSED.fullmatch(text, flaw.end)):
        yield from _delete(text, flaw)


def _stray_brace(text: str, flaw: JsonFlaw) -> Iterator[Edit]:
    # With more text behind it a brace may be too many further up.
    if _CLOSED.fullmatch(text, flaw.end):
        yield from _delete(text, flaw)


def _array(text: str, flaw: JsonFlaw) -> Iterator[Edit]:
    """Brackets around all top-level values, and commas between them."""
    spans = _top_level(text)
    # One fix for them all, at the second value.
    if flaw.start != spans[1][0]:
        return
    yield Edit(spans[0][0], spans[0][0], "[")
    for (_, end), (start, _) in pairwise(spans):
        if "," not in text[end:start]:
            yield Edit(end, end, ",")
    yield Edit(spans[-1][1], spans[-1][1], "]")


@lru_cache(maxsize=4)
def _top_level(text: str) -> tuple[tuple[int, int], ...]:
    from newsmeta.json_text.repair import read_values

    return tuple((span.start, span.end) for span in read_values(text).spans)


def _literal(text: str, flaw: JsonFlaw) -> Iterator[Edit]:
    if (word := text[flaw.start : flaw.end].lower()) in ("true", "false"):
        yield Edit(flaw.start, flaw.end, word)


def _without_member(text: str, flaw: JsonFlaw) -> Iterator[Edit]:
    if edit := member_edit(text, flaw.start, flaw.end):
        yield edit


def _twin(text: str, flaw: JsonFlaw) -> Iterator[Edit]:
    """The second of two equal members goes, with the comma before it."""
    before = text[: flaw.start].rstrip(" \t\r\n")
    if flaw.message.endswith("with the same value") and before.endswith(","):
        yield Edit(len(before) - 1, flaw.end, "")


def _decoded(text: str, flaw: JsonFlaw) -> Iterator[Edit]:
    for entity in _ENTITY.finditer(text):
        if (plain := html.unescape(entity[0])) != entity[0]:
            yield Edit(*entity.span(), "".join(_in_json(character) for character in plain))


def _in_json(character: str) -> str:
    """A character as JSON within a script has it; `<` stands in strings only, and could end the script."""
    if character.isascii() and character != "<":
        return character
    utf_16 = character.encode("utf-16-be")
    return "".join(f"\\u{utf_16[at : at + 2].hex()}" for at in range(0, len(utf_16), 2))


_REPAIRS: Mapping[str, _Repair] = {
    "trailing-comma": _Repair("the comma is taken out", _delete),
    "extra-comma": _Repair("the comma is taken out", _delete),
    "missing-comma": _Repair("the comma is put in", _comma),
    "comment": _Repair("the comment is taken out", comment_edits),
    "html-comment": _Repair("the comment mark is taken out", comment_edits),
    "cdata": _Repair("the CDATA mark is taken out", comment_edits),
    "bom": _Repair("the invisible character is taken out", _delete),
    "odd-space": _Repair("a plain blank takes its place", _blank),
    "control-character": _Repair("the control characters are escaped", _controls),
    "quotes": _Repair("the string is put between double quotation marks", _marks),
    "unescaped-quote": _Repair("the quotation marks inside the string are escaped", _escaped_marks),
    "invalid-escape": _Repair("the escape is written as JSON knows it", _escape),
    "extra-data": _Repair("the stray mark is taken out", _stray_mark),
    "extra-brace": _Repair("the bracket that closes nothing is taken out", _stray_brace),
    "several-values": _Repair("the values are put into an array", _array),
    "invalid-value": _Repair("the literal is written as JSON knows it", _literal),
    "non-finite": _Repair("the property is taken out", _without_member, safe=False),
    "duplicate-key": _Repair("the second of the two equal members is taken out", _twin),
    "entity-quoted": _Repair("the HTML escapes are decoded", _decoded),
}
