"""JSON-LD (https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents), script by script.

Each block is read strictly and, when that fails, tolerantly with every repair told; no block hides
another. The path of a place is a JSONPath, ``$.author[0].name``; where a page has several blocks
they are counted from 1, ``script[2] $.author[0].name``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newsmeta.json_text.strict import parse_strict
from newsmeta.location import Location, Syntax
from newsmeta.sources.json_ld_graph import Graph
from newsmeta.sources.json_ld_node import Script
from newsmeta.statement import Flaw, Item

if TYPE_CHECKING:
    from newsmeta.document import Document

_MEDIA_TYPE = "application/ld+json"
_MISSPELT = re.compile(r"(?:application|text)/(?:ld[+\-_. ]?json|json[+\-_. ]?ld)")


def read_json_ld(document: Document, graph: Graph) -> tuple[list[Item], list[Flaw]]:
    """The items of the page's JSON-LD in document order (top-level nodes, members of arrays and
    ``@graph``), and the flaws met. Item and property names are local where schema.org defines them.

    `graph` is an empty one, and holds the page's nodes afterwards.
    """
    elements = json_ld_scripts(document)
    flaws: list[Flaw] = []
    for number, element in enumerate(elements, 1):
        script = Script(element, f"script[{number}] " if len(elements) > 1 else "")
        if message := _type_flaw(element.get("type")):
            location = Location(Syntax.JSON_LD, f"{script.prefix}$", element, "type")
            flaws.append(Flaw("script-type", message, location, True))
        values, found = _read(script)
        flaws.extend(found)
        graph.add(script, values)
    items = graph.items()
    return items, flaws + graph.flaws


def json_ld_scripts(document: Document) -> list[Any]:
    """The script elements that hold JSON-LD, or are meant to, in document order."""
    types = document.outline.attribute("type")
    return [document.elements[n] for n in document.outline.called("script") if n in types and _is_json_ld(types[n])]


def _read(script: Script) -> tuple[tuple[Any, ...], list[Flaw]]:
    text = script.element.text or ""
    try:
        value = parse_strict(text)
    except ValueError:
        value = None
    if isinstance(value, (dict, list)):
        return (value,), []
    # The tolerant reader is loaded for a page that needs it.
    from newsmeta.json_text.tolerant import read_json

    read = read_json(text)
    flaws = [Flaw(flaw.kind, flaw.message, script.location(start=flaw.start), flaw.repaired) for flaw in read.flaws]
    return read.values, flaws


def _essence(media_type: str) -> tuple[str, str]:
    essence, _, parameters = media_type.lower().partition(";")
    return essence.strip(), parameters.strip()


@lru_cache(maxsize=256)
def _is_json_ld(media_type: str) -> bool:
    essence = _essence(media_type)[0]
    return essence == _MEDIA_TYPE or bool(_MISSPELT.fullmatch(essence))


def _type_flaw(media_type: str) -> str | None:
    essence, parameters = _essence(media_type)
    if essence != _MEDIA_TYPE:
        return f'script type "{essence}" is not read as JSON-LD; write {_MEDIA_TYPE}'
    if parameters and not parameters.startswith("profile"):
        return f'script type "{media_type.strip()}" is not read by every consumer; write {_MEDIA_TYPE}'
    return None
