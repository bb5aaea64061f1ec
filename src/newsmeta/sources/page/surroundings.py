"""What stands around and inside the article's text: counters, notices, videos, paywalls, words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsmeta.normalize.counters import find_counters
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.notices import NOTICE_STEMS, VIDEO_WORDS, announces_video, find_translation_notice
from newsmeta.normalize.text import count_tokens
from newsmeta.sources.page.body import RUNNING_TEXT
from newsmeta.sources.page.layout import Layout
from newsmeta.sources.page.sighting import Sighting, visible
from newsmeta.sources.page.signs import Sign, signs_of
from newsmeta.sources.page.text import BLOCKS
from newsmeta.sources.page.zones import Zone

_DIGIT = LatePattern(r"\d")
_PLAYER = LatePattern(r"embed|player|video", re.IGNORECASE)
_FRAMES = ("iframe", "embed", "amp-iframe")
_PLAYERS = ("video", "amp-video", "amp-youtube", "video-js", *_FRAMES)
_LONGEST_NOTICE = 500
_LONGEST_COUNTER = 120
_FOLLOWS_WITHIN = 20
_NO_LINE = frozenset({"script", "style", "noscript"})
_NO_TEXT = frozenset({"figure", "figcaption", "h1", "script", "style"})
_TEXT_HOLDERS = frozenset({"div", "section", "article", "main", "body"})
_TEXT_TAGS = ("p", "li", "h2", "h3", "h4", "blockquote", "dd", "dt", "pre", "td")


def read_counters(layout: Layout) -> list[Sighting]:
    """Lines with a counter near the headline or the foot, and the headings of the comments."""
    sightings = []
    for number in (*layout.header, *(n for n in layout.foot if n not in layout.header)):
        if layout.zones[number] in (None, Zone.COMMENTS) and _is_short_line(layout, number):
            text = layout.text(number)
            if len(text) <= _LONGEST_COUNTER and _DIGIT.search(text) and find_counters(text):
                sightings.append(Sighting(visible("counter", text, layout.elements[number])))
    return sightings


def read_translation_notices(layout: Layout) -> list[Sighting]:
    """Notices by which the page says that it is a translation, wherever they stand in the article's region."""
    sightings: list[Sighting] = []
    if not layout.shows_any(NOTICE_STEMS):
        return sightings
    for number in layout.outline.within(layout.region, layout.called(*BLOCKS)):
        if layout.zones[number] is None and not layout.around_blocks[number]:
            text = layout.text(number)
            if 15 <= len(text) <= _LONGEST_NOTICE and find_translation_notice(text):
                sightings.append(Sighting(visible("notice", text, layout.elements[number])))
    return sightings


def read_videos(layout: Layout) -> list[Sighting]:
    """Players in the article's region (``video``); lines that announce one though none follows (``announcement``)."""
    players = [n for n in layout.called(*_PLAYERS) if layout.zones[n] is None and _is_player(layout.elements[n])]
    sightings = [_video(layout.elements[player]) for player in players]
    if layout.body is None or not layout.shows_any(VIDEO_WORDS):
        return sightings
    for number in layout.outline.within(layout.region, layout.called(*_TEXT_TAGS, "div", "span", "strong", "h5")):
        if layout.zones[number] is not None or not _is_short_line(layout, number) or _goes_on(layout, number):
            continue
        text = layout.text(number)
        follows = any(number - 3 <= player <= number + _FOLLOWS_WITHIN for player in players)
        if len(text) <= 80 and not follows and announces_video(text):
            announcement = visible("announcement", text, layout.elements[number])
            sightings.append(Sighting(announcement, "a video is announced, but none follows"))
    return _once(sightings)


def read_paywalls(layout: Layout) -> list[Sighting]:
    """Elements of the article's region that call themselves a paywall."""
    outline = layout.outline
    classes, identities = outline.attribute("class"), outline.attribute("id")
    named = {number for number, signs in layout.signs.items() if Sign.PAYWALL in signs}
    named.update(number for number, name in identities.items() if Sign.PAYWALL in signs_of(name))
    return [
        Sighting(visible("paywall", classes.get(number) or identities.get(number), layout.elements[number]))
        for number in outline.within(layout.region, sorted(named))
        if layout.zones[number] is None and outline.tags[number] not in ("script", "style")
    ]


def count_words(layout: Layout, left_out: frozenset[int]) -> int | None:
    """Words of the article's text: paragraphs, subheadings and lists; no captions, notices, other zones."""
    if layout.body is None:
        return None
    return count_tokens("\n".join(_texts(layout, layout.body, left_out))) or None


def _texts(layout: Layout, body: int, left_out: frozenset[int]) -> Iterator[str]:
    """Texts of the body. Before its first paragraph and after its last, short lines are bylines and labels."""
    paragraphs = [paragraph for paragraph in layout.paragraphs if paragraph not in left_out]
    inside = range(paragraphs[0], paragraphs[-1] + 1) if paragraphs else range(len(layout.elements))
    for number, text in _text_elements(layout, body, left_out):
        if number in inside or len(text) >= RUNNING_TEXT:
            yield text


def _text_elements(layout: Layout, body: int, left_out: frozenset[int]) -> Iterator[tuple[int, str]]:
    tags, ends = layout.outline.tags, layout.outline.ends
    number, end = body, ends[body]
    while number < end:
        tag, following = tags[number], number + 1
        if layout.zones[number] is None:
            if tag in _NO_TEXT or number in left_out:
                following = ends[number]
            elif tag in _TEXT_TAGS:
                following = ends[number]
                yield number, layout.text(number)
            elif tag in _TEXT_HOLDERS:
                yield number, layout.flow.own(number)
        number = following


def _is_short_line(layout: Layout, number: int) -> bool:
    tag = layout.outline.tags[number]
    if tag in BLOCKS:
        return tag != "h1" and not layout.around_blocks[number]
    return tag not in _NO_LINE and bool((layout.elements[number].text or "").strip())


def _goes_on(layout: Layout, number: int) -> bool:
    """Whether more text follows on the same line, as after a label in bold."""
    return layout.outline.tags[number] not in BLOCKS and bool((layout.elements[number].tail or "").strip())


def _video(player: Any) -> Sighting:
    return Sighting(visible("video", _player_address(player), player, _player_attribute(player)))


def _is_player(element: Any) -> bool:
    return element.tag not in _FRAMES or bool(_PLAYER.search(element.get("src") or element.get("data-src") or ""))


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
