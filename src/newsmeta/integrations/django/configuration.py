"""The site's settings, as Django's settings say them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from newsmeta.config import Config, load_config


def configuration() -> Config:
    """What the file that NEWSMETA_CONFIG names says; raises ConfigError when it cannot be used.

    A site with USE_TZ = False keeps its times in TIME_ZONE, which holds for times without a zone when the file names
    none. Without TIME_ZONE of its own no zone is known: Django's default is that of its makers.
    """
    path = getattr(settings, "NEWSMETA_CONFIG", None)
    config = _loaded(Path(path)) if path else Config()
    if config.timezone is None and not settings.USE_TZ and settings.is_overridden("TIME_ZONE"):
        return replace(config, timezone=settings.TIME_ZONE)
    return config


@lru_cache(maxsize=8)
def _loaded(path: Path) -> Config:
    return load_config(path)
