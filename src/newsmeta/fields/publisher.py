"""publisher: who publishes the page, with the logo (https://schema.org/publisher)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from newsmeta.article import ImageObject, Organization, Person
from newsmeta.choice import Candidate, Choice
from newsmeta.fields.field import Context, Field, Reading, chosen, first_good
from newsmeta.fields.source import Declared, DeclaredOn, Source, Tag
from newsmeta.location import Location, Syntax
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import clean_text, fold
from newsmeta.normalize.urls import read_url
from newsmeta.statement import Item, Statement
from newsmeta.vocabulary import load

_PLATFORMS = frozenset(
    {"wordpress", "blogger", "drupal", "joomla", "ghost", "squarespace", "wix", "my site", "blog", "home"}
)
_NO_NAME = Rejected("it has no name")
_SOFTWARE = Rejected("it is the name of a program or a stand-in, not of a publisher")
_SITE_TYPES = ("NewsMediaOrganization", "Organization", "OnlineBusiness", "Corporation", "Newspaper")


class SiteItems:
    """The page's organisation item, when there is only one."""

    label = "organisation item of the page"

    def statements(self, evidence: Any) -> Iterator[tuple[Statement, str | None]]:
        organizations = list(evidence.of_type(*_SITE_TYPES))
        for item in organizations:
            reason = None if len(organizations) == 1 else "the page describes several organisations"
            yield Statement("Organization", item, item.location), reason


def _read(statement: Statement, context: Context) -> Iterator[Organization | Person | Rejected]:
    value = statement.value
    if isinstance(value, Item):
        yield organization(value, context) or _NO_NAME
    elif isinstance(value, str):
        name = clean_text(value)
        if not name or name.startswith(("http://", "https://", "@")):
            yield _NO_NAME
        elif fold(name) in _PLATFORMS:
            yield _SOFTWARE
        else:
            yield Organization(name=name)
    else:
        yield _NO_NAME


def organization(item: Item, context: Context) -> Organization | Person | None:
    """An organisation or person item as a value; None without a name."""
    name = next((clean_text(value) for value in _strings(item, "name", "legalName") if clean_text(value)), None)
    if name is None or name.startswith(("http://", "https://")):
        return None
    url = next((u for u in _addresses(item, context, "url") if u), None)
    same_as = tuple(dict.fromkeys(_addresses(item, context, "sameAs")))
    if item.is_a("Person") and not item.is_a("Organization"):
        return Person(name=name, url=url, sameAs=same_as)
    types = [t for t in item.types if t != "Organization" and load().is_subtype(t, "Organization")]
    return Organization(
        name=name, url=url, sameAs=same_as, logo=_logo(item, context), type=types[0] if types else "Organization"
    )


def _logo(item: Item, context: Context) -> ImageObject | None:
    for statement in item.all("logo"):
        value = statement.value
        raw = (value.first("url", "contentUrl") or value.id) if isinstance(value, Item) else value
        address = read_url(raw, context.base_url) if isinstance(raw, str) else None
        if isinstance(address, str):
            if isinstance(value, Item):
                return ImageObject(
                    url=address, width=pixels(value.first("width")), height=pixels(value.first("height"))
                )
            return ImageObject(url=address)
    return None


def pixels(value: Any) -> int | None:
    """A whole number of pixels: 1200, "1200", "1200px", or a QuantitativeValue of it."""
    if isinstance(value, Item):
        value = value.first("value")
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return int(value) if value == int(value) and value > 0 else None
    if isinstance(value, str) and (digits := value.strip().lower().removesuffix("px").strip()).isdecimal():
        return int(digits) or None if len(digits) < 6 else None
    return None


def _strings(item: Item, *names: str) -> Iterator[str]:
    return (statement.value for statement in item.all(*names) if isinstance(statement.value, str))


def _addresses(item: Item, context: Context, *names: str) -> Iterator[str]:
    for raw in _strings(item, *names):
        address = read_url(raw, context.base_url)
        if isinstance(address, str):
            yield address


def _choose(field: Field, found: Sequence[Reading], context: Context) -> Choice:
    configured = context.evidence.config.publisher
    if configured is not None:
        statement = Statement("publisher", configured.name, Location(Syntax.CONFIG, "publisher"))
        taken = Reading(-1, Candidate(configured, statement))
        return chosen(field, configured, [taken], [taken, *found])
    choice = first_good(field, found, context)
    if isinstance(choice.value, Organization) and choice.value.logo is None:
        return _with_logo(field, choice, found)
    return choice


def _with_logo(field: Field, choice: Choice, found: Sequence[Reading]) -> Choice:
    """The chosen organisation with the logo, address and profiles that another item of the same name states."""
    for reading in found:
        other = reading.candidate.value
        if isinstance(other, Organization) and other.logo and fold(other.name) == fold(choice.value.name):
            merged = Organization(
                name=choice.value.name,
                url=choice.value.url or other.url,
                sameAs=choice.value.sameAs or other.sameAs,
                logo=other.logo,
                type=choice.value.type if choice.value.type != "Organization" else other.type,
            )
            taken = [r for r in found if r.candidate in choice.taken]
            return chosen(field, merged, [*taken, reading], found)
    return choice


_SOURCES: tuple[Source, ...] = (
    Declared("publisher"),
    Tag("og:site_name"),
    SiteItems(),
    DeclaredOn(("WebSite",), ("name",)),
    DeclaredOn(("WebPage",), ("publisher",)),
    Tag(
        "application-name",
        "apple-mobile-web-app-title",
        "dc.publisher",
        "dcterms.publisher",
        "publisher",
        "cre",
        "copyright",
    ),
)

PUBLISHER = Field(name="publisher", sources=_SOURCES, read=_read, choose=_choose)
