"""The markup of a page's source, token by token, where the HTML tokenizer sees it.

https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

MARKUP = re.compile(r"<(?:(!--)|(/?)([a-zA-Z][^\s/>]*)|([!?/]))")
_ATTRIBUTE = re.compile(r"""([^\s"'>/=][^\s>/=]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']*[^\s>]*))?|(>)|["'/=]""")
_COMMENT_END = re.compile(r"--!?>")
# https://html.spec.whatwg.org/multipage/parsing.html#parsing-html-fragments: no tags inside these.
RAW_TEXT = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"})
# https://html.spec.whatwg.org/multipage/parsing.html#script-data-double-escaped-state: between these no script ends.
_IN_SCRIPT = re.compile(r"(<!--)|(-->)|<(/?)script(?=[\s/>])", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</script(?=[\s/>])", re.IGNORECASE)
_DOCTYPE = re.compile(r"<!doctype", re.IGNORECASE)


class Kind(StrEnum):
    """What a token is; what HTML takes for a comment, such as ``<?xml ...>``, is a bogus one."""

    START = "start"
    END = "end"
    COMMENT = "comment"
    BOGUS = "bogus"
    DOCTYPE = "doctype"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag, comment or doctype in the source: offsets of its first character and past its end.

    `attributes` has the offsets of each attribute's value; `inert` says that it stands inside a template.
    """

    name: str
    start: int
    end: int
    attributes: dict[str, tuple[int, int]] = field(default_factory=dict)
    kind: Kind = Kind.START
    inert: bool = False


def tokens(text: str, *, only: Collection[str] | None = None, attributes: bool = True) -> Iterator[Tag]:
    """Every tag, comment and doctype in order; what stands between two of them is text.

    `only` names the elements whose tags are asked for, by default all. Without `attributes` tags have none.
    """
    position, templates = 0, 0
    while found := MARKUP.search(text, position):
        comment, slash, raw_name, _ = found.groups()
        if raw_name is None:
            end = past_comment(text, found.end()) if comment else past_mark(text, ">", found.end())
            kind = Kind.COMMENT if comment else Kind.DOCTYPE if _DOCTYPE.match(text, found.start()) else Kind.BOGUS
            yield Tag("", found.start(), end, kind=kind, inert=templates > 0)
            position = end
            continue
        name = raw_name.lower()
        is_asked_for = only is None or name in only
        wanted = not slash and ((attributes and is_asked_for) or name == "template")
        end, values = read_attributes(text, found.end(), wanted)
        position = end
        if slash:
            templates -= name == "template" and templates > 0
        if is_asked_for:
            yield Tag(name, found.start(), end, values, Kind.END if slash else Kind.START, templates > 0)
        if slash:
            continue
        if name == "template" and (templates or "shadowrootmode" not in values):
            templates += 1
        elif name in RAW_TEXT:
            position = past_raw_text(text, name, end)


def start_tag(text: str, start: int) -> Tag:
    """The start tag at an offset where one begins."""
    name = MARKUP.match(text, start)
    if name is None or name[3] is None or name[2]:
        raise ValueError(f"no start tag begins at {start}")
    end, values = read_attributes(text, name.end(), wanted=True)
    return Tag(name[3].lower(), start, end, values)


def is_closed(text: str, comment: Tag) -> bool:
    """Whether a comment ends before the text does."""
    return text.endswith(("-->", "--!>"), comment.start, comment.end)


def read_attributes(text: str, position: int, wanted: bool) -> tuple[int, dict[str, tuple[int, int]]]:
    """Where a tag ends whose name ends at `position`, and its attributes if they are wanted."""
    attributes: dict[str, tuple[int, int]] = {}
    end = text.find(">", position)
    if end < 0:
        return len(text), attributes
    if not wanted and text.find('"', position, end) < 0 and text.find("'", position, end) < 0:
        return end + 1, attributes
    for found in _ATTRIBUTE.finditer(text, position):
        key, value, close = found.groups()
        if close:
            return found.end(), attributes
        if key is None:
            continue
        span = found.span(2) if value is not None else (found.end(1), found.end(1))
        if value and value[0] in "\"'":
            span = (span[0] + 1, span[1] - 1)
        attributes.setdefault(key.lower(), span)
    return len(text), attributes


def past_comment(text: str, position: int) -> int:
    """Where a comment ends whose text begins at `position`."""
    if text.startswith((">", "->"), position):
        return text.index(">", position) + 1
    found = _COMMENT_END.search(text, position)
    return found.end() if found else len(text)


def past_mark(text: str, mark: str, position: int) -> int:
    """Where the next mark ends."""
    found = text.find(mark, position)
    return len(text) if found < 0 else found + len(mark)


def past_raw_text(text: str, name: str, position: int) -> int:
    """Where the text of an element without markup ends that begins at `position`."""
    if name == "script":
        return _script_end(text, position)
    if name == "plaintext":
        return len(text)
    found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, position)
    return found.start() if found else len(text)


def _script_end(text: str, position: int) -> int:
    end = _SCRIPT_END.search(text, position)
    if end is None or text.find("<!--", position, end.start()) < 0:
        return end.start() if end else len(text)
    escaped = nested = False
    for found in _IN_SCRIPT.finditer(text, position):
        opened, closed, slash = found.groups()
        if opened:
            # "<!-->" opens and closes at once.
            escaped = escaped or not text.startswith((">", "->"), found.end())
        elif closed:
            escaped = nested = False
        elif slash and not nested:
            return found.start()
        elif escaped:
            nested = not slash
    return len(text)
