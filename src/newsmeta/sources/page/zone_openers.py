"""The elements that open a zone: told by tag, role, style and the words of class and id."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from newsmeta.document.outline import Outline
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.sources.page.signs import Signs, signs_of, zone_in
from newsmeta.sources.page.zones import Zone

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


def own_zones(outline: Outline, root: int, of_classes: Mapping[int, Signs]) -> dict[int, Zone]:
    """The elements below `root` that open a zone by their own tag, role, names or style, in order.

    `of_classes` is what classes say of their elements.
    """
    named = _named(outline, of_classes)
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
        if zones[number] is Zone.RELATED and _ABOUT_THE_ARTICLE.search(_name(outline, number)):
            del zones[number]
    for number in outline.called("footer"):
        zones[number] = Zone.FOOTER
        if any(outline.tags[up] in ("article", "main") for up in outline.ancestors(number)):
            del zones[number]
    return {number: zones[number] for number in sorted(zones) if root <= number < outline.ends[root]}


def _named(outline: Outline, of_classes: Mapping[int, Signs]) -> dict[int, Zone]:
    """The zones that elements open by class and id."""
    of_names = dict(of_classes)
    for number, identity in outline.attribute("id").items():
        if signs := signs_of(identity):
            of_names[number] = signs | of_names.get(number, signs)
    return {number: zone for number, signs in of_names.items() if (zone := zone_in(signs))}


def _name(outline: Outline, number: int) -> str:
    return " ".join(outline.attribute(name).get(number, "") for name in ("class", "id"))


def _hidden(outline: Outline) -> Iterator[int]:
    """What readers do not see, by attribute or style."""
    identities = outline.attribute("id")
    for number in outline.attribute("hidden"):
        if not _STREAMED.match(identities.get(number, "")):
            yield number
    for number, style in outline.attribute("style").items():
        if _NOT_DISPLAYED.search(style):
            yield number
