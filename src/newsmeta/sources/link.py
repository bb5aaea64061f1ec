"""Links of the head, the declared language and the title.

https://html.spec.whatwg.org/multipage/links.html#linkTypes
"""

from __future__ import annotations

from typing import Any

from newsmeta.document import Document
from newsmeta.location import Location, Syntax
from newsmeta.statement import Statement

_RELATIONS = frozenset({"canonical", "shortlink", "alternate", "amphtml", "icon", "author", "license", "image_src"})


def read_links(document: Document) -> list[Statement]:
    """Statements ``link:<rel>`` with the href; an alternate with a language is named ``link:hreflang:<language>``."""
    outline = document.outline
    links = (outline.elements[number] for number in outline.called("link"))
    return [statement for link in links if link.get("href") for statement in _relations(link)]


def _relations(link: Any) -> list[Statement]:
    statements = []
    for relation in (link.get("rel") or "").lower().split():
        if relation in _RELATIONS:
            language = link.get("hreflang") if relation == "alternate" else None
            name = f"link:hreflang:{language}" if language else f"link:{relation}"
            location = Location(Syntax.LINK, f'link[rel="{relation}"]', link, "href")
            statements.append(Statement(name, link.get("href"), location))
    return statements


def read_root(document: Document) -> list[Statement]:
    """The ``html`` element's language (``html:lang``) and the document's title (``title``)."""
    statements = []
    for attribute in ("lang", "xml:lang", "{http://www.w3.org/XML/1998/namespace}lang"):
        if language := document.tree.get(attribute):
            location = Location(Syntax.HTML, f"html[{attribute.rpartition('}')[2]}]", document.tree, attribute)
            statements.append(Statement("html:lang", language, location))
            break
    # A title inside an SVG names the drawing, so only the first one that is not in one counts.
    for title in document.tree.iter("title"):
        if next(title.iterancestors("svg"), None) is None and title.text:
            statements.append(Statement("title", title.text, Location(Syntax.HTML, "title", title)))
            break
    return statements
