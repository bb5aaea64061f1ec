"""NM316-NM321: what the markup claims and the page does not bear out, and what the page shows and the markup drops."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.article import Organization, Person
from newsmeta.choice import Candidate, State
from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Location, Syntax
from newsmeta.normalize.image_identity import image_identity
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.text import clean_text, fold, similarity, tokens
from newsmeta.normalize.urls import same_page
from newsmeta.rules.agreement import same_person
from newsmeta.rules.credited import STRUCTURED
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted
from newsmeta.sources.page.text import own_text
from newsmeta.statement import Item

_LONG_WORD = 4
_FEWEST_WORDS = 6
_OTHER_TITLE, _OTHER_TEXT = 0.25, 0.25
_SHORTEST_BODY = 400
_RUN = 5
_LONGEST_BYLINE = 400
# Who is named in a byline and is no author.
_OTHER_ROLE = LatePattern(
    r"phot|foto|fotó|bild|video|vidéo|vídeo|illustr|fact|check|review|edit|updat|medical|transl|übersetz|tradu|graphi"
    r"|grafik|produ|camera|kamera|redak|rédac|redac|фото|видео|перевод|撮影|写真|编辑|編輯|사진",
    re.IGNORECASE,
)
# A line below a picture that credits it says nothing of what it shows.
_CREDIT = LatePattern(r"photo|foto|source|quelle|fuente|illustration|imag|credit|bild", re.IGNORECASE)
_BYLINES = ("byline", "byline line")


def _telling(text: str) -> frozenset[str]:
    return frozenset(word[:5] for word in tokens(text) if len(word) >= _LONG_WORD)


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
    claimed = _telling(" ".join(value for value in own if isinstance(value, str)))
    shown = _telling(" ".join((*evidence.titles, *map(layout.text, layout.paragraphs))))
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
        "articleBody": "Hailstones like eggs fell north of the river, and in the markets not one pane was left whole. Two trams stood
         still for an hour, a bishop lost his hat, and in the zoo the flamingos hid under the bridge of the penguins. Insurers tell of
         the worst storm since the year of the comet, and glaziers from three provinces are on their way to the capital,
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
    shown = tokens(" ".join(map(own_text, layout.elements)))
    runs = {shown[at : at + _RUN] for at in range(len(shown) - _RUN + 1)}
    for each, text in long:
        stated = tokens(clean_text(text))
        if len(stated) >= 60 and not any(stated[at : at + _RUN] in runs for at in range(len(stated) - _RUN + 1)):
            message = f"articleBody begins {quoted(text)}, and the page shows none of it; state the page's text"
            yield Problem(message, each.location)


@rule("NM318", Severity.WARNING, "author")
def author_left_out(extraction: Extraction) -> Iterator[Problem]:
    """The byline names more authors than the markup.

    Google asks for all visible authors in the markup:
    https://developers.google.com/search/docs/appearance/structured-data/article#author-bp (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe"}}</script>
        <h1>Fire in Rome</h1><p class="byline">By Jane Doe and Max Muster</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name":
        "Max Muster"}]}</script><h1>Fire in Rome</h1><p class="byline">By Jane Doe and Max Muster</p>
    """
    choice = extraction.choices["author"]
    if choice.state is not State.VISIBLE or choice.taken[0].statement.name not in _BYLINES:
        return
    shown = [author.name for author in choice.value if isinstance(author, Person)]
    declared = [each for each in choice.passed_over if each.location.syntax in STRUCTURED and _names_somebody(each)]
    names = [each.value.name for each in declared]
    matched = [name for name in shown if any(same_person(name, other) for other in names)]
    missing = [name for name in shown if name not in matched]
    if declared and matched and missing and not _has_other_roles(extraction, choice.taken):
        message = f"the byline names {len(shown)} authors, the markup {len(matched)} of them; add {', '.join(missing)}"
        related = (Related(message=f"the markup names {', '.join(names)}", location=declared[0].location),)
        yield Problem(message, choice.at, related=related)


def _has_other_roles(extraction: Extraction, taken: tuple[Candidate, ...]) -> bool:
    """Whether the byline also names who took the pictures, or checked, edited or translated the text."""
    layout = extraction.evidence.page.layout
    elements = (each.location.element for each in taken)
    around = (up for element in elements for up in (element, element.getparent()) if up is not None)
    return any(_OTHER_ROLE.search(layout.text(each)[:_LONGEST_BYLINE]) for each in around)


def _names_somebody(candidate: Candidate) -> bool:
    return isinstance(candidate.value, (Person, Organization))


@rule("NM319", Severity.NOTE, "author")
def author_not_shown(extraction: Extraction) -> Iterator[Problem]:
    """The markup names an author whom the page shows nowhere.

    Google asks that markup be true to what readers see:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24), and that the
    byline be on the page: https://support.google.com/news/publisher-center/answer/9607104.

    Bad::

        <title>Fire in Rome</title><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "NewsArticle", "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe"}}</script>
        <h1>Fire in Rome</h1><p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <title>Fire in Rome</title><script type="application/ld+json">{"@context": "https://schema.org",
        "@type": "NewsArticle", "headline": "Fire in Rome", "author": {"@type": "Person", "name": "Jane Doe"}}</script>
        <h1>Fire in Rome</h1><p class="byline">By J. Doe</p>
        <p>Flames were seen above the old town late on Monday evening.</p>
    """
    choice = extraction.choices["author"]
    page = extraction.evidence.page
    if choice.state is not State.DECLARED or not page.layout.paragraphs or page.layout.headline is None:
        return
    if choice.taken[0].location.syntax is not Syntax.JSON_LD or any(map(_is_byline, choice.passed_over)):
        return
    people = [each for each in choice.taken if isinstance(each.value, Person) and len(each.value.name.split()) > 1]
    if people:
        shown = fold(" ".join(map(own_text, page.layout.elements)))
        unseen = [each for each in people if not any(word in shown for word in _last_names(each.value.name))]
        if len(unseen) == len(people):
            names = ", ".join(each.value.name for each in unseen)
            yield Problem(f"the markup names {names}, the page nobody; print the byline", unseen[0].location)


def _is_byline(candidate: Candidate) -> bool:
    return candidate.location.syntax is Syntax.HTML and candidate.value is not None


def _last_names(name: str) -> list[str]:
    return [word for word in tokens(name) if len(word) > 2] or [fold(name)]


@rule("NM320", Severity.NOTE, "image")
def caption_unlike_page(extraction: Extraction) -> Iterator[Problem]:
    """The markup describes a picture in other words than the caption below it.

    Google asks that markup be true to what readers see:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24). Told where the
    two share not one word.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "caption": "Tourists queue for ice cream near the fountain"}}</script><title>Fire in Rome</title>
        <h1>Fire in Rome</h1><figure><img src="https://bugle.example/rome.jpg"><figcaption>Flames above roofs near
        the market square and harbour</figcaption></figure><p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "caption": "Flames over Rome"}}</script><title>Fire in Rome</title>
        <h1>Fire in Rome</h1><figure><img src="https://bugle.example/rome.jpg"><figcaption>Flames above roofs near
        the market square and harbour</figcaption></figure><p>Flames were seen above the old town late on Monday evening.</p>
    """
    choice = extraction.choices["image"]
    captioned: dict[str, dict[bool, tuple[str, Location]]] = {}
    for each in (*choice.taken, *choice.passed_over):
        if each.value is not None and each.value.caption:
            group = captioned.setdefault(image_identity(each.value.url), {})
            group.setdefault(each.location.syntax in STRUCTURED, (each.value.caption, each.location))
    for group in captioned.values():
        if len(group) == 2 and _nothing_shared(group[True][0], group[False][0]):
            (stated, location), (shown, there) = group[True], group[False]
            related = (Related(message=f"the page says {quoted(shown)}", location=there),)
            message = f"the caption is {quoted(stated)}, on the page {quoted(shown)}; state one"
            yield Problem(message, location, related=related)


def _nothing_shared(a: str, b: str) -> bool:
    one, other = _telling(a), _telling(b)
    return min(len(one), len(other)) >= 5 and one.isdisjoint(other) and not _CREDIT.search(b)


CORROBORATION = (
    markup_of_another_article,
    article_body_unlike_page,
    author_left_out,
    author_not_shown,
    caption_unlike_page,
)
