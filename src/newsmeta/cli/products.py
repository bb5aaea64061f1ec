"""What ``--format`` names: a page's product as text, each ending with a line end."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from html import escape
from typing import TYPE_CHECKING, Any

# The package loads each output when it is first used, and so only the one that is asked for.
import newsmeta

if TYPE_CHECKING:
    from newsmeta.extraction import Extraction


def product(format_: str, extraction: Extraction, *, among_several: bool) -> str:
    """The product of one page.

    JSON is indented for a page on its own; among several it is one line (JSON Lines) and names its source. Markup is
    one tag a line; among several a comment before it names the source.
    """
    name = extraction.document.name
    if format_ in _MARKUP:
        tags = _MARKUP[format_](extraction)
        return f"<!-- {_in_comment(name)} -->\n{tags}" if among_several else tags
    value = _VALUES[format_](extraction)
    if not among_several:
        return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
    line = value if format_ == "json" else {"source": name, format_: value}
    return json.dumps(line, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"


_VALUES: dict[str, Callable[[Extraction], Any]] = {
    "jsonld": lambda extraction: newsmeta.json_ld(extraction.article),
    "images": lambda extraction: newsmeta.images(extraction.article),
    "json": lambda extraction: newsmeta.record(extraction),
}

_MARKUP: dict[str, Callable[[Extraction], str]] = {
    "opengraph": lambda extraction: _tags("property", newsmeta.open_graph(extraction.article)),
    "x": lambda extraction: _tags("name", newsmeta.x_card(extraction.article)),
    "snippet": lambda extraction: newsmeta.snippet(extraction.article),
}

DATA = "data"
FORMATS = ("jsonld", "opengraph", "x", "images", "snippet", "json", DATA)


def page_data(extraction: Extraction, path: str, file: str) -> str:
    """What a site generator's template needs of one page, as JSON (schemas/data.schema.json).

    `path` is the page's on its site, `file` that of its file below the site's folder. The page must be without
    newsmeta's block.
    """
    article = extraction.article
    value = {
        "path": path,
        "file": file,
        "snippet": _missing_tags(extraction),
        "jsonld": newsmeta.json_ld(article),
        "opengraph": newsmeta.open_graph(article),
        "x": newsmeta.x_card(article),
        "images": newsmeta.images(article),
    }
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _missing_tags(extraction: Extraction) -> str:
    """The block that embedding would put into the page, without indentation; empty when nothing is missing."""
    from newsmeta.document.markup import tokens
    from newsmeta.document.template_code import without_template_code
    from newsmeta.embedding.block import find_block

    embedded = newsmeta.embed(extraction.document.text, extraction.article)
    block = find_block(embedded, tokens(without_template_code(embedded)[0], attributes=False))
    lines = embedded[block.start : block.end].splitlines() if block else []
    return "".join(f"{line.strip()}\n" for line in lines)


def _tags(attribute: str, pairs: Iterable[tuple[str, str]]) -> str:
    from newsmeta.outputs.snippet import meta_tags

    return "".join(f"{tag}\n" for tag in meta_tags(attribute, pairs))


def _in_comment(name: str) -> str:
    # Two hyphens may end a comment, and markup is ASCII so that it is right in a page of any encoding.
    safe = escape(name).replace("--", "-&#45;")
    return "".join(each if each.isascii() and each.isprintable() else f"&#{ord(each)};" for each in safe)
