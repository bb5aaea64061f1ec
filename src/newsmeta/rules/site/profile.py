"""NM901-NM902: what the site's own profile requires, and what it says that properties are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Related, Severity
from newsmeta.profile import Expected, PropertyPath
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.site.declared import Declared, declared_articles, declared_at, place_of
from newsmeta.rules.value_fixes import value_fix
from newsmeta.rules.wording import quoted

# A property that is missing: the way to it as far as it is missing, what lacks it, and where that stands.
Lack = tuple[PropertyPath, Declared]
Unlike = tuple[PropertyPath, Expected, Declared]


def _looks_like_an_article(extraction: Extraction) -> bool:
    if not extraction.choices["headline"].value:
        return False
    is_article = "article" in (kind.lower() for kind in extraction.evidence.tag_values("og:type"))
    return is_article or bool(extraction.choices["datePublished"].value)


def _lacks(articles: Sequence[Declared], path: PropertyPath) -> Iterator[Lack]:
    """Where the way down ends too early. One syntax may leave a property to another."""
    values = next((found for article in articles if (found := article.holds(path[0]))), ())
    if not values:
        yield path[:1], articles[0]
    for value in values:
        yield from _lacks_below(value, path, 1)


def _lacks_below(value: Declared, path: PropertyPath, depth: int) -> Iterator[Lack]:
    if depth == len(path):
        return
    found = value.holds(path[depth])
    if not found:
        yield path[: depth + 1], value
    for each in found:
        yield from _lacks_below(each, path, depth + 1)


def _missing(path: PropertyPath, lacking: PropertyPath, owner: Declared) -> Problem:
    *way, name = lacking
    whose = f"{'.'.join(way)} {quoted(owner.texts[0]) if owner.texts else ''}".rstrip() if way else "the article"
    message = f"{whose} has no {name}; the site's profile requires {'.'.join(path)}"
    return Problem(message, owner.location, lacking[0].lstrip("@"))


def _unlike(extraction: Extraction) -> Iterator[Unlike]:
    values = extraction.config.profile.values
    for article in declared_articles(extraction) if values else ():
        for path, expected in values.items():
            for value in declared_at(article, path):
                if not any(map(expected.allows, value.texts)):
                    yield path, expected, value


def _expected_value(extraction: Extraction, problem: Problem) -> Fix | None:
    """The one text that the profile allows is put in the place of the other."""
    at = problem.location and place_of(problem.location)
    found = (each for _, each, value in _unlike(extraction) if value.item is None and place_of(value.location) == at)
    expected = next(found, None)
    if expected is None or len(expected.texts) != 1:
        return None
    return value_fix(extraction, problem, lambda _: expected.texts[0], "the site's own value is written", safe=False)


@rule("NM901", Severity.ERROR, packs=("site",))
def required_property_missing(extraction: Extraction) -> Iterator[Problem]:
    """The markup lacks a property that the site's profile requires.

    The site says in its newsmeta.toml what the structured data of its articles must hold; what newsmeta could find
    elsewhere on the page does not count. A page that declares no article is told once, if it looks like one.

    Config::

        [profile]
        required = ["author.url"]

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe",
        "url": "https://bugle.example/jane"}}</script>
    """
    required = extraction.config.profile.required
    if not required:
        return
    articles = declared_articles(extraction)
    if not articles:
        if _looks_like_an_article(extraction):
            names = ", ".join(".".join(path) for path in required)
            yield Problem(f"the page declares no article; the site's profile requires one with {names}")
        return
    told = set()
    for path in required:
        for lacking, owner in _lacks(articles, path):
            lack = (lacking, place_of(owner.location))
            if lack not in told:
                told.add(lack)
                yield _missing(path, lacking, owner)


@rule("NM902", Severity.ERROR, fix=_expected_value, packs=("site",))
def value_unlike_profile(extraction: Extraction) -> Iterator[Problem]:
    """A property says something else than the site's profile.

    The site says in its newsmeta.toml what a property of its articles is: one text, one of several, or what a pattern
    matches. A property that is not there is another rule's matter (required-property-missing).

    Config::

        [profile.values]
        "publisher.name" = "The Bugle"

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "Bugle Online"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle"}}</script>
    """
    alike: dict[tuple[PropertyPath, tuple[str, ...]], list[Unlike]] = {}
    for path, expected, value in _unlike(extraction):
        alike.setdefault((path, value.texts), []).append((path, expected, value))
    for (path, texts), ((_, expected, first), *others) in alike.items():
        stated = quoted(texts[0]) if texts else "an object without a name"
        message = f"{'.'.join(path)} is {stated}; by the site's profile it is {expected.told}"
        related = tuple(Related(message="and here", location=other.location) for _, _, other in others)
        yield Problem(message, first.location, path[0].lstrip("@"), related)


PROFILE = (required_property_missing, value_unlike_profile)
