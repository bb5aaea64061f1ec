"""NM1xx: what an article needs and neither markup nor page states. The message tells what was looked at."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.choice import State
from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.location import Location, Syntax
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import passed_over, shown
from newsmeta.statement import Item
from newsmeta.statement import Item

# What a page can be about instead of being an article.
_NO_ARTICLES = (
    "Book", "Course", "DefinedTerm", "DefinedTermSet", "Event", "FAQPage", "JobPosting", "Movie", "Product", "QAPage",
    "Recipe", "SoftwareApplication", "VideoGame",
)  # fmt: skip


def _absent(extraction: Extraction, field: str) -> bool:
    return extraction.choices[field].state is State.ABSENT


def _declares(extraction: Extraction, field: str) -> bool:
    """Whether the markup states something for a field, whatever it is worth."""
    passed = (c for c in extraction.choices[field].passed_over if c.location.syntax is not Syntax.HTML)
    return any(isinstance(c.statement.value, Item) or shown(c.statement.value).strip() for c in passed)


def _asks_for_all(extraction: Extraction) -> bool:
    """Whether the page may be an article: a product, a question or a job has no byline and no day of publication."""
    if extraction.evidence.articles or "article" in extraction.evidence.tag_values("og:type"):
        return True
    return not any(item.is_a(*_NO_ARTICLES) for item in extraction.evidence.items)


@rule("NM101", Severity.WARNING, "author")
def missing_author(extraction: Extraction) -> Iterator[Problem]:
    """Nobody is named as the author.

    newsmeta's news policy: readers and search engines want to know who wrote an article. Google recommends author for
    Article (it requires nothing): https://developers.google.com/search/docs/appearance/structured-data/article (read
    2026-09-08). Where there is no byline by policy, say so with the publisher's noBylinesPolicy, or name the newsroom.

    Bad::

        <h1>Fire in Rome</h1><p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <h1>Fire in Rome</h1><p class="byline">By Jane Doe</p>
        <p>Flames were seen above the old town late on Monday evening.</p>
    """
    # What is wrong with a declared author has a finding of its own.
    if _absent(extraction, "author") and _asks_for_all(extraction) and not _declares(extraction, "author"):
        looked = passed_over(extraction, "author")
        yield Problem(f"no author declared, and no byline recognised{looked}; name the author in both")


@rule("NM102", Severity.WARNING, "datePublished")
def missing_date_published(extraction: Extraction) -> Iterator[Problem]:
    """The date of publication is stated nowhere.

    newsmeta's news policy. Google recommends datePublished for Article and asks Google News pages for a visible date
    between headline and text: https://support.google.com/news/publisher-center/answer/70871 (read 2026-10-01).

    Bad::

        <h1>Fire in Rome</h1><p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <h1>Fire in Rome</h1><time datetime="2026-05-04T21:10:00+02:00">4 May 2026, 21:10</time>
        <p>Flames were seen above the old town late on Monday evening.</p>
    """
    if _absent(extraction, "datePublished") and _asks_for_all(extraction):
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
    if _absent(extraction, "headline"):
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
    if _absent(extraction, "image") and _asks_for_all(extraction):
        looked = passed_over(extraction, "image")
        yield Problem(f"no image declared, and none recognised in the article{looked}; declare image and og:image")


@rule("NM105", Severity.NOTE, "publisher")
def missing_publisher(extraction: Extraction) -> Iterator[Problem]:
    """The page does not say who publishes it.

    newsmeta's news policy: https://schema.org/publisher. It is not in Google's list for Article; other readers need
    it. Set publisher in the configuration to add it to every page.

    Bad::

        <h1>Fire in Rome</h1>

    Good::

        <meta property="og:site_name" content="The Bugle"><h1>Fire in Rome</h1>
    """
    # A publisher that is declared without its name has a rule of its own.
    nameless = any(
        isinstance(each.statement.value, Item) and each.statement.value.types and each.statement.name == "publisher"
        for each in extraction.choices["publisher"].passed_over
    )
    if _absent(extraction, "publisher") and not nameless:
        yield Problem("no publisher declared; state publisher and og:site_name, or set publisher.name in newsmeta.toml")


@rule("NM106", Severity.NOTE, "description", packs=("news",))
def missing_description(extraction: Extraction) -> Iterator[Problem]:
    """There is no description of the article.

    newsmeta's news policy: search results and share cards fall back to whatever text comes first. OpenGraph's
    og:description is optional: https://ogp.me (read 2026-10-01).

    Bad::

        <h1>Fire in Rome</h1>

    Good::

        <meta name="description" content="Flames were seen above the old town late on Monday evening.">
        <h1>Fire in Rome</h1>
    """
    if _absent(extraction, "description"):
        yield Problem(
            f"no description{passed_over(extraction, 'description')}; add a meta description of a sentence or two"
        )


@rule("NM107", Severity.WARNING, "inLanguage")
def missing_language(extraction: Extraction) -> Iterator[Problem]:
    """The page does not declare its language.

    Screen readers, translators and search engines need it:
    https://html.spec.whatwg.org/#the-lang-and-xml:lang-attributes (read 2026-10-01).

    Bad::

        <html><h1>Fire in Rome</h1></html>

    Good::

        <html lang="en"><h1>Fire in Rome</h1></html>
    """
    if _absent(extraction, "inLanguage"):
        yield Problem(f'no language{passed_over(extraction, "inLanguage")}; write <html lang="...">')


@rule("NM108", Severity.WARNING, "url")
def missing_canonical(extraction: Extraction) -> Iterator[Problem]:
    """There is no canonical link.

    Google recommends one that points to the page itself:
    https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls (read 2026-07-10).

    Bad::

        <html lang="en"><h1>Fire in Rome</h1></html>

    Good::

        <html lang="en"><link rel="canonical" href="https://bugle.example/rome"><h1>Fire in Rome</h1></html>
    """
    if not any(extraction.evidence.tag_values("link:canonical")):
        empty = next(_empty_canonicals(extraction), None)
        what = "the canonical link has no address; write" if empty else "no canonical link; add"
        yield Problem(f'{what} <link rel="canonical" href="..."> with the article\'s own address', empty)


def _empty_canonicals(extraction: Extraction) -> Iterator[Location]:
    """Where canonical links without an address stand."""
    for link in extraction.document.tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            yield Location(Syntax.LINK, 'link[rel="canonical"]', link, "href" if link.get("href") is not None else None)


MISSING = (
    missing_author,
    missing_date_published,
    missing_headline,
    missing_image,
    missing_publisher,
    missing_description,
    missing_language,
    missing_canonical,
)
