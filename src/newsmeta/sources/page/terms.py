"""The tags and sections that the article's own part of the page links to.

https://microformats.org/wiki/rel-tag
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.sources.page.sighting import Sighting, visible
from newsmeta.sources.page.zones import Zone

if TYPE_CHECKING:
    from newsmeta.sources.page.layout import Layout

_TAG_PATH = LatePattern(
    r"/(?:tags?|topics?|themen?|schlagw(?:ort|oerter|orte)\w*|stichw(?:ort|oerter)\w*|keywords?|labels?|mots?-cles?|temas?"
    r"|etiquetas?|hashtags?|search/label|sujets?|argomenti|tagi|tagy|emne|avainsanat|konu|etiket|teg)/[^/?#]+/?(?:[?#].*)?$",
    re.IGNORECASE,
)
_SECTION_PATH = LatePattern(
    r"/(?:categor(?:y|ies|ia|ias|ie)|kategor(?:ie|ien|i|ia)|rubriques?|ressort|sections?|seccion)/[^?#]+$",
    re.IGNORECASE,
)
_LONGEST = 60
_MOST = 40


def read_terms(layout: Layout) -> list[Sighting]:
    """Links of the article to its tags (statement name ``tag link``) and its sections (``section link``)."""
    sightings = []
    part = range(layout.header.start, max(layout.foot.stop, layout.header.stop))
    for number in layout.called("a"):
        zone = layout.zones[number]
        if number not in part or zone not in (None, Zone.NAVIGATION) or layout.running_text[number]:
            continue
        element = layout.elements[number]
        if not (kind := _kind(element)):
            continue
        if zone is Zone.NAVIGATION and "tag" not in (element.get("rel") or "").split():
            continue
        text = layout.text(number)
        if 1 < len(text) <= _LONGEST:
            sightings.append(Sighting(visible(kind, text, element)))
    return sightings if len(sightings) <= _MOST else []


def leads_to_term(link: Any) -> bool:
    """Whether a link is to a tag or a section."""
    return _kind(link) is not None


def _kind(link: Any) -> str | None:
    relation, address = (link.get("rel") or "").split(), link.get("href") or ""
    if "category" in relation or _SECTION_PATH.search(address):
        return "section link"
    return "tag link" if "tag" in relation or _TAG_PATH.search(address) else None
