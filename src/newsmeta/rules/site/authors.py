"""NM904-NM905: the authors that the site's own profile lists."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Severity
from newsmeta.location import Location
from newsmeta.normalize.text import clean_text, fold
from newsmeta.normalize.urls import same_page
from newsmeta.rules.authors.credited import Credited, credited
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.site.declared import place_of
from newsmeta.rules.value_fixes import value_fix
from newsmeta.rules.wording import quoted


def _roster(extraction: Extraction) -> dict[str, tuple[str, ...]]:
    return {fold(clean_text(name)): addresses for name, addresses in extraction.config.profile.authors.items()}


def _addressed_otherwise(extraction: Extraction) -> Iterator[tuple[Credited, tuple[str, ...]]]:
    roster = _roster(extraction)
    for author in credited(extraction) if roster else ():
        known = roster.get(fold(author.name or ""), ())
        stated = author.texts("url", "sameAs")
        base = extraction.document.base_url or ""
        if known and stated and not any(same_page(urljoin(base, one), other) for one in stated for other in known):
            yield author, known


def _address_location(author: Credited) -> Location:
    stated = next(author.item.all("url", "sameAs"), None) if author.item else None
    return stated.location if stated else author.location


def _own_address(extraction: Extraction, problem: Problem) -> Fix | None:
    """The address of the roster is put in the place of the other."""
    at = problem.location and place_of(problem.location)
    found = (known for author, known in _addressed_otherwise(extraction) if place_of(_address_location(author)) == at)
    known = next(found, ())
    if len(known) != 1:
        return None
    return value_fix(extraction, problem, lambda _: known[0], "the address of the roster is written", safe=False)


@rule("NM904", Severity.WARNING, "author", packs=("site",))
def author_not_in_roster(extraction: Extraction) -> Iterator[Problem]:
    """The markup names an author whom the site does not know.

    The site lists in its newsmeta.toml, or in a file that it names there, who its authors are.

    Config::

        [profile.authors]
        "Jane Doe" = "https://bugle.example/jane"

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jnae Doe"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe"}}</script>
    """
    roster = _roster(extraction)
    for author in credited(extraction) if roster else ():
        if author.name and fold(author.name) not in roster:
            from difflib import get_close_matches

            near = get_close_matches(author.name, extraction.config.profile.authors, 1)
            hint = f"did you mean {near[0]}?" if near else "correct the name, or add it to the roster"
            yield Problem(f"{quoted(author.name)} is not in the site's roster; {hint}", author.name_location)


@rule("NM905", Severity.WARNING, "author", fix=_own_address, packs=("site",))
def author_address_unlike_roster(extraction: Extraction) -> Iterator[Problem]:
    """An author has another address than the site's list of authors says.

    The site lists in its newsmeta.toml, or in a file that it names there, where its authors are presented; url or
    sameAs must be one of these addresses.

    Config::

        [profile.authors]
        "Jane Doe" = "https://bugle.example/jane"

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe",
        "url": "https://bugle.example/tom"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe",
        "url": "https://bugle.example/jane"}}</script>
    """
    for author, known in _addressed_otherwise(extraction):
        message = f"{author.name} is at {known[0]} by the site's roster, not at {author.texts('url', 'sameAs')[0]}"
        yield Problem(message, _address_location(author))


AUTHORS = (author_not_in_roster, author_address_unlike_roster)
