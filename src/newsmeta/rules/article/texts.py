"""NM255-NM258: keywords, sections, the number of words, and the text that the markup repeats."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.normalize.text import count_tokens, fold
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted
from newsmeta.statement import Item, Statement

_MOST_KEYWORDS = 50
_FEWEST_WORDS = 30
_LONG = 80
_HARDLY_ANY = 0.03
_MARKUP = re.compile(
    r"</(?:p|div|a|strong|em|b|i|ul|li|h\d|span|figure|script)>|<br\s*/?>|<p[\s>]|&lt;/?p", re.IGNORECASE
)
_PLAIN_TYPES = frozenset({"NewsArticle", "Article", "ReportageNewsArticle"})
# What outlets call these sections, folded, and the type that https://schema.org/NewsArticle has for them.
_SECTIONS = {
    "OpinionNewsArticle": """opinion|opinions|op-ed|commentary|columnists|editorial|editorials|opinion & analysis
        |meinung|kommentar|kommentare|leitartikel|opinión|tribune|tribunes|éditorial|éditoriaux|editoriali|opinione
        |opinioni|opinião|opinie|mening|meninger|debatt|kolumne|kolumnen|mišljenje|stav|komentar|kolumna|opinia|felieton
        |мнение|мнения|колонка|γνώμη|görüş|yorum|社説|コラム|opini""",
    "AdvertiserContentArticle": """sponsored|sponsored content|sponsor content|advertorial|paid content|partner content
        |paid post|brand studio|anzeige|werbung|publireportage|contenu sponsorisé|contenido patrocinado
        |publirreportaje|conteúdo patrocinado|contenuto sponsorizzato|sponzorisano|promo|реклама""",
    "SatiricalArticle": "satire|satira|sátira|glosse",
}
_TYPE_OF_SECTION = {fold(name): type_ for type_, names in _SECTIONS.items() for name in names.split("|")}


def _items(extraction: Extraction) -> Iterator[Item]:
    return (item for item in extraction.evidence.articles if item.location.syntax in STRUCTURED)


def _texts(item: Item, name: str) -> list[tuple[Statement, str]]:
    return [(each, each.value) for each in item.all(name) if isinstance(each.value, str) and each.value.strip()]


@rule("NM255", Severity.NOTE, "keywords")
def keywords_ill_listed(extraction: Extraction) -> Iterator[Problem]:
    """Keywords repeat themselves, or are far too many.

    https://schema.org/keywords takes a list, or one text with commas (read 2026-10-01); each word once says it all.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "keywords": ["Rome", "fire", "Rome"]}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "keywords": ["Rome", "fire"]}</script>
    """
    for item in _items(extraction):
        stated = _texts(item, "keywords")
        words = [fold(word) for _, text in stated for word in text.split(",") if word.strip()]
        twice = [word for word in dict.fromkeys(words) if words.count(word) > 1] if len(words) <= 500 else []
        if twice:
            more = f" and {len(twice) - 1} more" if len(twice) > 1 else ""
            yield Problem(f"the keyword {quoted(twice[0])}{more} stands twice; once is enough", stated[0][0].location)
        elif len(words) > _MOST_KEYWORDS:
            yield Problem(f"{len(words)} keywords; keep those that tell articles apart", stated[0][0].location)


@rule("NM256", Severity.WARNING, "wordCount")
def word_count_untrue(extraction: Extraction) -> Iterator[Problem]:
    """The stated number of words is not that of the text beside it.

    Google asks that markup be true to the page:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24). Up to a quarter
    is let pass, for ways of counting.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "wordCount": 9,
        "articleBody": "Flames were seen above the old town late on Monday evening. Nobody knows why or how it began. It
         was over within an hour, the brigade said, and no one was hurt in any of the houses around the square, where
         people stood until midnight and looked up."}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "wordCount": 11,
        "articleBody": "Flames were seen above the old town late on Monday evening."}</script>
    """
    for item in _items(extraction):
        stated = next(item.all("wordCount"), None)
        body = next((text for _, text in _texts(item, "articleBody")), None)
        said = _number(stated.value) if stated else None
        if stated is None or said is None or body is None:
            continue
        counted = count_tokens(_MARKUP.sub(" ", body))
        if counted > 30 and not 0.75 * counted <= said <= counted / 0.75:
            yield Problem(
                f"wordCount is {said}, but articleBody has about {counted} words; make both true", stated.location
            )


def _number(value: object) -> int | None:
    if isinstance(value, str) and value.strip().isdecimal():
        return int(value)
    return value if type(value) is int else None


@rule("NM257", Severity.WARNING, "articleBody")
def markup_in_article_body(extraction: Extraction) -> Iterator[Problem]:
    """articleBody holds tags.

    https://schema.org/articleBody is text (read 2026-10-01); readers show the tags as they are.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "articleBody": "<p>Flames were seen above the old town.</p>"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "articleBody": "Flames were seen above the old town."}</script>
    """
    for item in _items(extraction):
        for stated, text in _texts(item, "articleBody"):
            if "<" in text or "&lt;" in text:
                tag = _MARKUP.search(text)
                if tag:
                    yield Problem(f"articleBody holds tags ({quoted(tag[0])}); write plain text", stated.location)


@rule("NM258", Severity.NOTE)
def section_unlike_type(extraction: Extraction) -> Iterator[Problem]:
    """The section says opinion, satire or advertising, and the type says news.

    schema.org has types for them, so that readers can tell them from reports:
    https://schema.org/OpinionNewsArticle, https://schema.org/AdvertiserContentArticle (read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Why Rome burns", "articleSection": "Opinion"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "OpinionNewsArticle",
        "headline": "Why Rome burns", "articleSection": "Opinion"}</script>
    """
    for item in _items(extraction):
        if not _PLAIN_TYPES.issuperset(item.types):
            continue
        for stated, section in _texts(item, "articleSection"):
            right = _TYPE_OF_SECTION.get(fold(section))
            if right:
                kind = " and ".join(item.types)
                yield Problem(f"the section is {quoted(section)}, the type {kind}; make it {right}", stated.location)
                break


TEXTS = (
    keywords_ill_listed,
    word_count_untrue,
    markup_in_article_body,
    section_unlike_type,
)
