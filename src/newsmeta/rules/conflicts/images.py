"""NM305: structured data and og:image with different pictures."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.normalize.image_identity import are_two_pictures
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.rules.conflicts.wrong_article import wrong_article
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted


@rule("NM305", Severity.NOTE, "image")
def conflicting_image(extraction: Extraction) -> Iterator[Problem]:
    """Structured data and og:image show different pictures.

    Google chooses thumbnails from both since 2026-03:
    https://developers.google.com/search/docs/appearance/google-images (read 2026-03-02). Sizes and crops of one
    picture are one picture; files whose names are mere numbers or keys are not told apart.

    Bad::

        <meta property="og:image" content="https://bugle.example/milan.jpg">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": "https://bugle.example/rome.jpg"}</script>

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg?w=1200">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": "https://bugle.example/rome.jpg"}</script>
    """
    choice = extraction.choices["image"]
    candidates = [c for c in (*choice.taken, *choice.passed_over) if c.value is not None]
    declared = [c for c in candidates if c.statement.name == "image" and c.location.syntax in STRUCTURED]
    shared = next((c for c in candidates if c.statement.name == "og:image"), None)
    if shared is None or not declared or wrong_article(extraction):
        return
    if all(are_two_pictures(each.value.url, shared.value.url) for each in declared):
        first = declared[0]
        message = (
            f"the image is {quoted(first.value.url)} in {first.location.syntax}, but {quoted(shared.value.url)} in "
            "og:image; show the same picture in both"
        )
        related = (Related(message=f"og:image says {quoted(shared.value.url)}", location=shared.location),)
        yield Problem(message, first.location, related=related)


IMAGES = (conflicting_image,)
