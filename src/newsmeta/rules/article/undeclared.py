"""NM109, NM110 and NM116: what readers see and the markup does not declare."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.article import Person
from newsmeta.choice import Choice, State
from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.location import Syntax
from newsmeta.rules.article.missing import declares
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.rules.conflicts.agreement import same_date, same_person
from newsmeta.rules.rule import Problem, rule

_DATES_OF_ITEMS = ("datePublished", "uploadDate", "startDate", "dateCreated")
# Tags that any page of a site may have.
_ANY_DATE = ("date", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created")


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
    # A declared author that names nobody has a finding of its own.
    if choice.state is State.VISIBLE and not declares(extraction, "author") and not _names_others(choice):
        names = ", ".join(author.name for author in choice.value)
        yield Problem(f"the byline names {names}, the markup no author; declare the author in JSON-LD", choice.at)


def _names_others(choice: Choice) -> bool:
    """Whether the line names people whom the choice passed over, so that the chosen ones alone are not the authors."""
    lines = {id(taken.location.element) for taken in choice.taken}
    names = [author.name for author in choice.value]
    return any(
        isinstance(each.value, Person)
        and id(each.location.element) in lines
        and not any(same_person(each.value.name, name) for name in names)
        for each in choice.passed_over
    )


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
    if choice.state is State.VISIBLE and not _is_declared(choice) and not _is_another_date(extraction, choice):
        element = choice.taken[0].location.element
        if element is not None and element.get("itemprop") == "datePublished":
            message = (
                f"datePublished {choice.value} belongs to no item; put it into the article's, or declare it in JSON-LD"
            )
        else:
            message = f"the page shows {choice.value}, the markup no date; declare datePublished"
        yield Problem(message, choice.at)


def _is_another_date(extraction: Extraction, choice: Choice) -> bool:
    """Whether an item of the page that is no article has the day, under the name that its type has for it."""
    dates = (stated.value for item in extraction.evidence.items for stated in item.all(*_DATES_OF_ITEMS))
    return any(isinstance(date, str) and same_date(choice.value, date) for date in dates)


@rule("NM116", Severity.NOTE)
def no_structured_data(extraction: Extraction) -> Iterator[Problem]:
    """An article's page has no structured data at all.

    Google reads headline, image, dates and authors from it, and requires nothing:
    https://developers.google.com/search/docs/appearance/structured-data/article (read 2026-09-08). Told only of pages
    that call themselves articles by og:type, or by a declared date of publication, and have a headline.

    Bad::

        <meta property="og:type" content="article"><meta property="og:title" content="Fire in Rome">
        <h1>Fire in Rome</h1><p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
        <meta property="og:type" content="article"><meta property="og:title" content="Fire in Rome">
        <h1>Fire in Rome</h1><p>Flames were seen above the old town late on Monday evening.</p>
    """
    evidence = extraction.evidence
    if any(item.location.syntax in STRUCTURED for item in evidence.items) or not extraction.choices["headline"].value:
        return
    if any(flaw.location.syntax in STRUCTURED for flaw in extraction.flaws):
        # What is there and cannot be read is told by other rules.
        return
    types = [tag for tag in evidence.tags.get("og:type", ()) if tag.value.strip().lower() == "article"]
    date = extraction.choices["datePublished"]
    if types and (date.value or evidence.page.word_count):
        yield Problem("the page has no structured data; describe the article in JSON-LD", types[0].location)
    elif date.state is State.DECLARED and date.taken[0].statement.name not in _ANY_DATE:
        yield Problem("the page has no structured data; describe the article in JSON-LD", date.at)


UNDECLARED = (undeclared_author, undeclared_date_published, no_structured_data)
