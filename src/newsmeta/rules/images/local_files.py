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
from newsmeta.rules.previews.tags import filled
from newsmeta.rules.rule import Problem

_MOST_RELATED = 5
_DRAWING = "image/svg+xml"
_Place = tuple[int, str]


@dataclass(frozen=True, slots=True)
class LocalImage:
    """A picture of which something is known from its file: its whole address, and every place that gives it.

    `declared` are the declarations of the address, `is_on_x` is true of one that a twitter:image gives; a picture
    that is only shown has neither.
    """

    address: str
    found: FoundFile
    places: tuple[Location, ...]
    declared: tuple[DeclaredImage, ...] = ()
    is_on_x: bool = False

    @property
    def file(self) -> ImageFile | None:
        """The file of the very address, if it can be read."""
        return self.found.file if self.found.is_exact and isinstance(self.found.file, ImageFile) else None

    @property
    def is_shared(self) -> bool:
        return any(each.shared for each in self.declared)

    @property
    def is_previewed(self) -> bool:
        """Whether networks make previews of it."""
        return self.is_shared or self.is_on_x

    def problem(self, message: str) -> Problem:
        """A problem of the file, told once, at the first place of its address."""
        first, *others = self.places
        related = tuple(Related(message="and here", location=place) for place in others[:_MOST_RELATED])
        return Problem(message, first, related=related)


@once_a_page
def local_images(extraction: Extraction) -> tuple[LocalImage, ...]:
    """The declared pictures, those of twitter:image and the shown ones, each address once; empty without files."""
    if not extraction.config.images:
        return ()
    declared: dict[str, list[DeclaredImage]] = {}
    places: dict[str, dict[_Place, Location]] = {}
    on_x: set[str] = set()
    for image in declared_images(extraction):
        address = read_url((image.address or "").strip(), extraction.document.base_url)
        if isinstance(address, str):
            declared.setdefault(address, []).append(image)
            _put(places, address, image.location)
    for tag in filled(extraction, "twitter:image", "twitter:image:src"):
        address = read_url(tag.value.strip(), extraction.document.base_url)
        if isinstance(address, str):
            on_x.add(address)
            _put(places, address, tag.location)
    for candidate in extraction.choices["image"].taken:
        if candidate.statement.name == "img":
            _put(places, candidate.value.url, candidate.location)
    found = ((address, extraction.evidence.image_file(address)) for address in places)
    return tuple(
        LocalImage(address, file, tuple(places[address].values()), tuple(declared.get(address, ())), address in on_x)
        for address, file in found
        if file is not None
    )


def _put(places: dict[str, dict[_Place, Location]], address: str, place: Location) -> None:
    places.setdefault(address, {}).setdefault(_key(place), place)


def _key(place: Location) -> _Place:
    return id(place.element), place.path


def files(extraction: Extraction) -> Iterator[tuple[LocalImage, ImageFile]]:
    """The pictures whose very files can be read."""
    return ((image, image.file) for image in local_images(extraction) if image.file is not None)


def is_unlike(size: tuple[int, int] | None, file: ImageFile) -> bool:
    """Whether a stated size is not that of a file; of drawings, which have any size, nothing is said."""
    if not size or not file.width or not file.height or file.encodingFormat == _DRAWING:
        return False
    # A pixel is lost when sizes are halved.
    return any(abs(stated - real) > 1 for stated, real in zip(size, (file.width, file.height), strict=True))


def known_size(
    extraction: Extraction, place: Location, stated: tuple[int, int] | None = None
) -> tuple[int, int] | None:
    """The size of a declared picture as it is stated, or where none is as its file has it.

    None also where the two disagree, or decoders refuse the file, since that is told already (NM433, NM438).
    """
    file = _files_by_place(extraction).get(_key(place)) if extraction.config.images else None
    if file is None or not file.width or not file.height or file.encodingFormat == _DRAWING:
        return stated
    if file.has_too_many_pixels or is_unlike(stated, file):
        return None
    return stated or (file.width, file.height)


@once_a_page
def _files_by_place(extraction: Extraction) -> dict[_Place, ImageFile]:
    return {_key(place): file for image, file in files(extraction) for place in image.places}


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
