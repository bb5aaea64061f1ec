"""One statement about a picture, read as an ImageObject: from JSON-LD, from tags, from the visible page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsmeta.article import ImageObject, Organization, Person
from newsmeta.fields.field import Context
from newsmeta.fields.publisher import pixels
from newsmeta.normalize.credits import read_credit, split_credit, without_credit
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.names import Named, read_names
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import clean_text, fold
from newsmeta.normalize.urls import image_identity, read_url
from newsmeta.sources.page import Picture
from newsmeta.statement import Item, Statement
from newsmeta.vocabulary import digital_source

# A property may hold a whole srcset.
_SRCSET = re.compile(r"(?<!\s)\s+\d+(?:\.\d+)?[wx]\s*(?:,|$)")
_CONTENT_SIZE = re.compile(r"\d+(?:[.,]\d+)? ?(?:[KMGkmg]i?)?(?:[Bb](?:ytes?)?|[Oo](?:ctets?)?)", re.ASCII)
_NO_ADDRESS = Rejected("it has no address")
_MOST_READINGS = 3
# An element with more words than this holds the caption with the credit.
_MOST_WORDS = 9
SMALLEST_AREA = 2500
SITE_PICTURE = Rejected("it is the site's logo or a stand-in, not a picture of the article")
LOGO = Rejected("it is the publisher's logo")
# File names that CMSes give to what they show when an article has no picture.
_STAND_IN = LatePattern(
    r"(?:^|[^a-z])(?:logos?|favicon|placeholder|blank|spacer|1x1|pixel|sprite|gravatar|avatar|apple-touch-icon|transparent"
    r"|(?:default|fallback|no|share|social|og|facebook|fb)[-_]?(?:image|img|thumb|thumbnail|share|og|logo|photo|picture|default|fallback))(?:$|[^a-z])",
    re.IGNORECASE,
)


def read_image(statement: Statement, context: Context) -> Iterator[ImageObject | Rejected]:
    """The picture a statement speaks of, or why it is none of the article."""
    value = statement.value
    if isinstance(value, Picture):
        yield from _checked(from_picture(value, context), context)
    elif isinstance(value, Item):
        yield from _checked(_from_item(value, context), context)
    elif isinstance(value, str):
        address = read_url(_SRCSET.split(value, maxsplit=1)[0], context.base_url)
        yield from _checked(ImageObject(url=address) if isinstance(address, str) else address, context)
    else:
        yield _NO_ADDRESS


def _checked(image: ImageObject | Rejected, context: Context) -> Iterator[ImageObject | Rejected]:
    if isinstance(image, Rejected):
        yield image
        return
    publisher = context.value("publisher")
    logo = publisher.logo if isinstance(publisher, Organization) else None
    if logo and image_identity(logo.url) == image_identity(image.url):
        yield LOGO
    elif _STAND_IN.search(image.url.partition("?")[0].rstrip("/").rpartition("/")[2]):
        yield SITE_PICTURE
    elif image.width is not None and image.height is not None and image.width * image.height < SMALLEST_AREA:
        yield Rejected("it is too small for a picture of the article")
    else:
        yield image


def _from_item(item: Item, context: Context) -> ImageObject | Rejected:
    raw = next((v for v in (item.first("url"), item.first("contentUrl"), item.id) if isinstance(v, str) and v), None)
    if raw is None:
        return _NO_ADDRESS
    address = read_url(raw, context.base_url)
    if isinstance(address, Rejected):
        return address
    caption, credit = _text(item, "caption", "description"), _text(item, "creditText")
    creator = _creator(item, context)
    split = split_credit(caption, context.language) if caption else None
    if (
        split
        and split.creditText
        and (not credit or fold(split.creditText) == fold(read_credit(credit).creditText or ""))
    ):
        caption, credit = split.caption, credit or split.creditText
        creator = creator or credited(split.creator, context)
    return ImageObject(
        url=address,
        width=pixels(item.first("width")),
        height=pixels(item.first("height")),
        caption=caption,
        creditText=credit,
        creator=creator,
        copyrightNotice=_text(item, "copyrightNotice"),
        license=_link(item, "license", context),
        acquireLicensePage=_link(item, "acquireLicensePage", context),
        encodingFormat=_text(item, "encodingFormat"),
        contentSize=content_size(_text(item, "contentSize")),
        digitalSourceType=source_type(item.first("digitalSourceType")),
    )


def from_picture(picture: Picture, context: Context) -> ImageObject | Rejected:
    """A visible picture with its caption and credit told apart."""
    address = next(
        (found for raw in picture.addresses if isinstance(found := read_url(raw, context.base_url), str)), _NO_ADDRESS
    )
    if isinstance(address, Rejected):
        return address
    captions: dict[str, str] = {}
    credit = creator = None
    for statement in picture.credits:
        read = split_credit(statement.value, context.language)
        if not (read.caption and read.creditText and len(statement.value.split()) > _MOST_WORDS):
            read = read_credit(statement.value)
        credit, creator = credit or read.creditText, creator or read.creator
    for statement in picture.captions:
        split = split_credit(statement.value, context.language)
        credit, creator = credit or split.creditText, creator or split.creator
        caption = without_credit(split.caption, credit) if split.caption and credit else split.caption
        if caption:
            captions.setdefault(fold(caption), caption)
    if credit is None and picture.alt:
        told = split_credit(picture.alt, context.language)
        credit, creator = told.creditText, told.creator
    texts = [text for key, text in captions.items() if not any(key != other and key in other for other in captions)]
    return ImageObject(
        url=address,
        width=picture.width,
        height=picture.height,
        alt=clean_text(picture.alt) or None if picture.alt else None,
        caption=" ".join(texts) or None,
        creditText=credit,
        creator=credited(creator, context),
    )


def _text(item: Item, *names: str) -> str | None:
    return next((text for s in item.all(*names) if isinstance(s.value, str) and (text := clean_text(s.value))), None)


def _link(item: Item, name: str, context: Context) -> str | None:
    raw: Any = item.first(name)
    raw = (raw.id or raw.first("url")) if isinstance(raw, Item) else raw
    address = read_url(raw, context.base_url) if isinstance(raw, str) else None
    return address if isinstance(address, str) else None


def content_size(stated: str | None) -> str | None:
    """The size of a file as stated, if it is a number with its unit (https://schema.org/contentSize)."""
    return stated if stated and _CONTENT_SIZE.fullmatch(stated) else None


def source_type(stated: Any) -> str | None:
    """The address of the member of https://schema.org/IPTCDigitalSourceEnumeration that is meant."""
    named = (stated.id or stated.first("url", "name")) if isinstance(stated, Item) else stated
    member = digital_source(named) if isinstance(named, str) else None
    return f"https://schema.org/{member}" if member else None


def _creator(item: Item, context: Context) -> Person | Organization | None:
    for statement in item.all("creator", "author"):
        value = statement.value
        name = value.first("name") if isinstance(value, Item) else value
        is_organization = isinstance(value, Item) and value.is_a("Organization", "NewsMediaOrganization")
        declared = "Organization" if is_organization else None
        if isinstance(name, str) and (creator := credited(name, context, declared)):
            return creator
    return None


def credited(name: str | None, context: Context, declared: str | None = None) -> Person | Organization | None:
    """Whom a credit names, read until a further reading finds no more in it, as that of what is emitted would."""
    creator = _named(name, declared, context) if name else None
    for _ in range(_MOST_READINGS):
        if creator is None:
            return None
        declared = "Organization" if isinstance(creator, Organization) else None
        before, creator = creator, _named(creator.name, declared, context)
        if creator == before:
            return creator
    return None


def _named(name: str, declared: str | None, context: Context) -> Person | Organization | None:
    for named in read_names(name, declared_type=declared, language=context.language):
        if isinstance(named, Named):
            return Organization(name=named.name) if named.kind == "organization" else Person(name=named.name)
    return None
