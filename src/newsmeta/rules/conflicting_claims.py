"""NM308-NM314: sources of one page that contradict each other in the fields beside date, author and headline."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import combinations

from newsmeta.article import Organization
from newsmeta.choice import Candidate
from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Syntax
from newsmeta.normalize.text import fold, tokens
from newsmeta.rules.agreement import is_same_clock
from newsmeta.rules.conflicts import LOOSE_DATES
from newsmeta.rules.credited import STRUCTURED
from newsmeta.rules.declared_images import declared_images
from newsmeta.rules.residue import is_residue
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted
from newsmeta.sources.page.text import own_text

_DECLARED = (*STRUCTURED, Syntax.OPEN_GRAPH, Syntax.META)
_FEWEST_KEYWORDS = 3
_LONG_WORD = 4
_TELLING_WORDS = 5


def _candidates(extraction: Extraction, field: str) -> list[Candidate]:
    choice = extraction.choices[field]
    return [each for each in (*choice.taken, *choice.passed_over) if each.value is not None]


def _against(field: str, one: Candidate, other: Candidate, shown: Sequence[object], advice: str) -> Problem:
    here, there = (f"{each.statement.name} in {each.location.syntax}" for each in (one, other))
    message = f"{here} is {quoted(shown[0])}, but {there} is {quoted(shown[1])}; {advice}"
    related = (Related(message=f"{there} is {quoted(shown[1])}", location=other.location),)
    return Problem(message, one.location, field, related)


@rule("NM308", Severity.WARNING)
def conflicting_time_zone(extraction: Extraction) -> Iterator[Problem]:
    """Two sources give the same time of day in different time zones.

    They are different moments, and one of the offsets was put there by a system that did not know the zone. Google asks
    for the right one: https://developers.google.com/search/docs/appearance/publication-dates (read 2025-12-10).

    Bad::

        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
        <meta name="pubdate" content="2026-05-04T21:10:00Z">

    Good::

        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
        <meta name="pubdate" content="2026-05-04T19:10:00Z">
    """
    for field in ("datePublished", "dateModified"):
        dates = [each for each in _candidates(extraction, field) if each.statement.name not in LOOSE_DATES]
        for rival in dates[1:]:
            if is_same_clock(dates[0].value, rival.value):
                advice = "state the true offset in both"
                yield _against(field, dates[0], rival, (dates[0].value, rival.value), advice)
                break


@rule("NM309", Severity.NOTE, "publisher")
def conflicting_publisher(extraction: Extraction) -> Iterator[Problem]:
    """The publisher at this site's address is called otherwise than the site.

    Google takes the site's name from its markup, og:site_name and titles, and asks that they agree:
    https://developers.google.com/search/docs/appearance/site-names (read 2025-12-10). A publishing house with a site of
    its own may be called as it likes; forms of one name are one name.

    Bad::

        <link rel="canonical" href="https://bugle.example/rome"><meta property="og:site_name" content="Times of Rome">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "My Theme", "logo":
        "https://bugle.example/logo.png", "url": "https://bugle.example/"}}</script>

    Good::

        <link rel="canonical" href="https://bugle.example/rome"><meta property="og:site_name" content="The Bugle">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "Bugle Media Ltd", "logo":
        "https://bugle.example/logo.png", "url": "https://bugle.example/"}}</script>
    """
    host = _host(extraction.choices["url"].value or extraction.document.url)
    candidates = _candidates(extraction, "publisher")
    sites = [each for each in candidates if each.statement.name == "og:site_name"]
    publishers = [
        each for each in candidates if each.statement.name == "publisher" and each.location.syntax in STRUCTURED
    ]
    for publisher in publishers[:1]:
        value = publisher.value
        own = isinstance(value, Organization) and host and _host(value.url) == host and _is_front_page(value.url or "")
        if not own or not sites or _one_name(value.name, sites[0].value.name):
            continue
        # A house that shows its name has a reason for it.
        if _squeezed(value.name) not in _shown(extraction):
            yield _against("publisher", publisher, sites[0], (value.name, sites[0].value.name), "use one name")


def _host(address: str | None) -> str:
    found = re.match(r"https?://(?:www\.)?([^/:?#]+)", address or "", re.IGNORECASE)
    return found[1].lower() if found else ""


def _is_front_page(address: str) -> bool:
    return address.count("/") < 3 or (address.count("/") == 3 and address.endswith("/"))


def _one_name(a: str, b: str) -> bool:
    """Whether two names may be one house's: a word in common, one within the other, or initials."""
    one, other = fold(a), fold(b)
    squeezed = [re.sub(r"\W|\.\w{2,4}$", "", name) for name in (one, other)]
    if squeezed[0] in squeezed[1] or squeezed[1] in squeezed[0]:
        return True
    if any(len(word) > 2 for word in set(tokens(a)) & set(tokens(b))):
        return True
    parts = [set(re.findall(r"\w+", name)) for name in (one, other)]
    initials = ["".join(word[0] for word in tokens(name)) for name in (a, b)]
    return any(
        len(i) > 1 and (i in words or i[:2] == name[:2])
        for i, words, name in zip(initials, reversed(parts), reversed(squeezed), strict=True)
    )


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
    candidates = _candidates(extraction, "articleSection")
    stated = (each for each in candidates if each.statement.name == "articleSection")
    declared = [each for each in stated if each.location.syntax in STRUCTURED]
    shared = [each for each in candidates if each.statement.name == "article:section"]
    if not declared or not shared or any(_share_words(a.value, b.value) for a in declared for b in shared):
        return
    shown = _shown(extraction)
    seen = [any(_squeezed(each.value) in shown for each in group) for group in (declared, shared)]
    if seen.count(True) == 1:
        unseen = (declared, shared)[seen.index(False)][0]
        advice = f"the page shows {quoted(unseen.value)} nowhere; name one section"
        yield _against("articleSection", declared[0], shared[0], (declared[0].value, shared[0].value), advice)


def _shown(extraction: Extraction) -> str:
    """The letters of the page's address and of all that it shows."""
    layout = extraction.evidence.page.layout
    address = extraction.choices["url"].value or extraction.document.url or ""
    return _squeezed(" ".join((address, *map(own_text, layout.elements))))


def _squeezed(text: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", fold(text)) if not unicodedata.combining(c))
    return re.sub(r"\W", "", bare)


def _share_words(a: str, b: str) -> bool:
    one, other = _squeezed(a), _squeezed(b)
    return one in other or other in one or not set(tokens(a)).isdisjoint(tokens(b))


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
    for each in _candidates(extraction, "keywords"):
        if each.location.syntax in _DECLARED and each.statement.name in ("keywords", "news_keywords", "article:tag"):
            lists.setdefault((each.location.syntax, each.statement.name), []).append(each)
    for one, other in combinations([each for each in lists.values() if len(each) >= _FEWEST_KEYWORDS], 2):
        if not any(_share_words(a.value, b.value) for a in one for b in other):
            shown = [", ".join(each.value for each in group[:4]) for group in (one, other)]
            yield _against("keywords", one[0], other[0], shown, "list this article's in both")
            return


@rule("NM313", Severity.WARNING, "isAccessibleForFree")
def conflicting_access(extraction: Extraction) -> Iterator[Problem]:
    """One source says that the article is free, another that it is not.

    Google takes a text that only it can read for cloaking unless the markup says that it is paid for:
    https://developers.google.com/search/docs/appearance/structured-data/paywalled-content (read 2026-09-15).

    Bad::

        <meta property="article:content_tier" content="locked">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": true}</script>

    Good::

        <meta property="article:content_tier" content="locked">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "isAccessibleForFree": false}</script>
    """
    declared = [each for each in _candidates(extraction, "isAccessibleForFree") if each.location.syntax in _DECLARED]
    for rival in declared[1:]:
        # What is metered is free to some.
        if rival.value != declared[0].value and str(rival.statement.value).strip().lower() != "metered":
            shown = (declared[0].statement.value, rival.statement.value)
            yield _against("isAccessibleForFree", declared[0], rival, shown, "say one thing")
            return


@rule("NM314", Severity.WARNING, "image")
def conflicting_image_size(extraction: Extraction) -> Iterator[Problem]:
    """One picture is declared in two sizes.

    Networks and search engines choose and lay out pictures by the declared size (https://ogp.me/#structured,
    https://schema.org/width, read 2026-10-01).

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "width": 1600, "height": 900}}</script>

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:width" content="1600"><meta property="og:image:height" content="900">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "width": 1600, "height": 900}}</script>
    """
    sized = [image for image in declared_images(extraction) if image.size and image.address]
    for one, other in combinations(sized, 2):
        if one.address == other.address and one.size != other.size and one.size and other.size:
            sizes = [f"{width} x {height}" for width, height in (one.size, other.size)]
            message = f"{quoted(one.address)} is declared as {sizes[0]} here, as {sizes[1]} in {other.location.syntax}"
            related = (Related(message=f"declared as {sizes[1]}", location=other.location),)
            yield Problem(f"{message}; state its own size", one.location, related=related)
            return


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
    words = {id(each): _telling(each.statement.value) for each in stated}
    if len({frozenset(found) for found in words.values()}) < 2:
        return
    layout = extraction.evidence.page.layout
    title = extraction.choices["headline"].value or ""
    article = _telling(" ".join((title, *map(layout.text, layout.paragraphs))))
    strange = [e for e in stated if len(words[id(e)]) >= _TELLING_WORDS and words[id(e)].isdisjoint(article)]
    fitting = [each for each in stated if len(words[id(each)] & article) >= _TELLING_WORDS]
    if strange and fitting:
        first, *others = strange
        names = ", ".join(dict.fromkeys(f"{e.statement.name} in {e.location.syntax}" for e in strange))
        message = f"{names} is {quoted(first.statement.value)}, of which the article has not one word; describe it"
        related = tuple(Related(message="and here", location=each.location) for each in others)
        yield Problem(message, first.location, related=related)


def _telling(text: str) -> frozenset[str]:
    """The longer words of a text, by their beginnings, so that the forms of a word are one."""
    return frozenset(word[:5] for word in tokens(text) if len(word) >= _LONG_WORD)


CONFLICTING_CLAIMS = (
    conflicting_time_zone,
    conflicting_publisher,
    description_of_something_else,
    conflicting_section,
    conflicting_keywords,
    conflicting_access,
    conflicting_image_size,
)
