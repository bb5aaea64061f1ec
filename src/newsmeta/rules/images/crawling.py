"""NM428: what the site's robots.txt keeps from crawlers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Location
from newsmeta.normalize.urls import read_url
from newsmeta.rules.images.declared_images import declared_images
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.site.declared import place_of
from newsmeta.rules.wording import quoted

_CRAWLER = "Googlebot-Image"
_MOST_RELATED = 5


@rule("NM428", Severity.WARNING, "image")
def image_kept_from_crawlers(extraction: Extraction) -> Iterator[Problem]:
    """The site's robots.txt keeps crawlers from a declared picture.

    Google wants pictures that it can crawl and index:
    https://developers.google.com/search/docs/appearance/structured-data/article (read 2026-09-08). Asked of pictures on
    the page's own host, where --robots or the configuration gives its robots.txt; other hosts have their own.

    Config::

        robots = '''
        User-agent: *
        Disallow: /private/
        '''

    Bad::

        <link rel="canonical" href="https://bugle.example/rome"><h1>Fire in Rome</h1>
        <meta property="og:image" content="https://bugle.example/private/rome.jpg">

    Good::

        <link rel="canonical" href="https://bugle.example/rome"><h1>Fire in Rome</h1>
        <meta property="og:image" content="https://bugle.example/rome.jpg">
    """
    if extraction.config.robots is None:
        return
    parser = _parsed(extraction.config.robots)
    own = {_host(address) for address in extraction.evidence.addresses}
    kept: dict[str, list[Location]] = {}
    for image in declared_images(extraction):
        address = read_url(image.address or "", extraction.document.base_url)
        if isinstance(address, str) and _host(address) in own and not parser.can_fetch(address, _CRAWLER):
            kept.setdefault(address, []).append(image.location)
    for address, locations in kept.items():
        first, *others = {place_of(location): location for location in locations}.values()
        related = tuple(Related(message="and here", location=other) for other in others[:_MOST_RELATED])
        message = (
            f"robots.txt keeps {_CRAWLER} from {quoted(urlsplit(address).path)}; allow it, or declare another picture"
        )
        yield Problem(message, first, related=related)


@lru_cache(maxsize=1)
def _parsed(robots: str) -> Any:
    # Unlike the standard library's it knows * and $, and that the longest rule counts
    # (https://www.rfc-editor.org/rfc/rfc9309).
    from protego import Protego

    return Protego.parse(robots)


def _host(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:
        return None


CRAWLING = (image_kept_from_crawlers,)
