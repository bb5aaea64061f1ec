"""NM240-NM244: authors as objects of the markup, and what they lack."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.normalize.text import fold
from newsmeta.normalize.urls import same_page
from newsmeta.rules.authors.credited import Credited, credited, read_author
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted
from newsmeta.vocabulary import load

_ADDRESS = re.compile(r"\s*(?:https?:)?/\S+\s*$")


@rule("NM240", Severity.WARNING, "author")
def author_of_no_type(extraction: Extraction) -> Iterator[Problem]:
    """An author is not said to be a person or an organisation.

    Google asks for Person or Organization:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08), and
    https://schema.org/author takes nothing else.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Thing", "name": "Jane Doe"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe"}}</script>
    """
    for author in credited(extraction):
        if author.item is None or not author.item.properties or any(map(_is_somebody, author.item.types)):
            continue
        who = f"the author {quoted(author.name)}" if author.name else "an author"
        what = f"is of type {' and '.join(author.item.types)}" if author.item.types else "has no @type"
        yield Problem(f"{who} {what}; write Person or Organization", author.item.location)


def _is_somebody(type_: str) -> bool:
    # Somebody in a role is one (https://schema.org/Role); a misspelt type has a finding of its own.
    ancestors = load().ancestors(type_)
    return not ancestors or not ancestors.isdisjoint(("Person", "Organization", "Role"))


@rule("NM241", Severity.WARNING, "author")
def author_as_text(extraction: Extraction) -> Iterator[Problem]:
    """An author is a text, not an object.

    Google asks for an object of type Person or Organization with a name:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": "Jane Doe"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe"}}</script>
    """
    for author in credited(extraction):
        if author.item is None:
            what = "address" if _ADDRESS.match(author.names[0]) else "text"
            message = f"the author is the {what} {quoted(author.names[0])}; make it an object with type and name"
            yield Problem(message, author.location)


@rule("NM242", Severity.ERROR, "author")
def author_without_name(extraction: Extraction) -> Iterator[Problem]:
    """An author has no name.

    Google asks for author.name:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "url": "https://bugle.example/jane"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe"}}</script>
    """
    for author in credited(extraction):
        item = author.item
        if item is None or any(name.strip() for name in author.names) or item.first("name"):
            continue
        if not item.properties and item.id and "#" in item.id:
            continue  # a reference that leads nowhere, which has a finding of its own
        if any(load().is_subtype(type_, "Role") for type_ in item.types):
            continue
        if item.first("givenName", "familyName"):
            yield Problem("an author has givenName and familyName but no name; add the whole name", author.location)
        elif not item.properties and item.id:
            yield Problem(f"an author is only the address {quoted(item.id)}; add type and name", author.location)
        else:
            yield Problem("an author has no name; add it, or leave the author out", author.location)


@rule("NM243", Severity.NOTE, "author")
def author_without_address(extraction: Extraction) -> Iterator[Problem]:
    """Nothing says where to learn more about an author.

    Google strongly recommends author.url or sameAs, by which it tells people of one name apart:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome",
        "author": {"@type": "Person", "name": "Jane Doe", "url": "https://bugle.example/jane"}}</script>
    """
    # Another description of the same person may say it.
    known = {each.name for each in credited(extraction) if _has_address(each)}
    known |= {item.first("name") for item in extraction.evidence.of_type("Person") if item.first("url", "sameAs")}
    people = (each for each in credited(extraction) if each.is_person() and each.name and each.name not in known)
    # Agencies and accounts called persons have findings of their own.
    bare = [each for each in people if any(n.kind == "person" for n in read_author(extraction, each.name or ""))]
    if bare:
        names = ", ".join(dict.fromkeys(quoted(author.name) for author in bare))
        related = tuple(Related(message=f"and {quoted(each.name)}", location=each.location) for each in bare[1:])
        yield Problem(f"no url or sameAs for {names}; link the author's page", bare[0].location, related=related)


def _has_address(author: Credited) -> bool:
    item = author.item
    by_id = bool(item and item.id and item.id.startswith("http"))
    return by_id or bool(author.texts("url", "sameAs", "mainEntityOfPage"))


@rule("NM244", Severity.WARNING, "author")
def author_address_of_something_else(extraction: Extraction) -> Iterator[Problem]:
    """An author's url leads to no page about the author.

    Google wants a page that identifies the author:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome",
        "author": {"@type": "Person", "name": "Jane Doe", "url": "https://bugle.example/"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome",
        "author": {"@type": "Person", "name": "Jane Doe", "url": "https://bugle.example/jane"}}</script>
    """
    taken: dict[str, str] = {}
    own = extraction.article.url
    for author in credited(extraction):
        name = author.name or ""
        for url in author.texts("url") if author.is_person() else ():
            wrong = _wrong_address(url, own)
            shared = taken.setdefault(url, name)
            if wrong is None and fold(shared) != fold(name):
                wrong = f"is that of {quoted(shared)} too"
            if wrong:
                stated = next(author.item.all("url")) if author.item else None
                at = stated.location if stated else author.location
                yield Problem(f"the url of {quoted(name)}, {quoted(url)}, {wrong}; link the author's own page", at)


def _wrong_address(url: str, article: str | None) -> str | None:
    if url.lower().startswith("mailto:"):
        return "is a mail address"
    try:
        parts, own = urlsplit(url), urlsplit(article or "")
    except ValueError:
        return "is no address"
    # A person's own site has a home page too; the outlet's is about nobody.
    host = parts.netloc.removeprefix("www.")
    if host == own.netloc.removeprefix("www.") and parts.path in ("", "/") and not (parts.query or parts.fragment):
        return "is the site's home page" if host or parts.path else None
    return "is the article's own address" if article and parts.netloc and same_page(url, article) else None


ITEMS = (
    author_of_no_type,
    author_as_text,
    author_without_name,
    author_without_address,
    author_address_of_something_else,
)
