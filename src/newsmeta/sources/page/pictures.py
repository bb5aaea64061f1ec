"""Pictures of the page with their sizes, captions and credits, as written.

Lazy loading hides the address in other attributes than src; the widest of a srcset is the picture itself.
https://html.spec.whatwg.org/multipage/images.html#srcset-attributes
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

from newsmeta.document.outline import Outline
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.sources.page.captions import words_beside
from newsmeta.sources.page.layout import Layout
from newsmeta.sources.page.sighting import visible
from newsmeta.statement import Statement

_TAGS = ("img", "amp-img", "picture-img")
_LAZY_SOURCES = (
    "data-src", "data-original", "data-lazy-src", "data-lazy", "data-original-src", "data-hi-res-src", "data-full",
    "data-full-url", "data-large-file", "data-orig-file", "data-image", "data-url", "data-defer-src", "data-echo",
    "data-flickity-lazyload", "data-flickity-lazyload-src",
)  # fmt: skip
_SETS = ("srcset", "data-srcset", "data-lazy-srcset", "data-flickity-lazyload-srcset")
_ENTRY = LatePattern(r"\s*([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)")
_NO_FILES = ("data:", "about:", "blob:")
_STAND_IN = LatePattern(
    r"(?:^|[_.-])(?:blank|spacer|placeholder|transparent|pixel|lazy|loading|1x1|dummy)[\w-]*\.\w+$", re.I
)
_DECORATION = LatePattern(
    r"(?:^|[^a-zA-Z])(?:logo|icon|avatar|gravatar|sprite|emoji|badge|author|profile|byline|share|social|flag|button|bullet|arrow)s?(?:$|[^a-z])",
    re.IGNORECASE,
)
_PORTRAIT_PATH = LatePattern(
    r"/(?:authors?|autoren|auteurs|avatars?|profile[-_]?(?:image|pic|photo)?s?|gravatar)/", re.IGNORECASE
)
_SMALLEST = 70
_LEVELS = 4
OUTSIDE = "it stands outside the article"
DECORATION = "it decorates the page"


@dataclass(frozen=True, slots=True)
class Picture:
    """An image element: every address it offers (best first), stated size in CSS pixels, alt, captions, credits."""

    statement: Statement
    addresses: tuple[str, ...]
    width: int | None
    height: int | None
    alt: str | None
    captions: tuple[Statement, ...] = ()
    credits: tuple[Statement, ...] = ()
    reason: str | None = None
    in_header: bool = False


def read_pictures(layout: Layout) -> list[Picture]:
    """Every image element of the article's region in order, and those passed over near it, with the reason."""
    outline, sources = layout.outline, _sources(layout.outline)
    pictures = []
    for number in layout.called(*_TAGS):
        if layout.zones[number] is not None or not (addresses := _addresses(outline, number, sources)):
            continue
        element = layout.elements[number]
        reason = _reason(layout, number, addresses[0])
        captions, credits = words_beside(layout, number) if reason is None else ((), ())
        pictures.append(
            Picture(
                statement=visible("img", addresses[0], element, _attribute_of(element, addresses[0])),
                addresses=addresses,
                width=_pixels(element.get("width")),
                height=_pixels(element.get("height")),
                alt=element.get("alt"),
                captions=captions,
                credits=credits,
                reason=reason,
                in_header=number in layout.header,
            )
        )
    return pictures


def _reason(layout: Layout, number: int, address: str) -> str | None:
    if not layout.is_inside_region(number) and number not in layout.header:
        return OUTSIDE
    element = layout.elements[number]
    width, height = _pixels(element.get("width")), _pixels(element.get("height"))
    if (width is not None and width < _SMALLEST) or (height is not None and height < _SMALLEST):
        return "it is too small for a picture of the article"
    if _decorates(f"{element.get('class') or ''} {element.get('id') or ''}"):
        return DECORATION
    if _decorates(address.rpartition("/")[2].partition("?")[0]):
        return "its name is that of a logo, icon or avatar"
    if _PORTRAIT_PATH.search(address.partition("?")[0]):
        return "its address is that of an author's portrait"
    classes = layout.outline.attribute("class")
    for ancestor in islice(layout.outline.ancestors(number), _LEVELS):
        if layout.outline.tags[ancestor] in ("figure", "article", "main", "body"):
            break
        if _decorates(classes.get(ancestor, "")):
            return DECORATION
    return None


@lru_cache(maxsize=4096)
def _decorates(name: str) -> bool:
    return _DECORATION.search(name) is not None


def _sources(outline: Outline) -> list[Mapping[int, str]]:
    """Where the page's pictures hide their addresses while they are not loaded."""
    return [values for name in _LAZY_SOURCES if (values := outline.attribute(name))]


def _addresses(outline: Outline, number: int, sources: list[Mapping[int, str]]) -> tuple[str, ...]:
    wide = _widest(outline, number)
    lazy = [value for values in sources if (value := values.get(number))]
    source = outline.attribute("src").get(number)
    ordered = [source, *lazy, *wide] if source else [*lazy, *wide]
    found = [address for raw in ordered if raw and not _stands_in(address := raw.strip())]
    return tuple(dict.fromkeys(address for address in found if len(address) > 4 and not address.startswith(("{", "["))))


def _stands_in(address: str) -> bool:
    """Whether an address leads to what is shown while the picture itself is not loaded."""
    return address[:6].lower().startswith(_NO_FILES) or _STAND_IN.search(address.rpartition("/")[2]) is not None


def _widest(outline: Outline, number: int) -> list[str]:
    sets = [values for name in _SETS if (values := outline.attribute(name))]
    offering, parent = [number], outline.parents[number]
    if outline.tags[parent] == "picture":
        offering.extend(child for child in outline.children(parent) if outline.tags[child] == "source")
    texts = (text for each in offering for values in sets if (text := values.get(each)))
    entries = [(float(size or 0), address) for text in texts for address, size, _unit in _ENTRY.findall(text)]
    entries.sort(key=lambda entry: -entry[0])
    return [address for _size, address in entries]


def _attribute_of(element: Any, address: str) -> str | None:
    return next((name for name, value in element.items() if value.strip() == address), None)


def _pixels(raw: str | None) -> int | None:
    found = re.match(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$", raw) if raw else None
    return int(found.group(1)) or None if found else None
