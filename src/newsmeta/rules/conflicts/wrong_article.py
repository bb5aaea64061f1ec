"""NM316 and NM317: markup that describes another article, or another text, than the page shows."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.normalize.text import clean_text, similarity, tokens_at_length
from newsmeta.normalize.urls import same_page
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.rules.conflicts.letters import shown_text, telling_words
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted
from newsmeta.statement import Item

_FEWEST_WORDS = 6
_OTHER_TITLE, _OTHER_TEXT = 0.35, 0.25
_SHORTEST_BODY = 400
_RUN, _FEWEST_STATED = 5, 60
_OPENING = 3
_LONGEST_PAGE, _LONGEST_BODY = 1_000_000, 20_000


@once_a_page
def wrong_article(extraction: Extraction) -> tuple[Item, str] | None:
    """The item that describes another article than the page's in everything, and the address that it gives.

    Only where one syntax has one article item, the page states its own address and title, and shows text to compare.
    """
    evidence = extraction.evidence
    items = [item for item in evidence.articles if item.location.syntax in STRUCTURED]
    if len(items) != 1 or not evidence.addresses or not evidence.titles:
        return None
    (item,) = items
    headline = item.first("headline")
    addresses = list(_addresses(item))
    if not isinstance(headline, str) or not addresses:
        return None
    if any(same_page(own, page) for own in addresses for page in evidence.addresses):
        return None
    layout = evidence.page.layout
    heading = layout.text(layout.headline) if layout.headline is not None else ""
    titles = [title for title in (*evidence.titles[:3], heading) if title]
    if any(similarity(clean_text(headline), title) >= _OTHER_TITLE for title in titles):
        return None
    own = (headline, item.first("description"), item.first("articleBody"))
    claimed = telling_words(" ".join(value for value in own if isinstance(value, str)))
    shown = telling_words(" ".join((*evidence.titles, *map(layout.text, layout.paragraphs))))
    if len(claimed) < _FEWEST_WORDS or len(shown) < 2 * _FEWEST_WORDS:
        return None
    return (item, addresses[0]) if len(claimed & shown) < _OTHER_TEXT * len(claimed) else None


def _addresses(item: Item) -> Iterator[str]:
    for stated in item.all("url", "mainEntityOfPage"):
        value = stated.value
        address = (value.id or value.first("url")) if isinstance(value, Item) else value
        if isinstance(address, str) and address.startswith(("http://", "https://")):
            yield address


@rule("NM316", Severity.ERROR)
def markup_of_another_article(extraction: Extraction) -> Iterator[Problem]:
    """The markup describes another article than the page shows: address, headline and text are all different.

    It was copied, or cached, with another page. Google takes such markup for misleading:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24).

    Bad::

        <title>Fire in Rome</title><link rel="canonical" href="https://bugle.example/rome">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Storm over Paris breaks windows", "url": "https://bugle.example/paris",
        "description": "Hailstones like eggs fell north of the river"}</script><h1>Fire in Rome</h1>
        <p>Late on Monday evening flames were seen above the town hall, where nobody knows how the blaze began.</p>
        <p>Firemen pumped water until dawn, and neighbours carried blankets into the square for everybody there.</p>

    Good::

        <title>Fire in Rome</title><link rel="canonical" href="https://bugle.example/rome">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Blaze guts the town hall", "url": "https://bugle.example/paris",
        "description": "Flames above the town hall, and nobody knows how the blaze began"}</script><h1>Fire in Rome</h1>
        <p>Late on Monday evening flames were seen above the town hall, where nobody knows how the blaze began.</p>
        <p>Firemen pumped water until dawn, and neighbours carried blankets into the square for everybody there.</p>
    """
    found = wrong_article(extraction)
    if found:
        item, address = found
        message = f"the markup describes {quoted(item.first('headline'))} at {quoted(address)}, another article"
        yield Problem(f"{message}; describe this one", item.location)


@rule("NM317", Severity.WARNING, "articleBody")
def article_body_unlike_page(extraction: Extraction) -> Iterator[Problem]:
    """articleBody is not the text that the page shows.

    Google asks that markup be true to what readers see:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24). Told where both
    are long and share no five words in a row.

    Bad::

        <title>Fire in Rome</title><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome",
        "articleBody": "Hailstones like eggs fell north of the river, and in the markets not one pane was left whole.
         Two trams stood still for an hour, a bishop lost his hat, and in the zoo the flamingos hid under a bridge.
         Insurers tell of the worst storm since the year of the comet, and glaziers from all provinces are on the way,
         where children sell what they picked up, by the bucket, to bars that never had such ice for so little money."}
        </script><h1>Fire in Rome</h1>
        <p>Late on Monday evening flames were seen above the town hall, where nobody knows how the blaze began.</p>
        <p>Firemen pumped water until dawn, and neighbours carried blankets into the square for everybody there, who had
        come from all quarters of the town in their night shirts, some of them with buckets and some with a camera.</p>
        <p>By noon the roof was gone, and the mayor, who had been asleep all the while, held a speech from the fountain,
        in which he thanked everybody twice, and said that a new roof would be built before the winter, of slate.</p>

    Good::

        <title>Fire in Rome</title><script type="application/ld+json">{"@context": "https://schema.org", "@type":
        "NewsArticle", "headline": "Fire in Rome", "articleBody": "Lorem ipsum dolor sit amet."}</script>
        <h1>Fire in Rome</h1><p>Late on Monday evening flames were seen above the town hall.</p>
    """
    bodies = [(each, each.value) for item in extraction.evidence.articles for each in item.all("articleBody")]
    long = [(each, text) for each, text in bodies if isinstance(text, str) and len(text) >= _SHORTEST_BODY]
    if not long or wrong_article(extraction):
        return
    layout = extraction.evidence.page.layout
    if sum(len(layout.text(paragraph)) for paragraph in layout.paragraphs) < _SHORTEST_BODY:
        return
    # Most pages show in their first paragraphs what they state; the rest of a page need not be read for that.
    opening = set(_runs(tokens_at_length(" ".join(map(layout.text, layout.paragraphs[:_OPENING])))))
    for each, text in long:
        words = tokens_at_length(clean_text(text[:_LONGEST_BODY]))
        if len(words) < _FEWEST_STATED or not opening.isdisjoint(_runs(words)):
            continue
        if set(_runs(words)).isdisjoint(_runs(tokens_at_length(shown_text(extraction)[:_LONGEST_PAGE]))):
            message = f"articleBody begins {quoted(text)}, and the page shows none of it; state the page's text"
            yield Problem(message, each.location)


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Every five words in a row."""
    return zip(*(words[at:] for at in range(_RUN)), strict=False)


WRONG_ARTICLE = (markup_of_another_article, article_body_unlike_page)
