"""A site's robots.txt, as a file or as its lines."""

from __future__ import annotations

import os
from pathlib import Path

from newsmeta.errors import ConfigError


def robots_text(stated: str, folder: str) -> str:
    """The text of a robots.txt: its lines themselves, or a file in `folder`. Raises ConfigError."""
    if "\n" in stated:
        return stated
    path = os.path.join(folder, stated)
    try:
        # https://www.rfc-editor.org/rfc/rfc9309#section-2.2 wants UTF-8; what is not is passed over by crawlers too.
        return Path(path).read_text(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        raise ConfigError(f"{path}: robots.txt cannot be read: {error.strerror or error}") from error
