"""NM101-NM104: what an article needs and neither markup nor page states. The message tells what was looked at."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.choice import Choice, State
from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.location import Syntax
from newsmeta.normalize.named import NOT_A_NAME, SENTENCE
from newsmeta.rules.article.kind_of_page import may_be_article
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import passed_over, quoted, shown
from newsmeta.statement import Item


def is_absent(extraction: Extraction, field: str) -> bool:
    """Whether neither markup nor page states a field."""
    return extraction.choices[field].state is State.ABSENT


def declares(extraction: Extraction, field: str) -> bool:
    """Whether the markup states something for a field, whatever it is worth."""
    passed = (c for c in extraction.choices[field].passed_over if c.location.syntax is not Syntax.HTML)
    return any(isinstance(c.statement.value, Item) or shown(c.statement.value).strip() for c in passed)


def credited_agency(extraction: Extraction) -> Choice | None:
    """The news agency whose copy the text shows itself to be, where it begins or ends."""
    choice = extraction.choices["sourceOrganization"]
    return choice if choice.state is State.VISIBLE and choice.taken[0].statement.name != "byline" else None


def _unread_byline(extraction: Extraction) -> str | None:
    """What an element near the headline says that calls itself the byline and names nobody to newsmeta."""
    candidates = (c for c in extraction.choices["author"].passed_over if c.statement.name == "byline")
    unread = (c for c in candidates if c.reason in (SENTENCE.reason, NOT_A_NAME.reason))
    return next((str(candidate.statement.value) for candidate in unread), None)


@rule("NM101", Severity.WARNING, "author")
def missing_author(extraction: Extraction) -> Iterator[Problem]:
    """Nobody is named as the author.

    newsmeta's news policy: readers and search engines want to know who wrote an article. Google recommends author for
    Article (it requires nothing): https://developers.google.com/search/docs/appearance/structured-data/article (read
    2026-09-08). Where there is no byline by policy, say so with the publisher's noBylinesPolicy, or name the newsroom;
    copy of a news agency has the agency for its author. Pages that are no articles are let pass: a front page, a list,
    a wiki's entry, what a site says of itself.

    Bad::

        <h1>Fire in Rome</h1><p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <h1>Fire in Rome</h1><p class="byline">By Jane Doe</p>
        <p>Flames were seen above the old town late on Monday evening.</p>
    """
    # What is wrong with a declared author has a finding of its own.
    if is_absent(extraction, "author") and may_be_article(extraction) and not declares(extraction, "author"):
        if agency := credited_agency(extraction):
            copy = f"the text is credited to {agency.value.name}; declare the agency as the author"
            yield Problem(f"no author declared, and {copy}", agency.at)
            return
        unread = _unread_byline(extraction)
        found = f"the byline {quoted(unread)} is not understood" if unread else "no byline recognised"
        looked = "" if unread else passed_over(extraction, "author")
        advice = "declare the author" if unread else "name the author in both"
        yield Problem(f"no author declared, and {found}{looked}; {advice}")


@rule("NM102", Severity.WARNING, "datePublished")
def missing_date_published(extraction: Extraction) -> Iterator[Problem]:
    """The date of publication is stated nowhere.

    newsmeta's news policy. Google recommends datePublished for Article and asks Google News pages for a visible date
    between headline and text: https://support.google.com/news/publisher-center/answer/70871 (read 2026-10-01). Pages
    that are no articles are let pass.

    Bad::

        <h1>Fire in Rome</h1><p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <h1>Fire in Rome</h1><time datetime="2026-05-04T21:10:00+02:00">4 May 2026, 21:10</time>
        <p>Flames were seen above the old town late on Monday evening.</p>
    """
    if is_absent(extraction, "datePublished") and may_be_article(extraction):
        looked = passed_over(extraction, "datePublished")
        told = f"no publication date declared, and none recognised under the headline{looked}"
        yield Problem(f"{told}; print it there and declare datePublished")


@rule("NM103", Severity.ERROR, "headline")
def missing_headline(extraction: Extraction) -> Iterator[Problem]:
    """No headline can be found.

    newsmeta's news policy: an article without a headline cannot be listed anywhere. Google recommends headline for
    Article: https://developers.google.com/search/docs/appearance/structured-data/article (read 2026-09-08).

    Bad::

        <p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <h1>Fire in Rome</h1><p>Flames were seen above the old town late on Monday evening.</p>
    """
    if is_absent(extraction, "headline"):
        yield Problem(
            f"no headline{passed_over(extraction, 'headline')}; put it into the page's h1 and into the markup"
        )


@rule("NM104", Severity.WARNING, "image")
def missing_image(extraction: Extraction) -> Iterator[Problem]:
    """The article has no image.

    Google recommends image for Article and needs one for large cards in Discover:
    https://developers.google.com/search/docs/appearance/structured-data/article (read 2026-09-08). A logo or a
    stand-in is no image of the article.

    Bad::

        <h1>Fire in Rome</h1><p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <h1>Fire in Rome</h1><p>Flames were seen above the old town late on Monday evening.</p>
    """
    # A declared picture that is none of the article has a finding of its own.
    if is_absent(extraction, "image") and may_be_article(extraction) and not declares(extraction, "image"):
        looked = passed_over(extraction, "image")
        yield Problem(f"no image declared, and none recognised in the article{looked}; declare image and og:image")


MISSING = (missing_author, missing_date_published, missing_headline, missing_image)
