"""NM441 and NM442: whom a picture's file credits, beside whom the page does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from newsmeta.article import ImageObject
from newsmeta.choice import Candidate
from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.image_files.file import ImageFile
from newsmeta.location import Location, Syntax
from newsmeta.normalize.agencies import agency
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.text import fold, tokens
from newsmeta.rules.images.local_files import page_words, rights_file
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted

_CREDITS = ("photoshop:Credit", "dc:creator", "photoshop:Source", "dc:rights")
_MOST_RELATED = 5
# How far out the box of a picture is looked for, and how much text it may hold.
_BOXES, _LONGEST_BOX = 4, 400
_PARTS = LatePattern(r"\s*[/|,;()]\s*")


def _credited(extraction: Extraction) -> Iterator[tuple[ImageObject, ImageFile, list[Candidate]]]:
    """The article's pictures whose files are known, and what the page says of each."""
    if extraction.config.images:
        for image in extraction.article.image:
            file = rights_file(extraction, image)
            if file is not None and file.rights:
                yield image, file, page_words(extraction, image)


def _credits(said: Iterable[Candidate]) -> list[tuple[str, Location]]:
    """Whom the page credits with a picture, and where; who holds the rights is another matter."""
    found = []
    for each in said:
        creator = each.value.creator.name if each.value.creator else None
        found += [(text, each.location) for text in (each.value.creditText, creator) if text]
    return found


def _names_somebody(said: Iterable[Candidate], file: ImageFile) -> bool:
    """Whether the words of a picture, or those around it, name an agency or whom the file names."""
    texts = [text for each in said for text in (each.value.caption, each.value.alt, _around(each)) if text]
    named = [fold(each.value) for each in file.said(*_CREDITS)]
    return any(
        any(map(agency, _PARTS.split(text))) or any(name and name in fold(text) for name in named) for text in texts
    )


def _around(candidate: Candidate) -> str:
    """The text of the box that a picture stands in, be it no figure: a credit may have an element of its own there."""
    element: Any = candidate.location.element if candidate.location.syntax is Syntax.HTML else None
    boxes = list(element.iterancestors())[:_BOXES] if element is not None else []
    texts = (" ".join("".join(box.itertext()).split()) for box in boxes)
    return max((text for text in texts if len(text) <= _LONGEST_BOX), key=len, default="")


@rule("NM441", Severity.NOTE, "image")
def image_credit_only_in_file(extraction: Extraction) -> Iterator[Problem]:
    """A picture's file says whose it is, and the page does not.

    newsmeta's news policy: agencies and photographers are to be named where readers see the picture. What the file
    says is already known: take it over into the caption, or into creditText and creator.

    Config::

        [images.files."https://bugle.example/rome.jpg"]
        creator = "Mara Lindqvist"
        creditText = "Nordpress"

    Bad::

        <title>Fire in Rome</title><h1>Fire in Rome</h1>
        <figure><img src="https://bugle.example/rome.jpg"><figcaption>Flames above the roofs</figcaption></figure>
        <p>Flames were seen above the old town late on Monday evening.</p>

    Good::

        <title>Fire in Rome</title><h1>Fire in Rome</h1>
        <figure><img src="https://bugle.example/rome.jpg">
        <figcaption>Flames above the roofs. Photo: Mara Lindqvist/Nordpress</figcaption></figure>
        <p>Flames were seen above the old town late on Monday evening.</p>
    """
    found: list[tuple[str, Location]] = []
    for _image, file, said in _credited(extraction):
        named = list(dict.fromkeys(each.value for each in file.said("dc:creator", "photoshop:Credit")))[:2]
        credited = _credits(said) or any(each.value.copyrightNotice for each in said)
        if named and said and not credited and not _names_somebody(said, file):
            shown = next((each for each in said if each.statement.name == "img"), said[0])
            found.append((f"{quoted(file.name)} says {quoted(' / '.join(named))}", shown.location))
    if found:
        (first, place), *others = found
        more = f", and {len(others)} more have one" if others else ""
        related = tuple(Related(message=text, location=other) for text, other in others[:_MOST_RELATED])
        yield Problem(f"no credit on the page, but the file {first}{more}; name them", place, related=related)


@rule("NM442", Severity.WARNING, "image")
def image_credit_unlike_file(extraction: Extraction) -> Iterator[Problem]:
    """The page credits a picture to somebody whom its file does not name.

    Google reads both, the markup before the file, and shows who may sell a licence:
    https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata (read 2025-12-10).

    Config::

        [images.files."https://bugle.example/rome.jpg"]
        creator = "Mara Lindqvist"
        creditText = "Nordpress"

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "creditText": "Getty Images"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "creditText": "Lindqvist/Nordpress"}}</script>
    """
    for _image, file, said in _credited(extraction):
        named = list(file.said(*_CREDITS))
        credits = _credits(said)
        if not any(each.name in ("photoshop:Credit", "dc:creator") for each in named) or not credits:
            continue
        if all(_share_nothing(text, each.value) for text, _ in credits for each in named):
            text, place = credits[0]
            others = " and ".join(quoted(each.value) for each in named[:2])
            yield Problem(f"credited to {quoted(text)}, in the file {quoted(file.name)} to {others}; credit one", place)


def _share_nothing(a: str, b: str) -> bool:
    one, other = fold(a).replace(" ", ""), fold(b).replace(" ", "")
    apart = set(tokens(a)).isdisjoint(tokens(b)) and one not in other and other not in one
    # One agency goes by several names.
    return apart and _agencies(a).isdisjoint(_agencies(b))


def _agencies(text: str) -> set[str]:
    return {found.name for part in (text, *_PARTS.split(text)) if (found := agency(part))}


FILE_RIGHTS = (image_credit_only_in_file, image_credit_unlike_file)
