"""NM310-NM312: descriptions, sections and keywords that two sources tell differently."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newsmeta.choice import Candidate
from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Syntax
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.rules.conflicts.contradiction import against, stated
from newsmeta.rules.conflicts.letters import letters, share_words, shown_letters, telling_words
from newsmeta.rules.conflicts.wrong_article import wrong_article
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted

_DECLARED = (*STRUCTURED, Syntax.OPEN_GRAPH, Syntax.META)
_FEWEST_KEYWORDS = 3
_TELLING_WORDS = 5
_OPENING = 3


@rule("NM310", Severity.WARNING, "description")
def description_of_something_else(extraction: Extraction) -> Iterator[Problem]:
    """A description shares no word with the article, while another one does.

    It is the site's slogan or another article's. Google may show it under the title, and asks that each page have its
    own: https://developers.google.com/search/docs/appearance/snippet, and that markup be true to the page:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24).

    Bad::

        <title>Fire in Rome</title><meta name="description" content="Cheap flights, hotels and cars for your holidays">
        <meta property="og:description" content="Flames were seen above the town hall on Monday evening">
        <h1>Fire in Rome</h1><p>Late on Monday evening flames were seen above the town hall of the old town.</p>

    Good::

        <title>Fire in Rome</title><meta name="description" content="Nobody knows why flames rose above the town hall">
        <meta property="og:description" content="Flames were seen above the town hall on Monday evening">
        <h1>Fire in Rome</h1><p>Late on Monday evening flames were seen above the town hall of the old town.</p>
    """
    choice = extraction.choices["description"]
    declared = (e for e in (*choice.taken, *choice.passed_over) if e.location.syntax in (*_DECLARED, Syntax.X_CARD))
    stated = [e for e in declared if isinstance(e.statement.value, str) and not is_residue(e.statement.value)]
    words = {text: telling_words(text) for text in {each.statement.value for each in stated}}
    if len(set(words.values())) < 2 or wrong_article(extraction):
        return
    telling = {text: own for text, own in words.items() if len(own) >= _TELLING_WORDS}
    # Most descriptions are of the first paragraphs; the rest of the article need not be read for them.
    opening = _words_of_article(extraction, _OPENING)
    if not any(own.isdisjoint(opening) for own in telling.values()):
        return
    article = _words_of_article(extraction)
    strange = [e for e in stated if (own := telling.get(e.statement.value)) and own.isdisjoint(article)]
    if strange and any(len(own & article) >= _TELLING_WORDS for own in telling.values()):
        first, *others = strange
        names = ", ".join(dict.fromkeys(f"{e.statement.name} in {e.location.syntax}" for e in strange))
        message = f"{names} is {quoted(first.statement.value)}, of which the article has not one word; describe it"
        related = tuple(Related(message="and here", location=each.location) for each in others)
        yield Problem(message, first.location, related=related)


def _words_of_article(extraction: Extraction, most: int | None = None) -> frozenset[str]:
    """The telling words of the headline and the paragraphs, or of so many of these at most."""
    layout = extraction.evidence.page.layout
    title = extraction.choices["headline"].value or ""
    return telling_words(" ".join((title, *map(layout.text, layout.paragraphs[:most]))))


@rule("NM311", Severity.NOTE, "articleSection")
def conflicting_section(extraction: Extraction) -> Iterator[Problem]:
    """The markup and article:section name different sections, and the page shows but one of them.

    https://schema.org/articleSection and https://ogp.me/#type_article (read 2026-10-01) mean the same thing. Sections
    that the page or its address shows may be one within the other.

    Bad::

        <meta property="article:section" content="tags"><link rel="canonical" href="https://bugle.example/politics/a">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "articleSection": "Politics"}</script>

    Good::

        <meta property="article:section" content="politics"><link rel="canonical" href="https://bugle.example/politics/a">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "articleSection": ["Politics", "Europe"]}</script>
    """
    candidates = stated(extraction, "articleSection")
    own = (each for each in candidates if each.statement.name == "articleSection")
    declared = [each for each in own if each.location.syntax in STRUCTURED]
    shared = [each for each in candidates if each.statement.name == "article:section"]
    if not declared or not shared or any(share_words(a.value, b.value) for a in declared for b in shared):
        return
    shown = shown_letters(extraction)
    seen = [any(letters(each.value) in shown for each in group) for group in (declared, shared)]
    if seen.count(True) == 1:
        unseen = (declared, shared)[seen.index(False)][0]
        advice = f"the page shows {quoted(unseen.value)} nowhere; name one section"
        yield against("articleSection", declared[0], shared[0], (declared[0].value, shared[0].value), advice)


@rule("NM312", Severity.NOTE, "keywords")
def conflicting_keywords(extraction: Extraction) -> Iterator[Problem]:
    """Two lists of keywords have nothing in common.

    newsmeta's news policy: keywords (https://schema.org/keywords) are about one article, so that lists of it share
    some; where not a word is shared, one list is the site's or another article's.

    Bad::

        <meta name="keywords" content="sports, results, tickets, league">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "keywords": ["Rome", "fire", "old town"]}</script>

    Good::

        <meta name="keywords" content="Rome, fires, Italy, news">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "keywords": ["Rome", "fire", "old town"]}</script>
    """
    lists: dict[tuple[Syntax, str], list[Candidate]] = {}
    for each in stated(extraction, "keywords"):
        if each.location.syntax in _DECLARED and each.statement.name in ("keywords", "news_keywords", "article:tag"):
            lists.setdefault((each.location.syntax, each.statement.name), []).append(each)
    for one, other in combinations([each for each in lists.values() if len(each) >= _FEWEST_KEYWORDS], 2):
        if not any(share_words(a.value, b.value) for a in one for b in other):
            shown = [", ".join(each.value for each in group[:4]) for group in (one, other)]
            yield against("keywords", one[0], other[0], shown, "list this article's in both")
            return


WORDS = (description_of_something_else, conflicting_section, conflicting_keywords)
