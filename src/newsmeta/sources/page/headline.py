"""Which heading is the article's own: the one that agrees with what the page calls itself, and no masthead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.text import similarity
from newsmeta.sources.page.text import text_of
from newsmeta.sources.page.zones import Zone

if TYPE_CHECKING:
    from newsmeta.sources.page.layout import Layout

_OUTSIDE = frozenset({Zone.NAVIGATION, Zone.FOOTER, Zone.COMMENTS, Zone.DIALOG, Zone.HIDDEN})
_FIRST_HEADINGS = 12
_ALIKE = 0.5
_NEARLY_THE_SAME = 0.8
# A line above the headline that stands inside the heading element, or words there for screen readers alone.
_BESIDE = LatePattern(
    r"(?:^|[\s_-])(?:kicker|overline|roof-?line|top-?line|eyebrow|topic|category|section|label|super-?title|pre-?title|h1small"
    r"|dachzeile|spitzmarke|antetitulo|occhiello|chapeu|nadnaslov|flag|tag|badge|date|sr-only|screen-?reader\S*"
    r"|visually-?hidden|aural|(?:h-)?offscreen)(?:$|[\s_-])",
)
_SHORTEST_HEADLINE = 12


def find_headline(layout: Layout) -> int | None:
    """The article's heading element, or None when no heading is fit to be it."""
    tags = layout.outline.tags
    headings = [n for n in layout.called("h1", "h2") if not is_masthead(layout.elements[n])]
    firsts = [heading for heading in headings if tags[heading] == "h1"]
    best = _best(layout, firsts or headings[:_FIRST_HEADINGS], _ALIKE)
    if best is None:
        best = _best(layout, [heading for heading in headings if tags[heading] == "h2"], _NEARLY_THE_SAME)
    if best is not None:
        return best
    free = [heading for heading in firsts if layout.text(heading) and not _is_outside(layout, heading)]
    return free[0] if len(free) == 1 else None


def _best(layout: Layout, headings: Sequence[int], least: float) -> int | None:
    """The first of the headings that are most like what the page calls itself, when they are alike enough."""
    likeness = {heading: _likeness(layout.text(heading), layout.titles) for heading in headings}
    best = max(likeness, key=likeness.__getitem__, default=None)
    return best if best is not None and likeness[best] >= least else None


def _likeness(words: str, titles: Sequence[str]) -> float:
    return max((similarity(words, title) for title in titles), default=0.0) if words else 0.0


def _is_outside(layout: Layout, heading: int) -> bool:
    return any(layout.own_zones.get(up) in _OUTSIDE for up in layout.outline.lineage(heading))


def is_masthead(heading: Any) -> bool:
    """Whether a heading is the site's own name: all of it leads to the site's front page."""
    link = next(iter(heading.iter("a")), None)
    if link is None:
        link = next(heading.iterancestors("a"), None)
    if link is None:
        return False
    if "home" in (link.get("rel") or "").split():
        return True
    address = (link.get("href") or "").strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(address) and not parts.fragment and not parts.query and parts.path in ("/", "")


def heading_text(heading: Any) -> str:
    """The heading without a kicker, label or date that is marked as such inside it."""
    whole = text_of(heading)
    beside = [child for child in heading.iterdescendants() if _stands_beside(child)]
    if not beside:
        return whole
    skipped = set(beside)
    pieces: list[str] = []
    _collect(heading, skipped, pieces)
    rest = " ".join(" ".join(pieces).split()).strip(" :|–—-·•/")
    return rest if len(rest) >= _SHORTEST_HEADLINE else whole


def _stands_beside(element: Any) -> bool:
    if not isinstance(element.tag, str):
        return False
    marked = element.tag in ("time", "small") or element.get("aria-hidden") == "true"
    return marked or _BESIDE.search(element.get("class") or "") is not None


def _collect(element: Any, skipped: set[Any], pieces: list[str]) -> None:
    pieces.append(element.text or "")
    for child in element:
        if isinstance(child.tag, str) and child not in skipped:
            _collect(child, skipped, pieces)
        pieces.append(child.tail or "")
