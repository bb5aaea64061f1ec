"""Strings of a broken JSON text: where one ends when its quotation marks are not escaped, and what it says.

A quotation mark ends a string only when what follows fits the grammar around it. The patterns
below reject a mark on what can never follow in valid JSON, so a valid text is always read as
every other parser reads it. Every look ahead is bounded: no text makes the reader scan twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from newsmeta.json_text.flaw import BeyondRepairError, JsonFlaw

_CLOSERS = {'"': '"', "'": "'", "‘": "‘’'", "’": "‘’'", "“": '“”"', "”": '“”"', "„": '“”"'}
QUOTES = frozenset(_CLOSERS)

# What may follow a string that is a value in an object: the end of it, the next key, a comment.
_IN_OBJECT = r"""
    \s*+(?: [}\]] | \Z | //|/\*|<!--
      | ,\s*+(?: [}\],/<] | \Z | QUOTE(?!BODYQUOTE\s*+[^\s:/<])
               | ["'\u201c\u2018][^"'\u201c\u201d\u2018\u2019\\]{0,200}+["'\u201d\u2019]\s*+: )
      | QUOTEBODYQUOTE\s*+:\s*+[-"'\u201c\[{\dtfnN] )
"""
# In an array: its end, the next element, or a string on a line of its own after a forgotten comma.
_IN_ARRAY = r"""
    \s*+(?: [}\]] | \Z | //|/\*|<!--
      | ,\s*+(?: [\]{\[,/<] | \Z | (?:-?\d[\d.eE+-]*+|true|false|null|-?Infinity|NaN)\s*+(?:[,\]/<]|\Z)
               | QUOTE(?!BODYQUOTE\s*+[^\s,\]/<"'\u201c\u201d\u2018\u2019]) ) )
    | [ \t]*+[\r\n]\s*+QUOTE
"""
_FOLLOW = {"{": _IN_OBJECT, "[": _IN_ARRAY}

_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x1f]")
_COLON = re.compile(r"\s*+:")
_NOTHING = re.compile(r"\s*+\Z")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|.)|\Z)", re.DOTALL)
_ESCAPED = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
# JavaScript allows these: the backslash says nothing, or continues the line.
_LENIENT = dict.fromkeys(("\n", "\r", "\r\n"), "") | {mark: mark for mark in "'`“”‘’"}
_MOST_INNER_QUOTES = 200
_OPENING_BEFORE = frozenset(" \t\r\n([{-–—/>")


class JsonString(NamedTuple):
    """A string read at some place: its value, the offset after its closing mark, and its flaws."""

    value: str
    end: int
    flaws: Sequence[JsonFlaw] = ()


def read_string(text: str, start: int, container: str) -> JsonString | None:
    """Read the string that opens at `start` inside `container`: ``{``, ``[``, or empty where any mark closes it.

    None when the text ends before the string does. Raises BeyondRepairError when its end is a guess.
    """
    plain = _PLAIN.match(text, start)
    if plain and (not container or _PLAIN_FOLLOW[container](text, plain.end())):
        return JsonString(plain[1], plain.end())
    body, follows = _patterns(text[start], container)
    inner: list[int] = []
    end = body.match(text, start + 1).end()  # type: ignore[union-attr]  # matches the empty string
    while end < len(text) and not follows(text, end + 1):
        inner.append(end)
        if len(inner) > _MOST_INNER_QUOTES:
            raise _ambiguous(inner[0])
        end = body.match(text, end + 1).end()  # type: ignore[union-attr]
    if end >= len(text):
        if inner:
            raise _ambiguous(inner[0])
        return None
    flaws = _inner_quotes(text, start, end, inner, container) if inner else []
    if text[start] != '"' or text[end] != '"':
        flaws.append(JsonFlaw("quotes", 'a string stands in other quotation marks than "', start, end + 1))
    value = _decode(text[start + 1 : end], start + 1, flaws)
    return JsonString(value, end + 1, flaws)


@cache
def _patterns(opener: str, container: str) -> tuple[re.Pattern[str], Callable[[str, int], object]]:
    closers = _CLOSERS[opener]
    body = re.compile(rf"[^{closers}\\]*+(?:\\.[^{closers}\\]*+)*+(?:\\\Z)?", re.DOTALL)
    if not container:
        return body, lambda text, pos: True
    follow = _FOLLOW[container].replace("QUOTE", f"[{closers}]").replace("BODY", rf"[^{closers}\\]{{0,200}}+")
    return body, re.compile(follow, re.VERBOSE).match


_NEXT_MEMBER = re.compile(r'\s*+,\s*+"[^"]*+"\s*+"')
_PLAIN = re.compile(r'"([^"\\\x00-\x1f]*+)"')
_PLAIN_FOLLOW = {container: _patterns('"', container)[1] for container in _FOLLOW}


def _inner_quotes(text: str, start: int, end: int, inner: list[int], container: str) -> list[JsonFlaw]:
    # A mark before a colon looks like the end of a key: then a mark was forgotten, not left unescaped.
    if any(_COLON.match(text, at + 1) for at in inner) or _NOTHING.match(text, end + 1):
        raise _ambiguous(inner[0])
    # What follows looks like the next member, of which only the colon is missing.
    if container == "{" and any(_NEXT_MEMBER.match(text, at + 1) for at in inner):
        raise _ambiguous(inner[0])
    if container == "[" and not _in_pairs(text, start, inner):
        raise _ambiguous(inner[0])
    # One flaw a string, from the first such mark past the last.
    what = (
        "a quotation mark inside a string is"
        if len(inner) == 1
        else f"{len(inner)} quotation marks inside a string are"
    )
    return [JsonFlaw("unescaped-quote", f"{what} not escaped", inner[0], inner[-1] + 1)]


def _in_pairs(text: str, start: int, inner: list[int]) -> bool:
    """Whether the marks open and close in turn, as around words, and not as around array elements."""
    opens = [(at == start + 1 or text[at - 1] in _OPENING_BEFORE) and not text[at + 1].isspace() for at in inner]
    return len(inner) % 2 == 0 and opens[0] and all(a != b for a, b in pairwise(opens))


def _ambiguous(at: int) -> BeyondRepairError:
    message = "a quotation mark is missing or not escaped, and where the string ends is not certain"
    return BeyondRepairError("unescaped-quote", message, at, at + 1)


def _decode(raw: str, start: int, flaws: list[JsonFlaw]) -> str:
    if control := _CONTROL.search(raw):
        # One flaw a string, from the first such character past the last.
        end = max(raw.rfind(each) for each in set(_CONTROL.findall(raw))) + 1
        message = f"a raw control character (U+{ord(control[0]):04X}) stands in a string; write it as an escape"
        flaws.append(JsonFlaw("control-character", message, start + control.start(), start + end))
    if "\\" not in raw:
        return raw
    invalid: list[re.Match[str]] = []
    value = _ESCAPE.sub(lambda escape: _unescape(escape, invalid), raw)
    if _SURROGATE.search(value):
        value = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        if lone := _SURROGATE.search(value):
            message = f"\\u{ord(lone[0]):04x} is half of a surrogate pair and no character"
            flaws.append(JsonFlaw("invalid-escape", message, start, start + len(raw)))
            value = _SURROGATE.sub("\ufffd", value)
    for escape in invalid:
        message = f"{escape[0]!r} is not an escape of JSON"
        flaws.append(JsonFlaw("invalid-escape", message, start + escape.start(), start + escape.end()))
    return value


def _unescape(escape: re.Match[str], invalid: list[re.Match[str]]) -> str:
    unicode, byte, plain = escape.groups()
    if unicode:
        return chr(int(unicode, 16))
    if plain in _ESCAPED:
        return _ESCAPED[plain]
    invalid.append(escape)
    return chr(int(byte, 16)) if byte else _LENIENT.get(plain, escape[0])
