"""NM401-NM404: pictures, as far as the page alone tells."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.article import ImageObject
from newsmeta.choice import Candidate
from newsmeta.extraction import Extraction
from newsmeta.fields.image_reading import LOGO, SITE_PICTURE
from newsmeta.finding import Related, Severity
from newsmeta.location import Location, Syntax
from newsmeta.normalize.urls import image_identity
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted
from newsmeta.vocabulary import load


def _same(extraction: Extraction, url: str) -> list[Candidate]:
    """What was taken for one picture."""
    return [c for c in extraction.choices["image"].taken if image_identity(c.value.url) == image_identity(url)]


def _place(extraction: Extraction, url: str) -> Location | None:
    """Where a picture stands: on the page if it is there, or else in the markup."""
    same = _same(extraction, url)
    shown = [candidate for candidate in same if candidate.statement.name == "img"]
    return next((candidate.location for candidate in (*shown, *same)), extraction.choices["image"].at)


def _together(extraction: Extraction, images: list[ImageObject], lack: str) -> Iterator[Problem]:
    """One problem for all pictures on the page that lack the same, at the first, with the places of the others."""
    places = [(image.url, _place(extraction, image.url)) for image in images]
    shown = [(url, place) for url, place in places if place is not None and place.syntax is Syntax.HTML]
    if not shown:
        return
    (url, first), *others = shown
    more = f" and {len(others)} more" if others else ""
    related = tuple(Related(message=f"and {quoted(each)}", location=place) for each, place in others)
    yield Problem(f"{quoted(url)}{more}: {lack}", first, related=related)


def _is_credited(image: ImageObject) -> bool:
    return bool(image.creditText or image.creator or image.copyrightNotice)


def _is_drawing(url: str) -> bool:
    """Whether a picture is by its format rather a chart, a screenshot or an icon than a photograph."""
    return _ending(url) in ("svg", "png", "gif")


def _ending(url: str) -> str:
    return url.partition("?")[0].rpartition(".")[2].lower()


def _is_decoration(extraction: Extraction, url: str) -> bool:
    """Whether a picture is an icon, or the page says that it means nothing: https://www.w3.org/TR/wai-aria/."""
    place = _place(extraction, url)
    if place is None or place.element is None or _ending(url) == "svg":
        return _ending(url) == "svg"
    return place.element.get("role") in ("presentation", "none") or place.element.get("aria-hidden") == "true"


def _is_news(extraction: Extraction) -> bool:
    types = {type_ for item in extraction.evidence.articles for type_ in item.types}
    return any(load().is_subtype(type_, "NewsArticle") for type_ in types)


@rule("NM401", Severity.NOTE, "image")
def image_without_size(extraction: Extraction) -> Iterator[Problem]:
    """The size of the declared lead image is not stated.

    With og:image:width and og:image:height the first share already shows the picture:
    https://developers.facebook.com/docs/sharing/webmasters/images/ (read 2026-10-01).

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg">

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:width" content="1200">
        <meta property="og:image:height" content="675">
    """
    for image in extraction.article.image[:1]:
        is_declared = any(same.location.syntax is not Syntax.HTML for same in _same(extraction, image.url))
        if is_declared and (image.width is None or image.height is None):
            message = (
                f"width and height of {quoted(image.url)} are not stated; state them beside og:image and in ImageObject"
            )
            yield Problem(message, _place(extraction, image.url))


@rule("NM402", Severity.NOTE, "image")
def image_without_caption(extraction: Extraction) -> Iterator[Problem]:
    """A picture on the page has neither caption nor alternative text.

    Google reads both, and screen readers need the latter:
    https://developers.google.com/search/docs/appearance/google-images (read 2026-03-02).

    Bad::

        <meta property="og:title" content="Fire in Rome"><h1>Fire in Rome</h1>
        <img src="https://bugle.example/rome.jpg" width="800" height="450">
        <p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <meta property="og:title" content="Fire in Rome"><h1>Fire in Rome</h1>
        <img src="https://bugle.example/rome.jpg" width="800" height="450" alt="Flames above the roofs of Rome">
        <p>Flames were seen above the old town late on Monday evening.</p>
    """
    images = (image for image in extraction.article.image if not image.caption and not image.alt)
    bare = [image for image in images if not _is_decoration(extraction, image.url)]
    yield from _together(extraction, bare, "neither caption nor alt text; say what it shows")


@rule("NM403", Severity.NOTE, "image")
def image_without_credit(extraction: Extraction) -> Iterator[Problem]:
    """A picture on the page is credited to nobody.

    newsmeta's news policy: agencies and photographers are to be named. It holds for a NewsArticle, and for a page that
    credits other pictures; not for drawings. Google reads creditText, creator and copyrightNotice:
    https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata (read 2025-12-10).

    Bad::

        <meta property="og:title" content="Fire in Rome"><h1>Fire in Rome</h1>
        <figure><img src="https://bugle.example/rome.jpg"><figcaption>Flames above the roofs</figcaption></figure>
        <figure><img src="https://bugle.example/pope.jpg"><figcaption>The pope. Photo: Reuters</figcaption></figure>
        <p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <meta property="og:title" content="Fire in Rome"><h1>Fire in Rome</h1>
        <figure><img src="https://bugle.example/rome.jpg">
        <figcaption>Flames above the roofs. Photo: Reuters</figcaption></figure>
        <p>Flames were seen above the old town late on Monday evening.</p>
    """
    images = extraction.article.image
    bare = [image for image in images if not _is_credited(image) and not _is_drawing(image.url)]
    if _is_news(extraction) or any(map(_is_credited, images)):
        yield from _together(extraction, bare, "no credit; name photographer and agency")


@rule("NM404", Severity.WARNING, "image")
def logo_as_image(extraction: Extraction) -> Iterator[Problem]:
    """A logo or a stand-in is declared as the article's image.

    Google wants images that represent the article, and no site logo in Discover:
    https://developers.google.com/search/docs/appearance/google-images (read 2026-03-02). newsmeta leaves it out.

    Bad::

        <meta property="og:image" content="https://bugle.example/assets/logo.png"><h1>Fire in Rome</h1>

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg"><h1>Fire in Rome</h1>
    """
    for candidate in extraction.choices["image"].passed_over:
        if candidate.reason in (LOGO.reason, SITE_PICTURE.reason) and candidate.location.syntax is not Syntax.HTML:
            message = f"{quoted(candidate.statement.value)} is no picture of the article; declare one or none"
            yield Problem(message, candidate.location)


PICTURES = (
    image_without_size,
    image_without_caption,
    image_without_credit,
    logo_as_image,
)
