"""Boxes about the author, told by the words above the name: "About the author", "Written by"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.name_words import BYLINE_LABELS
from newsmeta.normalize.names import Named, read_names
from newsmeta.normalize.phrases import split_phrases
from newsmeta.normalize.text import fold
from newsmeta.sources.page.layout import Layout
from newsmeta.sources.page.zones import Zone

_ABOUT = frozenset(
    fold(phrase)
    for phrase in split_phrases(
        """
    about the author|about the authors|about author|written by|article by|über den autor|über die autorin
    |zum autor|zur autorin|à propos de l'auteur|à propos de l’auteur|à propos de l'autrice|à propos de l’autrice
    |écrit par|sobre el autor|sobre la autora|acerca del autor|acerca de la autora|sull'autore|sull’autore|scritto da
    |sobre o autor|sobre a autora|escrito por|over de auteur|geschreven door|o autorze|o autorce|om författaren
    |om forfatteren|skriven av|skrevet av|skrevet af|kirjoittajasta|o autorovi|o autoru|a szerzőről|despre autor
    |об авторе|про автора|за автора|о аутору|σχετικά με τον συντάκτη|yazar hakkında|عن الكاتب|על המחבר|tentang penulis
    |về tác giả|この記事を書いた人|著者について|執筆者紹介|关于作者|關於作者|作者简介|작성자 소개
    """
    )
)
# Alone they also stand in what is told of a book, so that only a heading says that a box is about the article's author.
_BARE = frozenset(
    fold(phrase)
    for phrase in (
        *BYLINE_LABELS,
        "l'auteur",
        "l’auteur",
        "l'autore",
        "l’autore",
        "der autor",
        "die autorin",
        "the author",
    )
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_OF_BOOKS = LatePattern(
    r"\b(?:ISBN|publisher|verlag|éditeur|editorial|editore|uitgever|wydawnictwo|издательство)\b", re.IGNORECASE
)
_LONGEST_LABEL, _LONGEST_NAME, _LONGEST_BOX = 32, 60, 1500
_LEVELS = 4


def names_under_headings(layout: Layout) -> Iterator[tuple[str, Any]]:
    """The text right below each heading of an author box, and its element; aside or in the article, not in lists."""
    outline, elements, zones = layout.outline, layout.elements, layout.zones
    for number in range(layout.root, layout.stop):
        # A label has nothing else in it.
        if outline.ends[number] != number + 1 or zones[number] not in (None, Zone.RELATED):
            continue
        text = elements[number].text
        heads = text and len(text) <= _LONGEST_LABEL and _heads_box(layout, number, text)
        if heads and not layout.cards[number] and (found := _below(layout, number)):
            yield found


def _heads_box(layout: Layout, number: int, text: str) -> bool:
    label = _label(" ".join(text.split()))
    if label not in _BARE:
        return label in _ABOUT
    up = layout.outline.parents[number]
    tags = (layout.outline.tags[number], layout.outline.tags[up] if layout.text(up) == layout.text(number) else "")
    return not _HEADINGS.isdisjoint(tags)


def _label(text: str) -> str:
    return fold(text).strip(" :：")


def _below(layout: Layout, number: int) -> tuple[str, Any] | None:
    """The first line below a label that is no label itself, where it may be a name."""
    outline, heading = layout.outline, layout.text(number)
    for _, up in zip(range(_LEVELS), outline.ancestors(number), strict=False):
        if up in (layout.root, layout.body, layout.region) or len(layout.text(up)) > _LONGEST_BOX:
            return None
        lines = layout.flow.lines(up)
        behind = lines[lines.index(heading) + 1 :] if heading in lines else []
        name = next((line for line in behind if _label(line) not in _ABOUT | _BARE), None)
        if name is not None:
            is_book = _OF_BOOKS.search(" ".join(lines)) is not None
            is_name = len(name) <= _LONGEST_NAME and any(isinstance(each, Named) for each in read_names(name))
            return (name, _holder(layout, name, number, up)) if is_name and not is_book else None
    return None


def _holder(layout: Layout, line: str, label: int, box: int) -> Any:
    """The innermost element of a box with this text, or the box."""
    ends = layout.outline.ends
    same = [number for number in range(ends[label], ends[box]) if layout.text(number) == line]
    return layout.elements[same[-1] if same else box]
