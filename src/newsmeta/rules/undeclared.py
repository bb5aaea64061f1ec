"""NM109 and on: what readers see and the markup does not declare."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.choice import Choice, State
from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.location import Syntax
from newsmeta.rules.rule import Problem, rule


def _is_declared(choice: Choice) -> bool:
    """Whether the markup states some value too, though another was chosen."""
    return any(c.value is not None and c.location.syntax is not Syntax.HTML for c in choice.passed_over)


@rule("NM109", Severity.NOTE, "author")
def undeclared_author(extraction: Extraction) -> Iterator[Problem]:
    """The byline names an author that the markup does not declare.

    Google asks for all visible authors in the markup:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).

    Bad::

        <h1>Fire in Rome</h1><p class="byline">By Jane Doe</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe"}}</script>
        <h1>Fire in Rome</h1><p class="byline">By Jane Doe</p>
    """
    choice = extraction.choices["author"]
    if choice.state is State.VISIBLE and not _is_declared(choice):
        names = ", ".join(author.name for author in choice.value)
        yield Problem(f"the byline names {names}, the markup no author; declare the author in JSON-LD", choice.at)


@rule("NM110", Severity.NOTE, "datePublished")
def undeclared_date_published(extraction: Extraction) -> Iterator[Problem]:
    """The page shows a date of publication that the markup does not declare.

    Google recommends datePublished beside the visible date:
    https://developers.google.com/search/docs/appearance/publication-dates (read 2025-12-10).

    Bad::

        <h1>Fire in Rome</h1><time>4 May 2026</time><p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
        <h1>Fire in Rome</h1><time>4 May 2026</time><p>Flames were seen above the old town late on Monday evening.</p>
    """
    choice = extraction.choices["datePublished"]
    if choice.state is State.VISIBLE and not _is_declared(choice):
        yield Problem(f"the page shows {choice.value}, the markup no date; declare datePublished", choice.at)


UNDECLARED = (undeclared_author, undeclared_date_published)
