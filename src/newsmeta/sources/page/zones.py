"""Parts of a page that are not the article: told by element, role and the words of class and id."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from newsmeta.document.outline import Outline
from newsmeta.normalize.late_pattern import LatePattern


class Zone(StrEnum):
    """Where in the page something stands; the value completes "it stands in ..."."""

    COMMENTS = "the readers' comments"
    RELATED = "a list of other articles or a sidebar"
    NAVIGATION = "the site's navigation"
    FOOTER = "the site's footer"
    ADVERT = "an advertisement"
    HIDDEN = "a part that readers do not see"
    DIALOG = "a dialog or form"


# Words of class and id that open a zone, by zone in the order of their say; two words in a row count as one, so that
# "more-from", "moreFrom" and "more_from" are "morefrom".
_WORDS: tuple[tuple[Zone, frozenset[str]], ...] = (
    (
        Zone.COMMENTS,
        frozenset(
            """comment comments commentlist commentform disqus respond replies kommentar kommentare comentario
            comentarios commentaire commentaires komentar komentari komentarze reacties commenti livefyre
            talkback opinie""".split()
        ),
    ),
    (
        Zone.ADVERT,
        frozenset(
            """advert adverts advertisement advertorial sponsored adslot adsbygoogle outbrain taboola mgid bannerad
            adbanner""".split()
        ),
    ),
    (
        Zone.RELATED,
        frozenset(
            """related relateds recommend recommended recommendation recommendations recirc recirculation teaser teasers
            promo promos mostread mostpopular mostviewed popular trending morefrom moreon morestories morenews
            morearticles moreposts readmore readnext readalso seealso alsoread sidebar sidenav rightrail rail upnext
            nextarticle nextpost nextstory latest newsletter subscribe subscription crosslink crosslinks similar
            othernews otherarticles otherposts otherstories carousel slick swiper ticker widgetarea postnavigation
            testimonial testimonials
            navlinks relacionadas relacionados verwandte weitere meistgelesen correlati podobne""".split()
        ),
    ),
    (Zone.NAVIGATION, frozenset("nav navbar navigation menu menus megamenu siteheader topbar offcanvas".split())),
    (Zone.FOOTER, frozenset("sitefooter pagefooter colophon copyright imprint impressum".split())),
    (
        Zone.DIALOG,
        frozenset("modal popup dialog cookie cookies consent gdpr login signup searchform".split()),
    ),
)
# What opens a zone only as the first word of a name: style sheets speak of secondary colours as well, and a footer with
# a word before it ("asset-footer") closes some part of the page.
_FIRST_WORDS = {"secondary": Zone.RELATED, "footer": Zone.FOOTER}
_WORD = LatePattern(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
# Names that hold one of the words above and mean the article all the same.
_NOT_A_ZONE = frozenset(
    """elementorwidget hassidebar nosidebar withsidebar articlefooter entryfooter postfooter entryheader commentcount
    commentlink commentnum commentscount commentslink commentsnum headermeta leadwidget""".split()
)
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
    zones = {number: zone for number, name in names.items() if (zone := zone_of_name(name))}
    zones |= dict.fromkeys(_hidden(outline), Zone.HIDDEN)
    zones |= {n: _BY_ROLE[role] for n, role in outline.attribute("role").items() if role in _BY_ROLE}
    # These tags say more than roles, names and styles do.
    for number in outline.called("article", "li"):
        zones.pop(number, None)
        if zone := zone_of_name(names.get(number, "")):
            zones[number] = zone
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


@lru_cache(maxsize=16384)
def zone_of_name(name: str) -> Zone | None:
    """The zone that class and id speak of, cached since a site repeats few names over many elements."""
    said: set[str] = set()
    firsts: list[str] = []
    for part in name.split():
        words = [word.lower() for word in _WORD.findall(part)]
        said.update(words, map("".join, pairwise(words)))
        firsts.extend(words[:1])
    if not said.isdisjoint(_NOT_A_ZONE):
        return None
    named = next((zone for zone, words in _WORDS if not said.isdisjoint(words)), None)
    return named or next((_FIRST_WORDS[word] for word in firsts if word in _FIRST_WORDS), None)
