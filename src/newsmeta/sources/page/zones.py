"""Parts of a page that are not the article: told by element, role and the words of class and id."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

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
_PART = LatePattern(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
# Names that hold one of the words above and mean the article all the same.
_NOT_A_ZONE = frozenset(
    """elementorwidget hassidebar nosidebar withsidebar articlefooter entryfooter postfooter entryheader commentcount
    commentlink commentnum commentscount commentslink commentsnum headermeta leadwidget""".split()
)
_ALL_WORDS = frozenset(_FIRST_WORDS).union(*(words for _, words in _WORDS))


def parts_of(word: str) -> list[str]:
    """The parts of one word of a name, in lower case: "relatedArticles" and "related-articles" have two."""
    return [part.lower() for part in _PART.findall(word)]


def speaks_of_zone(parts: list[str]) -> bool:
    """Whether one of the parts of a word, or two in a row, may open a zone."""
    return not _ALL_WORDS.isdisjoint(parts) or not _ALL_WORDS.isdisjoint(map("".join, pairwise(parts)))


@lru_cache(maxsize=4096)
def zone_of_name(name: str) -> Zone | None:
    """The zone that class and id speak of, cached since a site repeats few names over many elements."""
    said: set[str] = set()
    firsts: list[str] = []
    for word in name.split():
        parts = parts_of(word)
        said.update(parts, map("".join, pairwise(parts)))
        firsts.extend(parts[:1])
    if not said.isdisjoint(_NOT_A_ZONE):
        return None
    named = next((zone for zone, words in _WORDS if not said.isdisjoint(words)), None)
    return named or next((_FIRST_WORDS[part] for part in firsts if part in _FIRST_WORDS), None)
