"""NM214-NM219: what stands in an author's name and is no part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.article import Person
from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.normalize.agencies import agency
from newsmeta.normalize.given_names import GIVEN_NAMES
from newsmeta.normalize.name_pieces import without_lead_in
from newsmeta.normalize.name_shape import is_full_name
from newsmeta.normalize.one_name import is_role
from newsmeta.normalize.text import fold
from newsmeta.rules.authors.credited import Credited, credited, outlets, read_author
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted

# Titles before a name that are written with a dot or stand for nothing else.
_HONORIFIC = re.compile(
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Ing|Mag|Dipl|Hr|Sr|Sra|Dott|Dra|Drs|Mme|Mlle)\.|(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir|Dame"
    r"|Herr|Frau|Monsieur|Madame|Señor|Señora|Dott|Mme|Mlle|Rabbi|Rev\.|Reverend))\s+(?=[^\W\d_])"
)
_ORGANIZATIONS = ("Organization", "NewsMediaOrganization", "Corporation")
# "JaneDoe" is an account of Jane Doe's.
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_JOINS = re.compile(r"\s[-–—|/,(]|[|/,(]")


def _people(extraction: Extraction) -> Iterator[tuple[Credited, str]]:
    return ((author, author.name) for author in credited(extraction) if author.name and not _is_organization(author))


def _is_organization(author: Credited) -> bool:
    return author.item is not None and author.item.is_a(*_ORGANIZATIONS)


@rule("NM214", Severity.WARNING, "author")
def byline_words_in_author_name(extraction: Extraction) -> Iterator[Problem]:
    """An author's name begins with the words that lead in to it on the page.

    Google wants the name and no introductory words:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "By Jane Doe"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe"}}</script>
    """
    language = extraction.choices["inLanguage"].value
    for author, name in _people(extraction):
        rest = without_lead_in(name, language)
        if rest != name and any(named.kind == "person" for named in read_author(extraction, rest)):
            yield Problem(f"{quoted(name)} begins with byline words; write {quoted(rest)}", author.name_location)


@rule("NM215", Severity.WARNING, "author")
def job_title_in_author_name(extraction: Extraction) -> Iterator[Problem]:
    """An author's name holds a job title.

    Google wants the name alone, and the title under jobTitle:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe, Senior Reporter"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome",
        "author": {"@type": "Person", "name": "Jane Doe", "jobTitle": "Senior Reporter"}}</script>
    """
    for author, name in _people(extraction):
        titled = next((named for named in read_author(extraction, name) if named.jobTitle), None)
        if titled and titled.jobTitle and titled.jobTitle in name and not _names_outlet(extraction, titled.jobTitle):
            message = f"{quoted(name)} holds a job title; write {quoted(titled.name)} and move the rest to jobTitle"
            yield Problem(message, author.name_location)


@rule("NM216", Severity.NOTE, "author")
def honorific_in_author_name(extraction: Extraction) -> Iterator[Problem]:
    """An author's name begins with an honorific.

    Google wants the name alone, and the honorific under honorificPrefix:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Dr. Jane Doe"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome",
        "author": {"@type": "Person", "name": "Jane Doe", "honorificPrefix": "Dr."}}</script>
    """
    for author, name in _people(extraction):
        if author.is_person() and (found := _HONORIFIC.match(name)):
            title = quoted(found[0].strip())
            message = f"{quoted(name)} begins with the honorific {title}; move it to honorificPrefix"
            yield Problem(message, author.name_location)


@rule("NM217", Severity.WARNING, "author")
def publisher_in_author_name(extraction: Extraction) -> Iterator[Problem]:
    """An author's name holds the outlet's.

    Google wants the name alone, and the outlet under publisher:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).

    Bad::

        <meta property="og:site_name" content="The Bugle">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe | The Bugle"}}</script>

    Good::

        <meta property="og:site_name" content="The Bugle">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe"}}</script>
    """
    for author, name in _people(extraction):
        if not _JOINS.search(name) or not _names_outlet(extraction, name):
            continue
        people = [named for named in read_author(extraction, name) if named.kind == "person"]
        if len(people) == 1 and len(people[0].name) < len(name) and not _names_outlet(extraction, people[0].name):
            message = f"{quoted(name)} holds the outlet's name; write {quoted(people[0].name)}"
            yield Problem(message, author.name_location)


def _names_outlet(extraction: Extraction, text: str) -> bool:
    return any(len(each) > 2 and fold(each) in fold(text) for each in outlets(extraction))


@rule("NM218", Severity.WARNING, "author")
def organization_as_person(extraction: Extraction) -> Iterator[Problem]:
    """An agency, a newsroom or a company is declared as a person.

    Google asks for the type that is true:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Reuters"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Organization", "name": "Reuters"}}</script>
    """
    for author, name in _people(extraction):
        if author.is_person() and _is_body(extraction, name):
            yield Problem(
                f"{quoted(name)} is no Person; name who wrote it, or make it an Organization", author.location
            )


def _is_body(extraction: Extraction, name: str) -> bool:
    """Whether a name is surely no person's: an agency's, the outlet's, or one with words of organisations alone."""
    if agency(name):
        return True
    words = fold(_CAMEL.sub(" ", name)).split()
    is_outlet = any(fold(name) == fold(each) for each in outlets(extraction))
    if is_role(name) or not GIVEN_NAMES.isdisjoint(words) or (is_outlet and is_full_name(name)):
        return False
    read = read_author(extraction, name)
    publisher = extraction.choices["publisher"].value
    is_person = isinstance(publisher, Person) and fold(publisher.name) == fold(name)
    return bool(read) and not is_person and all(named.kind == "organization" for named in read)


@rule("NM219", Severity.NOTE, "author")
def person_as_organization(extraction: Extraction) -> Iterator[Problem]:
    """Somebody with a given name and a surname is declared as an organisation.

    Google asks for the type that is true:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Organization", "name": "Jane Doe"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe"}}</script>
    """
    for author in credited(extraction):
        name = author.name or ""
        words = name.split()
        if _is_organization(author) and len(words) in (2, 3) and fold(words[0]) in GIVEN_NAMES and not agency(name):
            read = read_author(extraction, name, None)
            if len(read) == 1 and read[0].kind == "person" and fold(read[0].name) == fold(name):
                yield Problem(f"{quoted(name)} looks like a person; make it a Person", author.location)


NAMES = (
    byline_words_in_author_name,
    job_title_in_author_name,
    honorific_in_author_name,
    publisher_in_author_name,
    organization_as_person,
    person_as_organization,
)
