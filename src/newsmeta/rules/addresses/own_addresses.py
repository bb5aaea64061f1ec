"""What a page calls its own address, and which addresses cannot be one that readers get to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from newsmeta.extraction import Extraction
from newsmeta.location import Location
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.rules.once import once_a_page
from newsmeta.statement import Item, Statement

_STAGING = LatePattern(r"(?:^|[.-])(?:staging|stage|stg|preprod|preproduction|uat)(?=[.-])")
_UNREACHED = (".localhost", ".local", ".internal", ".lan", ".test", ".invalid", ".home.arpa")
_BACK_OFFICE = LatePattern(r"/wp-admin/|[?&]preview=(?:true|1)(?:&|$)")
_SLASHES = LatePattern(r"(?<!:)//+")
_NUMBERED = LatePattern(r"[0-9.]+|[0-9a-f:]*:[0-9a-f:.]*")


@dataclass(frozen=True, slots=True)
class OwnAddress:
    """An address that the page gives as its own: what is called it, the text, and the place."""

    name: str
    text: str
    location: Location


def is_article(extraction: Extraction) -> bool:
    """Whether the page says of itself that it is an article."""
    types = extraction.evidence.tag_values("og:type")
    return bool(extraction.evidence.articles) or any(each.lower().startswith("article") for each in types)


@once_a_page
def canonicals(extraction: Extraction) -> tuple[Statement, ...]:
    """The canonical links with an address."""
    found = extraction.evidence.tags.get("link:canonical", ())
    return tuple(statement for statement in found if statement.value.strip())


@once_a_page
def own_addresses(extraction: Extraction) -> tuple[OwnAddress, ...]:
    """The canonical link, og:url, and the address of the article's items, in this order."""
    return tuple(_own_addresses(extraction))


def _own_addresses(extraction: Extraction) -> Iterator[OwnAddress]:
    for statement in canonicals(extraction):
        yield OwnAddress("the canonical link", statement.value.strip(), statement.location)
    for statement in extraction.evidence.tags.get("og:url", ()):
        if statement.value.strip():
            yield OwnAddress("og:url", statement.value.strip(), statement.location)
    for article in extraction.evidence.articles:
        for statement in article.all("url", "mainEntityOfPage") if article.location.syntax in STRUCTURED else ():
            value = statement.value.id if isinstance(statement.value, Item) else statement.value
            if isinstance(value, str) and value.strip():
                yield OwnAddress(f"{statement.name} of the article", value.strip(), statement.location)


@lru_cache(maxsize=512)
def host_of(address: str) -> str:
    """The host's name in lower case; empty where there is none."""
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


def is_home(address: str) -> bool:
    """Whether an address is that of a site's home page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.netloc) and parts.path in ("", "/") and not parts.query


def with_single_slashes(address: str) -> str:
    """An address in which no two slashes follow each other, but for those after its scheme."""
    return _SLASHES.sub("/", address)


@lru_cache(maxsize=512)
def out_of_reach(address: str) -> str | None:
    """Why readers elsewhere do not get to an address; None when they do, as far as it tells."""
    if address[:5].lower() == "file:":
        return "is a file of one computer"
    host = host_of(address)
    # What follows a scheme that stands twice is no host.
    if host in ("", "http", "https"):
        return None
    if host == "localhost" or host.endswith(_UNREACHED):
        return "is known to one network only"
    if "." not in host and ":" not in host:
        return "has no domain for a host"
    if _NUMBERED.fullmatch(host) and _is_private_number(host):
        return "is known to one network only"
    if _STAGING.search(host):
        return "is of a staging site"
    return "is for editors only" if _BACK_OFFICE.search(address) else None


def _is_private_number(host: str) -> bool:
    from ipaddress import ip_address

    try:
        number = ip_address(host)
    except ValueError:
        return False
    return number.is_private or number.is_loopback or number.is_link_local
