"""Settings of a site: who publishes, where, in which time zone, and how much each rule weighs.

Read from ``newsmeta.toml``, or from ``[tool.newsmeta]`` in ``pyproject.toml``, the nearest one up from the page.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from newsmeta.article import ImageObject, Organization, Person
from newsmeta.errors import ConfigError

FILE_NAME = "newsmeta.toml"
_SEVERITIES = ("error", "warning", "note", "off")


def _empty() -> Mapping[str, Any]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What a site says of itself.

    `authors` maps an author's name to the profile it is given; `severities` a rule's code or name to error, warning,
    note or off; `overrides` a field to the value that replaces the page's; `source` is the file it was read from.
    """

    publisher: Organization | None = None
    base_url: str | None = None
    timezone: str | None = None
    language: str | None = None
    authors: Mapping[str, Person] = field(default_factory=_empty)
    severities: Mapping[str, str] = field(default_factory=_empty)
    max_bytes: int = 20 * 1024 * 1024
    date_from_url: bool = False
    overrides: Mapping[str, Any] = field(default_factory=_empty)
    source: str | None = None


def load_config(path: Path) -> Config:
    """Read a configuration file. Raises ConfigError, naming the file and the key, when it cannot be used."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not valid TOML: {error}") from error
    if path.name == "pyproject.toml":
        table = table.get("tool", {}).get("newsmeta", {})
    return config_from_mapping(table, str(path))


def find_config(start: Path) -> Path | None:
    """The nearest configuration at or above a folder: newsmeta.toml, or a pyproject.toml with [tool.newsmeta]."""
    for folder in (start, *start.parents):
        if (own := folder / FILE_NAME).is_file():
            return own
        if (project := folder / "pyproject.toml").is_file() and "[tool.newsmeta" in project.read_text("utf-8", "replace"):
            return project
    return None


def config_from_mapping(table: Mapping[str, Any], source: str) -> Config:
    """A configuration from TOML's values; `source` names the file in messages."""
    settings: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _READERS:
            raise ConfigError(f"{source}: {_unknown(key, _READERS)}")
        name, read = _READERS[key]
        settings[name] = read(value, key, source)
    return replace(Config(), **settings, source=source)


def _unknown(key: str, known: Mapping[str, Any] | tuple[str, ...]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key.rpartition(".")[2], [name.rpartition(".")[2] for name in known], 1)
    hint = f"; did you mean {near[0]!r}?" if near else f"; known keys: {', '.join(known)}"
    return f"unknown key {key!r}{hint}"


def _text(value: Any, key: str, source: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"{source}: {key} must be a text")
    return value.strip()


def _address(value: Any, key: str, source: str) -> str:
    text = _text(value, key, source)
    if not text.startswith(("http://", "https://")):
        raise ConfigError(f"{source}: {key} must be an address that begins with http:// or https://, not {text!r}")
    return text


def _addresses(value: Any, key: str, source: str) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(_address(each, key, source) for each in values)


def _whole(value: Any, key: str, source: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value <= 0:
        raise ConfigError(f"{source}: {key} must be a whole number above zero")
    return value


def _flag(value: Any, key: str, source: str) -> bool:
    if not isinstance(value, bool):
        raise ConfigError(f"{source}: {key} must be true or false")
    return value


def _timezone(value: Any, key: str, source: str) -> str:
    from zoneinfo import ZoneInfo

    name = _text(value, key, source)
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ConfigError(f"{source}: {key}: no such time zone {name!r}; use a name like 'Europe/Berlin'") from error
    return name


def _language(value: Any, key: str, source: str) -> str:
    from newsmeta.normalize.languages import read_language

    language = read_language(_text(value, key, source))
    if not isinstance(language, str):
        raise ConfigError(f"{source}: {key}: {value!r} is no language; use a tag like 'en' or 'pt-BR'")
    return language


def _table(value: Any, key: str, source: str, readers: Mapping[str, Callable[[Any, str, str], Any]]) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ConfigError(f"{source}: {key} must be a table")
    for name in value:
        if name not in readers:
            raise ConfigError(f"{source}: {_unknown(f'{key}.{name}', tuple(readers))}")
    return {name: readers[name](each, f"{key}.{name}", source) for name, each in value.items()}


def _logo(value: Any, key: str, source: str) -> ImageObject:
    if isinstance(value, str):
        return ImageObject(url=_address(value, key, source))
    parts = _table(value, key, source, {"url": _address, "width": _whole, "height": _whole})
    if "url" not in parts:
        raise ConfigError(f"{source}: {key}.url is missing")
    return ImageObject(**parts)


def _publisher(value: Any, key: str, source: str) -> Organization:
    readers = {"name": _text, "url": _address, "logo": _logo, "sameAs": _addresses, "type": _text}
    parts = _table(value, key, source, readers)
    if "name" not in parts:
        raise ConfigError(f"{source}: {key}.name is missing")
    return Organization(**parts)


def _authors(value: Any, key: str, source: str) -> Mapping[str, Person]:
    if not isinstance(value, dict):
        raise ConfigError(f"{source}: {key} must be a table of names")
    readers = {"url": _address, "sameAs": _addresses, "jobTitle": _text}
    profiles = {name: _table(each, f"{key}.{name}", source, readers) for name, each in value.items()}
    return MappingProxyType({name: Person(name=name, **profile) for name, profile in profiles.items()})


def _severities(value: Any, key: str, source: str) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise ConfigError(f"{source}: {key} must be a table of rules")
    for name, level in value.items():
        if level not in _SEVERITIES:
            raise ConfigError(f"{source}: {key}.{name} must be one of {', '.join(_SEVERITIES)}, not {level!r}")
    return MappingProxyType(dict(value))


_READERS: dict[str, tuple[str, Callable[[Any, str, str], Any]]] = {
    "publisher": ("publisher", _publisher),
    "base_url": ("base_url", _address),
    "timezone": ("timezone", _timezone),
    "language": ("language", _language),
    "authors": ("authors", _authors),
    "severity": ("severities", _severities),
    "max_bytes": ("max_bytes", _whole),
    "date_from_url": ("date_from_url", _flag),
}
