"""The app that gives Django its template tags."""

from __future__ import annotations

from django.apps import AppConfig

from newsmeta.integrations.django.configuration import configuration


class NewsmetaConfig(AppConfig):  # type: ignore[misc]  # Django is not typed
    name = "newsmeta.integrations.django"
    label = "newsmeta"
    verbose_name = "newsmeta"

    def ready(self) -> None:
        # A configuration that cannot be used is told when the site starts, not when somebody reads an article.
        configuration()
