"""What a page, or a snippet, says in the tags of its head: which of them say one thing, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from newsmeta.document.markup import Kind, Tag

CANONICAL, DESCRIPTION = "canonical", "description"
# Properties that speak of the value before them, https://ogp.me/#structured: they stand and fall with it.
_STRUCTURED = re.compile(r"((?:og:(?:image|video|audio))|twitter:image)(?::.*)?", re.DOTALL)
_FAMILIES = ("og:", "article:", "twitter:")


@dataclass(frozen=True, slots=True)
class HeadTag:
    """A meta or link tag. Two whose `subjects` meet say the same thing; `name` is what messages call it."""

    subjects: frozenset[str]
    name: str
    start: int
    end: int


def head_tags(text: str, tokens: Iterable[Tag]) -> Iterator[HeadTag]:
    """The tags of a text, wherever in it, that say what a snippet does."""
    for token in tokens:
        if token.kind is not Kind.START or token.inert or token.name not in ("link", "meta"):
            continue
        names = _link_names(text, token) if token.name == "link" else _meta_names(text, token)
        if names:
            yield HeadTag(frozenset(map(_subject, names)), names[0], token.start, token.end)


def attribute(text: str, token: Tag, name: str) -> str:
    """The value of a tag's attribute; empty when it has none."""
    span = token.attributes.get(name)
    return unescape(text[slice(*span)]).strip() if span else ""


def _link_names(text: str, token: Tag) -> list[str]:
    is_canonical = CANONICAL in attribute(text, token, "rel").lower().split() and "href" in token.attributes
    return [CANONICAL] if is_canonical else []


def _meta_names(text: str, token: Tag) -> list[str]:
    stated = f"{attribute(text, token, 'property')} {attribute(text, token, 'name')}".lower().split()
    return [name for name in stated if name == DESCRIPTION or name.startswith(_FAMILIES)]


def _subject(name: str) -> str:
    structured = _STRUCTURED.fullmatch(name)
    return structured[1] if structured else name
