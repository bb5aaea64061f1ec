"""The text of an element as a reader sees it."""

from __future__ import annotations

from typing import Any

from lxml import etree

UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "select", "button", "iframe", "object"})
# What stands on a line of its own.
BLOCKS = frozenset(
    """address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1
    h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th thead tr ul""".split()
)


# Most paragraphs hold only such elements, whose text is one string.
_PLAIN_TAGS = "a abbr b cite code em font i mark q s small span strong sub sup time u".split()
_IS_PLAIN = etree.XPath(f"not(.//*[not({' or '.join(f'self::{tag}' for tag in _PLAIN_TAGS)})])")
_STRING = etree.XPath("string()", smart_strings=False)


def lines(element: Any, gap: str = "") -> list[str]:
    """The lines of text in an element: blocks and line breaks end a line, blanks are collapsed.

    `gap` is put around inline elements, for places where a style sheet parts them and no blank does.
    """
    if element.tag in UNSEEN:
        return []
    pieces = [_flat(element.text)]
    # An explicit stack, since pages nest deeper than Python recurses: (children left, tail, is a block).
    stack = [(iter(element), "", False)]
    while stack:
        children, tail, is_block = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            pieces.append("\n" + tail if is_block else gap + tail)
        elif child.tag in UNSEEN:
            pieces.append(_flat(child.tail))
        else:
            starts_line = child.tag in BLOCKS
            pieces.append("\n" + _flat(child.text) if starts_line else gap + _flat(child.text))
            stack.append((iter(child), _flat(child.tail), starts_line))
    return [line for raw in "".join(pieces).split("\n") if (line := " ".join(raw.split()))]


def text_of(element: Any, separator: str = " ") -> str:
    """The text of an element on one line, its lines joined by `separator`."""
    if len(element) == 0 and element.tag not in UNSEEN:
        return " ".join((element.text or "").split())
    if separator == " " and element.tag not in UNSEEN and _IS_PLAIN(element):
        return " ".join(str(_STRING(element)).split())
    return separator.join(lines(element))


def own_text(element: Any) -> str:
    """The text that stands directly in an element, not in its children."""
    return " ".join(part.strip() for part in (element.text, *(child.tail for child in element)) if part)


def _flat(text: str | None) -> str:
    return text.replace("\n", " ").replace("\r", " ") if text else ""
