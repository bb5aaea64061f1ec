"""NM561-NM563 and NM568-NM570: who is said to publish the article, and by which rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.location import Location
from newsmeta.normalize.agencies import agency
from newsmeta.normalize.names import Named, read_names
from newsmeta.normalize.text import clean_text, fold
from newsmeta.rules.addresses.own_addresses import host_of
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.vocabulary.things import things
from newsmeta.rules.wording import quoted
from newsmeta.statement import Item
from newsmeta.vocabulary import load

# https://github.com/schemaorg/schemaorg/issues/1525: what the Trust Project asks newsrooms to publish.
_POLICIES = (
    "publishingPrinciples",
    "ethicsPolicy",
    "correctionsPolicy",
    "diversityPolicy",
    "diversityStaffingReport",
    "ownershipFundingInfo",
    "masthead",
    "actionableFeedbackPolicy",
    "unnamedSourcesPolicy",
    "verificationFactCheckingPolicy",
    "noBylinesPolicy",
    "missionCoveragePrioritiesPolicy",
)
_NAMES = ("name", "legalName", "alternateName")


@dataclass(frozen=True, slots=True)
class DeclaredPublisher:
    """A publisher of the article as declared: the item, its name if it has one, and the place."""

    item: Item
    name: str | None
    location: Location

    def is_organization(self) -> bool:
        return any(load().is_subtype(type_, "Organization") for type_ in self.item.types)

    @property
    def is_described(self) -> bool:
        """Whether the page says anything of it but its ``@id``."""
        return bool(self.item.types) or len(self.item.properties) > 0


@once_a_page
def declared_publishers(extraction: Extraction) -> tuple[DeclaredPublisher, ...]:
    """The publishers that the article's items declare as objects, each place once."""
    found: dict[tuple[int, str], DeclaredPublisher] = {}
    for article in extraction.evidence.articles:
        if article.location.syntax in STRUCTURED:
            for statement in article.all("publisher"):
                item, place = statement.value, statement.location
                if isinstance(item, Item):
                    names = (clean_text(each.value) for each in item.all(*_NAMES) if isinstance(each.value, str))
                    declared = DeclaredPublisher(item, next(filter(None, names), None), place)
                    found.setdefault((id(place.element), place.path), declared)
    return tuple(found.values())


@rule("NM561", Severity.WARNING, "publisher")
def publisher_without_name(extraction: Extraction) -> Iterator[Problem]:
    """The publisher has no name.

    Nobody can print or match it: https://schema.org/publisher takes an Organization or a Person, of which the name is
    what readers see (read 2026-10-01). Objects that share an @id count as one.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "url": "https://bugle.example/"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle"}}</script>
    """
    for publisher in declared_publishers(extraction):
        if publisher.name is None and publisher.is_described and "name" not in publisher.item.properties:
            what = " and ".join(publisher.item.types) or "object"
            yield Problem(f"the {what} under publisher has no name; add it", publisher.location)


@rule("NM562", Severity.WARNING, "publisher")
def organization_as_person_publisher(extraction: Extraction) -> Iterator[Problem]:
    """An outlet or a company is declared as a person who publishes.

    https://schema.org/publisher takes both (read 2026-10-01); logo, policies and what else makes an outlet known
    belong to an Organization.

    Bad::

        <meta property="og:site_name" content="Rome News Network">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Person", "name": "Rome News Network"}}</script>

    Good::

        <meta property="og:site_name" content="Rome News Network">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire", "publisher": {"@type": "NewsMediaOrganization", "name": "Rome News Network"}}</script>
    """
    for publisher in declared_publishers(extraction):
        is_person = publisher.item.is_a("Person") and not publisher.is_organization()
        # That a person has no logo is told as such.
        if is_person and publisher.name and "logo" not in publisher.item.properties:
            sites = [fold(each) for each in extraction.evidence.tag_values("og:site_name")]
            if fold(publisher.name) in sites and _names_a_body(publisher.name):
                message = f"the publisher {quoted(publisher.name)} is no Person; make it a NewsMediaOrganization"
                yield Problem(message, publisher.location)


def _names_a_body(name: str) -> bool:
    """Whether a name has words that make it an organisation's."""
    read = read_names(name, declared_type="Person")
    return bool(read) and all(isinstance(named, Named) and named.kind == "organization" for named in read)


@rule("NM568", Severity.WARNING)
def policy_without_address(extraction: Extraction) -> Iterator[Problem]:
    """A policy of the newsroom is given as text, not by the address of the page that tells it.

    https://schema.org/ethicsPolicy and its like take an address or a CreativeWork (release 30.0, read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsMediaOrganization",
        "name": "The Bugle", "correctionsPolicy": "We correct errors at the end of the text."}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsMediaOrganization",
        "name": "The Bugle", "correctionsPolicy": "https://bugle.example/corrections"}</script>
    """
    for thing in things(extraction).all:
        for name in _POLICIES if thing.types else ():
            for text, location in thing.texts(name) if name in thing.properties else ():
                if "://" not in text and any(map(str.isspace, text)) and not is_residue(text):
                    message = f"{name} is the text {quoted(text)}; give the address of the page that tells it"
                    yield Problem(message, location)


@rule("NM570", Severity.NOTE, "publisher")
def agency_as_publisher(extraction: Extraction) -> Iterator[Problem]:
    """The markup calls the agency that the text comes from the publisher of another site.

    publisher is who publishes this page; the agency is the author, or its sourceOrganization
    (https://schema.org/sourceOrganization, https://schema.org/publisher, read 2026-10-01).

    Bad::

        <meta property="og:site_name" content="The Bugle"><link rel="canonical" href="https://bugle.example/rome">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "Agence France-Presse"}}</script>

    Good::

        <meta property="og:site_name" content="The Bugle"><link rel="canonical" href="https://bugle.example/rome">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle"},
        "sourceOrganization": {"@type": "Organization", "name": "Agence France-Presse"}}</script>
    """
    named = tuple(extraction.evidence.tag_values("og:site_name"))
    sites = [fold(each) for each in named]
    hosts = [host for each in extraction.evidence.addresses if (host := host_of(each))]
    for publisher in declared_publishers(extraction) if sites and hosts else ():
        known = agency(publisher.name or "")
        if known is None or known.kind != "wire" or not publisher.is_organization():
            continue
        names = {fold(known.name), fold(publisher.name or "")}
        own = any(name in site or site in name for name in names for site in sites) or known in map(agency, sites)
        parts = {part for host in hosts for part in host.replace("-", ".").split(".")}
        if not own and not any(word in part for name in names for word in name.split()[:1] for part in parts):
            message = (
                f"the publisher is {quoted(publisher.name)}, an agency, on {quoted(named[0])}; name the site's own"
            )
            yield Problem(f"{message} publisher, and the agency as sourceOrganization", publisher.location)


PUBLISHERS = (publisher_without_name, organization_as_person_publisher, policy_without_address, agency_as_publisher)
