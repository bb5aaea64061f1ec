"""Elements that a page calls the caption or the credit of a picture, by their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from newsmeta.document.outline import Outline
from newsmeta.sources.page.signs import Sign, Signs

_CREDIT_PROPERTIES = frozenset(("copyrightHolder", "creditText"))
_AUTHOR_PROPERTIES = frozenset(("author", "creator"))
_NO_CAPTION = frozenset({"figure", "img", "button", "a"})
_NO_CREDIT = frozenset({"source", "img", "figure", "picture", "video", "button"})


class CaptionNames:
    """The elements that call themselves captions or credits, by number; `signs` is what their classes say of them."""

    def __init__(self, outline: Outline, signs: Mapping[int, Signs]) -> None:
        self._outline = outline
        self._signs = signs
        self._properties = {number: value.split() for number, value in outline.attribute("itemprop").items()}

    @property
    def openers(self) -> list[int]:
        """The figures, and what calls itself a caption."""
        named = (number for number, signs in self._signs.items() if Sign.CAPTION in signs)
        return [*self._outline.called("figure", "figcaption"), *named]

    @cached_property
    def captions(self) -> frozenset[int]:
        """What calls itself a caption, and holds no picture."""
        stated = {number for number, properties in self._properties.items() if "caption" in properties}
        named = {n for n, s in self._signs.items() if Sign.CAPTION in s and Sign.CREDIT_IN_CAPTION not in s}
        tags = self._outline.tags
        return frozenset(n for n in stated | self._without_pictures(named) if tags[n] not in _NO_CAPTION)

    @cached_property
    def credits(self) -> frozenset[int]:
        """What calls itself a credit, by class or by property, and holds no picture."""
        stated = {n for n, properties in self._properties.items() if not _CREDIT_PROPERTIES.isdisjoint(properties)}
        authors = {n for n, properties in self._properties.items() if not _AUTHOR_PROPERTIES.isdisjoint(properties)}
        # Elsewhere than in a figure an author beside a picture is that of a teaser's article.
        in_figures = {number for number in authors - stated if self._is_in_figure(number)}
        named = self._without_pictures(n for n in self._signs if n not in authors and self._names_credit(n))
        tags = self._outline.tags
        return frozenset(n for n in stated | in_figures | named if tags[n] not in _NO_CREDIT)

    @cached_property
    def signed(self) -> frozenset[int]:
        """The authors named in a caption, who are the picture's: <figcaption>.. <span class=author>EFE</span>."""
        named = (number for number, signs in self._signs.items() if Sign.SIGNATURE in signs)
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
        signs = self._signs[number]
        if Sign.CREDIT_IN_CAPTION in signs:
            return True
        named = Sign.CREDIT in signs or (Sign.BYLINE in signs and self._is_in_figure(number))
        return named and number not in self.captions

    def _without_pictures(self, numbers: Iterable[int]) -> set[int]:
        return {number for number in numbers if not self._outline.below(number, "img")}

    def _is_in_figure(self, number: int) -> bool:
        """Whether an element belongs to a picture."""
        outline, kinds = self._outline, self._outline.attribute("itemtype")
        return outline.tags[number] == "figcaption" or any(
            outline.tags[up] in ("figure", "figcaption") or "ImageObject" in kinds.get(up, "")
            for up in outline.ancestors(number)
        )
