"""Changes of the values of fields."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.comparing.difference import Difference, Relation
from newsmeta.comparing.kind import Pages, Sight, change
from newsmeta.comparing.wording import from_to, shown
from newsmeta.finding import Severity


@change("NM955", Severity.ERROR)
def field_lost(pages: Pages) -> Iterator[Sight]:
    """The article had a value for this property, and has none any more.

    A template that drops a property drops it from every page at once, and nobody sees it on the page. What newsmeta
    emits is compared, so a property counts as lost only when no other place of the page states it either. A number of
    readers' comments or views is compared no further than that.

    Before::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lower lock reopens", "author": {"@type": "Person", "name": "Mara Vell",
        "url": "https://bugle.example/staff/vell"}}</script>

    After::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lower lock reopens", "author": {"@type": "Person", "name": "Mara Vell"}}</script>
    """
    invalid = {field for field in pages.after.invalid if field not in pages.before.invalid}
    for each in pages.having(Relation.LOST):
        # A value that is left out since it is not valid is told as that.
        if each.field not in invalid:
            yield _sight(each, "lost", f"was {shown(each.before)}")


@change("NM956", Severity.NOTE)
def field_gained(pages: Pages) -> Iterator[Sight]:
    """The article has a value for a property that it had none for.

    It is told so that a template's new property can be looked at; nothing is wrong with it.

    Before::

        <meta property="og:title" content="Lower lock reopens">

    After::

        <meta property="og:title" content="Lower lock reopens">
        <meta property="og:description" content="After eleven months of repairs the first barges passed at noon.">
    """
    valid_again = {field for field in pages.before.invalid if field not in pages.after.invalid}
    for each in pages.having(Relation.GAINED):
        if each.field not in valid_again:
            yield _sight(each, "gained", f"is {shown(each.after)}")


@change("NM957", Severity.WARNING)
def value_changed(pages: Pages) -> Iterator[Sight]:
    """A property has another value, with another meaning.

    Editors change headlines, and templates break them. Not told are blanks and equivalent characters, keywords in
    another order, a picture in another size or format, parameters of an address that only track, and ``http`` for
    ``https`` in the names of schema.org. Words that newsmeta counts itself are told when there are more than twice as
    many, or fewer than half.

    Before::

        <meta property="og:title" content="Lower lock reopens">
        <meta property="article:tag" content="canals"><meta property="article:tag" content="locks">

    After::

        <meta property="og:title" content="Lower lock reopens">
        <meta property="article:tag" content="locks"><meta property="article:tag" content="barges">
    """
    for each in pages.having(Relation.CHANGED):
        told = from_to(each.before, each.after)
        yield _sight(each, "changed", trait=told if len(told) <= _SHARED else "", detail=told)


@change("NM958", Severity.ERROR)
def author_changed(pages: Pages) -> Iterator[Sight]:
    """The article names other authors.

    A wrong author is worse than none: a byline that a template fills with the site's owner credits the wrong person on
    every page. Authors are told apart by their names, in any case and with any blanks.

    Before::

        <meta name="author" content="Mara Vell"><h1>Lower lock reopens</h1>

    After::

        <meta name="author" content="Ivo Brandt"><h1>Lower lock reopens</h1>
    """
    for each in pages.having(Relation.OTHER_PEOPLE):
        told = from_to(each.before, each.after)
        yield _sight(each, "changed", trait=told, detail=told)


@change("NM959", Severity.NOTE)
def author_order_changed(pages: Pages) -> Iterator[Sight]:
    """The article names the same authors in another order.

    A JSON-LD list has no order of its own (https://www.w3.org/TR/json-ld11/#sets-and-lists), but a byline has one,
    and readers and search results show the authors in it. The order of keywords, sections and pictures after the first
    means nothing and is not told.

    Before::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "author": [{"@type": "Person", "name": "Mara Vell"}, {"@type": "Person", "name": "Ivo Brandt"}]}</script>

    After::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "author": [{"@type": "Person", "name": "Ivo Brandt"}, {"@type": "Person", "name": "Mara Vell"}]}</script>
    """
    for each in pages.having(Relation.OTHER_ORDER):
        yield _sight(each, "in another order", f"was {shown(each.before)}, is {shown(each.after)}")


@change("NM979", Severity.NOTE, quiet=True)
def value_respelled(pages: Pages) -> Iterator[Sight]:
    """A value is written another way and means the same.

    It is told only with ``--verbose``: an instant in another zone, keywords in another order, another size of a
    picture, an address with or without ``www`` or a final slash.

    Before::

        <meta property="article:published_time" content="2026-05-04T10:00:00+02:00"><h1>Lower lock reopens</h1>

    After::

        <meta property="article:published_time" content="2026-05-04T08:00:00Z"><h1>Lower lock reopens</h1>
    """
    for each in pages.having(Relation.RESPELLED):
        yield _sight(each, "written another way", from_to(each.before, each.after))


# A longer change is nothing that pages could share.
_SHARED = 200


def _sight(found: Difference, predicate: str, detail: str, trait: str = "") -> Sight:
    return Sight(
        found.path, predicate, trait=trait, detail=detail, field=found.path, before=found.before, after=found.after
    )


FIELD_CHANGES = (field_lost, field_gained, value_changed, author_changed, author_order_changed, value_respelled)
