"""The pictures of a page beside their files, where the configuration says where these are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsmeta.article import ImageObject
from newsmeta.choice import Candidate
from newsmeta.extraction import Extraction
from newsmeta.finding import Related
from newsmeta.image_files.file import ImageFile
from newsmeta.image_files.lookup import FoundFile
from newsmeta.location import Location, Syntax
from newsmeta.normalize.image_identity import image_identity
from newsmeta.normalize.urls import read_url
from newsmeta.rules.images.declared_images import DeclaredImage, declared_images
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem

_MOST_RELATED = 5


@dataclass(frozen=True, slots=True)
class LocalImage:
    """A picture of which something is known from its file: its whole address, and every place that gives it.

    `declared` are the declarations of the address; a picture that is only shown has none.
    """

    address: str
    found: FoundFile
    places: tuple[Location, ...]
    declared: tuple[DeclaredImage, ...] = ()

    @property
    def file(self) -> ImageFile | None:
        """The file of the very address, if it can be read."""
        return self.found.file if self.found.is_exact and isinstance(self.found.file, ImageFile) else None

    @property
    def is_shared(self) -> bool:
        return any(each.shared for each in self.declared)

    def problem(self, message: str) -> Problem:
        """A problem of the file, told once, at the first place of its address."""
        first, *others = self.places
        related = tuple(Related(message="and here", location=place) for place in others[:_MOST_RELATED])
        return Problem(message, first, related=related)


@once_a_page
def local_images(extraction: Extraction) -> tuple[LocalImage, ...]:
    """The declared and the shown pictures, each address once; empty where no files are configured."""
    if not extraction.config.images:
        return ()
    declared: dict[str, list[DeclaredImage]] = {}
    places: dict[str, dict[tuple[int, str], Location]] = {}
    for image in declared_images(extraction):
        address = read_url((image.address or "").strip(), extraction.document.base_url)
        if isinstance(address, str):
            declared.setdefault(address, []).append(image)
            _put(places, address, image.location)
    for candidate in extraction.choices["image"].taken:
        if candidate.statement.name == "img":
            _put(places, candidate.value.url, candidate.location)
    found = ((address, extraction.evidence.image_file(address)) for address in places)
    return tuple(
        LocalImage(address, file, tuple(places[address].values()), tuple(declared.get(address, ())))
        for address, file in found
        if file is not None
    )


def _put(places: dict[str, dict[tuple[int, str], Location]], address: str, place: Location) -> None:
    places.setdefault(address, {}).setdefault((id(place.element), place.path), place)


def files(extraction: Extraction) -> Iterator[tuple[LocalImage, ImageFile]]:
    """The pictures whose very files can be read."""
    return ((image, image.file) for image in local_images(extraction) if image.file is not None)


def page_words(extraction: Extraction, image: ImageObject) -> list[Candidate]:
    """What the page itself says of a picture, in all its sizes."""
    identity = image_identity(image.url)
    choice = extraction.choices["image"]
    return [
        each
        for each in (*choice.taken, *choice.passed_over)
        if isinstance(each.value, ImageObject)
        and each.location.syntax is not Syntax.FILE
        and image_identity(each.value.url) == identity
    ]


def rights_file(extraction: Extraction, image: ImageObject) -> ImageFile | None:
    """The file whose metadata speak of a picture, be it of another size."""
    found = extraction.evidence.image_file(image.url) if extraction.config.images else None
    return found.file if found and isinstance(found.file, ImageFile) else None
