"""NM433 and NM434: size and format of a picture's file, beside what the page states."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from newsmeta.extraction import Extraction
from newsmeta.fields.publisher import pixels
from newsmeta.finding import Edit, Fix, Severity
from newsmeta.image_files.file import ImageFile
from newsmeta.location import Location, Syntax
from newsmeta.rules.images.addresses import TYPES, ending
from newsmeta.rules.images.declared_images import DeclaredImage
from newsmeta.rules.images.local_files import LocalImage, files, is_unlike
from newsmeta.rules.images.unshown_files import why_not_shown
from newsmeta.rules.json_edits import json_edit
from newsmeta.rules.previews.tags import shared_images
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.tag_fixes import attribute_edit
from newsmeta.rules.value_fixes import places, value_fix
from newsmeta.rules.wording import quoted
from newsmeta.statement import Statement


def _stated(extraction: Extraction, image: DeclaredImage, name: str) -> Statement | None:
    """Where a declaration states a property: in its object, or in a tag of its og:image."""
    if image.item is not None:
        return next(image.item.all({"type": "encodingFormat"}.get(name, name)), None)
    shared = next((each for each in shared_images(extraction) if each.root.location is image.location), None)
    return shared.stated.get(name) if shared else None


def _is_sure(extraction: Extraction, image: LocalImage) -> bool:
    """Whether what is delivered under the address is surely the file: a prefix may be that of a program between."""
    return not any(image.address.startswith(prefix) for prefix in extraction.config.images.prefixes)


def _size_mended(extraction: Extraction, problem: Problem) -> Fix | None:
    """Width and height are stated as the file has them, in each declaration that is wrong."""
    told = {id(place) for place in places(problem)}
    edits: list[Edit | None] = []
    is_safe = True
    for image, file in files(extraction):
        for each in image.declared:
            sides = [_stated(extraction, each, side) for side in ("width", "height")]
            if not any(side and id(side.location) in told for side in sides) or not is_unlike(each.size, file):
                continue
            is_safe = is_safe and _is_sure(extraction, image)
            pairs = zip(sides, (file.width, file.height), strict=True)
            # A side that is right already, or short of it by a pixel, is left as it is.
            wrong = [(side, real) for side, real in pairs if side and real and pixels(side.value) != real]
            edits += [_number_edit(extraction, side.location, real) for side, real in wrong]
    made = tuple(edit for edit in edits if edit)
    whole = made and len(made) == len(edits)
    return Fix("the size is stated as the file has it", made, is_safe) if whole else None


def _number_edit(extraction: Extraction, place: Location, number: int) -> Edit | None:
    """The number in the place of another one, as text where that is text."""
    if place.syntax is Syntax.JSON_LD:
        return json_edit(extraction, place, lambda stated: str(number) if isinstance(stated, str) else number)
    return attribute_edit(extraction, place, place.attribute, str(number)) if place.attribute else None


def _always(value: str | None, _stated: str) -> str | None:
    return value


def _format_mended(extraction: Extraction, problem: Problem) -> Fix | None:
    """The stated format is written as the file's."""
    told = {id(place) for place in places(problem)}
    for image, file in files(extraction):
        stated = (_stated(extraction, each, "type") for each in image.declared)
        if any(each and id(each.location) in told for each in stated):
            description = "the format is stated as the file's"
            right = partial(_always, file.encodingFormat)
            return value_fix(extraction, problem, right, description, safe=_is_sure(extraction, image))
    return None


@rule("NM433", Severity.WARNING, "image", fix=_size_mended)
def image_size_unlike_file(extraction: Extraction) -> Iterator[Problem]:
    """The stated size of a picture is not that of its file.

    With og:image:width and og:image:height networks lay the preview out before they have the picture:
    https://developers.facebook.com/docs/sharing/webmasters/images/ (read 2026-10-01). The file's size is that which is
    displayed, with its orientation applied.

    Config::

        [images.files."https://bugle.example/rome.jpg"]
        width = 1280
        height = 720

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg"><h1>Fire in Rome</h1>
        <meta property="og:image:width" content="1600"><meta property="og:image:height" content="900">

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg"><h1>Fire in Rome</h1>
        <meta property="og:image:width" content="1280"><meta property="og:image:height" content="720">
    """
    for image, file in files(extraction):
        wrong = [each for each in image.declared if is_unlike(each.size, file)]
        if wrong:
            stated = "×".join(map(str, wrong[0].size or ()))
            places = tuple(place for each in wrong if (place := _size_place(extraction, each, file)))
            at = LocalImage(image.address, image.found, places or tuple(each.location for each in wrong))
            yield at.problem(f"the size is stated as {stated}, the file is {file.width}×{file.height}; state that")


def _size_place(extraction: Extraction, image: DeclaredImage, file: ImageFile) -> Location | None:
    width_differs = image.size is not None and file.width is not None and abs(image.size[0] - file.width) > 1
    stated = _stated(extraction, image, "width" if width_differs else "height")
    return stated.location if stated else None


@rule("NM434", Severity.WARNING, "image", fix=_format_mended)
def image_format_unlike_file(extraction: Extraction) -> Iterator[Problem]:
    """The format of a picture's file is neither that of its address nor that which is stated.

    Servers send a file's type by its name, and some readers go by it: https://schema.org/encodingFormat (read
    2026-10-01).

    Config::

        [images.files."https://bugle.example/rome.jpg"]
        type = "image/webp"

    Bad::

        <meta property="og:image" content="https://bugle.example/rome.jpg"><h1>Fire in Rome</h1>
        <meta property="og:image:type" content="image/jpeg">

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg"><h1>Fire in Rome</h1>
        <meta property="og:image:type" content="image/webp">
    """
    for image, file in files(extraction):
        if file.encodingFormat is None or why_not_shown(image, file):
            continue
        by_name = TYPES.get(ending(image.address), file.encodingFormat)
        stated = [found for each in image.declared if (found := _stated(extraction, each, "type"))]
        wrong = [each for each in stated if _type(each) not in (file.encodingFormat, None)]
        if wrong and not _ends_otherwise(image, wrong):
            at = LocalImage(image.address, image.found, tuple(each.location for each in wrong))
            yield at.problem(f"stated as {quoted(wrong[0].value)}, the file is {file.encodingFormat}; state that")
        elif not stated and by_name != file.encodingFormat and (image.declared or image.is_on_x):
            message = f"the address ends in .{ending(image.address)}, the file is {file.encodingFormat}; rename it"
            yield image.problem(message)


def _type(statement: Statement) -> str | None:
    value = statement.value.strip().lower() if isinstance(statement.value, str) else ""
    return TYPES.get(value.lstrip("."), value).replace("image/jpg", "image/jpeg") or None


def _ends_otherwise(image: LocalImage, wrong: list[Statement]) -> bool:
    """Whether an object states another format than its address ends in, which is a finding of its own (NM422)."""
    known = TYPES.get(ending(image.address))
    return known is not None and any(each.name == "encodingFormat" and _type(each) != known for each in wrong)


FILE_STATED = (image_size_unlike_file, image_format_unlike_file)
