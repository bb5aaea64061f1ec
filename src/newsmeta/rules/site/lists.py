"""NM903 and NM906: the hosts and sections that the site's own profile lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urljoin, urlsplit

from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Location
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.site.declared import declared_articles, declared_at, place_of
from newsmeta.rules.wording import quoted

_ADDRESS_TAGS = (
    "link:canonical",
    "og:url",
    "og:image",
    "og:image:url",
    "og:image:secure_url",
    "twitter:image",
    "twitter:image:src",
)
_ADDRESS_PATHS = (
    ("url",),
    ("mainEntityOfPage", "@id"),
    ("mainEntityOfPage", "url"),
    ("image", "url"),
    ("image", "contentUrl"),
    ("thumbnailUrl",),
    ("publisher", "logo", "url"),
    ("publisher", "logo", "contentUrl"),
)
_MOST_RELATED = 5


def _told_once(message: str, locations: Sequence[Location]) -> Problem:
    first, *others = {place_of(location): location for location in locations}.values()
    related = tuple(Related(message="and here", location=other) for other in others[:_MOST_RELATED])
    return Problem(message, first, related=related)


def _addresses(extraction: Extraction) -> Iterator[tuple[str, Location]]:
    tags = extraction.evidence.tags
    for tag in (tag for name in _ADDRESS_TAGS for tag in tags.get(name, ())):
        yield tag.value, tag.location
    for article in declared_articles(extraction):
        for path in _ADDRESS_PATHS:
            for value in declared_at(article, path):
                if value.item is None and value.texts:
                    yield value.texts[0], value.location


def _host(address: str, base: str | None) -> str | None:
    """The host of an address, in small letters; None where it has none, as one that is broken or relative."""
    try:
        parts = urlsplit(urljoin(base or "", address.strip()))
        return parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return None


def _sections(extraction: Extraction) -> Iterator[tuple[str, Location]]:
    for article in declared_articles(extraction):
        for value in article.holds("articleSection"):
            if value.item is None:
                yield value.texts[0], value.location
    for tag in extraction.evidence.tags.get("article:section", ()):
        if tag.value.strip():
            yield tag.value.strip(), tag.location


@rule("NM903", Severity.ERROR, packs=("site",))
def host_not_allowed(extraction: Extraction) -> Iterator[Problem]:
    """An address of the page or its pictures has a host that is none of the site's.

    The site says in its newsmeta.toml which hosts canonical link, og:url, url, image and logo may have. A staging
    server, another edition or a network that the site left shows there first.

    Config::

        [profile]
        hosts = ["bugle.example", "*.bugle-cdn.example"]

    Bad::

        <link rel="canonical" href="https://staging.bugle.example/rome"><h1>Fire in Rome</h1>

    Good::

        <link rel="canonical" href="https://bugle.example/rome">
        <meta property="og:image" content="https://img.bugle-cdn.example/rome.jpg"><h1>Fire in Rome</h1>
    """
    profile = extraction.config.profile
    if not profile.hosts:
        return
    strange: dict[str, list[Location]] = {}
    for address, location in _addresses(extraction):
        host = _host(address, extraction.document.base_url)
        if host and not profile.allows_host(host):
            strange.setdefault(host, []).append(location)
    for host, locations in strange.items():
        message = f"{host} is none of the site's hosts; write the address that readers have"
        yield _told_once(message, locations)


@rule("NM906", Severity.WARNING, "articleSection", packs=("site",))
def section_not_in_list(extraction: Extraction) -> Iterator[Problem]:
    """The article is in a section that the site does not have.

    The site lists its sections in its newsmeta.toml; articleSection and article:section must be among them, letter for
    letter.

    Config::

        [profile]
        sections = ["World", "Culture"]

    Bad::

        <meta property="article:section" content="world-news"><h1>Fire in Rome</h1>

    Good::

        <meta property="article:section" content="World"><h1>Fire in Rome</h1>
    """
    sections = extraction.config.profile.sections
    strange: dict[str, list[Location]] = {}
    for section, location in _sections(extraction) if sections else ():
        if section not in sections:
            strange.setdefault(section, []).append(location)
    for section, locations in strange.items():
        from difflib import get_close_matches

        folded = {each.casefold(): each for each in sections}
        near = get_close_matches(section.casefold(), folded, 1)
        hint = f"did you mean {folded[near[0]]}?" if near else f"there are {', '.join(sections)}"
        yield _told_once(f"{quoted(section)} is none of the site's sections; {hint}", locations)


LISTS = (host_not_allowed, section_not_in_list)
