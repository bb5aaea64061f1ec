"""Doing something again whenever files change."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from typing import NoReturn

from newsmeta.config import Config

_PAUSE = 0.5


def pictures(config: Config) -> list[str]:
    """The files of pictures that a result may depend on; variants among them are looked for anew."""
    if config.images.root is None:
        return []
    from newsmeta.image_files.lookup import look_again, possible_files

    look_again()
    return sorted(possible_files(config.images.root))


State = dict[str, tuple[int, int] | None]


def watch(
    paths: Callable[[], Iterable[str]], act: Callable[[], object], wait: Callable[[], object] | None = None
) -> NoReturn:
    """Act at once, then whenever one of the files changes, comes or goes, until interrupted."""
    seen: State | None = None
    while True:
        state = state_of(paths())
        if state != seen:
            seen = state
            act()
        wait() if wait else time.sleep(_PAUSE)


def state_of(paths: Iterable[str]) -> State:
    """When each file was changed last and how large it is; None for one that is not there."""
    return {path: _state(path) for path in paths}


def _state(path: str) -> tuple[int, int] | None:
    try:
        stat = os.stat(path)
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size
