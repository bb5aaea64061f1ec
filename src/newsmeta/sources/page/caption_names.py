"""Elements that a page calls the caption or the credit of a picture, by their names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from newsmeta.document.outline import Outline
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
_NO_CAPTION = frozenset({"figure", "img", "button", "a"})
_NO_CREDIT = frozenset({"source", "img", "figure", "picture", "video", "button"})


class _Said(NamedTuple):
    """What a class speaks of."""

    caption: bool
    credit: bool
    # A credit as a part of a caption: "caption__credit", "caption-author".
    credit_in_caption: bool
    byline: bool
    signature: bool


@lru_cache(maxsize=16384)
def _said(names: str) -> _Said | None:
    said = _Said(
        caption=_CAPTION.search(_CAMEL.sub("-", names)) is not None,
        credit=_CREDIT.search(names) is not None,
        credit_in_caption=any(map(_ends_in_credit, names.split())),
        byline=_BYLINE.search(names) is not None,
        signature=_SIGNATURE.search(names) is not None,
    )
    return said if any(said) else None


def _ends_in_credit(name: str) -> bool:
    credit = max((found.start() for found in _CREDIT_PART.finditer(name)), default=-1)
    return credit > 0 and credit > max((found.start() for found in _CAPTION_PART.finditer(name)), default=len(name))


class CaptionNames:
    """The elements that call themselves captions or credits, by number."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        classes = outline.attribute("class").items()
        self._said = {number: said for number, names in classes if (said := _said(names))}
        self._properties = {number: value.split() for number, value in outline.attribute("itemprop").items()}

    @property
    def openers(self) -> list[int]:
        """The figures, and what calls itself a caption."""
        named = (number for number, said in self._said.items() if said.caption)
        return [*self._outline.called("figure", "figcaption"), *named]

    @cached_property
    def captions(self) -> frozenset[int]:
        """What calls itself a caption, and holds no picture."""
        stated = {number for number, properties in self._properties.items() if "caption" in properties}
        named = {n for n, said in self._said.items() if said.caption and not said.credit_in_caption}
        tags = self._outline.tags
        return frozenset(n for n in stated | self._without_pictures(named) if tags[n] not in _NO_CAPTION)

    @cached_property
    def credits(self) -> frozenset[int]:
        """What calls itself a credit, by class or by property, and holds no picture."""
        stated = {n for n, properties in self._properties.items() if not _CREDIT_PROPERTIES.isdisjoint(properties)}
        authors = {n for n, properties in self._properties.items() if not _AUTHOR_PROPERTIES.isdisjoint(properties)}
        # Elsewhere than in a figure an author beside a picture is that of a teaser's article.
        in_figures = {number for number in authors - stated if self._is_in_figure(number)}
        named = self._without_pictures(n for n in self._said if n not in authors and self._names_credit(n))
        tags = self._outline.tags
        return frozenset(n for n in stated | in_figures | named if tags[n] not in _NO_CREDIT)

    @cached_property
    def signed(self) -> frozenset[int]:
        """The authors named in a caption, who are the picture's: <figcaption>.. <span class=author>EFE</span>."""
        named = (number for number, said in self._said.items() if said.signature)
        return frozenset(number for number in named if any(map(self.is_caption, self._outline.ancestors(number))))

    @cached_property
    def words(self) -> list[int]:
        """All captions and credits, in order."""
        return sorted({*self._outline.called("figcaption"), *self.captions, *self.credits})

    def is_caption(self, number: int) -> bool:
        return self._outline.tags[number] == "figcaption" or number in self.captions

    def is_signature(self, number: int) -> bool:
        """Whether a caption element names whose the picture is: <figcaption itemprop="author">"""
        properties = self._properties.get(number, ())
        return not (_CREDIT_PROPERTIES | _AUTHOR_PROPERTIES).isdisjoint(properties)

    def _names_credit(self, number: int) -> bool:
        said = self._said[number]
        if said.credit_in_caption:
            return True
        return (said.credit or (said.byline and self._is_in_figure(number))) and number not in self.captions

    def _without_pictures(self, numbers: Iterable[int]) -> set[int]:
        return {number for number in numbers if not self._outline.below(number, "img")}

    def _is_in_figure(self, number: int) -> bool:
        """Whether an element belongs to a picture."""
        outline, kinds = self._outline, self._outline.attribute("itemtype")
        return outline.tags[number] == "figcaption" or any(
            outline.tags[up] in ("figure", "figcaption") or "ImageObject" in kinds.get(up, "")
            for up in outline.ancestors(number)
        )
