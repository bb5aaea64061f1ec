"""NM318-NM320: authors and captions that the page does not bear out, and authors that the markup drops."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from newsmeta.article import Organization, Person
from newsmeta.choice import Candidate, State
from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Location, Syntax
from newsmeta.normalize.image_identity import image_identity
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.text import fold, tokens
from newsmeta.rules.authors.credited import STRUCTURED, credited
from newsmeta.rules.conflicts.agreement import same_person
from newsmeta.rules.conflicts.letters import shown_text, telling_words
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted

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
    # Where the markup has as many authors, the names of some are no names, which is told of them.
    if not declared or not matched or len(credited(extraction)) >= len(shown):
        return
    if missing and not _has_other_roles(extraction, choice.taken):
        message = f"the byline names {len(shown)} authors, the markup {len(matched)} of them; add {', '.join(missing)}"
        related = (Related(message=f"the markup names {', '.join(names)}", location=declared[0].location),)
        yield Problem(message, choice.at, related=related)


def _has_other_roles(extraction: Extraction, taken: tuple[Candidate, ...]) -> bool:
    """Whether the byline also names who took the pictures, or checked, edited or translated the text."""
    layout = extraction.evidence.page.layout
    numbers = (layout.outline.number[each.location.element] for each in taken)
    around = (up for number in numbers for up in islice(layout.outline.lineage(number), 4))
    lines = (text for each in around if len(text := layout.text(each)) <= _LONGEST_BYLINE)
    return any(map(_OTHER_ROLE.search, lines))


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
        shown = shown_text(extraction).casefold()
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
        <h1>Fire in Rome</h1><figure><img src="https://bugle.example/rome.jpg"><figcaption>Flames above roofs by
        the market square and harbour</figcaption></figure><p>Flames were seen above the old town on Monday evening.</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "caption": "Flames over Rome"}}</script><title>Fire in Rome</title>
        <h1>Fire in Rome</h1><figure><img src="https://bugle.example/rome.jpg"><figcaption>Flames above roofs by
        the market square and harbour</figcaption></figure><p>Flames were seen above the old town on Monday evening.</p>
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
    one, other = telling_words(a), telling_words(b)
    return min(len(one), len(other)) >= 5 and one.isdisjoint(other) and not _CREDIT.search(b)


CORROBORATION = (author_left_out, author_not_shown, caption_unlike_page)
