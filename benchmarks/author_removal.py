"""Taking the author out of a page, and leaving commenters, people quoted and authors of other articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from lxml import etree

from removal import (
    BLOCKS,
    LONGEST_LINE,
    StillStatedError,
    Traces,
    attributes,
    checked,
    drop,
    drop_declared,
    drop_metas,
    header,
    heading_of,
    is_short,
    parsed,
    text_of,
    titles_of,
)
from script_removal import declared_by_article, prune_scripts
from truth import Names

_TRACES = Traces(
    keys=re.compile(
        r"author|byline|^byl$|creator|contributor|writer|journalist|reporter|columnist|autor|auteur|verfasser"
        r"|^twitter:(?:data|label)\d",
        re.IGNORECASE,
    ),
    properties=frozenset({"author", "creator", "contributor"}),
    in_script=re.compile(r"""\w*(?:author|byline|creator)\w*["']?\s*[:=]\s*["'\[{]""", re.IGNORECASE),
)
_BYLINE_NAME = re.compile(r"author|byline|autor|auteur|writer|contrib|reporter|journalist", re.IGNORECASE)
_NAMING = ("class", "id", "data-testid", "itemprop", "rel")
_LEVELS = 5
_BY = re.compile(
    r"(?i:(?:written |posted |story |words )?by|von|par|por|di|door|av|af|texto?|autor|author|auteur|autore)\b[:\s]*"
    r"(?=[A-Z\u00c0-\u017d])"
)
_WHOLE_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){1,3}")
_AUTHOR_KEY = re.compile(r"(?:article:|parsely-)?author")


def without_author(page: str, names: Names, title: str) -> str:
    """The page without its author. `title` is the headline it is known by."""
    tree = parsed(page)
    heading = heading_of(tree, title)
    names = Names((*names.names, *_declared_people(tree)))
    if names.says(text_of(heading)) or any(names.says(one) for one in titles_of(tree, title)):
        raise StillStatedError("the headline names the author")
    drop_metas(tree, _TRACES, names)
    prune_scripts(tree, _TRACES, names, [*titles_of(tree, title), text_of(heading)])
    _drop_named(tree, names)
    drop_declared(tree, _TRACES, names, heading)
    _drop_bylines(tree, heading)
    for element, name, value in attributes(tree):
        if names.says(value):
            del element.attrib[name]
    return checked(tree, names)


def _declared_people(tree: Any) -> Iterator[str]:
    """Whole names that the page's own markup gives as authors: the label may leave some of them out."""
    for said in declared_by_article(tree, _AUTHOR_KEY):
        name = said.get("name") if isinstance(said, dict) else said
        if isinstance(name, str) and _WHOLE_NAME.fullmatch(name.strip()):
            yield name.strip()


def _drop_named(tree: Any, names: Names) -> None:
    """Drop every line and link that names the author; in longer texts, the piece of text that does."""
    for element in reversed(list(tree.iter(etree.Element))):
        if element.getparent() is None or element.tag in ("html", "head", "body", "script", "style"):
            continue
        shown = text_of(element) if is_short(element, 4 * LONGEST_LINE) else ""
        if names.says(shown) or names.says(element.get("href") or ""):
            line = next((up for up in (element, *element.iterancestors()) if up.tag in BLOCKS), element)
            small = line if line.tag != "body" and is_short(line, LONGEST_LINE) else element
            if is_short(small, LONGEST_LINE) and small.find(".//h1") is None and small.tag != "h1":
                drop(_byline_around(small))
    _clear_texts(tree, names)


def _byline_around(element: Any) -> Any:
    """The widest short element around one that calls itself a byline; the element itself when none does."""
    for up in islice(element.iterancestors(), _LEVELS):
        if not is_short(up, LONGEST_LINE) or up.find(".//h1") is not None or up.tag == "body":
            break
        if _BYLINE_NAME.search(
            " ".join(up.get(name) or "" for name in ("class", "id", "data-testid", "itemprop", "rel"))
        ):
            element = up
    return element


def _drop_bylines(tree: Any, heading: Any) -> None:
    """Drop what is left of a byline next to the headline, whoever it names: the label may have named another."""
    for element in list(header(tree, heading)):
        if element.getparent() is None or element.tag in ("h1", "html", "body") or not is_short(element, LONGEST_LINE):
            continue
        calls_itself = any(_BYLINE_NAME.search(element.get(name) or "") for name in ("class", "itemprop", "rel"))
        if (calls_itself or _BY.match(text_of(element))) and element.find(".//h1") is None:
            drop(element)


def _clear_texts(tree: Any, names: Names) -> None:
    for element in tree.iter(etree.Element):
        if element.text and names.says(element.text):
            element.text = " "
        if element.tail and names.says(element.tail):
            element.tail = " "
