"""Pictures of the page with their sizes, captions and credits, as written.

Lazy loading hides the address in other attributes than src; the widest of a srcset is the picture itself.
https://html.spec.whatwg.org/multipage/images.html#srcset-attributes
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.sources.page.captions import words_beside
from newsmeta.sources.page.layout import Layout
from newsmeta.sources.page.sighting import outside, visible
from newsmeta.statement import Statement

_TAGS = ("img", "amp-img", "picture-img")
_LAZY_SOURCES = (
    "data-src", "data-original", "data-lazy-src", "data-lazy", "data-original-src", "data-hi-res-src", "data-full",
    "data-full-url", "data-large-file", "data-orig-file", "data-image", "data-url", "data-defer-src", "data-echo",
    "data-flickity-lazyload", "data-flickity-lazyload-src",
)  # fmt: skip
_SETS = ("srcset", "data-srcset", "data-lazy-srcset", "data-flickity-lazyload-srcset")
_ENTRY = LatePattern(r"\s*([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)")
_STAND_IN = LatePattern(
    r"^data:|^about:|^blob:|(?:^|[/_.-])(?:blank|spacer|placeholder|transparent|pixel|lazy|loading|1x1|dummy)[\w-]*\.\w+$",
    re.I,
)
_DECORATION = LatePattern(
    r"(?:^|[^a-zA-Z])(?:logo|icon|avatar|gravatar|sprite|emoji|badge|author|profile|byline|share|social|flag|button|bullet|arrow)s?(?:$|[^a-z])",
    re.IGNORECASE,
)
_PORTRAIT_PATH = LatePattern(
    r"/(?:authors?|autoren|auteurs|avatars?|profile[-_]?(?:image|pic|photo)?s?|gravatar)/", re.IGNORECASE
)
_SMALLEST = 70
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
    pictures = []
    for element in layout.elements:
        if element.tag not in _TAGS:
            continue
        addresses = _addresses(element)
        if not addresses:
            continue
        reason = _reason(layout, element, addresses[0])
        if reason is not None and outside(layout.zones.get(element)):
            continue
        captions, credits = words_beside(element) if reason is None else ((), ())
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
                in_header=layout.index[element] in layout.header,
            )
        )
    return pictures


def _reason(layout: Layout, element: Any, address: str) -> str | None:
    if reason := outside(layout.zones.get(element)):
        return reason
    if not layout.is_inside(element, layout.region) and layout.index[element] not in layout.header:
        return OUTSIDE
    width, height = _pixels(element.get("width")), _pixels(element.get("height"))
    if (width is not None and width < _SMALLEST) or (height is not None and height < _SMALLEST):
        return "it is too small for a picture of the article"
    if _DECORATION.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
        return DECORATION
    if _DECORATION.search(address.rpartition("/")[2].partition("?")[0]):
        return "its name is that of a logo, icon or avatar"
    if _PORTRAIT_PATH.search(address.partition("?")[0]):
        return "its address is that of an author's portrait"
    for number, ancestor in enumerate(element.iterancestors()):
        if number > 3 or ancestor.tag in ("figure", "article", "main", "body"):
            break
        if _DECORATION.search(ancestor.get("class") or ""):
            return DECORATION
    return None


def _addresses(element: Any) -> tuple[str, ...]:
    wide = _widest(element)
    lazy = [value for name in _LAZY_SOURCES if (value := element.get(name))]
    plain = [element.get("src")] if element.get("src") else []
    stand_in = bool(plain) and bool(_STAND_IN.search(plain[0].strip()))
    ordered = [*lazy, *wide] if stand_in else [*plain, *lazy, *wide]
    found = [address.strip() for address in ordered if address and not _STAND_IN.search(address.strip())]
    return tuple(dict.fromkeys(address for address in found if len(address) > 4 and not address.startswith(("{", "["))))


def _widest(element: Any) -> list[str]:
    sets = [element.get(name) for name in _SETS if element.get(name)]
    parent = element.getparent()
    if parent is not None and parent.tag == "picture":
        sets.extend(source.get(name) for source in parent.iterchildren("source") for name in _SETS if source.get(name))
    entries = [(float(size or 0), address) for text in sets for address, size, _unit in _ENTRY.findall(text)]
    entries.sort(key=lambda entry: -entry[0])
    return [address for _size, address in entries]


def _attribute_of(element: Any, address: str) -> str | None:
    return next((name for name, value in element.items() if value.strip() == address), None)


def _pixels(raw: str | None) -> int | None:
    found = re.match(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$", raw) if raw else None
    return int(found.group(1)) or None if found else None
