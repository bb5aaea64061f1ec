"""NM245-NM247: how authors are written and counted, and who goes without a credit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Syntax
from newsmeta.normalize.agencies import agency
from newsmeta.normalize.text import fold
from newsmeta.rules.article.missing import credited_agency
from newsmeta.rules.authors.credited import STRUCTURED, Credited, credited, outlets, read_author
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted

_WORDS = re.compile(r"\w+")


@rule("NM245", Severity.NOTE, "author")
def author_name_in_one_case(extraction: Extraction) -> Iterator[Problem]:
    """An author's name is in capitals or in small letters only.

    newsmeta's news policy: a name is written as its bearer writes it; how it looks is a matter of style sheets.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "JANE DOE"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe"}}</script>
    """
    for author in credited(extraction):
        name = author.name or ""
        in_one_case = author.is_person() and " " in name and (name.isupper() or name.islower())
        if in_one_case and any(named.kind == "person" for named in read_author(extraction, name)):
            yield Problem(f"{quoted(name)} is in one case; write the name as names are written", author.name_location)


@rule("NM246", Severity.WARNING, "author")
def author_twice(extraction: Extraction) -> Iterator[Problem]:
    """One author is declared twice.

    Google asks for each author once:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": [{"@type": "Person", "name": "Jane Doe"},
        {"@type": "Person", "name": "jane doe"}]}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": [{"@type": "Person", "name": "Jane Doe"}]}</script>
    """
    seen: dict[tuple[int, str], Credited] = {}
    for author in credited(extraction):
        if author.name:
            first = seen.setdefault((id(author.article), fold(author.name)), author)
            if first is not author and author.location.syntax is Syntax.JSON_LD:
                related = (Related(message="first here", location=first.location),)
                yield Problem(f"{quoted(author.name)} is declared twice", author.location, related=related)


@rule("NM247", Severity.NOTE, "sourceOrganization")
def agency_uncredited_in_markup(extraction: Extraction) -> Iterator[Problem]:
    """The text credits a news agency that the markup does not name.

    newsmeta's news policy: https://schema.org/sourceOrganization, or the agency among the authors, tells who the text
    comes from.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe"}}</script>
        <h1>Fire in Rome</h1><p>ROME (Reuters) - Flames were seen above the old town late on Monday evening.</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe"},
        "sourceOrganization": {"@type": "Organization", "name": "Reuters"}}</script>
        <h1>Fire in Rome</h1><p>ROME (Reuters) - Flames were seen above the old town late on Monday evening.</p>
    """
    articles = [item for item in extraction.evidence.articles if item.location.syntax in STRUCTURED]
    # Who the byline names is a matter of the authors; copy without any other author is told of where that is missing.
    choice = credited_agency(extraction)
    if choice is None or not articles or not extraction.choices["author"].value:
        return
    name = choice.value.name
    declared = (*(each for author in credited(extraction) for each in author.names), *outlets(extraction))
    if not any(_names(text, name) for text in declared):
        yield Problem(f"the text credits {name}, the markup does not; name it as sourceOrganization", choice.at)


def _names(text: str, name: str) -> bool:
    """Whether a text names an agency, by its whole name or by its letters."""
    known = (agency(word) for word in (text, *_WORDS.findall(text)))
    return fold(name) in fold(text) or any(each is not None and each.name == name for each in known)


LISTS = (author_name_in_one_case, author_twice, agency_uncredited_in_markup)
