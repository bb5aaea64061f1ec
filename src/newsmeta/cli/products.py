"""What each ``--format`` prints of one extraction."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import newsmeta
from newsmeta.extraction import Extraction
from newsmeta.outputs.snippet import meta_tags


def render(form: str, extraction: Extraction, *, several: bool, width: int) -> str:
    """One source's product. Of several, JSON is one line each, and markup follows a comment with the source's name."""
    if form == "explain":
        from newsmeta.reports.explain import explain

        return explain(extraction, width) + ("\n" if several else "")
    if form in _MARKUP:
        head = f"<!-- {extraction.document.name.replace('--', '- -')} -->\n" if several else ""
        return head + _MARKUP[form](extraction)
    value = _JSON[form](extraction)
    if not several:
        return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    line = value if form == "json" else {"source": extraction.document.name, form: value}
    return json.dumps(line, ensure_ascii=False) + "\n"


def _open_graph(extraction: Extraction) -> str:
    return _lines(meta_tags("property", newsmeta.open_graph(extraction.article)))


def _x(extraction: Extraction) -> str:
    return _lines(meta_tags("name", newsmeta.x_card(extraction.article)))


def _lines(tags: Any) -> str:
    return "".join(f"{tag}\n" for tag in tags)


_MARKUP: dict[str, Callable[[Extraction], str]] = {
    "opengraph": _open_graph,
    "x": _x,
    "snippet": lambda extraction: newsmeta.snippet(extraction.article),
}
_JSON: dict[str, Callable[[Extraction], Any]] = {
    "jsonld": lambda extraction: newsmeta.json_ld(extraction.article),
    "images": lambda extraction: newsmeta.images(extraction.article),
    "json": lambda extraction: newsmeta.record(extraction),
}
