"""The caption and the credit that stand with a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.sources.page.credit_lines import (
    credit_attributes,
    credit_lines,
    is_credit_line,
    lines_with_credit,
    place_of,
)
from newsmeta.sources.page.layout import Layout
from newsmeta.sources.page.sighting import visible
from newsmeta.statement import Statement

_MEDIA_BLOCK = LatePattern(
    r"(?:^|[^a-zA-Z])(?:image|img|photo|picture|figure|media|caption|foto|bild|gallery|hero)", re.IGNORECASE
)
_LONGEST = 1200
_LONGEST_CREDIT = 200
_LEVELS = 7
_SHORT = 20
_IMAGES = ("img", "amp-img")
_LINES = ("p", "div", "span", "small", "em", "i", "cite", "footer", "h6")


def block_of(layout: Layout, image: int) -> int | None:
    """The element that holds a picture together with its caption: its figure, or the nearest block around it.

    Often the figure holds the image alone, and its caption is the figure's neighbour.
    """
    around = beside = None
    for ancestor in _around(layout, image):
        if layout.outline.tags[ancestor] == "figure" or _is_media_block(layout, ancestor):
            around = ancestor
        if layout.outline.within(ancestor, layout.caption_names.words) or lines_with_credit(layout, ancestor):
            return ancestor if len(layout.text(ancestor)) <= _LONGEST else around
        if beside is None and _caption_after(layout, ancestor) is not None:
            beside = ancestor
    return beside if beside is not None else around


def _around(layout: Layout, image: int) -> Iterator[int]:
    """What a picture stands in, as far as that may be its block, innermost first."""
    outline = layout.outline
    # The parser closes no <source>, so that a picture stands as deep as it has sources.
    ancestors = (ancestor for ancestor in outline.ancestors(image) if outline.tags[ancestor] != "source")
    for level, ancestor in enumerate(ancestors):
        tag = outline.tags[ancestor]
        if level >= _LEVELS or tag in ("article", "main", "body"):
            return
        if tag == "p" and len(layout.text(ancestor)) > _SHORT:
            return
        if len(outline.iter(ancestor, *_IMAGES)) > 2:
            return
        yield ancestor


def _is_media_block(layout: Layout, number: int) -> bool:
    names = (layout.outline.attribute(name).get(number, "") for name in ("class", "id"))
    return bool(_MEDIA_BLOCK.search(" ".join(names))) and len(layout.text(number)) <= _LONGEST


def _caption_after(layout: Layout, block: int) -> int | None:
    """The neighbour that holds a block's caption: <div class=image>..</div><div class=caption>..</div>"""
    outline, following = layout.outline, layout.outline.ends[block]
    if following >= len(outline.parents) or outline.parents[following] != outline.parents[block]:
        return None
    if outline.iter(following, *_IMAGES):
        return None
    if layout.caption_names.is_caption(following):
        return following
    return following if outline.tags[following] in _LINES and is_credit_line(layout.text(following)) else None


def words_beside(layout: Layout, image: int) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """The captions and the credits that stand with a picture."""
    block = block_of(layout, image)
    stated = credit_attributes(layout, image, block)
    credits = {text: _visible(layout, "credit", text, number, name) for text, name, number in stated}
    if block is None:
        return (), tuple(credits.values())
    captions = _captions_in(layout, block) or tuple(
        _visible(layout, "caption", line, place_of(layout, line, block)) for line in lines_with_credit(layout, block)
    )
    return captions, tuple({**_credits_in(layout, block), **credits}.values())


def _visible(layout: Layout, name: str, text: str, number: int, attribute: str | None = None) -> Statement:
    return visible(name, text, layout.elements[number], attribute)


def _captions_in(layout: Layout, block: int) -> tuple[Statement, ...]:
    """Captions of a block, each text once, without the credits that stand in elements of their own."""
    is_signature = layout.caption_names.is_signature
    found = [number for number in _with_captions(layout, block) if layout.text(number) and not is_signature(number)]
    texts: dict[str, Statement] = {}
    for number in found:
        if any(number != other and layout.outline.is_inside(number, other) for other in found):
            continue
        text = _without(layout.text(number), map(layout.text, _apart(layout, number)))
        if text and len(text) <= _LONGEST:
            texts.setdefault(text, _visible(layout, "caption", text, number))
    return tuple(texts.values())


def _apart(layout: Layout, caption: int) -> Iterator[int]:
    """What stands in a caption and is none of its words: credits, and what is hidden."""
    names, hidden = layout.caption_names, layout.outline.attribute("hidden")
    for number in range(caption + 1, layout.outline.ends[caption]):
        if number in names.credits or number in names.signed or number in hidden:
            yield number


def _credits_in(layout: Layout, block: int) -> dict[str, Statement]:
    """Credits of a block in elements or on lines of their own, by text."""
    names, texts = layout.caption_names, dict[str, Statement]()
    for number in _with_neighbour(layout, block):
        if number not in names.credits and number not in names.signed:
            continue
        if not any(between in names.credits for between in _between(layout, number, block)):
            text = layout.text(number)
            if text and len(text) <= _LONGEST_CREDIT:
                texts.setdefault(text, _visible(layout, "credit", text, number))
    return texts or {line: _visible(layout, "credit", line, number) for line, number in credit_lines(layout, block)}


def _with_neighbour(layout: Layout, block: int) -> Iterator[int]:
    """All in a block, and all in the caption after it."""
    yield from range(block, layout.outline.ends[block])
    if (following := _caption_after(layout, block)) is not None:
        yield from range(following, layout.outline.ends[following])


def _with_captions(layout: Layout, block: int) -> list[int]:
    captions = [n for n in range(block, layout.outline.ends[block]) if layout.caption_names.is_caption(n)]
    following = None if captions else _caption_after(layout, block)
    return captions if following is None else [following]


def _between(layout: Layout, number: int, block: int) -> Iterator[int]:
    for ancestor in layout.outline.ancestors(number):
        if ancestor == block:
            return
        yield ancestor


def _without(text: str, parts: Iterator[str]) -> str:
    for part in parts:
        if part:
            text = text.replace(part, " ", 1)
    return " ".join(text.split()).strip(" ,;|/–-")
