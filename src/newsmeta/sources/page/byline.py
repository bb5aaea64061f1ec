"""Bylines: elements that call themselves the author, links to an author, and lines that open with "By"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

from newsmeta.normalize.credits import split_credit
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.sources.page.layout import Layout
from newsmeta.sources.page.sighting import Sighting, outside, visible
from newsmeta.sources.page.zones import Zone
from newsmeta.sources.page.text import BLOCKS, lines, own_text, text_of

_FAR = "it stands apart from the headline, where lists and boxes name authors of other articles too"
_LONGEST_BYLINE = 200
_LONGEST_LINE = 150
_LONGEST_BLOCK = 300
_ABOVE = 8
_MOST_PARTS = 80
_MOST_TRAPS = 12
_START = r"(?:^|[^a-zA-Z]|(?<=[a-z])(?=[A-Z]))"
_AUTHOR_WORDS = (
    "author", "authors", "byline", "bylines", "by-line", "autor", "autora", "autori", "autorzy", "auteur", "auteurs",
    "autore", "verfasser", "redakteur", "journalist", "writer", "writers", "contributor", "contributors", "creator",
    "reporter", "vcard", "forfatter", "skribent", "schrijver", "yazar", "penulis", "szerzo", "kirjoittaja",
    "signature",
)  # fmt: skip
_AUTHOR_NAME = LatePattern(_START + "(?:" + "|".join(f"{w}|{w.capitalize()}" for w in _AUTHOR_WORDS) + ")(?![a-z])")
# Parts of an author element that are not its name.
_NOT_THE_NAME = LatePattern(
    r"author-?box|avatar|image|img|photo|pic|bio|description|social|follow|share|date|time|box-?title|count|twitter|email|icon|links?$"
    r"|role|title|position|articles|posts|more|tooltip|popup|dropdown|authority|authoriz|header-?author-?list",
    re.IGNORECASE,
)
_NAME_PART = LatePattern(r"(?:^|[^a-z])(?:fn|name|author-?name|authorname|display-?name|n)(?:$|[^a-z])", re.IGNORECASE)
# What a page says before the names of those who did not write the article.
_OTHER_ROLE = LatePattern(
    r"(?:review|edit|fact|check|verif|test|research|approv|illustrat|photo|translat|produc|updat|graphic|design|video"
    r"|geprüft|übersetz|redigiert|redaktion|relu|vérifi|tradu|revis|foto|gráfic|bearbeitet)\w*(?:\W+\w+)?(?:\W+(?:by|von|par|por|da))?\W*$",
    re.IGNORECASE,
)
_WROTE = LatePattern(r"writ|words|text|author|autor|verfass|écrit|escrit", re.IGNORECASE)
_AUTHOR_PATH = LatePattern(
    r"/(?:authors?|autor(?:e|es|en|a|as|i)?|auteurs?|profiles?|people|person|staff|journalists?|journalistes?|"
    r"contributors?|contributor|writers?|columnists?|reporters?|redaktion|by|bio|team|users?|member|editors?|byline|"
    r"forfatter|skribent|penulis|yazar(?:lar)?|redactores?|firmas?|colunistas?|personas)/[^/?#]+",
    re.IGNORECASE,
)


# The paths that lead to nothing but an author's page.
_AUTHOR_PAGE = LatePattern(r"/(?:authors?|autor(?:e|es|en|a|as|i)?|auteurs?|journalists?|journalistes?|columnists?|reporters?)/[^/?#]+/?(?:[?#]|$)", re.I)


def read_bylines(layout: Layout) -> list[Sighting]:
    """Author elements of the article in reading order, best kind first by name, then those of other parts.

    Statement names: ``byline`` (an element that calls itself so, near the headline), ``byline line`` (a short line
    of text near the headline), ``foot line`` (after the last paragraph).
    """
    sightings: list[Sighting] = []
    traps: list[Sighting] = []
    done: set[Any] = set()
    for element in layout.elements:
        if not element.attrib or element.getparent() in done or not _is_author_element(element):
            if element.getparent() in done:
                done.add(element)
            continue
        text = layout.text(element) if _is_small(element) else ""
        if not text or len(text) > _LONGEST_BYLINE:
            continue
        done.add(element)
        reason = _reason(layout, element)
        if reason is None and layout.index[element] not in layout.header:
            reason = _FAR
        if reason is None:
            sightings.extend(Sighting(visible("byline", *unit[:2]), None, unit[2]) for unit in _units(element))
        elif len(traps) < _MOST_TRAPS:
            traps.append(Sighting(visible("byline", text, element), reason))
    return [*sightings, *_lines_near_headline(layout, done), *traps]


def _reason(layout: Layout, element: Any) -> str | None:
    zone = layout.zones.get(element)
    if zone is not None and not (zone in (Zone.RELATED, Zone.NAVIGATION) and _is_article_line(layout, element)):
        return outside(zone)
    if element in layout.in_captions:
        return "it stands in a picture's caption"
    if not layout.is_inside(element, layout.region) and layout.index[element] not in layout.header:
        return "it stands outside the article"
    return None


def _is_article_line(layout: Layout, element: Any) -> bool:
    """Whether what stands apart by its tag or name is a short block next to the headline, such as an aside for the byline."""
    part = element
    while part.getparent() in layout.zones:
        part = part.getparent()
    if layout.headline is None or part.find(".//h2") is not None or part.find(".//h3") is not None:
        return False
    near = layout.index[layout.headline] - _ABOVE <= layout.index[part] and layout.end_of(part) <= layout.header.stop
    return near and layout.index[part] in layout.header and len(layout.text(part)) <= _LONGEST_BLOCK


def _is_author_element(element: Any) -> bool:
    relation = element.get("rel")
    if relation and "author" in relation.split():
        return True
    if "author" in (element.get("itemprop") or "").split():
        return True
    names = element.get("class")
    if names and _speaks_of_author(names):
        return True
    if element.tag == "address" or (element.tag == "a" and _AUTHOR_PAGE.search(element.get("href") or "")):
        return True
    testing = element.get("data-testid") or element.get("data-test") or element.get("data-component")
    return bool(testing and _speaks_of_author(testing))


def _is_small(element: Any) -> bool:
    """Whether an element holds few enough others to be a byline; the text of larger ones need not be gathered."""
    return next(islice(element.iter(), _MOST_PARTS, None), None) is None


@lru_cache(maxsize=8192)
def _speaks_of_author(names: str) -> bool:
    return any(_AUTHOR_NAME.search(name) and not _NOT_THE_NAME.search(name) for name in names.split())


def _units(root: Any) -> Iterator[tuple[str, Any, str | None]]:
    """The names in an author element: its links to authors or its name parts, or else its text line by line."""
    parts = _outermost([e for e in root.iter() if isinstance(e.tag, str) and _is_name_part(e)])
    if parts and all(len(text_of(part)) >= 3 for part in parts):
        loose = own_text(root)
        # "Jane Doe und <a>Max Muster</a>": the text outside the links names somebody too.
        if not re.search(r"\w{3,}\s+\w{3,}", loose):
            for part in parts:
                if not names_another_role(part):
                    yield " ".join(lines(part, gap=" ")), part, _address(part)
            return
    if names_another_role(root):
        return
    yield "\n".join(lines(root, gap=" ")), root, _address(root)


def names_another_role(element: Any) -> bool:
    """Whether the words right before an element say that it names a reviewer, an editor or somebody else."""
    label = _text_before(element)[-60:]
    return bool(_OTHER_ROLE.search(label)) and not _WROTE.search(label)


def _text_before(element: Any) -> str:
    """The nearest text before an element within the next levels above it."""
    for _ in range(3):
        before = element.getprevious()
        while before is not None:
            text = (before.tail or "").strip() or (text_of(before) if isinstance(before.tag, str) else "")
            if text:
                return text
            before = before.getprevious()
        element = element.getparent()
        if element is None:
            return ""
        if text := (element.text or "").strip():
            return text
    return ""


def _is_name_part(element: Any) -> bool:
    if "name" in (element.get("itemprop") or "").split():
        return True
    if element.tag == "a":
        href = element.get("href") or ""
        return "author" in (element.get("rel") or "").split() or bool(_AUTHOR_PATH.search(href))
    return bool(_NAME_PART.search(element.get("class") or ""))


def _address(element: Any) -> str | None:
    link = element if element.tag == "a" else next(element.iter("a"), None)
    if link is None and element.getparent() is not None and element.getparent().tag == "a":
        link = element.getparent()
    href = link.get("href") if link is not None else None
    return href if href and _AUTHOR_PATH.search(href) else None


def _outermost(elements: list[Any]) -> list[Any]:
    chosen: list[Any] = []
    for element in elements:
        if not any(element in other.iter() for other in chosen[-1:]):
            chosen.append(element)
    return chosen


def _lines_near_headline(layout: Layout, done: set[Any]) -> Iterator[Sighting]:
    """Short lines of text in the article's header and foot; whether they are bylines is for the field to read."""
    credits: set[str] = set()
    for name, part in (("byline line", layout.header), ("foot line", layout.foot)):
        for number in part:
            if number >= len(layout.elements):
                break
            element = layout.elements[number]
            if element in done or layout.zones.get(element) is not None or element.tag in ("h1", "title", "time"):
                continue
            if not _is_a_line(element):
                continue
            text = layout.text(element)
            if not 4 <= len(text) <= _LONGEST_LINE:
                continue
            if element not in layout.in_captions:
                yield Sighting(visible(name, text, element))
            elif text not in credits and split_credit(text).creditText:
                credits.add(text)
                yield Sighting(visible("caption", text, element), "it credits a picture")


def _is_a_line(element: Any) -> bool:
    if element.tag in BLOCKS:
        return not any(child.tag in BLOCKS and child.tag != "br" for child in element)
    return bool((element.text or "").strip()) and element.tag not in ("a", "script", "style", "noscript", "button")
