"""The article in schema.org's own names: plain frozen values, nothing about where they came from.

Property names and types are those of https://schema.org (release 30.0), spelled verbatim.
Dates are ISO 8601 text in the precision the page states; URLs are absolute unless no base is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageObject:
    """A picture (https://schema.org/ImageObject). `alt` and `role` are HTML's and newsmeta's words.

    `role` is ``lead`` for the article's first picture, ``inline`` for one inside its text and
    ``declared`` for one that only the markup names. `contentSize` is the size of its file with a unit, as in
    ``38512 B``, `digitalSourceType` the address of a member of https://schema.org/IPTCDigitalSourceEnumeration.
    """

    url: str
    width: int | None = None
    height: int | None = None
    alt: str | None = None
    caption: str | None = None
    creditText: str | None = None
    creator: Person | Organization | None = None
    copyrightNotice: str | None = None
    license: str | None = None
    acquireLicensePage: str | None = None
    encodingFormat: str | None = None
    contentSize: str | None = None
    digitalSourceType: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A human being (https://schema.org/Person)."""

    name: str
    url: str | None = None
    sameAs: tuple[str, ...] = ()
    jobTitle: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """A newsroom, agency or publisher (https://schema.org/Organization); `type` may be a subtype's name."""

    name: str
    url: str | None = None
    sameAs: tuple[str, ...] = ()
    logo: ImageObject | None = None
    type: str = "Organization"


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoObject:
    """A video complete enough to publish (https://schema.org/VideoObject): name, thumbnail and upload date."""

    name: str
    thumbnailUrl: tuple[str, ...]
    uploadDate: str
    description: str | None = None
    contentUrl: str | None = None
    embedUrl: str | None = None
    duration: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InteractionCounter:
    """A counter the page shows (https://schema.org/InteractionCounter), e.g. ViewAction and 10870."""

    interactionType: str
    userInteractionCount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPageElement:
    """A part of the page behind a paywall (https://schema.org/WebPageElement)."""

    isAccessibleForFree: bool
    cssSelector: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TranslationNotice:
    """The page's own words that its text is a translation.

    `machine` is True when the notice names a machine, an AI or a translation program.
    """

    text: str
    machine: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsArticle:
    """A news article (https://schema.org/NewsArticle); what is not known is None or empty.

    `additional` holds valid schema.org properties the page declares on its article node and for
    which there is no field here, as JSON values.
    """

    type: tuple[str, ...] = ("NewsArticle",)
    headline: str | None = None
    alternativeHeadline: str | None = None
    description: str | None = None
    author: tuple[Person | Organization, ...] = ()
    datePublished: str | None = None
    dateModified: str | None = None
    publisher: Organization | Person | None = None
    sourceOrganization: Organization | None = None
    image: tuple[ImageObject, ...] = ()
    video: tuple[VideoObject, ...] = ()
    url: str | None = None
    mainEntityOfPage: str | None = None
    inLanguage: str | None = None
    articleSection: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    wordCount: int | None = None
    isAccessibleForFree: bool | None = None
    hasPart: tuple[WebPageElement, ...] = ()
    commentCount: int | None = None
    interactionStatistic: tuple[InteractionCounter, ...] = ()
    translationNotice: TranslationNotice | None = None
    additional: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
