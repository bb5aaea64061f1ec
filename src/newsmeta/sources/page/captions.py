"""The caption and the credit that stand with a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.sources.page.caption_names import is_caption, is_credit, is_signature, signs_caption
from newsmeta.sources.page.credit_lines import (
    credit_attributes,
    credit_lines,
    is_credit_line,
    lines_with_credit,
    place_of,
)
from newsmeta.sources.page.sighting import visible
from newsmeta.sources.page.text import text_of
from newsmeta.statement import Statement

_MEDIA_BLOCK = LatePattern(
    r"(?:^|[^a-zA-Z])(?:image|img|photo|picture|figure|media|caption|foto|bild|gallery|hero)", re.IGNORECASE
)
_LONGEST = 1200
_LEVELS = 7
_SHORT = 20
_IMAGES = ("img", "amp-img")
_LINES = ("p", "div", "span", "small", "em", "i", "cite", "footer", "h6")


def block_of(image: Any) -> Any | None:
    """The element that holds a picture together with its caption: its figure, or the nearest block around it.

    Often the figure holds the image alone, and its caption is the figure's neighbour.
    """
    around = beside = None
    # The parser closes no <source>, so that a picture stands as deep as it has sources.
    ancestors = (ancestor for ancestor in image.iterancestors() if ancestor.tag != "source")
    for level, ancestor in enumerate(ancestors):
        if level >= _LEVELS or ancestor.tag in ("article", "main", "body"):
            break
        if (ancestor.tag == "p" and len(text_of(ancestor)) > _SHORT) or sum(1 for _ in ancestor.iter(*_IMAGES)) > 2:
            break
        names = f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}"
        if ancestor.tag == "figure" or (_MEDIA_BLOCK.search(names) and len(text_of(ancestor)) <= _LONGEST):
            around = ancestor
        if _holds_words(ancestor) or lines_with_credit(ancestor):
            return ancestor if len(text_of(ancestor)) <= _LONGEST else around
        if beside is None and _caption_after(ancestor) is not None:
            beside = ancestor
    return beside if beside is not None else around


def _caption_after(block: Any) -> Any | None:
    """The neighbour that holds a block's caption: <div class=image>..</div><div class=caption>..</div>"""
    following = block.getnext()
    if following is None or not isinstance(following.tag, str) or next(following.iter(*_IMAGES), None) is not None:
        return None
    if following.tag == "figcaption" or is_caption(following):
        return following
    return following if following.tag in _LINES and is_credit_line(text_of(following)) else None


def _holds_words(block: Any) -> bool:
    """Whether a caption or a credit stands in a block."""
    return any(element.tag == "figcaption" or is_caption(element) or is_credit(element) for element in block.iter())


def words_beside(image: Any) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """The captions and the credits that stand with a picture."""
    block = block_of(image)
    credits = {text: visible("credit", text, element, name) for text, name, element in credit_attributes(image, block)}
    if block is None:
        return (), tuple(credits.values())
    captions = _captions_in(block) or tuple(
        visible("caption", line, place_of(line, block)) for line in lines_with_credit(block)
    )
    return captions, tuple({**_credits_in(block), **credits}.values())


def _captions_in(block: Any) -> tuple[Statement, ...]:
    """Captions of a block, each text once, without the credits that stand in elements of their own."""
    found = [element for element in _with_captions(block) if text_of(element) and not is_signature(element)]
    texts: dict[str, Statement] = {}
    for element in found:
        if any(element is not other and element in list(other.iter()) for other in found):
            continue
        inside = (one for one in element.iter() if one is not element)
        others = [one for one in inside if is_credit(one) or signs_caption(one) or one.get("hidden") is not None]
        text = _without(text_of(element), [text_of(other) for other in others])
        if text and len(text) <= _LONGEST:
            texts.setdefault(text, visible("caption", text, element))
    return tuple(texts.values())


def _credits_in(block: Any) -> dict[str, Statement]:
    """Credits of a block in elements or on lines of their own, by text."""
    texts: dict[str, Statement] = {}
    following = _caption_after(block)
    for element in (*block.iter(), *(following.iter() if following is not None else ())):
        if (is_credit(element) or signs_caption(element)) and not any(is_credit(up) for up in _between(element, block)):
            text = text_of(element)
            if text and len(text) <= 200:
                texts.setdefault(text, visible("credit", text, element))
    if not texts:
        texts = {line: visible("credit", line, element) for line, element in credit_lines(block)}
    return texts


def _with_captions(block: Any) -> Iterator[Any]:
    captions = [element for element in block.iter() if element.tag == "figcaption" or is_caption(element)]
    yield from captions
    if not captions and (following := _caption_after(block)) is not None:
        yield following


def _between(element: Any, block: Any) -> Iterator[Any]:
    for ancestor in element.iterancestors():
        if ancestor is block:
            return
        yield ancestor


def _without(text: str, parts: list[str]) -> str:
    for part in parts:
        if part:
            text = text.replace(part, " ", 1)
    return " ".join(text.split()).strip(" ,;|/–-")
