"""A plug-in for Pelican (https://docs.getpelican.com/en/stable/plugins.html): adds the snippet to each article's page.

It stands in PLUGINS as ``newsmeta.integrations.pelican``. NEWSMETA_CONFIG may name a newsmeta.toml, NEWSMETA_EXISTING
say what becomes of the tags that the theme writes: "keep", "replace" or "fail".
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.contents import Article

from newsmeta.config import Config
from newsmeta.errors import NewsmetaError
from newsmeta.integrations.site_page import day_or_moment, site_configuration, with_metadata
from newsmeta.normalize.urls import read_url
from newsmeta.whole_file import replace_file

logger = logging.getLogger(__name__)


def register() -> None:
    """Called by Pelican."""
    signals.content_written.connect(complete)


def complete(path: str, context: Mapping[str, Any]) -> None:
    """Add the metadata to the file that was just written, when it is an article's page."""
    article = context.get("article")
    if not isinstance(article, Article):
        return
    try:
        left_out = _complete(Path(path), article)
    except NewsmetaError as error:
        # Pelican goes on after an error, and fails at the end with --fatal errors.
        logger.error("newsmeta: %s: %s; its page got no metadata", article.relative_source_path, error)
        return
    for message in left_out:
        logger.warning("newsmeta: %s: %s", article.relative_source_path, message)


def _complete(path: Path, article: Article) -> tuple[str, ...]:
    settings = article.settings
    config = _configuration(settings.get("NEWSMETA_CONFIG"), str(settings["PATH"]))
    zone = article.metadata.get("timezone") or settings.get("TIMEZONE") or config.timezone
    html = path.read_bytes().decode("utf-8")
    completed, left_out = with_metadata(
        html,
        stated_by(article),
        url=_address(article),
        config=replace(config, timezone=zone),
        existing=settings.get("NEWSMETA_EXISTING", "keep"),
        name=os.fspath(path),
    )
    if completed != html:
        replace_file(os.fspath(path), completed.encode("utf-8"))
    return left_out


def stated_by(article: Article) -> dict[str, Any]:
    """What is known of an article beside its page, under schema.org's names; nothing that Pelican only assumes."""
    metadata = article.metadata
    category = str(article.category) if "category" in metadata else None
    return {
        "headline": article.title,
        "description": metadata.get("summary") or metadata.get("description"),
        "author": [author.name for author in getattr(article, "authors", ())],
        "datePublished": _date(article, "date"),
        "dateModified": _date(article, "modified"),
        "keywords": [tag.name for tag in getattr(article, "tags", ())],
        # What stands in no category gets this one from Pelican.
        "articleSection": None if category == article.settings.get("DEFAULT_CATEGORY") else category,
        "inLanguage": metadata.get("lang"),
    }


def _date(article: Article, name: str) -> date | None:
    # As it was written: Pelican puts a zone of its own onto the article's attribute.
    value = article.metadata.get(name)
    if not isinstance(value, datetime):
        return None
    of_file = article.settings.get("DEFAULT_DATE") == "fs" and value == _time_of_file(article.source_path)
    return None if of_file else day_or_moment(value)


def _time_of_file(path: str) -> datetime:
    return datetime.fromtimestamp(os.stat(path).st_mtime)


def _address(article: Article) -> str | None:
    site = str(article.settings.get("SITEURL") or "")
    address = read_url(article.url, f"{site.rstrip('/')}/") if "//" in site else None
    return address if isinstance(address, str) else None


@lru_cache(maxsize=8)
def _configuration(path: str | None, folder: str) -> Config:
    return site_configuration(path, folder)
