"""NM401, NM402 and NM404: pictures, as far as the page alone tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmeta.article import ImageObject
from newsmeta.choice import Candidate
from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Location, Syntax
from newsmeta.normalize.urls import image_identity, read_url
from newsmeta.rules.images.declared_images import DeclaredImage, declared_images
from newsmeta.rules.images.stand_ins import stand_ins
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted

_PICTURES = frozenset({"svg", "png", "gif", "jpg", "jpeg", "webp", "avif", "heic", "tif", "tiff"})


def _same(extraction: Extraction, url: str) -> list[Candidate]:
    """What was taken for one picture."""
    return [c for c in extraction.choices["image"].taken if image_identity(c.value.url) == image_identity(url)]


def place_of(extraction: Extraction, url: str) -> Location | None:
    """Where a picture stands: on the page if it is there, or else in the markup."""
    same = _same(extraction, url)
    seen = [candidate for candidate in same if candidate.statement.name == "img"]
    return next((candidate.location for candidate in (*seen, *same)), extraction.choices["image"].at)


def told_together(extraction: Extraction, images: list[ImageObject], lack: str) -> Iterator[Problem]:
    """One problem for all pictures on the page that lack the same, at the first, with the places of the others."""
    places = [(image.url, place_of(extraction, image.url)) for image in images]
    seen = [(url, place) for url, place in places if place is not None and place.syntax is Syntax.HTML]
    # One file stands on a page in several sizes, each below a folder of its own.
    unique = {url.rpartition("/")[2]: (url, place) for url, place in reversed(seen)}
    if not unique:
        return
    (url, first), *others = reversed(unique.values())
    more = f" and {len(others)} more" if others else ""
    related = tuple(Related(message=f"and {quoted(each)}", location=place) for each, place in others)
    yield Problem(f"{quoted(url)}{more}: {lack}", first, related=related)


def ending(url: str) -> str:
    """The ending of a file's name in an address, in small letters."""
    return url.partition("?")[0].rpartition(".")[2].lower()


def is_of_the_text(extraction: Extraction, url: str) -> bool:
    """Whether a picture is surely one of the article's: in a figure or declared; no icon, no link to another page.

    What the page itself calls decoration (https://www.w3.org/TR/wai-aria/#presentation) is left alone.
    """
    place = place_of(extraction, url)
    element = place.element if place else None
    if element is None or ending(url) == "svg" or element.get("aria-hidden") == "true":
        return False
    if element.get("role") in ("presentation", "none") or _leads_elsewhere(element):
        return False
    declared = any(each.location.syntax is not Syntax.HTML for each in _same(extraction, url))
    return declared or next(element.iterancestors("figure"), None) is not None


def _leads_elsewhere(element: Any) -> bool:
    """Whether a picture stands in a link to something other than a larger picture: a teaser, or an advertisement."""
    link = next(element.iterancestors("a"), None)
    address = (link.get("href") or "").strip() if link is not None else ""
    return bool(address) and not address.startswith("#") and ending(address) not in _PICTURES


def alt_of_file(extraction: Extraction, image: ImageObject) -> str | None:
    """The alternative text of a picture where its file alone says one, which nobody hears who visits the page."""
    said = (c.value.alt for c in _same(extraction, image.url) if c.location.syntax is Syntax.FILE)
    return next((alt for alt in said if alt), None)


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
    images = (image for image in extraction.article.image if not image.caption)
    unnamed = ((image, alt_of_file(extraction, image)) for image in images)
    bare = [
        (image, told) for image, told in unnamed if (told or not image.alt) and is_of_the_text(extraction, image.url)
    ]
    first = next((told for _, told in bare), None)
    known = f"; its file says {quoted(first)}, so take that over" if first else "; say what it shows"
    yield from told_together(extraction, [image for image, _ in bare], f"neither caption nor alt text{known}")


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
    for address, candidate in reversed(stand_ins(extraction).items()):
        yield Problem(f"{quoted(address)} is no picture of the article; declare one or none", candidate.location)


PICTURES = (
    image_without_size,
    image_without_caption,
    logo_as_image,
)
