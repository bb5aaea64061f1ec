"""NM563-NM567: the publisher's logo.

https://developers.google.com/search/docs/appearance/structured-data/organization (read 2026-09-08)
"""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.normalize.text import clean_text, fold
from newsmeta.rules.images.addresses import is_relative, unshown_ending
from newsmeta.rules.images.declared_images import DeclaredImage, declared_image
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.once import once_a_page
from newsmeta.rules.publisher.publishers import declared_publishers
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import absolute_address
from newsmeta.rules.vocabulary.things import things
from newsmeta.rules.wording import quoted

_SMALLEST = 112
_ADDRESSES = ("url", "contenturl")
_NO_WEB = ("data:", "blob:", "file:", "cid:", "about:", "javascript:")


@once_a_page
def _logos(extraction: Extraction) -> tuple[DeclaredImage, ...]:
    """The logos of the article's publishers, each place once."""
    found: dict[tuple[int, str], DeclaredImage] = {}
    for publisher in declared_publishers(extraction):
        for statement in publisher.item.all("logo"):
            place = statement.location
            found.setdefault((id(place.element), place.path), declared_image(statement))
    return tuple(found.values())


@rule("NM563", Severity.NOTE, "publisher")
def publisher_without_logo(extraction: Extraction) -> Iterator[Problem]:
    """The publisher has no logo.

    Google recommends one for an Organization, and requires nothing:
    https://developers.google.com/search/docs/appearance/structured-data/organization (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle",
        "logo": {"@type": "ImageObject", "url": "https://bugle.example/a.png", "width": 300, "height": 150}}}</script>
    """
    organizations = [each for each in declared_publishers(extraction) if each.is_organization() and each.name]
    publishers = [each for each in organizations if not each.item.is_a("Person")]
    if not publishers or any("logo" in each.item.properties for each in publishers):
        return
    first = publishers[0]
    with_logo = (thing for thing in things(extraction).all if "logo" in thing.properties)
    names = {fold(clean_text(text)) for thing in with_logo for text, _ in thing.texts("name")}
    empty = first.item.location.pointer is not None and _has_empty_logo(extraction)
    if fold(first.name or "") not in names and not empty:
        yield Problem(f"the publisher {quoted(first.name)} has no logo; add one", first.location)


def _has_empty_logo(extraction: Extraction) -> bool:
    """Whether some publisher has a logo without a value, which is told as such."""
    return any(thing.node and "logo" in thing.node.raw for thing in things(extraction).all)


@rule("NM564", Severity.NOTE, "publisher")
def logo_too_small(extraction: Extraction) -> Iterator[Problem]:
    """The publisher's logo is declared smaller than 112 by 112 pixels.

    Google asks for that much in either direction; that a logo be 60 pixels high was its rule for AMP, which is gone:
    https://developers.google.com/search/docs/appearance/structured-data/organization (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle",
        "logo": {"@type": "ImageObject", "url": "https://bugle.example/a.png", "width": 600, "height": 60}}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle",
        "logo": {"@type": "ImageObject", "url": "https://bugle.example/a.png", "width": 600, "height": 120}}}</script>
    """
    logos = [logo for logo in _logos(extraction) if (logo.address or "").strip()]
    small = [(each, each.size) for each in logos if each.size and min(each.size) < _SMALLEST]
    if small and len(small) == len(logos):
        logo, (width, height) = small[0]
        message = f"the publisher's logo is {width} by {height} pixels; Google asks for at least 112 by 112"
        yield Problem(message, logo.location)


@rule("NM565", Severity.ERROR, "publisher")
def logo_without_address(extraction: Extraction) -> Iterator[Problem]:
    """The publisher's logo has no address on the web.

    Google asks for one that it can crawl:
    https://developers.google.com/search/docs/appearance/structured-data/organization (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle",
        "logo": {"@type": "ImageObject", "width": 300, "height": 150}}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle",
        "logo": {"@type": "ImageObject", "url": "https://bugle.example/a.png", "width": 300, "height": 150}}}</script>
    """
    for logo in _logos(extraction):
        address = (logo.address or "").strip()
        # What is empty or misspelt is told as such.
        has_one = logo.item is not None and any(name.lower() in _ADDRESSES for name in logo.item.properties)
        if logo.item is not None and not address and not has_one:
            what = " and ".join(logo.item.types) or "object"
            yield Problem(f"the {what} under logo has no url; add it, or leave it out", logo.item.location)
        elif address.lower().startswith(_NO_WEB):
            yield Problem(f"the logo is {quoted(address)}; write its address on the web", logo.location)


@rule("NM566", Severity.WARNING, "publisher", fix=absolute_address)
def logo_address_relative(extraction: Extraction) -> Iterator[Problem]:
    """The address of the publisher's logo is not whole.

    Whoever reads the block away from the page cannot find it; Google asks for an address that it can crawl:
    https://developers.google.com/search/docs/appearance/structured-data/organization (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle",
        "logo": "/logo.png"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle",
        "logo": "https://bugle.example/logo.png"}}</script>
    """
    for logo in _logos(extraction):
        address = (logo.address or "").strip()
        if "/" in address and is_relative(address) and logo.location.syntax not in ("microdata", "rdfa"):
            what = "lacks its https:" if address.startswith("//") else "is relative"
            yield Problem(f"the logo's address {quoted(address)} {what}; write it whole, with https://", logo.location)


@rule("NM567", Severity.WARNING, "publisher")
def logo_format_not_shown(extraction: Extraction) -> Iterator[Problem]:
    """The publisher's logo is in a format that Google does not show.

    It shows BMP, GIF, JPEG, PNG, WebP, SVG and AVIF:
    https://developers.google.com/search/docs/appearance/structured-data/organization (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle",
        "logo": "https://bugle.example/logo.eps"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle",
        "logo": "https://bugle.example/logo.svg"}}</script>
    """
    for logo in _logos(extraction):
        address = (logo.address or "").strip()
        if ending := unshown_ending(address) if not is_residue(address) else "":
            yield Problem(f"the logo {quoted(address)} is .{ending}; use PNG, SVG, JPEG or WebP", logo.location)


LOGOS = (
    publisher_without_logo,
    logo_too_small,
    logo_without_address,
    logo_address_relative,
    logo_format_not_shown,
)
