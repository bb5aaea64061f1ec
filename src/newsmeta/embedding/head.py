"""Where the head of a page ends in its source, by the rules of the HTML parser.

https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inhead
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newsmeta.document.markup import Kind, Tag, is_closed

_RAW_TEXT = frozenset({"title", "style", "script", "noframes"})
_CONTENT = _RAW_TEXT | {"template", "noscript"}
_HEAD = _CONTENT | {"base", "basefont", "bgsound", "link", "meta"}
_AROUND = frozenset({"html", "head"})
# https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inheadnoscript: anything else in it ends the head
# for a program that runs no scripts.
_IN_NOSCRIPT = frozenset({"basefont", "bgsound", "link", "meta", "noframes", "style"})
_ENDS = frozenset({"head", "body", "html", "br"})
_BLANKS = "\t\n\f\r "
_CDATA = "<![CDATA["


@dataclass(frozen=True, slots=True)
class HeadEnd:
    """Where the head ends. `before_tag` says that ``</head>`` or ``<body>`` follows, else `at` is right after what the
    head holds; `element` is where the last element of the head begins; `unclosed` where a comment does that never ends.
    """

    at: int
    before_tag: bool
    element: int | None = None
    unclosed: int | None = None


def head_end(text: str, tokens: Iterable[Tag]) -> HeadEnd:
    """The end of the head in a text without template code."""
    past, element = 0, None
    remaining = iter(tokens)
    for token in remaining:
        if gap := text[past : token.start].strip(_BLANKS):
            return HeadEnd(past or text.index(gap), False, element)
        if _ends_head(text, token):
            is_tag = token.name in ("head", "body")
            return HeadEnd(token.start if is_tag or not past else past, is_tag, element)
        if token.kind is Kind.COMMENT and not is_closed(text, token):
            return HeadEnd(past, False, element, token.start)
        inner, end = _content(token, remaining)
        if end is None or not _stays_in_head(text, token, inner):
            return HeadEnd(past or token.start, False, element)
        element = token.start if token.kind is Kind.START and token.name in _HEAD else element
        past = end
    rest = text[past:].strip(_BLANKS)
    return HeadEnd(past or (text.index(rest) if rest else len(text)), False, element)


def _ends_head(text: str, token: Tag) -> bool:
    if token.kind is Kind.START:
        return token.name not in _HEAD and token.name not in _AROUND
    if token.kind is Kind.BOGUS:
        # For HTML such a section is a comment as far as the first ">", and text from there on.
        return text.startswith(_CDATA, token.start) and not text.endswith("]]>", token.start, token.end)
    return token.kind is Kind.END and token.name in _ENDS


def _content(tag: Tag, remaining: Iterator[Tag]) -> tuple[Sequence[Tag], int | None]:
    """The tokens in an element of the head, its end tag included, and where it ends; None when it does not."""
    if tag.kind is not Kind.START or tag.name not in _CONTENT:
        return (), tag.end
    inner: list[Tag] = []
    depth = 1
    for token in remaining:
        inner.append(token)
        if token.name == tag.name:
            depth += 1 if token.kind is Kind.START and token.name == "template" else 0
            depth -= token.kind is Kind.END
            if depth == 0:
                return inner, token.end
    return inner, None


def _stays_in_head(text: str, token: Tag, inner: Sequence[Tag]) -> bool:
    is_whole = text.endswith(">", token.start, token.end) and (not inner or text[inner[-1].end - 1] == ">")
    return is_whole and (token.name != "noscript" or _is_head_noscript(text, token.end, inner))


def _is_head_noscript(text: str, past: int, inner: Sequence[Tag]) -> bool:
    """Whether what stands in a noscript, from `past` on, may stand in a head."""
    raw = False
    for token in inner:
        if not raw and text[past : token.start].strip(_BLANKS):
            return False
        if token.kind is Kind.START and token.name not in _IN_NOSCRIPT:
            return False
        raw = token.kind is Kind.START and token.name in _RAW_TEXT
        past = token.end
    return True
