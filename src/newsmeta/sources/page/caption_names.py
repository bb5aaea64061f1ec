"""Elements that a page calls the caption or the credit of a picture, by their names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from newsmeta.normalize.late_pattern import LatePattern

_CAPTION = LatePattern(
    r"(?:^|[^a-zA-Z])(?:caption|captions|wp-caption-text|legend|legende|cutline|bildunterschrift|(?:image|img|photo|picture|foto|bild)[-_]*(?:text|info|desc|description)"
    r"|didascalia|podpis|pie-?de-?foto|bu|underskrift)(?:$|[^a-z])",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_CREDIT = LatePattern(
    r"(?:^|[^a-zA-Z]|(?<=[a-z])(?=[A-Z]))(?:[cC]redits?|[cC]opyright|[cC]opyrights|[pP]hotographer|[sS]ource|[aA]gency|[aA]ttribution|[bB]ildnachweis|[qQ]uelle"
    r"|[cC]redito|[cC]rediti|[fF]otograf|[fF]otografo|[cC]redit-?line|[rR]ights?|[fF]oto-?credit)(?:$|[^a-z])"
)
_BYLINE = LatePattern(r"(?:^|[^a-zA-Z]|(?<=[a-z])(?=[A-Z]))(?:[bB]yline|[aA]utor|[sS]ignature)(?:$|[^a-z])")
_SIGNATURE = LatePattern(r"(?:^|[^a-z])(?:author|creator|photographer|cite)(?:$|[^a-z])", re.IGNORECASE)
_CREDIT_PART = LatePattern(r"credit|copyright|source|author|photographer|attribution", re.IGNORECASE)
_CAPTION_PART = LatePattern(r"caption|legend|image|photo|media|figure", re.IGNORECASE)
_CREDIT_PROPERTIES = frozenset(("copyrightHolder", "creditText"))
_AUTHOR_PROPERTIES = frozenset(("author", "creator"))


def opens_caption(element: Any) -> bool:
    """Whether an element is a figure, or calls itself a caption."""
    return element.tag in ("figure", "figcaption") or _calls_itself_caption(element.get("class") or "")


@lru_cache(maxsize=8192)
def _calls_itself_caption(names: str) -> bool:
    return bool(_CAPTION.search(_CAMEL.sub("-", names)))


def is_caption(element: Any) -> bool:
    """Whether an element calls itself a caption, and holds no picture."""
    if not isinstance(element.tag, str) or element.tag in ("figure", "img", "button", "a"):
        return False
    if "caption" in (element.get("itemprop") or "").split():
        return True
    names = element.get("class")
    return bool(
        names and _calls_itself_caption(names) and not _ends_in_credit(names) and element.find(".//img") is None
    )


def is_credit(element: Any) -> bool:
    """Whether an element calls itself a credit, by class or by property, and holds no picture."""
    if not isinstance(element.tag, str) or element.tag in ("source", "img", "figure", "picture", "video", "button"):
        return False
    properties = set((element.get("itemprop") or "").split())
    if properties & _CREDIT_PROPERTIES:
        return True
    if properties & _AUTHOR_PROPERTIES:
        return _is_in_figure(element)
    names = element.get("class")
    if not names:
        return False
    if _ends_in_credit(names):
        return element.find(".//img") is None
    if not _names_credit(names) and not (_BYLINE.search(names) and _is_in_figure(element)):
        return False
    return not is_caption(element) and element.find(".//img") is None


def _is_in_figure(element: Any) -> bool:
    """Whether an element belongs to a picture; elsewhere an author beside one is that of a teaser's article."""
    return element.tag == "figcaption" or any(
        up.tag in ("figure", "figcaption") or "ImageObject" in (up.get("itemtype") or "")
        for up in element.iterancestors()
    )


@lru_cache(maxsize=8192)
def _names_credit(names: str) -> bool:
    return bool(_CREDIT.search(names))


@lru_cache(maxsize=8192)
def _ends_in_credit(names: str) -> bool:
    """Whether a name speaks of a credit as a part of a caption: "caption__credit", "caption-author"."""
    return any(
        (credit := max((found.start() for found in _CREDIT_PART.finditer(name)), default=-1)) > 0
        and credit > max((found.start() for found in _CAPTION_PART.finditer(name)), default=len(name))
        for name in names.split()
    )


def signs_caption(element: Any) -> bool:
    """An author named inside a figcaption is the picture's: <figcaption>.. <span class=author>EFE</span>."""
    names = element.get("class") if isinstance(element.tag, str) else None
    return bool(names and _SIGNATURE.search(names)) and any(
        up.tag == "figcaption" or is_caption(up) for up in element.iterancestors()
    )


def is_signature(element: Any) -> bool:
    """Whether a caption element names whose the picture is: <figcaption itemprop="author">"""
    properties = set((element.get("itemprop") or "").split())
    return bool(properties & (_CREDIT_PROPERTIES | _AUTHOR_PROPERTIES))
