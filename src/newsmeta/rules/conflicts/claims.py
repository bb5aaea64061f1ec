"""NM308, NM309, NM313 and NM314: dates, publishers, access and pictures that two sources tell differently."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from newsmeta.article import Organization
from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.normalize.agencies import agency
from newsmeta.normalize.text import fold, tokens
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.rules.conflicts.agreement import is_same_clock
from newsmeta.rules.conflicts.contradiction import against, stated
from newsmeta.rules.conflicts.letters import letters, shown_letters
from newsmeta.rules.conflicts.people_and_dates import LOOSE_DATES
from newsmeta.rules.images.declared_images import declared_images
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted


@rule("NM308", Severity.WARNING)
def conflicting_time_zone(extraction: Extraction) -> Iterator[Problem]:
    """Two sources give the same time of day in different time zones.

    They are different moments, and one of the offsets was put there by a system that did not know the zone. Google asks
    for the right one: https://developers.google.com/search/docs/appearance/publication-dates (read 2025-12-10).

    Bad::

        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
        <meta name="pubdate" content="2026-05-04T21:10:00Z">

    Good::

        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
        <meta name="pubdate" content="2026-05-04T19:10:00Z">
    """
    for field in ("datePublished", "dateModified"):
        dates = [each for each in stated(extraction, field) if each.statement.name not in LOOSE_DATES]
        for rival in dates[1:]:
            if is_same_clock(dates[0].value, rival.value):
                advice = "state the true offset in both"
                yield against(field, dates[0], rival, (dates[0].value, rival.value), advice)
                break


@rule("NM309", Severity.NOTE, "publisher")
def conflicting_publisher(extraction: Extraction) -> Iterator[Problem]:
    """The publisher at this site's address is called otherwise than the site.

    Google takes the site's name from its markup, og:site_name and titles, and asks that they agree:
    https://developers.google.com/search/docs/appearance/site-names (read 2025-12-10). A publishing house with a site of
    its own may be called as it likes; forms of one name are one name, and an agency has a finding of its own.

    Bad::

        <link rel="canonical" href="https://bugle.example/rome"><meta property="og:site_name" content="Times of Rome">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "My Theme", "logo":
        "https://bugle.example/logo.png", "url": "https://bugle.example/"}}</script>

    Good::

        <link rel="canonical" href="https://bugle.example/rome"><meta property="og:site_name" content="The Bugle">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "Bugle Media Ltd", "logo":
        "https://bugle.example/logo.png", "url": "https://bugle.example/"}}</script>
    """
    host = _host(extraction.choices["url"].value or extraction.document.url)
    candidates = stated(extraction, "publisher")
    sites = [each for each in candidates if each.statement.name == "og:site_name"]
    publishers = [
        each for each in candidates if each.statement.name == "publisher" and each.location.syntax in STRUCTURED
    ]
    for publisher in publishers[:1]:
        value = publisher.value
        is_own = isinstance(value, Organization) and host and _is_front_page(value.url or "", host)
        if not is_own or not sites or agency(value.name) or _one_name(value.name, sites[0].value.name):
            continue
        # A house that shows its name has a reason for it.
        if letters(value.name) not in shown_letters(extraction):
            yield against("publisher", publisher, sites[0], (value.name, sites[0].value.name), "use one name")


def _host(address: str | None) -> str:
    found = re.match(r"https?://(?:www\.)?([^/:?#]+)", address or "", re.IGNORECASE)
    return found[1].lower() if found else ""


def _is_front_page(address: str, host: str) -> bool:
    return _host(address) == host and address.rstrip("/").count("/") == 2


def _one_name(a: str, b: str) -> bool:
    """Whether two names may be one house's: a word in common, one within the other, or initials."""
    one, other = fold(a), fold(b)
    squeezed = [re.sub(r"\W|\.\w{2,4}$", "", name) for name in (one, other)]
    if squeezed[0] in squeezed[1] or squeezed[1] in squeezed[0]:
        return True
    if any(len(word) > 2 for word in set(tokens(a)) & set(tokens(b))):
        return True
    parts = [set(re.findall(r"\w+", name)) for name in (one, other)]
    initials = ["".join(word[0] for word in tokens(name)) for name in (a, b)]
    return any(
        len(i) > 1 and (i in words or i[:2] == name[:2])
        for i, words, name in zip(initials, reversed(parts), reversed(squeezed), strict=True)
    )


@rule("NM313", Severity.WARNING, "isAccessibleForFree")
def conflicting_access(extraction: Extraction) -> Iterator[Problem]:
    """JSON-LD says that the article is free, microdata or RDFa that it is not, or the other way round.

    Google takes a text that only it can read for cloaking unless the markup says that it is paid for:
    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": true}</script>
        <article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Fire in Rome</h1>
        <meta itemprop="isAccessibleForFree" content="false"></article>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false}</script>
        <article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Fire in Rome</h1>
        <meta itemprop="isAccessibleForFree" content="false"></article>
    """
    declared = [each for each in stated(extraction, "isAccessibleForFree") if each.location.syntax in STRUCTURED]
    for rival in declared[1:]:
        if rival.value != declared[0].value:
            shown = (declared[0].statement.value, rival.statement.value)
            yield against("isAccessibleForFree", declared[0], rival, shown, "say one thing")
            return


@rule("NM314", Severity.WARNING, "image")
def conflicting_image_size(extraction: Extraction) -> Iterator[Problem]:
    """One picture is declared in two sizes.

    Networks and search engines choose and lay out pictures by the declared size (https://ogp.me/#structured,
    https://schema.org/width, read 2026-10-01).

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "width": 1600, "height": 900}}</script>

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:width" content="1600"><meta property="og:image:height" content="900">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "width": 1600, "height": 900}}</script>
    """
    sized = [image for image in declared_images(extraction) if image.size and image.address]
    for one, other in combinations(sized, 2):
        if one.address == other.address and one.size != other.size and one.size and other.size:
            sizes = [f"{width} x {height}" for width, height in (one.size, other.size)]
            message = f"{quoted(one.address)} is declared as {sizes[0]} here, as {sizes[1]} in {other.location.syntax}"
            related = (Related(message=f"declared as {sizes[1]}", location=other.location),)
            yield Problem(f"{message}; state its own size", one.location, related=related)
            return


CLAIMS = (conflicting_time_zone, conflicting_publisher, conflicting_access, conflicting_image_size)
