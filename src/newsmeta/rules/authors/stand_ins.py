"""NM21x: authors as the markup names them."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.article import Organization, Person
from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.location import Location, Syntax
from newsmeta.normalize.names import ACCOUNT, ADDRESS, HANDLE
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted, shown


@rule("NM211", Severity.WARNING, "author")
def placeholder_author(extraction: Extraction) -> Iterator[Problem]:
    """The markup names an account of the content system as the author.

    "admin", "staff" and their like tell readers nothing, and newsmeta never emits them. newsmeta's news policy;
    Google wants the author's name only:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).

    Bad::

        <meta name="author" content="admin"><h1>Fire in Rome</h1>

    Good::

        <meta name="author" content="Jane Doe"><h1>Fire in Rome</h1>
    """
    for candidate in extraction.choices["author"].passed_over:
        if candidate.reason == ACCOUNT.reason and candidate.location.syntax is not Syntax.HTML:
            message = f"{quoted(candidate.statement.value)} names nobody; name who wrote the article"
            # What a template left has a finding of its own.
            if not is_residue(shown(candidate.statement.value)):
                yield Problem(message, candidate.location)


@rule("NM212", Severity.WARNING, "author", packs=("google",))
def address_as_author_name(extraction: Extraction) -> Iterator[Problem]:
    """An address or a social account stands where the author's name belongs.

    Google wants only the name there, and the address under url:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).
    OpenGraph's article:author does hold an address (https://ogp.me) and is left alone.

    Bad::

        <meta name="author" content="https://bugle.example/jane"><h1>Fire in Rome</h1>

    Good::

        <meta name="author" content="Jane Doe"><h1>Fire in Rome</h1>
    """
    for candidate in extraction.choices["author"].passed_over:
        syntax, wrong = candidate.location.syntax, (ADDRESS.reason, HANDLE.reason)
        if candidate.reason in wrong and syntax not in (Syntax.HTML, Syntax.OPEN_GRAPH, Syntax.MICRODATA):
            yield Problem(
                f"{quoted(candidate.statement.value)} is no name; write the author's name", candidate.location
            )


@rule("NM213", Severity.WARNING, "author")
def several_names_in_one_author(extraction: Extraction) -> Iterator[Problem]:
    """One author holds the names of several people.

    Google wants one author object a person:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe and Max Muster"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": [{"@type": "Person", "name": "Jane Doe"},
        {"@type": "Person", "name": "Max Muster"}]}</script>
    """
    names: dict[tuple[Location, int], list[str]] = {}
    choice = extraction.choices["author"]
    for candidate in (*choice.taken, *choice.passed_over):
        structured = candidate.location.syntax in (Syntax.JSON_LD, Syntax.MICRODATA, Syntax.RDFA)
        if structured and isinstance(candidate.value, (Person, Organization)):
            # Two items under one path are two authors; their elements tell them apart.
            place = (candidate.location, id(candidate.location.element))
            names.setdefault(place, []).append(candidate.value.name)
    for (location, _), repeated in names.items():
        found = tuple(dict.fromkeys(repeated))
        if len(found) > 1:
            yield Problem(
                f"one author names {len(found)}: {', '.join(found)}; give each an object of its own", location
            )


STAND_INS = (placeholder_author, address_as_author_name, several_names_in_one_author)
