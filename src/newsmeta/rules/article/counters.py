"""NM315, NM711 and NM712: counts of comments, views and words: their form, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Syntax
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.vocabulary.things import Thing, things
from newsmeta.rules.wording import quoted
from newsmeta.sources.json_ld_node import Value
from newsmeta.statement import Item, Statement

_COUNTS = ("commentCount", "userInteractionCount", "wordCount")


def _value(stated: Value | Statement) -> object:
    return stated.value if isinstance(stated, Statement) else stated.raw


@rule("NM711", Severity.WARNING, "interactionStatistic")
def counter_incomplete(extraction: Extraction) -> Iterator[Problem]:
    """A counter does not say what it counts or how many, or counts less than nothing.

    https://schema.org/InteractionCounter (read 2026-10-01) takes interactionType, an action such as
    https://schema.org/CommentAction, and userInteractionCount, a whole number.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "interactionStatistic": {"@type": "InteractionCounter",
        "interactionType": "comments", "userInteractionCount": 14}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "interactionStatistic": {"@type": "InteractionCounter",
        "interactionType": "https://schema.org/CommentAction", "userInteractionCount": 14}}</script>
    """
    for thing in things(extraction).all:
        is_counter = "InteractionCounter" in thing.types or (thing.under == "interactionStatistic" and not thing.types)
        if is_counter and (lacking := _lacking(thing)):
            yield Problem(lacking, thing.location)
        for name in _COUNTS:
            for stated in thing.properties.get(name, ()):
                if _is_negative(value := _value(stated)):
                    yield Problem(f"{name} is {value}; a count begins with 0", stated.location)
        for stated in thing.properties.get("interactionStatistic", ()):
            if isinstance(value := _value(stated), (str, int)) and not str(value).startswith(("http", "_:", "#")):
                message = f"interactionStatistic is {quoted(value)}; make it an InteractionCounter"
                yield Problem(message, stated.location)


def _lacking(thing: Thing) -> str | None:
    if not thing.properties and thing.node is not None and thing.node.id:
        return None
    missing = [name for name in ("interactionType", "userInteractionCount") if not thing.properties.get(name)]
    if missing:
        return f"an InteractionCounter without {' and '.join(missing)}; add it"
    for text, _ in thing.texts("interactionType"):
        if not text.rpartition("/")[2].rpartition("#")[2].endswith("Action"):
            return f"the interactionType is {quoted(text)}; write an action such as https://schema.org/CommentAction"
    return None


def _is_negative(value: object) -> bool:
    if isinstance(value, str):
        return value.strip()[:1] in ("-", "\u2212") and value.strip()[1:].isdecimal()
    return isinstance(value, (int, float)) and not isinstance(value, bool) and value < 0


@rule("NM712", Severity.NOTE, "commentCount")
def comment_count_unlike_page(extraction: Extraction) -> Iterator[Problem]:
    """The markup counts other comments than the page shows.

    Google asks that markup be true to what readers see:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24). A page that
    shows 0 may fill the number in by script, and is let pass.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "commentCount": 3}</script><title>Fire in Rome</title><h1>Fire in Rome</h1>
        <div>140 comments</div><p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "commentCount": 140}</script><title>Fire in Rome</title><h1>Fire in Rome</h1>
        <div>140 comments</div><p>Flames were seen above the old town late on Monday evening.</p>
    """
    choice = extraction.choices["commentCount"]
    taken = choice.taken[0] if choice.taken else None
    if taken is None or taken.location.syntax not in STRUCTURED:
        return
    shown = [each for each in choice.passed_over if each.location.syntax is Syntax.HTML and each.value is not None]
    if shown and shown[0].value and all(each.value != choice.value for each in shown):
        message = f"commentCount is {choice.value}, the page shows {shown[0].value}; state one number"
        related = (Related(message=f"the page shows {quoted(shown[0].statement.value)}", location=shown[0].location),)
        yield Problem(message, taken.location, related=related)


@rule("NM315", Severity.WARNING)
def conflicting_counts(extraction: Extraction) -> Iterator[Problem]:
    """Two descriptions of the article give different numbers of words or comments.

    Google asks that markup be true to the page:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "wordCount": 320}</script><title>Fire in Rome</title>
        <div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Fire in Rome</h1>
        <meta itemprop="wordCount" content="90"></div>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "wordCount": 320}</script><title>Fire in Rome</title>
        <div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Fire in Rome</h1>
        <meta itemprop="wordCount" content="320"></div>
    """
    items = [item for item in extraction.evidence.articles if item.location.syntax in STRUCTURED]
    for name in ("wordCount", "commentCount"):
        stated = [(each, number) for item in items for each, number in _numbers(item, name)]
        rival = next((each for each in stated[1:] if each[1] != stated[0][1]), None)
        if rival:
            (first, number), (other, others) = stated[0], rival
            there = f"{other.syntax} has {others}"
            related = (Related(message=there, location=other.location),)
            yield Problem(
                f"{name} is {number} in {first.syntax}, but {there}; state one", first.location, name, related
            )


def _numbers(item: Item, name: str) -> Iterator[tuple[Statement, int]]:
    for stated in item.all(name):
        value = stated.value
        if isinstance(value, str) and value.strip().isdecimal():
            yield stated, int(value)
        elif type(value) is int:
            yield stated, value


COUNTERS = (conflicting_counts, counter_incomplete, comment_count_unlike_page)
