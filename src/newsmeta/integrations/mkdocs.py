"""A plug-in for MkDocs (https://www.mkdocs.org/dev-guide/plugins/): adds the snippet to the pages of articles.

.. code-block:: yaml

    plugins:
      - newsmeta:
          articles: ["blog/posts/*"]
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any, cast

from mkdocs.config import base
from mkdocs.config import config_options as options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.pages import Page

from newsmeta.config import Config
from newsmeta.errors import NewsmetaError
from newsmeta.integrations.site_page import day_or_moment, site_configuration, with_metadata

if TYPE_CHECKING:
    from newsmeta.embedding.plan import Existing

logger = get_plugin_logger(__name__)

# The keys of front matter, in schema.org's spelling and as site generators call them.
_KEYS = {
    "headline": ("headline", "title"),
    "alternativeHeadline": ("alternativeHeadline", "subtitle"),
    "description": ("description", "summary"),
    "author": ("author", "authors"),
    "datePublished": ("datePublished", "date"),
    "dateModified": ("dateModified", "modified", "updated"),
    "image": ("image",),
    "keywords": ("keywords", "tags"),
    "articleSection": ("articleSection", "category", "categories"),
    "inLanguage": ("inLanguage", "lang"),
}


class NewsmetaOptions(base.Config):
    """What may stand below ``newsmeta`` in mkdocs.yml.

    `articles` are patterns of source files, ``*`` also matching slashes; without any, articles are the pages whose
    front matter has a date. `config` names a newsmeta.toml, `existing` says what becomes of tags that a page has.
    """

    articles = options.ListOfItems(options.Type(str), default=[])
    config = options.Optional(options.File(exists=True))
    existing = options.Choice(("keep", "replace", "fail"), default="keep")


class NewsmetaPlugin(BasePlugin[NewsmetaOptions]):
    """The plug-in, which MkDocs finds under the name ``newsmeta``."""

    _configuration = Config()

    def on_config(self, config: MkDocsConfig) -> None:
        try:
            self._configuration = site_configuration(self.config.config, os.path.dirname(config.config_file_path))
        except NewsmetaError as error:
            raise PluginError(f"newsmeta: {error}") from error

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str | None:
        if not self._is_article(page):
            return None
        try:
            completed, left_out = with_metadata(
                output,
                stated_by(page),
                url=page.canonical_url,
                config=self._configuration,
                existing=cast("Existing", self.config.existing),
                name=page.file.src_uri,
            )
        except NewsmetaError as error:
            # A warning, so that --strict fails and a page with a mistake is still built.
            logger.warning(f"{page.file.src_uri}: {error}; its page got no metadata")
            return None
        for message in left_out:
            logger.warning(f"{page.file.src_uri}: {message}")
        return completed

    def _is_article(self, page: Page) -> bool:
        if self.config.articles:
            return any(fnmatchcase(page.file.src_uri, pattern) for pattern in self.config.articles)
        return not page.is_homepage and any(key in page.meta for key in _KEYS["datePublished"])


def stated_by(page: Page) -> dict[str, Any]:
    """What the front matter of a page says, under schema.org's names."""
    meta: Mapping[str, Any] = page.meta
    stated = {field: next((meta[key] for key in keys if meta.get(key)), None) for field, keys in _KEYS.items()}
    # Blog plug-ins of themes keep both dates under one key, and put the authors that front matter only refers to there.
    if isinstance(dates := stated["datePublished"], Mapping):
        stated["datePublished"] = dates.get("created")
        stated["dateModified"] = stated["dateModified"] or dates.get("updated")
    if authors := getattr(page, "authors", None):
        stated["author"] = [{"name": author.name, "url": getattr(author, "url", None)} for author in authors]
    for field in ("datePublished", "dateModified"):
        if isinstance(value := stated[field], datetime):
            stated[field] = day_or_moment(value)
    return stated
