"""NM511 and NM512: the type and the locale that OpenGraph states for the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Severity
from newsmeta.outputs.open_graph import locale
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.rules.previews.fixes import tags_taken_out
from newsmeta.rules.previews.tags import and_others, filled
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import value_fix
from newsmeta.rules.wording import quoted
from newsmeta.statement import Statement
from newsmeta.subject import ARTICLE_TYPES

# Types that say no more than that this is a page, and names for an article that the protocol does not have.
_NO_ARTICLE = frozenset(
    "website webpage page blog news newsarticle news_article news.article blogpost blogposting post story text".split()
)
_REPORTS = frozenset(ARTICLE_TYPES) - {"SocialMediaPosting", "DiscussionForumPosting", "APIReference", "TechArticle"}
_OF_ARTICLES = ("article:published_time", "article:author", "article:section")
_LANGUAGE = re.compile(r"[a-z]{2}")
_LOCALE = re.compile(r"[a-z]{2,3}_[A-Z]{2}")
# Countries that are none, from the code of the language.
_NO_COUNTRY = {
    "en_EN": "en_GB or en_US", "en_UK": "en_GB", "ja_JA": "ja_JP", "da_DA": "da_DK", "cs_CS": "cs_CZ", "el_EL": "el_GR",
    "ko_KO": "ko_KR", "uk_UK": "uk_UA", "zh_ZH": "zh_CN or zh_TW", "he_HE": "he_IL", "hi_HI": "hi_IN", "fa_FA": "fa_IR",
    "sq_SQ": "sq_AL", "nb_NB": "nb_NO", "ur_UR": "ur_PK", "vi_VI": "vi_VN",
}  # fmt: skip
# Facebook has locales of its own for Arabic and Latin America; scripts are no matter of OpenGraph's.
_WITH_SCRIPT = re.compile(r"[a-zA-Z]{2,3}[-_][a-zA-Z]{4}(?:[-_][a-zA-Z]{2})?")


def _as_article(extraction: Extraction, problem: Problem) -> Fix | None:
    tag = next(iter(filled(extraction, "og:type")))
    safe = tag.value.strip().lower() == "article"
    return value_fix(extraction, problem, lambda _: "article", "the type is article", safe=safe)


@rule("NM511", Severity.WARNING, fix=_as_article)
def open_graph_type_unlike_article(extraction: Extraction) -> Iterator[Problem]:
    """og:type says that this is a website, and the page is an article.

    article:published_time and the like have a meaning only for the type article: https://ogp.me/#type_article (read
    2026-10-01).

    Bad::

        <meta property="og:type" content="website">
        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">

    Good::

        <meta property="og:type" content="article">
        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
    """
    types = filled(extraction, "og:type")
    stated = types[0].value.strip() if types else "article"
    if stated == "article" or any(tag.value.strip() == "article" for tag in types):
        return
    if stated.lower() == "article":
        yield Problem(f"og:type is {quoted(stated)}; write article", types[0].location)
    elif stated.lower() in _NO_ARTICLE and (why := _why_article(extraction)):
        yield Problem(f"og:type is {quoted(stated)}, but {why}; write article", types[0].location)


def _why_article(extraction: Extraction) -> str | None:
    for item in extraction.evidence.articles:
        if item.location.syntax in STRUCTURED and not _REPORTS.isdisjoint(item.types) and item.first("headline"):
            return f"the structured data says {next(each for each in item.types if each in _REPORTS)}"
    tags = filled(extraction, *_OF_ARTICLES)
    return f"there is {tags[0].name}" if tags else None


def _read_locale(text: str) -> tuple[str | None, str | None]:
    """Why a text is no locale of OpenGraph's, and what it should be, where that is certain; both None for one."""
    if text in _NO_COUNTRY:
        return f"names no country; write {_NO_COUNTRY[text]}", None
    if _LOCALE.fullmatch(text) or _WITH_SCRIPT.fullmatch(text) or "," in text:
        return None, None
    right = locale(text.replace("_", "-")) if re.fullmatch(r"[a-zA-Z]{2}[-_][a-zA-Z]{2}", text) else None
    if right:
        return f"is not in the form of OpenGraph; write {right}", right
    lack = "names no country" if _LANGUAGE.fullmatch(text) else "is not in the form of OpenGraph"
    return f"{lack}; write language and country, as in en_GB", None


def _locale_mended(extraction: Extraction, problem: Problem) -> Fix | None:
    def mended(text: str) -> str | None:
        return _read_locale(text.strip())[1]

    if fix := value_fix(extraction, problem, mended, "the locale is written as OpenGraph has it", safe=True):
        return fix
    twins = [tag.location for tag in _repeating_alternates(extraction)]
    at = problem.location.element if problem.location else None
    is_twin = any(place.element is at for place in twins)
    return tags_taken_out(extraction, twins, "the repetition is taken out", safe=True) if is_twin else None


def _repeating_alternates(extraction: Extraction) -> list[Statement]:
    own = {tag.value.strip() for tag in filled(extraction, "og:locale")[:1]}
    return [tag for tag in filled(extraction, "og:locale:alternate") if tag.value.strip() in own]


@rule("NM512", Severity.WARNING, fix=_locale_mended)
def open_graph_locale_ill_formed(extraction: Extraction) -> Iterator[Problem]:
    """og:locale is not a language and a country, or the page is its own alternate.

    The form is language_TERRITORY, such as en_GB: https://ogp.me/#optional (read 2026-10-01).

    Bad::

        <meta property="og:locale" content="en-GB">

    Good::

        <meta property="og:locale" content="en_GB">
    """
    tags = filled(extraction, "og:locale", "og:locale:alternate")
    ill = [(tag, why) for tag in tags if (why := _read_locale(tag.value.strip())[0])]
    if ill:
        (tag, why), *others = ill
        related = and_others((quoted(other.value), other.location) for other, _ in others)
        yield Problem(f"{tag.name} {quoted(tag.value)} {why}", tag.location, related=related)
    elif twins := _repeating_alternates(extraction):
        message = f"og:locale:alternate {quoted(twins[0].value)} is the page's own locale; leave it out"
        yield Problem(message, twins[0].location)


OPEN_GRAPH_VALUES = (open_graph_type_unlike_article, open_graph_locale_ill_formed)
