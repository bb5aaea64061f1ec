"""NM401-NM404: pictures, as far as the page alone tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsmeta.article import ImageObject
from newsmeta.choice import Candidate
from newsmeta.extraction import Extraction
from newsmeta.fields.image_reading import LOGO, SITE_PICTURE
from newsmeta.finding import Related, Severity
from newsmeta.location import Location, Syntax
from newsmeta.normalize.agencies import agency
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.urls import image_identity, read_url
from newsmeta.rules.images.declared_images import DeclaredImage, declared_images
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted, shown
from newsmeta.vocabulary import load

_DRAWINGS = frozenset({"svg", "png", "gif"})
_PICTURES = _DRAWINGS | {"jpg", "jpeg", "webp", "avif", "heic", "tif", "tiff"}
_PARTS = re.compile(r"\s*[/|,;()]\s*")
# An alternative text that says whose the picture is.
_CREDIT_IN_ALT = LatePattern(
    r"^\W*(?:©|\(c\)|(?:photo|fotos?|bild|image|credit|source|quelle|copyright)\b\s*:)", re.IGNORECASE
)


def _same(extraction: Extraction, url: str) -> list[Candidate]:
    """What was taken for one picture."""
    return [c for c in extraction.choices["image"].taken if image_identity(c.value.url) == image_identity(url)]


def _place(extraction: Extraction, url: str) -> Location | None:
    """Where a picture stands: on the page if it is there, or else in the markup."""
    same = _same(extraction, url)
    seen = [candidate for candidate in same if candidate.statement.name == "img"]
    return next((candidate.location for candidate in (*seen, *same)), extraction.choices["image"].at)


def _together(extraction: Extraction, images: list[ImageObject], lack: str) -> Iterator[Problem]:
    """One problem for all pictures on the page that lack the same, at the first, with the places of the others."""
    places = [(image.url, _place(extraction, image.url)) for image in images]
    seen = [(url, place) for url, place in places if place is not None and place.syntax is Syntax.HTML]
    # One file stands on a page in several sizes, each below a folder of its own.
    unique = {url.rpartition("/")[2]: (url, place) for url, place in reversed(seen)}
    if not unique:
        return
    (url, first), *others = reversed(unique.values())
    more = f" and {len(others)} more" if others else ""
    related = tuple(Related(message=f"and {quoted(each)}", location=place) for each, place in others)
    yield Problem(f"{quoted(url)}{more}: {lack}", first, related=related)


def _is_credited(image: ImageObject) -> bool:
    named = image.creditText or image.creator or image.copyrightNotice
    in_words = image.alt and _CREDIT_IN_ALT.search(image.alt)
    return bool(named or in_words or any(map(agency, _PARTS.split(image.caption or ""))))


def _is_drawing(url: str) -> bool:
    """Whether a picture is by its format rather a chart, a screenshot or an icon than a photograph."""
    return _ending(url) in _DRAWINGS


def _ending(url: str) -> str:
    return url.partition("?")[0].rpartition(".")[2].lower()


def _is_of_the_text(extraction: Extraction, url: str) -> bool:
    """Whether a picture is surely one of the article's: in a figure or declared; no icon, no link to another page.

    What the page itself calls decoration (https://www.w3.org/TR/wai-aria/#presentation) is left alone.
    """
    place = _place(extraction, url)
    element = place.element if place else None
    if element is None or _ending(url) == "svg" or element.get("aria-hidden") == "true":
        return False
    if element.get("role") in ("presentation", "none") or _leads_elsewhere(element):
        return False
    declared = any(each.location.syntax is not Syntax.HTML for each in _same(extraction, url))
    return declared or next(element.iterancestors("figure"), None) is not None


def _leads_elsewhere(element: Any) -> bool:
    """Whether a picture stands in a link to something other than a larger picture: a teaser, or an advertisement."""
    link = next(element.iterancestors("a"), None)
    address = (link.get("href") or "").strip() if link is not None else ""
    return bool(address) and not address.startswith("#") and _ending(address) not in _PICTURES


def _is_news(extraction: Extraction) -> bool:
    types = {type_ for item in extraction.evidence.articles for type_ in item.types}
    return any(load().is_subtype(type_, "NewsArticle") for type_ in types)


@rule("NM401", Severity.NOTE, "image")
def image_without_size(extraction: Extraction) -> Iterator[Problem]:
    """The size of the declared lead image is stated nowhere.

    With og:image:width and og:image:height the first share already shows the picture:
    https://developers.facebook.com/docs/sharing/webmasters/images/ (read 2026-10-01). Where there is no og:image, an
    ImageObject has them.

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg">

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:width" content="1200">
        <meta property="og:image:height" content="675">
    """
    declared = [each for each in declared_images(extraction) if each.address]
    lead = next((each for each in declared if each.shared), declared[0] if declared else None)
    image = _read(extraction, lead) if lead else None
    told_by_file = image and any(each.statement.name == "size" for each in _same(extraction, image.url))
    if lead is None or image is None or (image.width and image.height and not told_by_file):
        return
    if not any(each.size for each in declared if each.address == lead.address):
        how = "add og:image:width and og:image:height" if lead.shared else "state width and height in an ImageObject"
        place = lead.item.location if lead.item else lead.location
        yield Problem(f"the size of {quoted(lead.address)} is not stated; {how}", place)


def _read(extraction: Extraction, declared: DeclaredImage) -> ImageObject | None:
    """The article's picture that a declaration speaks of; None where it was passed over, as a logo is."""
    address = read_url(declared.address or "", extraction.document.base_url)
    identity = image_identity(address) if isinstance(address, str) else ""
    return next((image for image in extraction.article.image if image_identity(image.url) == identity), None)


@rule("NM402", Severity.NOTE, "image")
def image_without_caption(extraction: Extraction) -> Iterator[Problem]:
    """A picture of the article has neither caption nor alternative text.

    Google reads both, and screen readers need the latter:
    https://developers.google.com/search/docs/appearance/google-images (read 2026-03-02).

    Bad::

        <meta property="og:title" content="Fire in Rome"><h1>Fire in Rome</h1>
        <figure><img src="https://bugle.example/rome.jpg" width="800" height="450"></figure>
        <p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <meta property="og:title" content="Fire in Rome"><h1>Fire in Rome</h1>
        <figure><img src="https://bugle.example/rome.jpg" width="800" height="450" alt="Flames above Rome"></figure>
        <p>Flames were seen above the old town late on Monday evening.</p>
    """
    images = (image for image in extraction.article.image if not image.caption and not image.alt)
    bare = [image for image in images if _is_of_the_text(extraction, image.url)]
    yield from _together(extraction, bare, "neither caption nor alt text; say what it shows")


@rule("NM403", Severity.NOTE, "image")
def image_without_credit(extraction: Extraction) -> Iterator[Problem]:
    """A picture on the page is credited to nobody.

    newsmeta's news policy: agencies and photographers are to be named. It holds for a NewsArticle, and not for
    drawings. Google reads creditText, creator and copyrightNotice:
    https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata (read 2025-12-10).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}</script>
        <h1>Fire in Rome</h1>
        <figure><img src="https://bugle.example/rome.jpg"><figcaption>Flames above the roofs</figcaption></figure>
        <p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}</script>
        <h1>Fire in Rome</h1><figure><img src="https://bugle.example/rome.jpg">
        <figcaption>Flames above the roofs. Photo: Reuters</figcaption></figure>
        <p>Flames were seen above the old town late on Monday evening.</p>
    """
    images = extraction.article.image
    uncredited = (image for image in images if not _is_credited(image) and not _is_drawing(image.url))
    bare = [image for image in uncredited if _is_of_the_text(extraction, image.url)]
    if _is_news(extraction):
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
    passed = extraction.choices["image"].passed_over
    stand_ins = [c for c in passed if c.reason in (LOGO.reason, SITE_PICTURE.reason)]
    declared = {shown(c.statement.value): c for c in reversed(stand_ins) if c.location.syntax is not Syntax.HTML}
    for address, candidate in reversed(declared.items()):
        yield Problem(f"{quoted(address)} is no picture of the article; declare one or none", candidate.location)


PICTURES = (
    image_without_size,
    image_without_caption,
    image_without_credit,
    logo_as_image,
)
