"""The head snippet: every tag of one article, ready for a page's ``<head>``.

The one place that escapes for HTML. What it writes is ASCII, so it is right in a page of any encoding.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from newsmeta.article import NewsArticle
from newsmeta.outputs.json_ld import json_ld
from newsmeta.outputs.open_graph import open_graph
from newsmeta.outputs.values import filled
from newsmeta.outputs.x_card import x_card

# Line ends as references keep one tag on one line and survive the normalising of newlines.
_WHITE_SPACE = (("\t", "&#9;"), ("\n", "&#10;"), ("\r", "&#13;"))
# Inside a script only "</script" and "<!--" end or change the text (https://html.spec.whatwg.org/
# multipage/scripting.html#restrictions-for-contents-of-script-elements); without "<" neither can stand.
_MARKUP = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"))
# Where the page is the source of a template, these begin code: what the article says is never carried out.
_CODE = re.compile(r"\{(?=[{%#])")


def snippet(article: NewsArticle) -> str:
    """Canonical link, description, OpenGraph, X card and one JSON-LD script, one tag a line.

    ASCII only; ends with a newline.
    """
    return "".join(f"{tag}\n" for tag in _tags(article))


def _tags(article: NewsArticle) -> Iterator[str]:
    if url := filled(article.url):
        yield f'<link rel="canonical" href="{_attribute(url)}">'
    if description := filled(article.description):
        yield f'<meta name="description" content="{_attribute(description)}">'
    yield from meta_tags("property", open_graph(article))
    yield from meta_tags("name", x_card(article))
    yield json_ld_script(json_ld(article))


def json_ld_script(node: Mapping[str, Any]) -> str:
    """A JSON-LD node as the script that holds it."""
    return f'<script type="application/ld+json">{_script(node)}</script>'


def meta_tags(key: str, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Each pair as a meta tag; `key` is "property" for OpenGraph and "name" for X."""
    for name, content in pairs:
        yield f'<meta {key}="{_attribute(name)}" content="{_attribute(content)}">'


def _attribute(text: str) -> str:
    escaped = _CODE.sub("&#123;", _replaced(escape(text), _WHITE_SPACE))
    return escaped.encode("ascii", "xmlcharrefreplace").decode("ascii")


def _script(value: object) -> str:
    return _CODE.sub(r"\\u007b", _replaced(json.dumps(value, ensure_ascii=True, allow_nan=False), _MARKUP))


def _replaced(text: str, replacements: Iterable[tuple[str, str]]) -> str:
    for old, new in replacements:
        text = text.replace(old, new)
    return text
