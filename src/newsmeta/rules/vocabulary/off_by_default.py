"""NM050, NM057, NM418, NM427: what only some sites care for; off until it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Location
from newsmeta.normalize.image_identity import image_identity
from newsmeta.normalize.urls import read_url
from newsmeta.rules.images.declared_images import DeclaredImage, declared_images
from newsmeta.rules.images.local_files import known_size
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.site.declared import place_of
from newsmeta.rules.value_fixes import secure_context
from newsmeta.rules.vocabulary.things import things
from newsmeta.rules.wording import quoted
from newsmeta.vocabulary import load

_MOST_RELATED = 5
_SHAPES = {"16:9": 16 / 9, "4:3": 4 / 3, "1:1": 1.0}
_TOLERANCE = 0.02


@rule("NM050", Severity.NOTE, on=False)
def pending_term(extraction: Extraction) -> Iterator[Problem]:
    """A term is among those that schema.org has on trial.

    Pending types, properties and members may still change, and are to be used with caution:
    https://schema.org/docs/pending.home.html (read 2026-11-26; the list is that of release 30.0). Many terms for news
    are pending, such as creditText and OpinionNewsArticle, and well worth using; the rule is for those who keep to
    what is settled.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "OpinionNewsArticle", "headline": "Fire in Rome"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    pending = frozenset(load().pending)
    found: dict[str, list[Location]] = {}
    for thing in things(extraction).all:
        for type_ in pending.intersection(thing.own_types):
            found.setdefault(type_, []).append(thing.location)
        for name in pending.intersection(thing.properties):
            found.setdefault(name, []).append(thing.properties[name][0].location)
    for term, (first, *others) in found.items():
        related = tuple(Related(message="and here", location=other) for other in others[:_MOST_RELATED])
        yield Problem(f"schema.org has {term} on trial; it may change or go", first, related=related)


@rule("NM057", Severity.NOTE, fix=secure_context, on=False)
def json_ld_context_with_http(extraction: Extraction) -> Iterator[Problem]:
    """The context is named with http, not https.

    Both are fine, and schema.org moves to https over time: https://schema.org/docs/faq.html#19 (read 2026-10-01). The
    rule is for those who want one way of writing it.

    Bad::

        <script type="application/ld+json">
        {"@context": "http://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    from newsmeta.rules.json_ld.meaning import contexts

    for thing in things(extraction).all:
        for context, location in contexts(thing):
            if context.strip().lower().startswith(("http://schema.org", "http://www.schema.org")):
                yield Problem(f"the context is {quoted(context)}; write https", location)


@rule("NM418", Severity.NOTE, "image", on=False)
def image_shape_missing(extraction: Extraction) -> Iterator[Problem]:
    """The declared pictures do not come in all shapes that Google asks for.

    It recommends several pictures, at 16:9, 4:3 and 1:1:
    https://developers.google.com/search/docs/appearance/structured-data/article (read 2026-09-08). Few pages have
    them; the rule is for those that mean to. Told only when the size of every declared picture is known.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "width": 1600, "height": 900}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": [
        {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg", "width": 1600, "height": 900},
        {"@type": "ImageObject", "url": "https://bugle.example/rome-4.jpg", "width": 1600, "height": 1200},
        {"@type": "ImageObject", "url": "https://bugle.example/rome-1.jpg", "width": 1200, "height": 1200}]}</script>
    """
    own = _structured_images(extraction)
    sizes = [size for image in own if (size := known_size(extraction, image.location, image.size))]
    if not own or len(sizes) < len(own):
        return
    missing = [name for name, shape in _SHAPES.items() if not any(_is_shaped(size, shape) for size in sizes)]
    if missing:
        yield Problem(f"no declared picture is {' or '.join(missing)}; add one", own[0].location)


@rule("NM427", Severity.NOTE, "image", on=False)
def declared_image_not_shown(extraction: Extraction) -> Iterator[Problem]:
    """A picture is declared that the page does not show.

    Google wants markup of what readers see:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24). Crops for
    sharing often have another name, and scripts put pictures in later; so the rule is for sites whose pages hold their
    pictures. Told only where the page shows some.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": "https://bugle.example/paris.jpg"}</script>
        <h1>Fire in Rome</h1><figure><img src="https://bugle.example/rome.jpg" width="800" height="450"></figure>
        <p>Flames were seen above the old town late on Monday evening, and nobody knows why.</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": "https://bugle.example/rome.jpg?w=1200"}</script>
        <h1>Fire in Rome</h1><figure><img src="https://bugle.example/rome.jpg" width="800" height="450"></figure>
        <p>Flames were seen above the old town late on Monday evening, and nobody knows why.</p>
    """
    own = _structured_images(extraction)
    base = extraction.document.base_url
    shown = {
        image_identity(address)
        for picture in (extraction.evidence.page.pictures if own else ())
        for each in picture.addresses
        if isinstance(address := read_url(each, base), str)
    }
    strange = [image for image in own if shown and _is_elsewhere(image, base, shown)]
    if strange and len(strange) == len(own):
        related = tuple(Related(message="and here", location=each.location) for each in strange[1:_MOST_RELATED])
        message = f"the page does not show {quoted(strange[0].address)}; declare the picture that it shows"
        yield Problem(message, strange[0].location, related=related)


def _is_shaped(size: tuple[int, int], shape: float) -> bool:
    return abs(size[0] / size[1] / shape - 1) <= _TOLERANCE


def _structured_images(extraction: Extraction) -> list[DeclaredImage]:
    images = (image for image in declared_images(extraction) if not image.shared and image.address)
    return list({place_of(image.location): image for image in images}.values())


def _is_elsewhere(image: DeclaredImage, base: str | None, shown: set[str]) -> bool:
    address = read_url(image.address or "", base)
    return isinstance(address, str) and image_identity(address) not in shown


OFF_BY_DEFAULT = (pending_term, json_ld_context_with_http, image_shape_missing, declared_image_not_shown)
