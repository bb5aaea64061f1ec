"""Filters for Jinja2 (https://jinja.palletsprojects.com/en/stable/extensions/): ``{{ article|newsmeta_snippet }}``."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import Environment, pass_environment
from jinja2.ext import Extension
from markupsafe import Markup

from newsmeta.config import Config
from newsmeta.integrations.markup import PARTS, rendered


class NewsmetaExtension(Extension):
    """Adds the filters of `newsmeta.integrations.markup.PARTS`.

    The environment's attribute ``newsmeta_config`` (`newsmeta.Config`) says what holds for the whole site.
    """

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.extend(newsmeta_config=Config())
        environment.filters.update({part: _filter(part) for part in PARTS})


def _filter(part: str) -> Callable[[Environment, object], Markup]:
    @pass_environment
    def markup(environment: Environment, article: object) -> Markup:
        return Markup(rendered(part, article, environment.newsmeta_config))  # type: ignore[attr-defined]

    return markup
