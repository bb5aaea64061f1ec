"""NM704-NM706: translations and the originals that they are linked with."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.location import Location
from newsmeta.normalize.languages import primary, read_language
from newsmeta.normalize.urls import same_page
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted
from newsmeta.statement import Item, Statement


def _items(extraction: Extraction) -> Iterator[Item]:
    return (item for item in extraction.evidence.articles if item.location.syntax in STRUCTURED)


def _language(item: Item) -> tuple[str, Location] | None:
    """The primary subtag of an item's language, and where it stands."""
    stated = next(item.all("inLanguage"), None)
    read = read_language(stated.value) if stated and isinstance(stated.value, str) else None
    return (primary(read), stated.location) if stated and isinstance(read, str) else None


@rule("NM704", Severity.NOTE, "translator")
def translator_without_original(extraction: Extraction) -> Iterator[Problem]:
    """The markup names a translator, and no original.

    https://schema.org/translationOfWork (pending; read 2026-10-01) links the work that was translated, so that readers
    can look it up. newsmeta's news policy.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "translator": {"@type": "Person", "name": "Jane Doe"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "translator": {"@type": "Person", "name": "Jane Doe"},
        "translationOfWork": {"@type": "NewsArticle", "url": "https://bugle.example/it/roma"}}</script>
    """
    for item in _items(extraction):
        stated = next(item.all("translator"), None)
        if stated and not item.first("translationOfWork", "isBasedOn", "exampleOfWork"):
            yield Problem("a translator, and no original; link it with translationOfWork", stated.location)


@rule("NM705", Severity.WARNING, "inLanguage")
def translation_in_same_language(extraction: Extraction) -> Iterator[Problem]:
    """A translation is said to be in the language of its original.

    https://schema.org/translationOfWork (pending; read 2026-10-01) is for a work in another language; one of the two
    languages is wrong, or it is no translation.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "inLanguage": "en",
        "translationOfWork": {"@type": "NewsArticle", "inLanguage": "en"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "inLanguage": "en",
        "translationOfWork": {"@type": "NewsArticle", "inLanguage": "it"}}</script>
    """
    for item in _items(extraction):
        own = _language(item)
        for stated in item.all("translationOfWork"):
            theirs = _language(stated.value) if isinstance(stated.value, Item) else None
            if own and theirs and own[0] == theirs[0]:
                message = f"translation and original are both in {quoted(own[0])}; correct one, or use isBasedOn"
                yield Problem(message, theirs[1])


@rule("NM706", Severity.NOTE)
def original_without_hreflang(extraction: Extraction) -> Iterator[Problem]:
    """The page links its other languages, and leaves out the original that it was translated from.

    Google finds versions of a page in other languages by these links:
    https://developers.google.com/search/docs/specialty/international/localized-versions. Only originals on the same
    site are asked for.

    Bad::

        <link rel="alternate" hreflang="fr" href="https://bugle.example/fr/rome">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "inLanguage": "en",
        "translationOfWork": {"@type": "NewsArticle", "url": "https://bugle.example/it/roma"}}
        </script>

    Good::

        <link rel="alternate" hreflang="it" href="https://bugle.example/it/roma">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "inLanguage": "en",
        "translationOfWork": {"@type": "NewsArticle", "url": "https://bugle.example/it/roma"}}
        </script>
    """
    stated = [s for item in _items(extraction) for s in item.all("translationOfWork")]
    if not stated:
        return
    base = extraction.document.base_url or extraction.choices["url"].value or ""
    links = [tag.value for tag in extraction.evidence.tag_list if tag.name.startswith("link:hreflang:")]
    for each in stated:
        original = _address(each, base)
        if not original or not links or not _same_host(original, base):
            continue
        if not any(same_page(original, urljoin(base, link)) for link in links):
            message = f"the original {quoted(original)} is not among the links with hreflang; add it"
            yield Problem(message, each.location)


def _address(stated: Statement, base: str) -> str | None:
    value = stated.value
    raw = (value.first("url") or value.id) if isinstance(value, Item) else value
    try:
        return urljoin(base, raw).partition("#")[0] if isinstance(raw, str) and raw.strip() else None
    except ValueError:
        return None


def _same_host(a: str, b: str) -> bool:
    try:
        return urlsplit(a).hostname == urlsplit(b).hostname
    except ValueError:
        return False


TRANSLATIONS = (translator_without_original, translation_in_same_language, original_without_hreflang)
