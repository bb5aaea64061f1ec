"""NM447: rights of a picture of which nobody can tell what picture it is."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Edit, Fix, Related, Severity
from newsmeta.location import Location, Syntax
from newsmeta.rules.images.addresses import TYPES, ending
from newsmeta.rules.images.declared_images import declared_images
from newsmeta.rules.json_edits import json_text
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import places
from newsmeta.statement import Item

_RIGHTS = ("creator", "creditText", "copyrightNotice", "license")
_MOST_RELATED = 5


def _with_content_url(extraction: Extraction, problem: Problem) -> Fix | None:
    """The url of a picture's file is stated as contentUrl as well."""
    told = {id(place) for place in places(problem)}
    items = [image.item for image in declared_images(extraction) if image.item and id(image.item.location) in told]
    edits = [_edit(extraction, item) for item in items]
    made = tuple(edit for edit in edits if edit)
    whole = made and len(made) == len(edits)
    return Fix("the url is stated as contentUrl too", made, safe=True) if whole else None


def _edit(extraction: Extraction, item: Item) -> Edit | None:
    from newsmeta.json_text.tolerant import locate

    stated = next((each for each in item.all("url") if isinstance(each.value, str)), None)
    # What does not end as a picture does may be the address of a page about it.
    if stated is None or stated.location.syntax is not Syntax.JSON_LD or ending(stated.value) not in TYPES:
        return None
    source = extraction.document.script_source(stated.location.element)
    span = locate(source[1], stated.location.pointer) if source and stated.location.pointer else None
    if source is None or span is None:
        return None
    end = source[0] + span[1]
    return Edit(end, end, f', "contentUrl": {json_text(stated.value)}')


@rule("NM447", Severity.WARNING, "image", fix=_with_content_url)
def image_rights_without_content_url(extraction: Extraction) -> Iterator[Problem]:
    """The markup states whose a picture is, and has no contentUrl.

    Google takes creator, creditText, copyrightNotice and license only with a contentUrl, by which it tells what picture
    they are for:
    https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata (read 2025-12-10).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg",
        "creditText": "Mara Lindqvist"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "image": {"@type": "ImageObject", "contentUrl": "https://bugle.example/rome.jpg",
        "creditText": "Mara Lindqvist"}}</script>
    """
    found: dict[int, tuple[str, Location]] = {}
    for image in declared_images(extraction):
        # An object without any address has a finding of its own.
        if image.item and image.address and not image.item.first("contentUrl"):
            stated = [name for name in _RIGHTS if image.item.first(name)]
            if stated:
                found[id(image.item)] = (" and ".join(stated[:2]), image.item.location)
    if found:
        (names, place), *others = found.values()
        more = f" (and {len(others)} more)" if others else ""
        related = tuple(Related(message=f"{each} here", location=other) for each, other in others[:_MOST_RELATED])
        yield Problem(
            f"{names} without contentUrl{more}; add the address of the picture's file", place, related=related
        )


RIGHTS = (image_rights_without_content_url,)
