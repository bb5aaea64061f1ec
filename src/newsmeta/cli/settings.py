"""The configuration of a run: the file, then what the options say."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from newsmeta.config import Config, find_config, load_config
from newsmeta.errors import ConfigError
from newsmeta.inputs import STDIN


def configuration(
    path: str | None,
    arguments: Sequence[str],
    max_bytes: int | None,
    assignments: Sequence[str],
    image_root: str | None = None,
) -> Config:
    """The configuration for these sources. Raises ConfigError or OptionError."""
    found = Path(path) if path else find_config(_common_folder(arguments))
    config = load_config(_shortest(found)) if found else Config()
    _refuse_unknown_rules(config)
    if max_bytes is not None:
        config = replace(config, max_bytes=max_bytes)
    if image_root is not None:
        from newsmeta.image_settings_keys import with_folder

        config = replace(config, images=with_folder(replace(config.images, root=image_root), "", "--image-root"))
    if assignments:
        from newsmeta.overrides import with_overrides

        config = with_overrides(config, assignments)
    return config


def roster_path(config: Config) -> str | None:
    """The file of authors that the configuration names, beside which it lies."""
    roster = config.profile.roster
    return None if roster is None else os.path.join(os.path.dirname(config.source or ""), roster)


def _common_folder(arguments: Sequence[str]) -> Path:
    """The deepest folder that holds every source; standard input belongs to the current one."""
    folders = {os.path.abspath("." if each == STDIN else each) for each in arguments}
    folders = {each if os.path.isdir(each) else os.path.dirname(each) for each in folders}
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:
        return Path.cwd()


def _shortest(path: Path) -> Path:
    """The path as a user would write it."""
    try:
        relative = Path(os.path.relpath(path))
    except ValueError:
        return path
    return path if str(relative).startswith("..") else relative


def _refuse_unknown_rules(config: Config) -> None:
    check = config.check
    if check.packs:
        from newsmeta.rules.packs import unknown_pack

        for name in check.packs:
            if told := unknown_pack(name):
                raise ConfigError(f"{config.source}: check.packs: {name}: {told}")
    if not (config.severities or check.select or check.ignore or check.per_path_ignores):
        return
    from newsmeta.rules import find_rule
    from newsmeta.rules.selection import named_rules, unknown_rule

    lists = {"check.select": check.select, "check.ignore": check.ignore}
    lists |= {f"check.per_path_ignores.{path!r}": each for path, each in check.per_path_ignores.items()}
    unknown = [
        (f"severity.{name}", name) for name in config.severities if find_rule(name) is None and not _is_change(name)
    ]
    unknown += [(f"{key}: {name}", name) for key, names in lists.items() for name in names if not named_rules(name)]
    for key, name in unknown:
        raise ConfigError(f"{config.source}: {key}: {unknown_rule(name)}")


def _is_change(name: str) -> bool:
    """Whether a kind of change that ``newsmeta diff`` tells has this code or name."""
    from newsmeta.comparing.selection import find_kind

    return find_kind(name) is not None
