"""The elements that open a zone: told by tag, role, style and the words of class and id."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.document.outline import Outline
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.sources.page.signs import Sign, signs_of
from newsmeta.sources.page.zones import Zone, zone_of_name

_BY_ROLE = {
    "navigation": Zone.NAVIGATION,
    "menu": Zone.NAVIGATION,
    "contentinfo": Zone.FOOTER,
    "complementary": Zone.RELATED,
    "dialog": Zone.DIALOG,
    "alertdialog": Zone.DIALOG,
    "search": Zone.DIALOG,
}
_BY_TAG = {
    "nav": Zone.NAVIGATION,
    "aside": Zone.RELATED,
    "dialog": Zone.DIALOG,
    "form": Zone.DIALOG,
    "select": Zone.DIALOG,
}
_ABOUT_THE_ARTICLE = LatePattern(r"author|byline|meta|info|date|credit", re.IGNORECASE)
# What React streams hidden and puts into its place when the page has loaded.
_STREAMED = LatePattern(r"S:\d+$")
_NOT_DISPLAYED = LatePattern(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def own_zones(outline: Outline, root: int) -> dict[int, Zone]:
    """The elements below `root` that open a zone by their own tag, role, names or style, in order."""
    names = _names(outline)
    named = {n: zone for n, name in names.items() if Sign.ZONE in signs_of(name) and (zone := zone_of_name(name))}
    zones = dict(named)
    zones |= dict.fromkeys(_hidden(outline), Zone.HIDDEN)
    zones |= {n: _BY_ROLE[role] for n, role in outline.attribute("role").items() if role in _BY_ROLE}
    # These tags say more than roles, names and styles do.
    for number in outline.called("article", "li"):
        zones.pop(number, None)
        if number in named:
            zones[number] = named[number]
    for number in outline.called("body", "main"):
        zones.pop(number, None)
    for number in outline.called(*_BY_TAG):
        zones[number] = _BY_TAG[outline.tags[number]]
        if zones[number] is Zone.RELATED and _ABOUT_THE_ARTICLE.search(names.get(number, "")):
            del zones[number]
    for number in outline.called("footer"):
        zones[number] = Zone.FOOTER
        if any(outline.tags[up] in ("article", "main") for up in outline.ancestors(number)):
            del zones[number]
    return {number: zones[number] for number in sorted(zones) if root <= number < outline.ends[root]}


def _names(outline: Outline) -> dict[int, str]:
    """Class and id of the elements that have one of them."""
    classes, identities = outline.attribute("class"), outline.attribute("id")
    both = {n: f"{names} {identities[n]}" for n, names in classes.items() if n in identities}
    return {**identities, **classes, **both}


def _hidden(outline: Outline) -> Iterator[int]:
    """What readers do not see, by attribute or style."""
    identities = outline.attribute("id")
    for number in outline.attribute("hidden"):
        if not _STREAMED.match(identities.get(number, "")):
            yield number
    for number, style in outline.attribute("style").items():
        if _NOT_DISPLAYED.search(style):
            yield number
