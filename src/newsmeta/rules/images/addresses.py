"""NM413-NM415 and NM421-NM423: the addresses of declared pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.rules.images.declared_images import DeclaredImage, declared_images
from newsmeta.rules.images.stand_ins import stand_ins
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.previews.tags import filled
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import absolute_address
from newsmeta.rules.wording import quoted

_SCHEME = re.compile(r"\s*(?:[a-zA-Z][a-zA-Z0-9+.-]*:)")
# A format asked for in the address, or the address of another picture within it.
_CONVERTED = re.compile(r"[/,?&](?:f|fm|fmt|format|output|auto)[_=]|.(?:https?:|https?%3A)", re.IGNORECASE)
_ENDING = re.compile(r"\.([a-zA-Z0-9]{2,5})$")
# https://developers.google.com/search/docs/appearance/google-images: BMP, GIF, JPEG, PNG, WebP, SVG, AVIF.
_NOT_SHOWN = frozenset({"tif", "tiff", "heic", "heif", "psd", "eps", "ai", "pdf", "raw", "mp4", "webm", "mov"})
TYPES = {
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "svg": "image/svg+xml",
}


def _addressed(extraction: Extraction) -> Iterator[tuple[DeclaredImage, str]]:
    return (
        (each, each.address.strip()) for each in declared_images(extraction) if each.address and each.address.strip()
    )


def ending(address: str) -> str:
    """The ending of a file's name; none where a delivery network makes another format of it."""
    found = _ENDING.search(address.partition("?")[0].partition("#")[0])
    return found[1].lower() if found and not _CONVERTED.search(address) else ""


def is_relative(address: str) -> bool:
    """Whether an address is relative. What has blanks in it is no address, and what a template left is told as such."""
    return not (_SCHEME.match(address) or any(map(str.isspace, address)) or is_residue(address))


def unshown_ending(address: str) -> str:
    """The ending of a picture's address, when it is that of a format that search engines do not show."""
    found = ending(address)
    return found if found in _NOT_SHOWN else ""


@rule("NM413", Severity.WARNING, "image", fix=absolute_address)
def image_address_relative(extraction: Extraction) -> Iterator[Problem]:
    """The address of a declared picture is not whole.

    Whoever reads the tag away from the page cannot find the picture. OpenGraph asks for a URL (https://ogp.me), Google
    for addresses it can crawl: https://developers.google.com/search/docs/appearance/structured-data/article (read
    2026-09-08).

    Bad::

        <meta property="og:image" content="/images/rome.jpg"><h1>Fire in Rome</h1>

    Good::

        <meta property="og:image" content="https://bugle.example/images/rome.jpg"><h1>Fire in Rome</h1>
    """
    for image, address in _addressed(extraction):
        # A reference to a node of the page is no address of a file.
        is_reference = image.item is not None and image.item.id == image.address
        if image.location.syntax in ("microdata", "rdfa") or is_reference or not is_relative(address):
            continue
        # A picture that is none of the article is told as that; it is to go, not to be mended.
        if address in stand_ins(extraction):
            continue
        what = "lacks its https:" if address.startswith("//") else "is relative"
        yield Problem(f"the image address {quoted(address)} {what}; write it whole, with https://", image.location)


@rule("NM414", Severity.ERROR, "image")
def image_without_web_address(extraction: Extraction) -> Iterator[Problem]:
    """A declared picture is data or an address that only one browser knows.

    Search engines and networks fetch pictures from the web: https://schema.org/image takes a URL or an ImageObject,
    and Google asks for addresses it can crawl:
    https://developers.google.com/search/docs/appearance/structured-data/article (read 2026-09-08).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": "data:image/gif;base64,R0lGODlhAQABAAAAACw="}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": "https://bugle.example/rome.jpg"}</script>
    """
    for image, address in _addressed(extraction):
        scheme = address.partition(":")[0].lower()
        if _SCHEME.match(address) and scheme in ("data", "blob", "file", "cid", "about", "javascript"):
            yield Problem(f"the image is {quoted(address)}; write its address on the web", image.location)


@rule("NM415", Severity.ERROR, "image")
def image_object_without_address(extraction: Extraction) -> Iterator[Problem]:
    """An ImageObject has no address.

    Nobody can show it. Google asks for url or contentUrl:
    https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata (read 2025-12-10).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "width": 1200, "height": 675}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "width": 1200, "height": 675}}</script>
    """
    for image in declared_images(extraction):
        if image.item is not None and not (image.address or "").strip() and not image.item.first("url", "contentUrl"):
            what = " and ".join(image.item.types) or "object"
            yield Problem(f"the {what} under image has no url; add it, or leave it out", image.item.location)


@rule("NM421", Severity.WARNING, "image")
def image_format_not_shown(extraction: Extraction) -> Iterator[Problem]:
    """A declared picture is in a format that search engines or networks do not show.

    Google shows BMP, GIF, JPEG, PNG, WebP, SVG and AVIF:
    https://developers.google.com/search/docs/appearance/google-images (read 2026-03-02). No network previews SVG.

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.tiff"><h1>Fire in Rome</h1>

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg"><h1>Fire in Rome</h1>
    """
    for image, address in _addressed(extraction):
        ends = ending(address)
        if ends in _NOT_SHOWN or (ends == "svg" and image.shared):
            where = "networks do not show" if ends == "svg" else "search engines do not show"
            yield Problem(f"{quoted(address)} is in a format that {where}; use JPEG, PNG or WebP", image.location)


@rule("NM422", Severity.NOTE, "image")
def image_format_at_odds(extraction: Extraction) -> Iterator[Problem]:
    """A picture's stated format is not the one its address ends in.

    https://schema.org/encodingFormat (read 2026-10-01) should be the file's own; some readers go by it.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "encodingFormat": "image/png"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "encodingFormat": "image/jpeg"}}</script>
    """
    for image, address in _addressed(extraction):
        stated = image.item.first("encodingFormat") if image.item else None
        known = TYPES.get(ending(address))
        told = TYPES.get(stated.lower().lstrip("."), stated.lower()) if isinstance(stated, str) else None
        if known and told and told.replace("image/jpg", "image/jpeg") != known:
            message = f"encodingFormat is {quoted(stated)}, but the address ends in .{ending(address)}; check both"
            yield Problem(message, image.location)


@rule("NM423", Severity.WARNING, "image")
def image_address_insecure(extraction: Extraction) -> Iterator[Problem]:
    """A declared picture has an http address on an https page.

    Browsers and networks block or upgrade it, and some previews stay empty: https://www.w3.org/TR/mixed-content/ (read
    2026-10-01).

    Bad::

        <link rel="canonical" href="https://bugle.example/rome">
        <meta property="og:image" content="http://bugle.example/rome.jpg">

    Good::

        <link rel="canonical" href="https://bugle.example/rome">
        <meta property="og:image" content="https://bugle.example/rome.jpg">
    """
    pages = extraction.evidence.addresses
    if pages and all(page.startswith("https:") for page in pages):
        declared = [(address, image) for image, address in _addressed(extraction)]
        tags = filled(extraction, "twitter:image", "twitter:image:src")
        of_x = {tag.value.strip(): tag.location for tag in reversed(tags)}
        places = [(address, image.location) for address, image in declared if not image.has_secure_address]
        # What OpenGraph or the article's item give as well is told there.
        places += [(address, place) for address, place in of_x.items() if address not in dict(declared)]
        for address, place in places:
            if address.lower().startswith("http:"):
                yield Problem(f"{quoted(address)} is http on an https page; write https", place)


ADDRESSES = (
    image_address_relative,
    image_without_web_address,
    image_object_without_address,
    image_format_not_shown,
    image_format_at_odds,
    image_address_insecure,
)
