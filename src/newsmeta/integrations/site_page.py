"""A page that a site generator has made, with what the page says of its article and what the generator knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from newsmeta.article import ImageObject, NewsArticle
from newsmeta.building import values_from
from newsmeta.config import Config, find_config, load_config
from newsmeta.embedding.page import embed
from newsmeta.embedding.plan import Existing
from newsmeta.extraction import extract
from newsmeta.normalize.urls import image_identity
from newsmeta.outputs.validated import validated

# A page's address is chosen among those that it states itself.
_NOT_STATED = frozenset({"url", "mainEntityOfPage"})


def site_configuration(path: str | None, folder: str | Path) -> Config:
    """The configuration that is named, or else the nearest one at or above a folder. Raises ConfigError."""
    found = Path(path) if path else find_config(Path(folder))
    return load_config(found) if found else Config()


def with_metadata(
    html: str, stated: Mapping[str, Any], *, url: str | None, config: Config, existing: Existing, name: str
) -> tuple[str, tuple[str, ...]]:
    """The page with newsmeta's block in its head, and what of the metadata was left out since it is not valid.

    `stated` is what the generator knows, under schema.org's names: it outdoes what the page says, as ``--set`` does.
    `url` is the page's address, `existing` what becomes of the tags that it has: keep, replace or fail.
    Raises NewsmetaError.
    """
    given = {key: value for key, value in stated.items() if value}
    values = values_from(given | ({"url": url} if url else {}), config=config) if given else {}
    known = {field: value for field, value in values.items() if field not in _NOT_STATED}
    pictures: tuple[ImageObject, ...] = known.pop("image", ())
    extraction = extract(html, url=url, config=replace(config, overrides={**config.overrides, **known}), name=name)
    article, omissions = validated(_with_pictures(extraction.article, pictures))
    left_out = tuple(omission.message for omission in (*extraction.omissions, *omissions))
    return embed(html, article, existing=existing), left_out


def _with_pictures(article: NewsArticle, stated: tuple[ImageObject, ...]) -> NewsArticle:
    """The article with these pictures first, as the page describes them where it shows them, then the page's others."""
    shown = {image_identity(image.url): image for image in article.image}
    first = {image_identity(image.url): shown.get(image_identity(image.url), image) for image in stated}
    return replace(article, image=tuple((first | shown).values()))


def day_or_moment(value: datetime) -> date:
    """A datetime, or the day alone when it is midnight in no zone: generators read a day without a time like that."""
    written_without_time = value.tzinfo is None and not (value.hour or value.minute or value.second)
    return value.date() if written_without_time else value
