"""The state that a page's script starts from: `__NEXT_DATA__`, `window.__INITIAL_STATE__ = {...}`, `dataLayer`.

No standard says what stands there, so it is asked only where the markup is silent, and only what an object says that
carries the page's own title, or the analytics record (`dataLayer`) that speaks of the page as a whole.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from newsmeta.document import Document
from newsmeta.location import Location, Syntax
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.text import clean_text, similarity
from newsmeta.statement import Statement

_ASSIGNED = LatePattern(
    r"((?:STATE|DATA|PROPS|CONTEXT|State|state|[dD]ata_?[lL]ayer|utag_data)[A-Z_a-z0-9$]{0,30})"
    r"""(?:\[["']?\w+["']?\])?\s*(?:=|\.push\()\s*(?=[{\[])"""
)
_MARKS = ("STATE", "State", "__NEXT_DATA", "__NUXT", "DATA__", "PROPS", "CONTEXT", "ataLayer", "ata_layer", "utag_data")
_LAYERS = re.compile(r"data_?layer|utag_data", re.IGNORECASE)
_TITLES = frozenset("headline title pagetitle articletitle hed name".split())
_PROPERTIES = {
    "datePublished": frozenset(
        """datepublished publishedat publishdate publisheddate publicationdate firstpublished firstpublishedat
        publishedtime pubdate datefirstpublished firstpublishdate publishedon articlepublishdate articlepublished
        publishedtimestamp articlepublicationdate pagepublishdate""".split()
    ),
    "dateModified": frozenset(
        """datemodified modifiedat updatedat lastmodified lastupdated modifieddate updateddate dateupdated
        lastmodifieddate""".split()
    ),
    "author": frozenset("author authors byline bylines authorname authornames articleauthor pageauthor".split()),
}
_NAMES = ("name", "fullName", "displayName", "title")
_ALIKE = 0.9
_DEEPEST, _MOST_OBJECTS, _LONGEST = 14, 20_000, 4_000_000


def read_page_state(document: Document, titles: Sequence[str]) -> tuple[Statement, ...]:
    """What the page's state says of the article, as statements named after schema.org's properties."""
    statements: list[Statement] = []
    for element in map(document.elements.__getitem__, document.outline.called("script")):
        text = element.text or ""
        if not 20 < len(text) < _LONGEST:
            continue
        for name, value in _values(element, text):
            statements.extend(_said(name, value, element, titles))
    return tuple(statements)


def _values(element: Any, text: str) -> Iterator[tuple[str, Any]]:
    kind = (element.get("type") or "").strip().lower()
    if kind == "application/json":
        value = _decoded(text, len(text) - len(text.lstrip()))
        if value is not None:
            yield f"script#{element.get('id')}" if element.get("id") else "script", value
    elif kind in ("", "text/javascript", "application/javascript", "module"):
        # Most scripts are programs: only those that name a state are searched for where it begins.
        found = _ASSIGNED.finditer(text) if any(mark in text for mark in _MARKS) else ()
        for assigned in found:
            value = _decoded(text, assigned.end())
            if value is not None:
                yield assigned.group(1), value


def _decoded(text: str, start: int) -> Any:
    try:
        return json.JSONDecoder().raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return None


def _said(name: str, value: Any, element: Any, titles: Sequence[str]) -> Iterator[Statement]:
    layer = bool(_LAYERS.search(name))
    for path, found in _objects(value):
        if not (layer and len(path) <= 2) and not _is_about(found, titles):
            continue
        for key, inner in found.items():
            folded = re.sub(r"[^a-z]", "", key.lower())
            for property_, keys in _PROPERTIES.items():
                if folded in keys:
                    yield from _statements(property_, inner, f"{name} $.{'.'.join((*path, key))}", element)


def _statements(name: str, value: Any, path: str, element: Any) -> Iterator[Statement]:
    values = value if isinstance(value, list) else [value]
    for number, one in enumerate(values[:12]):
        place = f"{path}[{number}]" if isinstance(value, list) else path
        said = next((one[key] for key in _NAMES if key in one), None) if isinstance(one, dict) else one
        if isinstance(said, (str, int)) and not isinstance(said, bool) and str(said).strip():
            yield Statement(name, str(said), Location(Syntax.STATE, place, element))


def _objects(value: Any) -> Iterator[tuple[tuple[str, ...], dict[str, Any]]]:
    """Every object in a value with its path, outer ones first."""
    queue: list[tuple[tuple[str, ...], Any]] = [((), value)]
    seen = 0
    while queue and seen < _MOST_OBJECTS:
        path, current = queue.pop(0)
        seen += 1
        if isinstance(current, dict):
            yield path, current
            inner = current.items()
        elif isinstance(current, list):
            inner = {str(number): one for number, one in enumerate(current)}.items()
        else:
            continue
        if len(path) < _DEEPEST:
            queue.extend(((*path, str(key)), one) for key, one in inner if isinstance(one, (dict, list)))


def _is_about(found: dict[str, Any], titles: Sequence[str]) -> bool:
    own = [
        clean_text(text)
        for key, text in found.items()
        if key.lower() in _TITLES and isinstance(text, str) and 10 < len(text) < 300
    ]
    return any(similarity(text, title) >= _ALIKE for text in own for title in titles)
