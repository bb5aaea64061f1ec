"""NM424-NM426: alternative texts, licences and credits of pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.article import ImageObject
from newsmeta.choice import Candidate
from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Syntax
from newsmeta.normalize.text import fold, tokens
from newsmeta.normalize.urls import image_identity
from newsmeta.rules.images.declared_images import declared_images
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted

_FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|bmp)", re.IGNORECASE)
_CAMERA_NAME = re.compile(
    r"(?:IMG|DSC[NF]?|DSC_|PXL|DJI|P|image|img|photo|picture)[-_ ]?\d+(?:[-_]\w+)*", re.IGNORECASE
)
_MOST_RELATED = 5


def _images(extraction: Extraction) -> Iterator[Candidate]:
    choice = extraction.choices["image"]
    candidates = (*choice.taken, *choice.passed_over)
    return (each for each in candidates if isinstance(each.value, ImageObject) and each.location.syntax != Syntax.FILE)


@rule("NM424", Severity.NOTE, "image")
def image_alt_says_nothing(extraction: Extraction) -> Iterator[Problem]:
    """A picture's alternative text is the name of its file.

    Google reads it, and screen readers read it aloud; it should say what the picture shows:
    https://developers.google.com/search/docs/appearance/google-images (read 2026-03-02).

    Bad::

        <meta property="og:title" content="Fire in Rome"><h1>Fire in Rome</h1>
        <img src="https://bugle.example/rome.jpg" width="800" height="450" alt="IMG_2033.jpg">
        <p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <meta property="og:title" content="Fire in Rome"><h1>Fire in Rome</h1>
        <img src="https://bugle.example/rome.jpg" width="800" height="450" alt="Flames above the roofs of Rome">
        <p>Flames were seen above the old town late on Monday evening.</p>
    """
    shown = ((each, (each.value.alt or "").strip()) for each in _images(extraction) if each.statement.name == "img")
    found = [(each, alt) for each, alt in shown if _FILE_NAME.fullmatch(alt) or _CAMERA_NAME.fullmatch(alt)]
    if found:
        (first, alt), *others = found
        related = tuple(Related(message=f"and {quoted(alt)}", location=each.location) for each, alt in others)
        more = f" (and {len(others)} more)" if others else ""
        message = f"the alt text is {quoted(alt)}{more}; say what the picture shows"
        yield Problem(message, first.location, related=related[:_MOST_RELATED])


@rule("NM425", Severity.NOTE, "image")
def image_licence_without_offer(extraction: Extraction) -> Iterator[Problem]:
    """A picture's licence is stated, and not where to get one.

    Google recommends acquireLicensePage beside license:
    https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata (read 2025-12-10).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "contentUrl": "https://bugle.example/rome.jpg",
        "license": "https://bugle.example/licence"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "contentUrl": "https://bugle.example/rome.jpg",
        "license": "https://bugle.example/licence", "acquireLicensePage": "https://bugle.example/buy"}}</script>
    """
    for image in declared_images(extraction):
        if image.item and image.item.first("license") and not image.item.first("acquireLicensePage"):
            yield Problem("license without acquireLicensePage; add where to get a licence", image.item.location)


@rule("NM426", Severity.NOTE, "image")
def image_credit_unlike_caption(extraction: Extraction) -> Iterator[Problem]:
    """The markup credits a picture to somebody else than the page does.

    Google asks that markup be true to what readers see:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "creditText": "Getty Images"}}</script><title>Fire in Rome</title><h1>Fire in Rome</h1>
        <figure><img src="https://bugle.example/rome.jpg"><figcaption>Flames. Photo: Reuters</figcaption></figure>
        <p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "creditText": "Reuters"}}</script><title>Fire in Rome</title><h1>Fire in Rome</h1>
        <figure><img src="https://bugle.example/rome.jpg"><figcaption>Flames. Photo: Reuters</figcaption></figure>
        <p>Flames were seen above the old town late on Monday evening.</p>
    """
    by_identity: dict[str, list[Candidate]] = {}
    for candidate in _images(extraction):
        if candidate.value.creditText:
            by_identity.setdefault(image_identity(candidate.value.url), []).append(candidate)
    for group in by_identity.values():
        shown = next((each for each in group if each.statement.name == "img"), None)
        declared = next((each for each in group if each.statement.name != "img"), None)
        if shown and declared and _share_nothing(shown.value.creditText, declared.value.creditText):
            related = (Related(message=f"the page credits {quoted(shown.value.creditText)}", location=shown.location),)
            message = (
                f"credited to {quoted(declared.value.creditText)}, on the page to {quoted(shown.value.creditText)}"
            )
            yield Problem(f"{message}; credit one", declared.location, related=related)


def _share_nothing(a: str, b: str) -> bool:
    one, other = fold(a).replace(" ", ""), fold(b).replace(" ", "")
    return set(tokens(a)).isdisjoint(tokens(b)) and one not in other and other not in one


WORDS = (
    image_alt_says_nothing,
    image_licence_without_offer,
    image_credit_unlike_caption,
)
