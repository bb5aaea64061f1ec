"""Where the start tags of a page's source begin, without reading any: most are never asked about.

What is a tag is told as in `markup`, but by one expression that passes over attributes and end tags at once.
"""

from __future__ import annotations

import re
from collections import defaultdict

from newsmeta.document.markup import MARKUP, RAW_TEXT, past_comment, past_mark, past_raw_text, read_attributes

# A start tag with its attributes, or what may hide or end one: a comment, and of end tags those of templates, those in
# which a quote or another tag stands, and those that are none. No part is tried twice: no tag takes more than linear
# time.
_TOKEN = re.compile(
    r"""<(?:([a-zA-Z][^\s/>]*+)(?>[^\s"'>/=][^\s>/=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']*[^\s>]*))?|["'/=]|\s+)*+>?"""
    r"""|[!?]|/(?:(?i:template)(?=[\s/>])|[^a-zA-Z]|[a-zA-Z][^<>"']*+[<"']))"""
)


def start_tags(text: str) -> dict[str, list[int]]:
    """The offsets of the start tags that make elements, by their names in lower case; none of inert templates."""
    found: dict[str, list[int]] = defaultdict(list)
    position = templates = 0
    while token := _TOKEN.search(text, position):
        start, position = token.span()
        if token[1] is None:
            position, closed = _passed(text, start)
            templates -= closed and templates > 0
            continue
        name = token[1].lower()
        if not templates:
            found[name].append(start)
        if name == "template" and (templates or "shadowrootmode" not in read_attributes(text, token.end(1), True)[1]):
            templates += 1
        elif name in RAW_TEXT:
            position = past_raw_text(text, name, position)
    return found


def _passed(text: str, start: int) -> tuple[int, bool]:
    """Where a comment or an end tag ends, and whether it closes a template."""
    markup = MARKUP.match(text, start)
    if markup is None:
        return start + 1, False
    comment, _, name, _ = markup.groups()
    if name is None:
        return past_comment(text, markup.end()) if comment else past_mark(text, ">", markup.end()), False
    return read_attributes(text, markup.end(), False)[0], name.lower() == "template"
