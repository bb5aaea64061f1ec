"""What is the same whatever is taken out of a page: tags, items, lines, and looking whether the truth is gone.

A page that still says it afterwards is refused, with the reason: it cannot show whether a tool makes values up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree, html

from truth import Day, Names, fold

LONGEST_LINE = 200
BLOCKS = frozenset(
    """address article aside blockquote body dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
    header li main nav ol p section table tbody td th tr ul""".split()
)
_RUNNING_TEXT = 80
_HEADER_REACH = 12
_PARAGRAPHS = 2
META_KEYS = ("property", "name", "itemprop", "http-equiv")


class StillStatedError(Exception):
    """The truth stands in a place that cannot be taken away without taking the page along."""


@dataclass(frozen=True)
class Traces:
    """Where machines are told a field: keys of meta tags and JSON, properties of items, assignments in scripts."""

    keys: re.Pattern[str]
    properties: frozenset[str]
    in_script: re.Pattern[str]


def parsed(page: str) -> Any:
    text = page.replace("\0", "")
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)


def checked(tree: Any, truth: Names | Day) -> str:
    """The page's source, to be written as UTF-8, when nothing in it says the truth any more."""
    texts = [*tree.itertext(), *(value for _, _, value in attributes(tree))]
    if any(truth.says(text) for text in texts):
        raise StillStatedError("a text still says it")
    for element in tree.iter():
        if is_short(element, LONGEST_LINE) and truth.says(text_of(element)):
            raise StillStatedError("a line still says it")
    for meta in list(tree.iter("meta")):
        if meta.get("charset") or (meta.get("http-equiv") or "").lower() == "content-type":
            drop(meta)
    head = tree.find("head")
    if head is None:
        head = etree.Element("head")
        tree.insert(0, head)
    head.insert(0, etree.Element("meta", charset="utf-8"))
    return str(html.tostring(tree, encoding="unicode", doctype="<!DOCTYPE html>"))


def drop_metas(tree: Any, traces: Traces, truth: Names | Day) -> None:
    for meta in list(tree.iter("meta")):
        key = next((meta.get(name) for name in META_KEYS if meta.get(name)), "")
        if traces.keys.search(key) or (isinstance(truth, Names) and truth.says(meta.get("content") or "")):
            drop(meta)


def alike(a: str, b: str) -> bool:
    left, right = set(re.findall(r"\w+", a)), set(re.findall(r"\w+", b))
    return bool(left and right) and len(left & right) >= 0.6 * min(len(left), len(right))


def drop_declared(tree: Any, traces: Traces, truth: Names | Day, heading: Any) -> None:
    """Drop elements that are declared to hold the field, unless they belong to an item about something else."""
    for element in list(tree.iter(etree.Element)):
        said = f"{element.get('itemprop') or ''} {element.get('property') or ''} {element.get('rel') or ''}".split()
        own = {word.rpartition(":")[2] for word in said}
        if own.isdisjoint(traces.properties) or element.getparent() is None:
            continue
        text = f"{text_of(element)} {' '.join(map(str, element.attrib.values()))}"
        is_named = isinstance(truth, Names) and truth.hints(text)
        if is_named or (element.get("rel") is None and _speaks_for_page(element, heading)):
            drop(element)


def _speaks_for_page(element: Any, heading: Any) -> bool:
    """Whether the item that an element belongs to holds the page's heading, or there is none."""
    for up in element.iterancestors():
        if up.get("itemscope") is not None or up.get("typeof") is not None:
            return heading is None or up in heading.iterancestors()
    return True


def header(tree: Any, heading: Any) -> Iterator[Any]:
    """The elements from a little before the headline to the second running paragraph; the first may be a dek."""
    if heading is None:
        return
    elements = list(tree.iter(etree.Element))
    at = elements.index(heading)
    yield from [one for one in elements[max(0, at - _HEADER_REACH) : at] if one not in heading.iterancestors()]
    paragraphs = 0
    for element in elements[at:]:
        paragraphs += element.tag == "p" and len(text_of(element)) >= _RUNNING_TEXT
        if paragraphs == _PARAGRAPHS:
            return
        yield element


def heading_of(tree: Any, title: str) -> Any:
    """The h1 that says the page's headline, or the first one."""
    headings = [one for one in tree.iter("h1") if text_of(one)]
    return next((one for one in headings if alike(fold(text_of(one)), fold(title))), next(iter(headings), None))


def titles_of(tree: Any, title: str) -> list[str]:
    metas = tree.xpath("//meta[@property='og:title' or @name='og:title']/@content")
    return [title, *(str(one) for one in metas), *(text_of(one) for one in tree.iter("title"))]


def attributes(tree: Any) -> Iterator[tuple[Any, str, str]]:
    for element in tree.iter(etree.Element):
        for name, value in list(element.attrib.items()):
            yield element, name, value


def drop(element: Any) -> None:
    """Take an element out; the text after it stays. One that is out already has no parent."""
    if element.getparent() is not None:
        element.drop_tree()


def is_short(element: Any, most: int) -> bool:
    length = 0
    for text in element.itertext():
        length += len(text.strip())
        if length > most:
            return False
    return True


def text_of(element: Any) -> str:
    return "" if element is None else " ".join(" ".join(element.itertext()).split())
