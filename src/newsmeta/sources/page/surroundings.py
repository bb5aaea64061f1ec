"""What stands around and inside the article's text: counters, notices, videos, paywalls, words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from newsmeta.normalize.counters import find_counters
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.notices import NOTICE_STEMS, VIDEO_WORDS, announces_video, find_translation_notice
from newsmeta.normalize.text import count_tokens
from newsmeta.sources.page.layout import RUNNING_TEXT, Layout
from newsmeta.sources.page.sighting import Sighting, visible
from newsmeta.sources.page.text import BLOCKS, own_text
from newsmeta.sources.page.zones import Zone

_DIGIT = LatePattern(r"\d")
_PAYWALL = LatePattern(
    r"(?:^|[^a-zA-Z]|(?<=[a-z])(?=[A-Z]))(?:[pP]ay-?wall(?:ed)?|PayWall|PAYWALL|[rR]eg-?wall)(?:$|[^a-z])"
)
# What every spelling of the names above has in it: looking for it is quicker than reading each name.
_PAYWALL_PARTS = ("wall", "Wall", "WALL")
_PLAYER = LatePattern(r"embed|player|video", re.IGNORECASE)
_LONGEST_NOTICE = 500
_LONGEST_COUNTER = 120
_FOLLOWS_WITHIN = 20
_TEXT_TAGS = ("p", "li", "h2", "h3", "h4", "blockquote", "dd", "dt", "pre", "td")


def read_counters(layout: Layout) -> list[Sighting]:
    """Lines with a counter near the headline or the foot, and the headings of the comments."""
    sightings = []
    places = [*layout.header, *(n for n in layout.foot if n not in layout.header)]
    for number in places:
        if number >= len(layout.elements):
            continue
        element = layout.elements[number]
        zone = layout.zones.get(element)
        if zone in (None, Zone.COMMENTS) and _is_short_line(element):
            text = layout.text(element)
            if len(text) <= _LONGEST_COUNTER and _DIGIT.search(text) and find_counters(text):
                sightings.append(Sighting(visible("counter", text, element)))
    return sightings


def read_translation_notices(layout: Layout) -> list[Sighting]:
    """Notices by which the page says that it is a translation, wherever they stand in the article's region."""
    sightings: list[Sighting] = []
    if not layout.shows_any(NOTICE_STEMS):
        return sightings
    for element in layout.region.iter():
        if not isinstance(element.tag, str) or layout.zones.get(element) is not None:
            continue
        if element.tag in BLOCKS and not any(child.tag in BLOCKS and child.tag != "br" for child in element):
            text = layout.text(element)
            if 15 <= len(text) <= _LONGEST_NOTICE and find_translation_notice(text):
                sightings.append(Sighting(visible("notice", text, element)))
    return sightings


def read_videos(layout: Layout) -> list[Sighting]:
    """Players in the article's region (``video``); lines that announce one though none follows (``announcement``)."""
    players = [element for element in layout.elements if layout.zones.get(element) is None and _is_player(element)]
    sightings = [
        Sighting(visible("video", _player_address(player), player, _player_attribute(player))) for player in players
    ]
    places = [layout.index[player] for player in players]
    if layout.body is None or not layout.shows_any(VIDEO_WORDS):
        return sightings
    for element in layout.region.iter(*_TEXT_TAGS, "div", "span", "strong", "h5"):
        if layout.zones.get(element) is not None or not _is_short_line(element) or _goes_on(element):
            continue
        text = layout.text(element)
        if len(text) <= 80 and announces_video(text):
            start = layout.index[element]
            if not any(start - 3 <= place <= start + _FOLLOWS_WITHIN for place in places):
                sightings.append(
                    Sighting(visible("announcement", text, element), "a video is announced, but none follows")
                )
    return _once(sightings)


def read_paywalls(layout: Layout) -> list[Sighting]:
    """Elements of the article's region that call themselves a paywall."""
    if not any(part in layout.document.text for part in _PAYWALL_PARTS):
        return []
    return [
        Sighting(visible("paywall", element.get("class") or element.get("id"), element))
        for element in layout.region.iter()
        if isinstance(element.tag, str)
        and layout.zones.get(element) is None
        and element.tag not in ("script", "style")
        and _calls_itself_paywall(f"{element.get('class') or ''} {element.get('id') or ''}")
    ]


@lru_cache(maxsize=4096)
def _calls_itself_paywall(names: str) -> bool:
    return bool(_PAYWALL.search(names))


def count_words(layout: Layout, left_out: tuple[Any, ...] = ()) -> int | None:
    """Words of the article's text: paragraphs, subheadings and lists; no captions, notices, other zones."""
    if layout.body is None:
        return None
    count = sum(count_tokens(text) for text in _texts(layout, set(left_out)))
    return count or None


def _texts(layout: Layout, left_out: set[Any]) -> Iterator[str]:
    """Texts of the body. Before its first paragraph and after its last, short lines are bylines and labels."""
    paragraphs = [layout.index[paragraph] for paragraph in layout.paragraphs if paragraph not in left_out]
    inside = range(paragraphs[0], paragraphs[-1] + 1) if paragraphs else range(len(layout.elements))
    for element, text in _text_elements(layout, left_out):
        if layout.index[element] in inside or len(text) >= RUNNING_TEXT:
            yield text


def _text_elements(layout: Layout, left_out: set[Any]) -> Iterator[tuple[Any, str]]:
    seen: set[Any] = set()
    for element in layout.body.iter() if layout.body is not None else ():
        if not isinstance(element.tag, str) or layout.zones.get(element) is not None or element.getparent() in seen:
            if isinstance(element.tag, str) and element.getparent() in seen:
                seen.add(element)
            continue
        if element.tag in ("figure", "figcaption", "h1", "script", "style") or element in left_out:
            seen.add(element)
        elif element.tag in _TEXT_TAGS:
            seen.add(element)
            yield element, layout.text(element)
        elif element.tag in ("div", "section", "article", "main", "body"):
            yield element, own_text(element)


def _is_short_line(element: Any) -> bool:
    if element.tag in ("script", "style", "h1", "noscript"):
        return False
    if element.tag in BLOCKS:
        return not any(child.tag in BLOCKS and child.tag != "br" for child in element)
    return bool((element.text or "").strip())


def _goes_on(element: Any) -> bool:
    """Whether more text follows on the same line, as after a label in bold."""
    return element.tag not in BLOCKS and bool((element.tail or "").strip())


def _is_player(element: Any) -> bool:
    if element.tag in ("video", "amp-video", "amp-youtube", "video-js"):
        return True
    address = element.get("src") or element.get("data-src") or ""
    return element.tag in ("iframe", "embed", "amp-iframe") and bool(_PLAYER.search(address))


def _player_address(element: Any) -> str:
    source = element.find("source")
    return element.get("src") or element.get("data-src") or (source.get("src") if source is not None else None) or ""


def _player_attribute(element: Any) -> str | None:
    return next((name for name in ("src", "data-src") if element.get(name)), None)


def _once(sightings: list[Sighting]) -> list[Sighting]:
    """A line and its parent say the same thing; the first is enough."""
    kept: dict[tuple[str, Any], Sighting] = {}
    for sighting in sightings:
        kept.setdefault((sighting.statement.name, sighting.statement.value or id(sighting)), sighting)
    return list(kept.values())
