"""``{% load newsmeta %}``: a tag for the snippet, ``{% newsmeta_snippet article %}``, and one for each of its parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from django import template
from django.utils.safestring import mark_safe

from newsmeta.config import Config
from newsmeta.integrations.django.configuration import configuration
from newsmeta.integrations.markup import PARTS, rendered

register = template.Library()


def _tag(part: str) -> Callable[[Mapping[str, Any], object], str]:
    def tag(context: Mapping[str, Any], article: object) -> str:
        markup: str = mark_safe(rendered(part, article, _configuration(context)))
        return markup

    return tag


def _configuration(context: Mapping[str, Any]) -> Config:
    """The site's; relative addresses, as of uploaded pictures, are relative to the page that is asked for."""
    config, request = configuration(), context.get("request")
    if config.base_url is None and request is not None:
        return replace(config, base_url=request.build_absolute_uri("/"))
    return config


for _part in PARTS:
    register.simple_tag(_tag(_part), takes_context=True, name=_part)
