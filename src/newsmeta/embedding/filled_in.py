"""What an article says that was read from the source of a template: only what stands there, not what code fills in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from typing import Any

from newsmeta.article import NewsArticle
from newsmeta.document.template_code import without_template_code


def filled_in(article: NewsArticle) -> NewsArticle:
    """The article without the values that hold template code, such as a headline that is ``{{ page.title }}``."""
    return replace(article, **{each.name: _stated(getattr(article, each.name)) for each in fields(article)})


def _stated(value: Any) -> Any:
    """The value without what holds template code; None, or an empty tuple or object, where nothing is left of it."""
    if isinstance(value, str):
        return value if without_template_code(value)[0] == value else None
    if isinstance(value, tuple | list):
        return type(value)(kept for each in value if (kept := _stated(each)) is not None)
    if isinstance(value, Mapping):
        return {key: kept for key, each in value.items() if (kept := _stated(each)) is not None}
    if not is_dataclass(value) or isinstance(value, type):
        return value
    stated = {each.name: _stated(getattr(value, each.name)) for each in fields(value)}
    needed = (each.name for each in fields(value) if each.default is MISSING and each.default_factory is MISSING)
    return None if any(stated[name] is None for name in needed) else replace(value, **stated)
