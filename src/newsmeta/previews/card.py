"""The cards of a page: for each platform its texts, cut as it cuts them, and its picture, with where they came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import unquote, urlsplit

from newsmeta.extraction import Extraction
from newsmeta.location import Position
from newsmeta.outputs.x_card import shortened
from newsmeta.previews.crop import Crop, crop
from newsmeta.previews.platforms import PLATFORMS, Layout, Part, Platform
from newsmeta.previews.said import address, said, said_images

# What is shown of a site's name, which no platform lets run over its line.
_SITE_LENGTH = 60


class Step(StrEnum):
    """What became of one source of a text: it was taken, it said nothing, or it was not looked at any more."""

    TAKEN = "taken"
    SILENT = "silent"
    SPARE = "spare"


@dataclass(frozen=True, slots=True)
class Link:
    """One source in a fall-back chain, and the place of what was taken from it."""

    source: str
    step: Step
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A text of a card: whole and as shown, both None where no source says any, and the chain of its sources."""

    whole: str | None
    shown: str | None
    chain: tuple[Link, ...]

    @property
    def is_cut(self) -> bool:
        return self.shown != self.whole


@dataclass(frozen=True, slots=True)
class Picture:
    """A card's picture: its address as written, and absolute where it can be read; its size where it is stated."""

    written: str | None
    url: str | None
    size: tuple[int, int] | None
    crop: Crop | None
    chain: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """How a page would look on a platform. `picture` is None where the platform shows none.

    `crumbs` are the host and the folders of the page's address; `day` is the day it was published, where the card has
    it; `x_card` is what the page's twitter:card asks for, on the cards of X.
    """

    platform: Platform
    title: Line
    description: Line | None
    site: Line
    picture: Picture | None
    crumbs: tuple[str, ...] = ()
    day: str | None = None
    x_card: str | None = None


def cards(extraction: Extraction) -> tuple[Card, ...]:
    """The card of each platform, in the order of the table."""
    return tuple(_card(extraction, platform) for platform in PLATFORMS)


def _card(extraction: Extraction, platform: Platform) -> Card:
    searched = platform.layout in (Layout.RESULT, Layout.STORY)
    published = extraction.article.datePublished
    return Card(
        platform=platform,
        title=_line(extraction, platform.title),
        description=_line(extraction, platform.description) if platform.description else None,
        site=_line(extraction, Part(platform.site, _SITE_LENGTH)),
        picture=_picture(extraction, platform) if platform.image else None,
        crumbs=_crumbs(extraction.article.url),
        day=published[:10] if searched and published else None,
        x_card=_x_card(extraction) if platform.x_card else None,
    )


def _line(extraction: Extraction, part: Part) -> Line:
    for number, source in enumerate(part.sources):
        if found := said(extraction, source):
            text, place = found
            chain = _chain(part.sources, number, extraction.document.position(place))
            return Line(text, shortened(text, part.length), chain)
    return Line(None, None, _chain(part.sources, len(part.sources)))


def _picture(extraction: Extraction, platform: Platform) -> Picture:
    for number, source in enumerate(platform.image):
        for image in said_images(extraction, source):
            url = address(extraction, image.address or "")
            size = image.size or _known_size(extraction, url)
            chain = _chain(platform.image, number, extraction.document.position(image.location))
            return Picture(image.address, url, size, crop(*size, platform.ratio) if size else None, chain)
    return Picture(None, None, None, None, _chain(platform.image, len(platform.image)))


def _known_size(extraction: Extraction, url: str | None) -> tuple[int, int] | None:
    """The size that the page states elsewhere of the picture of this address."""
    for image in extraction.article.image:
        if image.url == url and image.width and image.height:
            return image.width, image.height
    return None


def _chain(sources: Sequence[str], taken: int, position: Position | None = None) -> tuple[Link, ...]:
    return (
        *(Link(source, Step.SILENT) for source in sources[:taken]),
        *(Link(source, Step.TAKEN, position) for source in sources[taken : taken + 1]),
        *(Link(source, Step.SPARE) for source in sources[taken + 1 :]),
    )


def _crumbs(url: str | None) -> tuple[str, ...]:
    if not url:
        return ()
    parts = urlsplit(url)
    folders = [unquote(folder) for folder in parts.path.split("/") if folder]
    return ((parts.hostname or "").removeprefix("www."), *folders)


def _x_card(extraction: Extraction) -> str | None:
    found = said(extraction, "twitter:card")
    return found[0].lower() if found else None
