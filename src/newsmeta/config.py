"""Settings of a site: who publishes, where, in which time zone, and how much each rule weighs.

Read from ``newsmeta.toml``, or from ``[tool.newsmeta]`` in ``pyproject.toml``.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsmeta.errors import ConfigError
from newsmeta.image_files.settings import ImageSettings
from newsmeta.profile import Profile

if TYPE_CHECKING:
    from newsmeta.article import Organization, Person

FILE_NAME = "newsmeta.toml"
# What a finding must be at least to fail ``newsmeta check``.
FAIL_ON = ("error", "warning", "note", "never")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSettings:
    """How ``newsmeta check`` goes about it: the options of these names, where they are not given.

    `per_path_ignores` maps a pattern of paths, from the configuration's folder, to what is ignored there; `as_of` is
    the day (ISO) whose demands are made.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    as_of: str | None = None
    per_path_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fail_on: str = "error"
    max_warnings: int | None = None
    baseline: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a site says of itself.

    `timezone` is an IANA name; `authors` maps an author's name to the profile it is given; `severities` a rule's code
    or name to error, warning, note or off; `overrides` a field to the value, typed as in NewsArticle, that replaces the
    page's; `min_confidence` is the share of right choices, from 0 to 1, below which a field stays absent; `max_bytes`
    caps a page, decompressed; `robots` is the text of the site's robots.txt; `profile` is what the site asks of its own
    pages; `check` is for ``newsmeta check`` alone; `images` says where pictures' files are; `present` is the moment
    after which a date lies in the future, by default the one in which it is asked; `source` is the file it was read
    from.
    """

    publisher: Organization | None = None
    base_url: str | None = None
    timezone: str | None = None
    language: str | None = None
    authors: Mapping[str, Person] = field(default_factory=dict)
    severities: Mapping[str, str] = field(default_factory=dict)
    max_bytes: int = 20 * 1024 * 1024
    date_from_url: bool = False
    min_confidence: float | None = None
    overrides: Mapping[str, Any] = field(default_factory=dict)
    robots: str | None = None
    profile: Profile = field(default_factory=Profile)
    check: CheckSettings = field(default_factory=CheckSettings)
    images: ImageSettings = field(default_factory=ImageSettings)
    present: datetime | None = None
    source: str | None = None


def load_config(path: Path) -> Config:
    """Read a configuration file. Raises ConfigError, naming the file and the key, when it cannot be used."""
    return config_from_mapping(_newsmeta_table(path), str(path))


def find_config(start: Path) -> Path | None:
    """The nearest configuration at or above a folder: newsmeta.toml, or a pyproject.toml with [tool.newsmeta]."""
    start = Path(os.path.abspath(start))
    for folder in (start, *start.parents):
        if os.path.isfile(own := folder / FILE_NAME):
            return own
        if os.path.isfile(project := folder / "pyproject.toml") and _speaks_of_newsmeta(project):
            return project
    return None


def config_from_mapping(mapping: Mapping[str, Any], source_name: str) -> Config:
    """A configuration from TOML's values; `source_name` names the file, beside which other files lie.

    Raises ConfigError.
    """
    # Most runs read no configuration, so what each key may hold is loaded with the first one that does.
    from newsmeta.config_keys import read_keys

    try:
        config = replace(Config(source=source_name), **read_keys(mapping))
        names_files = config.profile.roster or config.robots or config.images.root
        return _with_files(config) if names_files else config
    except ConfigError as error:
        raise ConfigError(f"{source_name}: {error}") from None


def _with_files(config: Config) -> Config:
    """The configuration with what stands in the files that it names."""
    from newsmeta.image_settings_keys import with_folder
    from newsmeta.profile_keys import with_roster
    from newsmeta.robots_file import robots_text

    folder = os.path.dirname(config.source or "")
    robots = config.robots and robots_text(config.robots, folder)
    images = with_folder(config.images, folder, "images.root")
    return replace(config, robots=robots, images=images, profile=with_roster(config.profile, folder))


def _newsmeta_table(path: Path) -> Mapping[str, Any]:
    import tomllib

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    if path.name != "pyproject.toml":
        return table
    tools = table.get("tool")
    own = tools.get("newsmeta", {}) if isinstance(tools, dict) else {}
    if not isinstance(own, dict):
        raise ConfigError(f"{path}: tool.newsmeta must be a table")
    return own


def _speaks_of_newsmeta(project: Path) -> bool:
    try:
        return "newsmeta" in project.read_text(encoding="utf-8", errors="replace") and bool(_newsmeta_table(project))
    except OSError:
        return False
    except ConfigError:
        # Broken, and perhaps meant for newsmeta: reading it will say what is wrong with it.
        return True
