"""NM105-NM108: what a page needs beside its article: publisher, description, language, canonical link."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.location import Location, Syntax
from newsmeta.rules.article.missing import is_absent
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import passed_over
from newsmeta.statement import Item


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
    if (
        is_absent(extraction, "publisher")
        and not any(extraction.evidence.tag_values("article:publisher"))
        and not nameless
    ):
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
    if is_absent(extraction, "description"):
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
    if is_absent(extraction, "inLanguage"):
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


MISSING_FROM_PAGE = (missing_publisher, missing_description, missing_language, missing_canonical)
