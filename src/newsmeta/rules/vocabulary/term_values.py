"""NM047 and NM051-NM056: values that the vocabulary makes less of than they could say, and types at odds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.normalize.languages import primary
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import whole_member
from newsmeta.rules.vocabulary.terms import CREDITED, term_flaws
from newsmeta.rules.vocabulary.things import things
from newsmeta.rules.wording import quoted
from newsmeta.sources.json_ld_node import Value
from newsmeta.statement import Statement
from newsmeta.vocabulary import load

_SOMEBODY = frozenset({"Organization", "Person"})
# What says of itself that it is fact, and what says that it is not (https://schema.org/NewsArticle).
_REPORTING = ("ReportageNewsArticle", "BackgroundNewsArticle")
_NO_REPORTING = ("OpinionNewsArticle", "SatiricalArticle", "AdvertiserContentArticle", "ReviewNewsArticle")


@rule("NM047", Severity.NOTE)
def text_for_somebody(extraction: Extraction) -> Iterator[Problem]:
    """A name stands where schema.org expects a person or an organisation.

    Text is allowed everywhere, but says neither which of the two it is nor where to learn more:
    https://schema.org/docs/datamodel.html (read 2026-10-01). Authors have a rule of their own.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": "The Bugle"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle"}}</script>
    """
    vocabulary = load()
    for thing in things(extraction).all:
        for name, values in thing.properties.items():
            if name in CREDITED or not _takes_somebody(name):
                continue
            for stated in values:
                value = stated.value if isinstance(stated, Statement) else stated.raw
                if isinstance(value, str) and value.strip() and "://" not in value:
                    kinds = " or ".join(sorted(vocabulary.range_of(name) & _SOMEBODY))
                    message = f"{name} is the text {quoted(value)}; make it an object, {kinds}, with a name"
                    yield Problem(message, stated.location)


@lru_cache(maxsize=2048)
def _takes_somebody(name: str) -> bool:
    ranges = load().properties.get(name, {}).get("range", ())
    return bool(ranges) and _SOMEBODY.issuperset(ranges)


@rule("NM051", Severity.ERROR)
def unknown_member(extraction: Extraction) -> Iterator[Problem]:
    """A value is none of those that the enumeration has.

    https://schema.org/Enumeration (release 30.0, read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Event", "name": "Concert",
        "eventStatus": "https://schema.org/EventCalledOff"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Event", "name": "Concert",
        "eventStatus": "https://schema.org/EventCancelled"}</script>
    """
    return term_flaws(extraction, "member")


@rule("NM052", Severity.NOTE, fix=whole_member)
def member_as_bare_word(extraction: Extraction) -> Iterator[Problem]:
    """A member of an enumeration is given as a word, not by its address.

    Google reads both; a word by itself is text or a relative address to other readers:
    https://schema.org/Enumeration (read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Event", "name": "Concert",
        "eventStatus": "EventCancelled"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Event", "name": "Concert",
        "eventStatus": "https://schema.org/EventCancelled"}</script>
    """
    return term_flaws(extraction, "bare-member")


@rule("NM053", Severity.NOTE)
def type_too_general(extraction: Extraction) -> Iterator[Problem]:
    """Something with a headline and a date is called a CreativeWork or a Thing only.

    Google asks for the most specific type that fits:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "CreativeWork",
        "headline": "Fire in Rome", "datePublished": "2026-05-04"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "datePublished": "2026-05-04"}</script>
    """
    if extraction.evidence.articles:
        return
    for thing in things(extraction).all:
        general = thing.types in (("CreativeWork",), ("Thing",))
        if general and thing.owner is None and "headline" in thing.properties and "datePublished" in thing.properties:
            advice = "make it an Article, or a NewsArticle if it is news"
            yield Problem(f"{thing.label} with a headline and a date; {advice}", thing.location)


@rule("NM054", Severity.WARNING)
def types_at_odds(extraction: Extraction) -> Iterator[Problem]:
    """An article calls itself reporting and something else at once.

    Opinion, satire, reviews and advertising have types of their own so that readers can tell them from reports:
    https://schema.org/NewsArticle (read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "headline": "Fire in Rome",
        "@type": ["OpinionNewsArticle", "ReportageNewsArticle"]}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "headline": "Fire in Rome",
        "@type": ["NewsArticle", "ReportageNewsArticle"]}</script>
    """
    for thing in things(extraction).all:
        others = [type_ for type_ in thing.own_types if type_ in _NO_REPORTING]
        reports = [type_ for type_ in thing.own_types if type_ in _REPORTING] if others else []
        if others and reports:
            yield Problem(f"{others[0]} and {reports[0]} exclude each other; keep the true one", thing.location)


@rule("NM055", Severity.WARNING)
def text_for_an_address(extraction: Extraction) -> Iterator[Problem]:
    """Text that is no address stands where only an address or an object can.

    Readers take it for a relative address, and get a page that does not exist: https://schema.org/URL (read
    2026-10-01).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome", "url": "rome"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "url": "https://bugle.example/a"}
        </script>
    """
    return term_flaws(extraction, "address")


@rule("NM056", Severity.NOTE, "inLanguage")
def text_in_another_language(extraction: Extraction) -> Iterator[Problem]:
    """The headline is tagged with another language than the article.

    JSON-LD lets text say its language: https://www.w3.org/TR/json-ld11/#string-internationalization (read
    2026-10-01); it should be the article's.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "inLanguage": "de", "headline": {"@value": "Feuer in Rom", "@language": "en"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "inLanguage": "de", "headline": {"@value": "Feuer in Rom", "@language": "de"}}</script>
    """
    for thing in things(extraction).all:
        raw = thing.node.raw if thing.node else {}
        headline, declared = raw.get("headline"), raw.get("inLanguage")
        tagged = headline.get("@language") if isinstance(headline, dict) else None
        if isinstance(tagged, str) and isinstance(declared, str) and primary(tagged) != primary(declared):
            place = thing.properties["headline"][0]
            at = place.location if isinstance(place, Value) else thing.location
            yield Problem(f'the headline is tagged "{tagged}", inLanguage is "{declared}"; use one', at)


TERM_VALUES = (
    text_for_somebody,
    unknown_member,
    member_as_bare_word,
    type_too_general,
    types_at_odds,
    text_for_an_address,
    text_in_another_language,
)
