"""Parts of a page that are not the article: told by element, role and the words of class and id."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Any


class Zone(StrEnum):
    """Where in the page something stands; the value completes "it stands in ..."."""

    COMMENTS = "the readers' comments"
    RELATED = "a list of other articles or a sidebar"
    NAVIGATION = "the site's navigation"
    FOOTER = "the site's footer"
    ADVERT = "an advertisement"
    HIDDEN = "a part that readers do not see"
    DIALOG = "a dialog or form"


# Words open a token: at the start, after a non-letter, or at a camelCase hump.
_START = r"(?:^|[^a-zA-Z]|(?<=[a-z])(?=[A-Z]))"
_END = r"(?:$|[^a-z])"


def _names(*words: str) -> re.Pattern[str]:
    spelled = "|".join(f"{word}|{word.capitalize()}|{word.upper()}" for word in words)
    return re.compile(f"{_START}(?:{spelled}){_END}")


_BY_NAME = (
    (
        Zone.COMMENTS,
        _names(
            "comments?", "commentlist", "commentform", "disqus", "respond", "replies", "kommentare?", "comentarios?",
            "commentaires?", "komentari?", "komentarze", "reacties", "commenti", "livefyre", "talkback", "opinie",
        ),
    ),
    (
        Zone.ADVERT,
        _names("advert", "adverts", "advertisement", "advertorial", "sponsored", "adslot", "adsbygoogle", "outbrain",
               "taboola", "mgid", "banner-?ad", "ad-?banner"),
    ),
    (
        Zone.RELATED,
        _names(
            "related", "relateds?", "recommend(?:ed|ations?)?", "recirc(?:ulation)?", "teasers?", "promos?",
            "most-?(?:read|popular|viewed)",
            "popular", "trending", "more-?(?:from|on|stories|news|articles|posts)", "read-?(?:more|next|also)",
            "see-?also", "also-?read",
            "sidebar", "side-?bar", "sidenav", "right-?rail", "rail", "up-?next", "next-?(?:article|post|story)",
            "latest",
            "newsletter", "subscribe", "subscription", "crosslinks?", "similar",
            "other-?(?:news|articles|posts|stories)",
            "carousel", "slick", "swiper", "mostread", "readmore", "ticker", "widget-?area",
            "post-?navigation", "nav-?links", "relacionad[ao]s", "verwandte", "weitere", "meistgelesen",
            "correlati", "podobne",
        ),
    ),
    # As a whole name only: style sheets speak of secondary colours and texts as well.
    (Zone.RELATED, re.compile(r"(?:^|\s)secondary(?:$|\s)")),
    (
        Zone.NAVIGATION,
        _names(
            "nav", "navbar", "navigation", "menus?", "mega-?menu", "site-?header", "topbar", "top-?bar",
            "off-?canvas",
        ),
    ),
    (Zone.FOOTER, _names("site-?footer", "page-?footer", "colophon", "copyright", "imprint", "impressum")),
    # "footer" alone is the site's; with a word before it ("asset-footer") it closes some part of the page.
    (Zone.FOOTER, re.compile(r"(?:^|\s)(?:global|main|the|bottom)?[-_]?[fF]ooter(?:$|[^a-zA-Z])")),
    (
        Zone.DIALOG,
        _names(
            "modal", "popup", "pop-?up", "dialog", "cookies?", "consent", "gdpr", "login", "signup", "sign-?up",
            "search-?form",
        ),
    ),
)  # fmt: skip
# Names that hold one of the words above and mean the article all the same.
_NOT_A_ZONE = re.compile(
    r"elementor-widget|has-sidebar|no-sidebar|with-sidebar|article-?footer|entry-?footer|post-?footer|entry-?header"
    r"|comment-?(?:count|link|num)|comments-?(?:count|link|num)|header-?meta|lead-?widget",
    re.IGNORECASE,
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
_ABOUT_THE_ARTICLE = re.compile(r"author|byline|meta|info|date|credit", re.IGNORECASE)
# What React streams hidden and puts into its place when the page has loaded.
_STREAMED = re.compile(r"S:\d+$")
_NOT_DISPLAYED = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def own_zone(element: Any) -> Zone | None:
    """The zone that an element opens by its own tag, role, names or style."""
    tag = element.tag
    if tag in ("body", "main"):
        return None
    if tag in ("article", "li"):
        return zone_of_name(_name(element))
    if zone := _BY_TAG.get(tag):
        return None if _ABOUT_THE_ARTICLE.search(_name(element)) and zone is Zone.RELATED else zone
    if tag == "footer":
        return None if next(element.iterancestors("article", "main"), None) is not None else Zone.FOOTER
    if not element.attrib:
        return None
    if (role := element.get("role")) and role in _BY_ROLE:
        return _BY_ROLE[role]
    if (element.get("hidden") is not None and not _STREAMED.match(element.get("id") or "")) or (
        (style := element.get("style")) and _NOT_DISPLAYED.search(style)
    ):
        return Zone.HIDDEN
    return zone_of_name(name) if (name := _name(element)) else None


@lru_cache(maxsize=16384)
def zone_of_name(name: str) -> Zone | None:
    """The zone that class and id speak of, cached since a site repeats few names over many elements."""
    if not name or _NOT_A_ZONE.search(name):
        return None
    return next((zone for zone, pattern in _BY_NAME if pattern.search(name)), None)


def _name(element: Any) -> str:
    names, identity = element.get("class"), element.get("id")
    if names and identity:
        return f"{names} {identity}"
    return names or identity or ""
