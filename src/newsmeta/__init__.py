"""newsmeta: validated NewsArticle metadata from article HTML, and what is missing or wrong with it.

The names below are loaded when they are first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsmeta.article import ImageObject, NewsArticle, Organization, Person, VideoObject
    from newsmeta.building import article_from
    from newsmeta.choice import Candidate, Choice, State
    from newsmeta.comparing.compare import diff
    from newsmeta.comparing.kind import Change
    from newsmeta.config import Config, load_config
    from newsmeta.embedding.page import embed, remove_snippet
    from newsmeta.errors import ArticleError, ConfigError, NewsmetaError, OptionError, SourceError
    from newsmeta.extraction import Extraction, extract, extract_json_ld
    from newsmeta.finding import Finding, Severity
    from newsmeta.image_files.settings import ImageSettings
    from newsmeta.outputs.images import images
    from newsmeta.outputs.json_ld import json_ld
    from newsmeta.outputs.open_graph import open_graph
    from newsmeta.outputs.snippet import snippet
    from newsmeta.outputs.x_card import x_card
    from newsmeta.reports.record import record
    from newsmeta.rules.check import check

__version__ = "0.1.0"

__all__ = [
    "ArticleError",
    "Candidate",
    "Change",
    "Choice",
    "Config",
    "ConfigError",
    "Extraction",
    "Finding",
    "ImageObject",
    "ImageSettings",
    "NewsArticle",
    "NewsmetaError",
    "OptionError",
    "Organization",
    "Person",
    "Severity",
    "SourceError",
    "State",
    "VideoObject",
    "article_from",
    "check",
    "diff",
    "embed",
    "extract",
    "extract_json_ld",
    "images",
    "json_ld",
    "load_config",
    "open_graph",
    "record",
    "remove_snippet",
    "snippet",
    "x_card",
]

_HOMES = {
    "article": ("ImageObject", "NewsArticle", "Organization", "Person", "VideoObject"),
    "building": ("article_from",),
    "rules.check": ("check",),
    "choice": ("Candidate", "Choice", "State"),
    "comparing.compare": ("diff",),
    "comparing.kind": ("Change",),
    "config": ("Config", "load_config"),
    "embedding.page": ("embed", "remove_snippet"),
    "errors": ("ArticleError", "ConfigError", "NewsmetaError", "OptionError", "SourceError"),
    "extraction": ("Extraction", "extract", "extract_json_ld"),
    "finding": ("Finding", "Severity"),
    "image_files.settings": ("ImageSettings",),
    "outputs.images": ("images",),
    "outputs.json_ld": ("json_ld",),
    "outputs.open_graph": ("open_graph",),
    "outputs.snippet": ("snippet",),
    "outputs.x_card": ("x_card",),
    "reports.record": ("record",),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
