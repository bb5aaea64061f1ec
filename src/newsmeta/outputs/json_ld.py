"""A NewsArticle as JSON-LD (https://schema.org/NewsArticle, https://www.w3.org/TR/json-ld11/)."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from newsmeta.article import (
    ImageObject,
    InteractionCounter,
    NewsArticle,
    Organization,
    Person,
    VideoObject,
    WebPageElement,
)
from newsmeta.outputs.values import filled

Node = dict[str, Any]

_FIELDS = frozenset(field.name for field in fields(NewsArticle))


def json_ld(article: NewsArticle) -> Node:
    """The article as one JSON-LD object, ready for ``json.dumps``.

    Properties stand in a fixed order and none is empty. What may have several values is always a
    list, save ``@type``: text for one type, a list for several. `additional` comes last and never
    speaks for a field; `alt`, `role` and `translationNotice` are no schema.org terms and stay out.
    """
    types = filled(article.type) or ["NewsArticle"]
    node = {
        "@context": "https://schema.org",
        "@type": types[0] if len(types) == 1 else types,
        "headline": article.headline,
        "alternativeHeadline": article.alternativeHeadline,
        "description": article.description,
        "image": [_image(image) for image in article.image],
        "datePublished": article.datePublished,
        "dateModified": article.dateModified,
        "author": [_agent_with_logo(author) for author in article.author],
        "publisher": _agent_with_logo(article.publisher),
        "sourceOrganization": _agent_with_logo(article.sourceOrganization),
        "url": article.url,
        "mainEntityOfPage": _page(article.mainEntityOfPage),
        "inLanguage": article.inLanguage,
        "articleSection": article.articleSection,
        "keywords": article.keywords,
        "wordCount": article.wordCount,
        "video": [_video(video) for video in article.video],
        "isAccessibleForFree": article.isAccessibleForFree,
        "hasPart": [_element(element) for element in article.hasPart],
        "commentCount": article.commentCount,
        "interactionStatistic": [_counter(counter) for counter in article.interactionStatistic],
    }
    carried = {
        name: value for name, value in article.additional.items() if name not in _FIELDS and not name.startswith("@")
    }
    return filled(node | carried) or {}


def _agent(agent: Person | Organization | None) -> Node | None:
    match agent:
        case None:
            return None
        case Person():
            own: Node = {"@type": "Person", "jobTitle": agent.jobTitle}
        case Organization():
            own = {"@type": agent.type}
    return {"@type": own["@type"], "name": agent.name, "url": agent.url, "sameAs": agent.sameAs} | own


def _agent_with_logo(agent: Person | Organization | None) -> Node | None:
    node = _agent(agent)
    if node and isinstance(agent, Organization) and agent.logo:
        node["logo"] = _image(agent.logo)
    return node


def _page(url: str | None) -> Node | None:
    return {"@type": "WebPage", "@id": url} if filled(url) else None


# Google tells by contentUrl which picture these are for, and requires it:
# https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata
_RIGHTS = ("creator", "creditText", "copyrightNotice", "license")


def _image(image: ImageObject) -> Node:
    return {
        "@type": "ImageObject",
        "url": image.url,
        "contentUrl": image.url if any(getattr(image, name) for name in _RIGHTS) else None,
        "width": image.width,
        "height": image.height,
        "caption": image.caption,
        "creditText": image.creditText,
        "creator": _agent(image.creator),
        "copyrightNotice": image.copyrightNotice,
        "license": image.license,
        "acquireLicensePage": image.acquireLicensePage,
        "encodingFormat": image.encodingFormat,
        "contentSize": image.contentSize,
        "digitalSourceType": image.digitalSourceType,
    }


def _video(video: VideoObject) -> Node:
    return {
        "@type": "VideoObject",
        "name": video.name,
        "description": video.description,
        "thumbnailUrl": video.thumbnailUrl,
        "uploadDate": video.uploadDate,
        "duration": video.duration,
        "contentUrl": video.contentUrl,
        "embedUrl": video.embedUrl,
    }


def _element(element: WebPageElement) -> Node:
    return {
        "@type": "WebPageElement",
        "isAccessibleForFree": element.isAccessibleForFree,
        "cssSelector": element.cssSelector,
    }


def _counter(counter: InteractionCounter) -> Node:
    # schema.org expects an Action here, and a bare URL would be read as text in its JSON-LD context.
    return {
        "@type": "InteractionCounter",
        "interactionType": {"@type": counter.interactionType},
        "userInteractionCount": counter.userInteractionCount,
    }
