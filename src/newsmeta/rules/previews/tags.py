"""The tags that previews are made of, as a page states them: OpenGraph, X cards, and og:image with its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from newsmeta.extraction import Extraction
from newsmeta.fields.publisher import pixels
from newsmeta.finding import Related
from newsmeta.location import Location
from newsmeta.rules.once import once_a_page
from newsmeta.statement import Statement

_OPEN_GRAPH = ("og:", "article:", "book:", "profile:", "music:", "video:", "fb:")
_MOST_RELATED = 5


@once_a_page
def open_graph_tags(extraction: Extraction) -> tuple[Statement, ...]:
    """The tags of OpenGraph and its verticals, and Facebook's, in document order."""
    return tuple(tag for tag in extraction.evidence.tag_list if tag.name.startswith(_OPEN_GRAPH))


@once_a_page
def x_tags(extraction: Extraction) -> tuple[Statement, ...]:
    """The tags of X cards, in document order."""
    return tuple(tag for tag in extraction.evidence.tag_list if tag.name.startswith("twitter:"))


def first_open_graph_tag(extraction: Extraction) -> Statement | None:
    """The first ``og:`` tag: whether the page uses OpenGraph, and where what it lacks belongs."""
    return next((tag for tag in open_graph_tags(extraction) if tag.name.startswith("og:")), None)


def filled(extraction: Extraction, *names: str) -> list[Statement]:
    """The tags of these names that say something, in the order of the names."""
    return [tag for name in names for tag in extraction.evidence.tags.get(name, ()) if tag.value.strip()]


def name_attribute(tag: Statement) -> str:
    """The attribute that a meta tag is named by: ``property``, ``name``, ``http-equiv`` or ``itemprop``."""
    return tag.location.path.removeprefix("meta[").partition("=")[0]


def written_name(tag: Statement) -> str:
    """A meta tag's name with the capitals that it is written with."""
    return str(tag.location.element.get(name_attribute(tag)) or "").strip()


def at_name(tag: Statement) -> Location:
    """Where a meta tag's name stands."""
    return replace(tag.location, attribute=name_attribute(tag))


def and_others(places: Iterable[tuple[str, Location]]) -> tuple[Related, ...]:
    """Some of the further places of a flaw that is told once."""
    return tuple(Related(message=f"and {text}", location=location) for text, location in places)[:_MOST_RELATED]


def counted(tags: Sequence[Statement]) -> str:
    """How messages name several tags: the first, and how many more."""
    more = len(tags) - 1
    return f"{tags[0].name} and {more} more" if more else tags[0].name


def stated_size(width: object, height: object) -> tuple[int, int] | None:
    """Width and height in pixels, where both are stated."""
    across, down = pixels(width), pixels(height)
    return (across, down) if across and down else None


@dataclass(frozen=True, slots=True)
class SharedImage:
    """One og:image, and what the tags of its own that follow it state, by the last part of their names.

    `size` is width and height in pixels, where both are stated.
    """

    root: Statement
    stated: Mapping[str, Statement]
    size: tuple[int, int] | None

    @property
    def address(self) -> str:
        return str(self.root.value).strip()


@once_a_page
def shared_images(extraction: Extraction) -> tuple[SharedImage, ...]:
    """The pictures of og:image, each with its structured tags (https://ogp.me/#structured)."""
    pictures = _shared_images(open_graph_tags(extraction))
    return tuple(SharedImage(root, stated, _size(stated)) for root, stated in pictures)


def _size(stated: Mapping[str, Statement]) -> tuple[int, int] | None:
    if "width" not in stated or "height" not in stated:
        return None
    return stated_size(stated["width"].value, stated["height"].value)


def _shared_images(tags: Iterable[Statement]) -> Iterator[tuple[Statement, dict[str, Statement]]]:
    root: Statement | None = None
    stated: dict[str, Statement] = {}
    for tag in tags:
        if not tag.name.startswith("og:image"):
            continue
        part = tag.name.removeprefix("og:image").removeprefix(":")
        opens = part == "" or (part == "url" and (root is None or tag.value.strip() != root.value.strip()))
        if opens and tag.value.strip():
            if root is not None:
                yield root, stated
            root, stated = tag, {}
        elif not opens:
            stated.setdefault(part, tag)
    if root is not None:
        yield root, stated
