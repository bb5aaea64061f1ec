"""Meta tags: OpenGraph, X card and plain ones, from head and body, written with ``property=`` or ``name=``.

https://ogp.me, https://developer.x.com/en/docs/x-for-websites/cards/overview/markup,
https://html.spec.whatwg.org/multipage/semantics.html#the-meta-element
"""

from __future__ import annotations

from typing import Any

from newsmeta.document import Document
from newsmeta.location import Location, Syntax
from newsmeta.statement import Statement

_SYNTAX_BY_PREFIX = {
    "og": Syntax.OPEN_GRAPH,
    "article": Syntax.OPEN_GRAPH,
    "book": Syntax.OPEN_GRAPH,
    "profile": Syntax.OPEN_GRAPH,
    "video": Syntax.OPEN_GRAPH,
    "fb": Syntax.OPEN_GRAPH,
    "twitter": Syntax.X_CARD,
}


def read_meta(document: Document) -> list[Statement]:
    """One statement a meta tag, in document order, named by its key in lower case; the value is the content.

    An ``itemprop`` that stands in no item, and so is no microdata, is read like a name.
    """
    statements = []
    for element in map(document.elements.__getitem__, document.outline.called("meta")):
        stated_by = "content" if element.get("content") is not None else _older_attribute(element)
        if stated_by is None:
            continue
        content = element.get(stated_by)
        for key in ("property", "name", "http-equiv"):
            if name := (element.get(key) or "").strip():
                location = Location(_syntax(name), f'meta[{key}="{name}"]', element, stated_by)
                statements.append(Statement(name.lower(), content, location))
                break
        else:
            if (name := element.get("itemprop")) and not any(
                up.get("itemscope") is not None for up in element.iterancestors()
            ):
                location = Location(Syntax.META, f'meta[itemprop="{name}"]', element, "content")
                statements.append(Statement(name.lower(), content, location))
    return statements


def _older_attribute(element: Any) -> str | None:
    """``value``, by which X once had its cards stated, and many pages still state them."""
    is_card = (element.get("name") or element.get("property") or "").strip().lower().startswith("twitter:")
    return "value" if is_card and element.get("value") is not None else None


def _syntax(name: str) -> Syntax:
    return _SYNTAX_BY_PREFIX.get(name.partition(":")[0].lower(), Syntax.META)
