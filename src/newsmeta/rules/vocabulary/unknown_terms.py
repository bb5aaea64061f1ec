"""NM041-NM049: terms that schema.org does not know, or not there."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.vocabulary.case_fixes import right_case
from newsmeta.rules.vocabulary.terms import term_flaws


@rule("NM041", Severity.ERROR)
def unknown_type(extraction: Extraction) -> Iterator[Problem]:
    """A type is not one of schema.org's.

    Readers pass over what they do not know, and with it all that it says: https://schema.org/docs/full.html (release
    30.0, read 2026-10-01). Types of other vocabularies, named in full, are left alone.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArtcle", "headline": "Fire in Rome"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    return term_flaws(extraction, "unknown-type")


@rule("NM042", Severity.ERROR, fix=right_case)
def type_in_wrong_case(extraction: Extraction) -> Iterator[Problem]:
    """A type is written with the wrong capitals.

    Names of schema.org are told apart by case: https://schema.org/docs/faq.html (read 2026-10-01).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "newsArticle", "headline": "Fire in Rome"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    return term_flaws(extraction, "type-case")


@rule("NM043", Severity.WARNING)
def unknown_property(extraction: Extraction) -> Iterator[Problem]:
    """A property is not one of schema.org's.

    Nobody reads it: https://schema.org/docs/full.html (release 30.0, read 2026-10-01). Properties of other
    vocabularies, named in full, are left alone.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome", "authors": "Jane Doe"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome",
        "author": {"@type": "Person", "name": "Jane Doe"}}
        </script>
    """
    return term_flaws(extraction, "unknown-property")


@rule("NM044", Severity.WARNING, fix=right_case)
def property_in_wrong_case(extraction: Extraction) -> Iterator[Problem]:
    """A property is written with the wrong capitals.

    Names of schema.org are told apart by case: https://schema.org/docs/faq.html (read 2026-10-01).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "datepublished": "2026-05-04"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "datePublished": "2026-05-04"}
        </script>
    """
    return term_flaws(extraction, "property-case")


@rule("NM045", Severity.WARNING)
def property_of_another_type(extraction: Extraction) -> Iterator[Problem]:
    """A property stands on a thing that has none of that name.

    schema.org says on which types a property is expected, and a thing of several types may have those of all:
    https://schema.org/docs/datamodel.html (read 2026-10-01).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome", "jobTitle": "Reporter"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome",
        "author": {"@type": "Person", "name": "Jane Doe", "jobTitle": "Reporter"}}
        </script>
    """
    return term_flaws(extraction, "domain")


@rule("NM046", Severity.WARNING)
def value_of_another_type(extraction: Extraction) -> Iterator[Problem]:
    """A property holds a thing of a type that it does not take.

    schema.org says what types a property's values have: https://schema.org/docs/datamodel.html (read 2026-10-01). A
    Role may stand anywhere.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "WebSite", "name": "The Bugle"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "NewsMediaOrganization", "name": "The Bugle"}}</script>
    """
    return term_flaws(extraction, "range")


@rule("NM048", Severity.WARNING)
def value_of_another_kind(extraction: Extraction) -> Iterator[Problem]:
    """A number, a duration or a truth value is asked for, and something else is given.

    https://schema.org/DataType (read 2026-10-01). Numbers and truth values written as text are let pass.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "wordCount": "about 900"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "wordCount": 912}
        </script>
    """
    return term_flaws(extraction, "datatype")


@rule("NM049", Severity.WARNING)
def superseded_term(extraction: Extraction) -> Iterator[Problem]:
    """A term has been superseded by another.

    schema.org keeps it for old pages only: https://schema.org/supersededBy (release 30.0, read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isBasedOnUrl": "https://bugle.example/first"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isBasedOn": "https://bugle.example/first"}</script>
    """
    return term_flaws(extraction, "superseded")


UNKNOWN_TERMS = (
    unknown_type,
    type_in_wrong_case,
    unknown_property,
    property_in_wrong_case,
    property_of_another_type,
    value_of_another_type,
    value_of_another_kind,
    superseded_term,
)
