"""The cards of a page once newsmeta's snippet is in it, in place of its own tags."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsmeta.embedding.page import embed
from newsmeta.errors import NewsmetaError
from newsmeta.extraction import Extraction, extract
from newsmeta.previews.card import Card, Line, Link, Picture, cards


def cards_with_snippet(extraction: Extraction) -> tuple[Card, ...]:
    """The cards of the page with the snippet; none for a page that no snippet can be put into.

    Places are left out, since the lines of the snippet are in no file.
    """
    document = extraction.document
    try:
        html = embed(document.text, extraction.article, existing="replace")
        after = extract(html, url=document.url, config=extraction.config, name=document.name)
    except NewsmetaError:
        return ()
    return tuple(_without_places(card) for card in cards(after))


def changes(before: Card, after: Card) -> tuple[str, ...]:
    """What is shown otherwise on a card, as in ``("title", "picture")``."""
    return tuple(name for (name, one), (_, other) in zip(_shown(before), _shown(after), strict=True) if one != other)


def _shown(card: Card) -> Iterator[tuple[str, object]]:
    yield "title", card.title.shown
    yield "text", card.description and card.description.shown
    yield "site", card.site.shown
    yield "picture", card.picture and (card.picture.url, card.picture.crop)
    yield "address", card.crumbs
    yield "date", card.day
    yield "type of card", card.x_card


def _without_places(card: Card) -> Card:
    return replace(
        card,
        title=_line(card.title),
        description=card.description and _line(card.description),
        site=_line(card.site),
        picture=card.picture and _picture(card.picture),
    )


def _line(line: Line) -> Line:
    return replace(line, chain=_chain(line.chain))


def _picture(picture: Picture) -> Picture:
    return replace(picture, chain=_chain(picture.chain))


def _chain(links: tuple[Link, ...]) -> tuple[Link, ...]:
    return tuple(replace(link, position=None) for link in links)
