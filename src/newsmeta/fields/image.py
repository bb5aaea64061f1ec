"""image: the lead picture first, then every picture of the article, each once (https://schema.org/image).

Sizes, captions and credits of one picture are gathered from all that speak of it: JSON-LD, tags, the visible page.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields, replace
from typing import Any

from newsmeta.article import ImageObject
from newsmeta.choice import Choice
from newsmeta.fields.field import Context, Field, Reading, absent, chosen
from newsmeta.fields.image_caption import best_caption
from newsmeta.fields.image_file import completed_by_file
from newsmeta.fields.image_reading import read_image
from newsmeta.fields.publisher import pixels
from newsmeta.fields.source import Declared, DeclaredOn, Tag
from newsmeta.normalize.credits import split_credit
from newsmeta.normalize.text import clean_text, fold
from newsmeta.normalize.urls import image_identity
from newsmeta.sources.page import Picture
from newsmeta.sources.page.pictures import DECORATION, OUTSIDE
from newsmeta.statement import Statement

# Shorter names, such as "image1", say too little.
_TELLING_NAME = 10
_SHARED = ("og:image", "og:image:url", "twitter:image", "twitter:image:src")
_TAG_DETAILS = ("width", "height", "alt", "encodingFormat")
# What another file of the same picture does not share.
_OF_THE_FILE = ("width", "height", "contentSize")
_DETAILS = tuple(field.name for field in fields(ImageObject) if field.name not in ("url", "role"))


class Pictures:
    """Pictures in the article's region of the visible page, and the declared one where its caption stands."""

    label = "visible page: pictures"

    def statements(self, evidence: Any) -> Iterator[tuple[Statement, str | None]]:
        declared = {_file_name(image_identity(address)) for address in evidence.tag_values(*_SHARED)}
        for picture in evidence.page.pictures:
            reason = picture.reason
            if reason in (OUTSIDE, DECORATION) and (names := _names(picture) & declared):
                captions, credits = evidence.page.words_beside(picture.statement.location.element)
                picture = replace(picture, captions=captions, credits=credits)
                if _has_words(picture):
                    reason = None
                    declared -= names
            place = picture.statement.location
            yield Statement("img", picture if reason is None else picture.statement.value, place), reason


def _has_words(picture: Picture) -> bool:
    return bool(picture.captions or picture.credits or (picture.alt and split_credit(picture.alt).creditText))


def _names(picture: Picture) -> set[str]:
    own = (_file_name(image_identity(address)) for address in picture.addresses)
    return {name for name in own if len(name) >= _TELLING_NAME}


def _choose(field: Field, found: Sequence[Reading], context: Context) -> Choice:
    good = [reading for reading in found if isinstance(reading.candidate.value, ImageObject)]
    if not good:
        return absent(field, found, ())
    tags = _tag_details(context)
    titles = {fold(title) for title in (context.value("headline"), *context.evidence.titles) if title}
    pictures: dict[str, list[Reading]] = {}
    for reading in good:
        pictures.setdefault(image_identity(reading.candidate.value.url), []).append(reading)
    _join_same_files(pictures)
    shown = {identity for identity, group in pictures.items() if _is_shown(group)}
    if not shown:
        # A page that shows no picture, such as a head alone, has those that its article item lists.
        shown = {identity for identity, group in pictures.items() if group[0].rank == 0}
    lead = next(identity for identity, group in pictures.items() if good[0] in group)
    order = [lead, *(identity for identity in pictures if identity != lead and identity in shown)]
    images = []
    taken: list[Reading] = []
    from_files: list[Reading] = []
    for identity in order:
        group = pictures[identity]
        role = "lead" if identity == lead else "inline"
        image = _merged(group, tags, role, titles)
        taken.extend(group)
        if context.evidence.config.images:
            image, more, others = completed_by_file(image, len(field.sources), context)
            taken.extend(more)
            from_files += (*more, *others)
        images.append(image)
    return chosen(field, tuple(images), taken, (*found, *from_files))


def _join_same_files(pictures: dict[str, list[Reading]]) -> None:
    """A declared picture and the one shown picture with the same file name are one, whatever network delivers each."""
    by_name: dict[str, list[str]] = {}
    for identity, group in pictures.items():
        if _is_shown(group):
            by_name.setdefault(_file_name(identity), []).append(identity)
    for identity in [identity for identity, group in pictures.items() if not _is_shown(group)]:
        same = by_name.get(_file_name(identity), [])
        if len(same) == 1 and len(_file_name(identity)) >= _TELLING_NAME:
            pictures[identity].extend(pictures.pop(same[0]))
            by_name.pop(_file_name(identity))


def _file_name(identity: str) -> str:
    return identity.partition("?")[0].rpartition("/")[2]


def _is_shown(group: Sequence[Reading]) -> bool:
    return any(reading.candidate.statement.name == "img" for reading in group)


def _merged(group: Sequence[Reading], tags: dict[str, ImageObject], role: str, titles: Collection[str]) -> ImageObject:
    """One picture from all that is said of it; a size goes with the address it was stated for."""
    images = [_completed(reading.candidate.value, tags) for reading in group]
    shown = [reading.candidate.statement.name == "img" for reading in group]
    declared = [image for image, on_page in zip(images, shown, strict=True) if not on_page] or images
    sized = [image for image in declared if image.width and image.height]
    best = max(sized, key=lambda image: image.width or 0) if sized else declared[0]
    details: dict[str, Any] = {
        name: next((value for image in (best, *images) if (value := getattr(image, name)) is not None), None)
        for name in _DETAILS
        if name not in _OF_THE_FILE
    }
    captions = (image.caption for image in (best, *declared) if image.caption)
    visible = [image.caption for image, on_page in zip(images, shown, strict=True) if on_page and image.caption]
    details["caption"] = best_caption(captions, visible, titles, best.url)
    same = (image for image in (best, *images) if image.url == best.url and image.width and image.height)
    width, height = next(((image.width, image.height) for image in same), (best.width, best.height))
    sizes = (image.contentSize for image in images if image.url == best.url and image.contentSize)
    return replace(best, **details, width=width, height=height, contentSize=next(sizes, None), role=role)


def _completed(image: ImageObject, tags: dict[str, ImageObject]) -> ImageObject:
    """An image with what the structured tags say of the same address."""
    told = tags.get(image.url)
    if told is None:
        return image
    details: dict[str, Any] = {name: getattr(image, name) or getattr(told, name) for name in _TAG_DETAILS}
    return replace(image, **details)


def _tag_details(context: Context) -> dict[str, ImageObject]:
    """What the structured og:image and twitter:image tags say, by address (https://ogp.me/#structured)."""
    found: dict[str, ImageObject] = {}
    current: ImageObject | None = None
    for statement in context.evidence.tag_list:
        name = statement.name
        if name in ("og:image", "og:image:url", "twitter:image", "twitter:image:src"):
            image = next(iter(read_image(statement, context)), None)
            current = image if isinstance(image, ImageObject) else None
            if current is not None:
                found.setdefault(current.url, current)
        elif current is not None and name.startswith(("og:image:", "twitter:image:")):
            found[current.url] = _with_detail(found[current.url], name.rpartition(":")[2], statement.value)
    return found


def _with_detail(image: ImageObject, detail: str, value: str) -> ImageObject:
    if detail in ("width", "height") and getattr(image, detail) is None:
        number = pixels(value)
        return replace(image, width=number) if detail == "width" else replace(image, height=number)
    if detail == "alt" and image.alt is None:
        return replace(image, alt=clean_text(value) or None)
    if detail == "type" and image.encodingFormat is None and "/" in value:
        return replace(image, encodingFormat=value.strip().lower())
    return image


IMAGE = Field(
    name="image",
    sources=(
        Declared("image"),
        Tag("og:image", "og:image:url", "og:image:secure_url"),
        Tag("twitter:image", "twitter:image:src"),
        DeclaredOn(("WebPage",), ("primaryImageOfPage", "image")),
        Declared("thumbnailUrl", "u-photo", "photo"),
        Tag("link:image_src", "thumbnail", "parsely-image-url", "sailthru.image.full", "image"),
        Pictures(),
    ),
    read=read_image,
    choose=_choose,
)
