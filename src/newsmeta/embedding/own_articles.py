"""The article that a page describes itself, in JSON-LD and in its body: what it is called, and how it is taken out."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from newsmeta.document import Document
from newsmeta.document.template_code import without_template_code
from newsmeta.embedding.block import line_of, whole_lines
from newsmeta.embedding.definitions import Pointer, needed_definitions
from newsmeta.embedding.replaced import Change
from newsmeta.errors import SourceError
from newsmeta.evidence import Evidence
from newsmeta.json_text.tolerant import locate, read_json
from newsmeta.location import Location, Syntax
from newsmeta.rules.json_edits import json_text, member_edit
from newsmeta.sources.json_ld import json_ld_scripts
from newsmeta.sources.schema_names import local_name
from newsmeta.statement import Item
from newsmeta.subject import ARTICLE_TYPES

_SCRIPT_END = re.compile(r"</script[^>]*>?", re.IGNORECASE)
_IN_BODY = (Syntax.MICRODATA, Syntax.RDFA)
_TYPE = re.compile(r'"@type"\s*:\s*"([A-Za-z]+)"')


@dataclass(frozen=True, slots=True)
class Removal:
    """The changes that take articles out of a page, and the nodes that must be said elsewhere then."""

    changes: Sequence[Change] = ()
    definitions: Sequence[dict[str, Any]] = ()


def _no_names() -> list[str]:
    return []


@dataclass(frozen=True, slots=True)
class OwnArticles:
    """The articles that a page describes itself: whether there are any, what to call them, the ``@id`` of one, and how
    they are taken out. `removal` raises SourceError when they cannot be.
    """

    there: bool = False
    names: Callable[[], list[str]] = _no_names
    id: str | None = None
    removal: Callable[[], Removal] = Removal


def own_articles(evidence: Evidence) -> OwnArticles:
    """What describes the page's article in JSON-LD, and in microdata and RDFa where they name a headline."""
    document = evidence.document
    in_json_ld = [item for item in evidence.articles if item.location.syntax is Syntax.JSON_LD]
    in_body = [item for item in evidence.articles if item.location.syntax in _IN_BODY and item.first("headline")]
    if not in_json_ld and (element := _unread_article(document)) is not None:
        location = Location(Syntax.HTML, "script", element)
        named = partial(_named, document, [("JSON-LD with template code", location)])
        return OwnArticles(True, named, None, partial(_refuse, named))
    found = [(f"a {item.location.syntax} {item.types[0]}", item.location) for item in (*in_json_ld, *in_body)]
    id_ = next((item.id for item in in_json_ld if item.id), None)
    return OwnArticles(bool(found), partial(_named, document, found), id_, partial(_removal, document, in_json_ld))


def is_article_node(node: dict[str, Any]) -> bool:
    """Whether a JSON-LD node, as it is written, is an article."""
    types: Sequence[Any] = node["@type"] if isinstance(node.get("@type"), list) else [node.get("@type")]
    return any(isinstance(each, str) and local_name(each) in ARTICLE_TYPES for each in types)


def _named(document: Document, found: Sequence[tuple[str, Location]]) -> list[str]:
    """Names with the lines of their places."""
    positions = [document.position(location) for _, location in found]
    return [
        f"{name} (line {position.line})" if position else name
        for (name, _), position in zip(found, positions, strict=True)
    ]


def _unread_article(document: Document) -> Any:
    """The script that would be an article's if the code of a template in it were carried out."""
    for element in json_ld_scripts(document):
        text = element.text or ""
        types = _TYPE.findall(text) if without_template_code(text)[0] != text else []
        if not set(types).isdisjoint(ARTICLE_TYPES):
            return element
    return None


def _refuse(names: Callable[[], list[str]]) -> Removal:
    raise SourceError(f"{names()[0]} cannot be replaced; take it out by hand, or keep it")


def _marked(document: Document, items: Sequence[Item]) -> Iterator[tuple[Any, Any, set[Pointer]]]:
    """Each JSON-LD script with its value and the pointers of the nodes in it that describe one of these articles."""
    ids = {item.id for item in items if item.id}
    for element in json_ld_scripts(document):
        pointers = {item.location.pointer or () for item in items if item.location.element is element}
        values = read_json(element.text or "").values
        root = values[0] if len(values) == 1 else list(values)
        pointers |= {pointer for pointer, node in _roots(root) if node.get("@id") in ids and is_article_node(node)}
        yield element, root, pointers


def _removal(document: Document, items: Sequence[Item]) -> Removal:
    """How the JSON-LD nodes of these articles are taken out of the page, and no other node."""
    marked = list(_marked(document, items))
    changes = [
        change
        for element, root, pointers in marked
        if pointers
        for change in _script_changes(document, element, root, pointers)
    ]
    return Removal(changes, needed_definitions((root, pointers) for _, root, pointers in marked))


def _script_changes(document: Document, element: Any, root: Any, pointers: set[Pointer]) -> list[Change]:
    source = document.script_source(element)
    tag = document.tag(element)
    if source is None or tag is None:
        raise SourceError("where its JSON-LD article stands in the source is not certain, so it cannot be replaced")
    emptied = _with_emptied(root, pointers)
    if () in emptied:
        closed = _SCRIPT_END.match(document.text, source[0] + len(source[1]))
        end = closed.end() if closed else source[0] + len(source[1])
        return [(*whole_lines(document.text, tag.start, end), "")]
    try:
        return [_node_change(*source, root, pointer, emptied) for pointer in sorted(emptied, key=_order(source[1]))]
    except _UncertainError:
        line = line_of(document.text, tag.start)
        raise SourceError(
            f"line {line}: the article cannot be taken out of this JSON-LD; mend it first, or keep it"
        ) from None


class _UncertainError(Exception):
    """A node whose place in the text is not certain."""


def _order(source: str) -> Any:
    return lambda pointer: locate(source, pointer) or (0, 0)


def _node_change(start: int, source: str, root: Any, pointer: Pointer, gone: Collection[Pointer]) -> Change:
    """The change that takes one node out of its array, with a comma, or out of the node that it is a value of."""
    *outer, last = pointer
    span = _span(source, pointer)
    if isinstance(last, int):
        if any((*outer, index) not in gone for index in range(last)):
            return start + _span(source, (*outer, last - 1))[1], start + span[1], ""
        return start + span[0], start + _span(source, (*outer, last + 1))[0], ""
    node = _at(root, pointer)
    if isinstance(node.get("@id"), str):
        return start + span[0], start + span[1], json_text({"@id": node["@id"]})
    member = member_edit(source, *span)
    if member is None:
        raise _UncertainError
    return start + member.start, start + member.end, member.text


def _with_emptied(root: Any, pointers: set[Pointer]) -> set[Pointer]:
    """The pointers, and instead of all members of an array or graph that holds nothing else the one to the whole."""
    while True:
        whole = next(
            (outer for *outer, last in filter(None, pointers) if _is_emptied(root, tuple(outer), last, pointers)), None
        )
        if whole is None:
            return pointers
        pointers = {each for each in pointers if each[: len(whole)] != tuple(whole)} | {tuple(whole)}


def _is_emptied(root: Any, outer: Pointer, last: str | int, gone: Collection[Pointer]) -> bool:
    container = _at(root, outer)
    if isinstance(last, int):
        return all((*outer, index) in gone for index in range(len(container)))
    return last == "@graph" and not container.keys() - {"@context", "@graph"}


def _at(root: Any, pointer: Iterable[str | int]) -> Any:
    for step in pointer:
        root = root[step]
    return root


def _span(source: str, pointer: Pointer) -> tuple[int, int]:
    span = locate(source, pointer)
    if span is None:
        raise _UncertainError
    return span


def _roots(value: Any, pointer: Pointer = ()) -> Iterator[tuple[Pointer, dict[str, Any]]]:
    """The nodes that no other encloses."""
    if isinstance(value, list):
        for index, each in enumerate(value):
            yield from _roots(each, (*pointer, index))
    elif isinstance(value, dict):
        yield pointer, value
        if "@graph" in value:
            yield from _roots(value["@graph"], (*pointer, "@graph"))
