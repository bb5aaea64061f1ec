"""Parts of a page that are not the article: told by element, role and the words of class and id."""

from __future__ import annotations

from enum import StrEnum


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
WORDS_OF_ZONES: tuple[tuple[Zone, frozenset[str]], ...] = (
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
FIRST_WORDS = {"secondary": Zone.RELATED, "footer": Zone.FOOTER}
# Names that hold one of the words above and mean the article all the same.
NOT_A_ZONE = frozenset(
    """elementorwidget hassidebar nosidebar withsidebar articlefooter entryfooter postfooter entryheader commentcount
    commentlink commentnum commentscount commentslink commentsnum headermeta leadwidget""".split()
)
