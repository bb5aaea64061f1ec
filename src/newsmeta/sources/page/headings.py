"""The headline and the dek as the page shows them."""

from __future__ import annotations

import re
from typing import Any

from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.sources.page.headline import heading_text, is_masthead
from newsmeta.sources.page.layout import Layout
from newsmeta.sources.page.sighting import Sighting, outside, visible

_DEK = LatePattern(
    r"(?:^|[^a-zA-Z]|(?<=[a-z])(?=[A-Z]))(?:[dD]ek|[dD]eck|[sS]ub-?titles?|[sS]ubtitle|[sS]tand-?first|[sS]ub-?headline|[sS]ub-?head|[sS]ub-?heading"
    r"|[lL]ead|[lL]ede|[lL]eadtext|[iI]ntro|[iI]ngress|[sS]ummary|[cC]hapo|[cC]hapeau|[sS]apo|[pP]erex|[bB]ajada|[cC]opete"
    r"|[eE]ntradilla|[sS]ummario|[sS]ottotitolo|[oO]cchiello|[lL]inha-?fina|[vV]orspann|[uU]nterzeile|[nN]adnaslov|[pP]odnaslov|[sS]tandfirst"
    r"|[sS]ynopsis|[aA]bstract|[tT]easer-?text|[aA]rticle-?desc(?:ription)?)(?:$|[^a-z])"
)
_SHOWS_MEDIA = LatePattern(r"caption|media|video|image|asset|gallery|figure", re.IGNORECASE)
MASTHEAD = "it is the site's name: it links to the front page"
_OTHER = "it is not the article's heading"
_DEK_TAGS = frozenset({"p", "h2", "h3", "h4", "div", "span", "section", "strong", "ul"})
_LONGEST_DEK = 600
_SHORTEST_DEK = 20


def read_headings(layout: Layout) -> list[Sighting]:
    """The article's heading first; every other h1 with the reason why it is not the headline."""
    sightings = []
    if layout.headline is not None:
        heading = layout.elements[layout.headline]
        sightings.append(Sighting(visible("h1", heading_text(heading), heading)))
    for number in layout.called("h1"):
        if number != layout.headline and (text := layout.text(number)):
            element = layout.elements[number]
            reason = outside(layout.zones[number]) or (MASTHEAD if is_masthead(element) else _OTHER)
            sightings.append(Sighting(visible("h1", text, element), reason))
    return sightings


def read_deks(layout: Layout) -> list[Sighting]:
    """Deks under the headline: an element that calls itself so, or a heading right after the h1 and before the text."""
    if layout.headline is None:
        return []
    named, placed = [], []
    start, tags, classes = layout.headline, layout.outline.tags, layout.outline.attribute("class")
    first = layout.paragraphs[0] if layout.paragraphs else layout.header.stop
    for number in range(layout.outline.ends[start], layout.header.stop):
        if tags[number] not in _DEK_TAGS or layout.zones[number] is not None or layout.in_captions[number]:
            continue
        if layout.outline.below(number, "img") or _SHOWS_MEDIA.search(classes.get(number, "")):
            continue
        text = layout.text(number)
        if not _SHORTEST_DEK <= len(text) <= _LONGEST_DEK:
            continue
        element = layout.elements[number]
        if calls_itself_dek(element):
            named.append(Sighting(visible("dek", text, element)))
        elif tags[number] in ("h2", "h3") and number < first and number - start < 12:
            placed.append(Sighting(visible("subheading", text, element)))
    return [*named[:1], *placed[:1]]


def calls_itself_dek(element: Any) -> bool:
    """Whether an element says by property or name that it is the article's dek."""
    if {"alternativeHeadline", "description"} & set((element.get("itemprop") or "").split()):
        return True
    names = " ".join(filter(None, (element.get("class"), element.get("data-testid"), element.get("id"))))
    return bool(names and _DEK.search(names))
