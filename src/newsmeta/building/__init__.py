"""A NewsArticle from what a program holds: a mapping such as JSON-LD, or an object such as a model's instance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any

from newsmeta.article import NewsArticle
from newsmeta.building import things
from newsmeta.building.given import Given, Reader, has_parts, is_empty, is_text, many, several, single
from newsmeta.building.values import address, count, flag, language, moment, plain, shown, term, text
from newsmeta.config import Config
from newsmeta.errors import ArticleError
from newsmeta.outputs.validated import article_errors, place
from newsmeta.outputs.values import filled
from newsmeta.subject import ARTICLE_TYPES

__all__ = ["article_from", "values_from"]


def article_from(source: Mapping[str, Any] | object, *, config: Config | None = None) -> NewsArticle:
    """A checked NewsArticle from a mapping or an object with schema.org's names (https://schema.org/NewsArticle).

    Texts, dates, names, addresses, mappings and objects are taken, and lists of them; an author may be a name, an
    image an address, keywords a text with commas. `config` says the time zone of datetimes without one, the address
    that relative ones are relative to, profiles of authors and the publisher. Of an object, attributes with other
    names are passed over.

    Raises ArticleError, naming the attribute (``author[1].name``), for what cannot be used, for a mapping's key that
    schema.org does not know, for an article without a headline, and when what would be emitted is not valid.
    """
    config = config or Config()
    if isinstance(source, NewsArticle):
        article = source
    else:
        values = values_from(source, config=config)
        article = NewsArticle(**(_from_configuration(config) | values | dict(config.overrides)))
    if filled(article.headline) is None:
        whose = "the mapping a" if isinstance(source, Mapping) else f"{type(source).__name__} an attribute"
        raise ArticleError(f"headline: an article needs one; give {whose} headline")
    for error in article_errors(article):
        raise ArticleError(f"{place(error.path)}: {error.message}")
    return article


def values_from(source: Mapping[str, Any] | object, *, config: Config | None = None) -> dict[str, Any]:
    """The values that a mapping or an object itself gives, by the fields of a NewsArticle; raises ArticleError."""
    # What is empty and no mapping is what templates make of a name that they do not know.
    if not has_parts(source) or (is_empty(source) and not isinstance(source, Mapping)):
        raise ArticleError(f"an article is made of a mapping or an object with schema.org's names, not {shown(source)}")
    if isinstance(source, Mapping) and "@graph" in source:
        raise ArticleError("@graph: this holds several nodes; give the one of the article")
    config = config or Config()
    whole = Given(source, "", config, f"{config.base_url.rstrip('/')}/" if config.base_url else None)
    types = _types(whole)
    whole.refuse_unknown(types or ("NewsArticle",), _NAMES)
    values = _read(whole, "url", "mainEntityOfPage")
    # One address serves for both, as it does on a page that states only one.
    own = values.get("url") or values.get("mainEntityOfPage")
    if own:
        values = {"url": own, "mainEntityOfPage": own} | values
    values |= _read(replace(whole, base=own or whole.base), *(_READERS.keys() - {"url", "mainEntityOfPage"}))
    values |= {"type": types} if types else {}
    if additional := _additional(whole):
        values["additional"] = MappingProxyType(additional)
    return values


def _read(whole: Given, *names: str) -> dict[str, Any]:
    # In the order of the table, so that of several mistakes the first field's is told.
    found = {name: read(part) for name, read in _READERS.items() if name in names and (part := whole.part(name))}
    return {name: value for name, value in found.items() if value not in (None, ())}


def _types(whole: Given) -> tuple[str, ...]:
    types = whole.types()
    for name in types:
        if name not in ARTICLE_TYPES:
            raise ArticleError(f"@type: {name!r} is no article type of schema.org, such as NewsArticle")
    return types


def _additional(whole: Given) -> dict[str, Any]:
    """A mapping's properties of schema.org for which there is no field, and those in `additional` itself."""
    found: dict[str, Any] = {}
    if isinstance(whole.value, Mapping):
        others = [key for key in whole.value if key not in _NAMES and not key.startswith("@")]
        found = {key: plain(part) for key in others if (part := whole.part(key)) is not None}
    given = whole.part("additional")
    if given is not None and not isinstance(given.value, Mapping):
        raise given.refused(f"it must be a mapping, not {shown(given.value)}")
    return found | (plain(given) if given else {})


def _from_configuration(config: Config) -> dict[str, Any]:
    stated = {"publisher": config.publisher, "inLanguage": config.language}
    return {name: value for name, value in stated.items() if value is not None}


def _keywords(given: Given) -> Any:
    """A list, or one text with commas."""
    if is_text(given.value):
        given = replace(given, value=[each.strip() for each in str(given.value).split(",")])
    return many(term)(given)


_READERS: dict[str, Reader] = {
    **single(url=address, mainEntityOfPage=address),
    **single(headline=text, alternativeHeadline=text, description=text),
    **several(author=things.author),
    **single(datePublished=moment, dateModified=moment),
    **single(publisher=things.publisher, sourceOrganization=things.organization),
    **several(image=things.image, video=things.video),
    **single(inLanguage=language),
    **several(articleSection=term),
    "keywords": _keywords,
    **single(wordCount=count, isAccessibleForFree=flag),
    **several(hasPart=things.element),
    **single(commentCount=count),
    **several(interactionStatistic=things.counter),
    **single(translationNotice=things.translation_notice),
}
_NAMES = frozenset(field.name for field in fields(NewsArticle))
