"""The keys of a configuration file, and what each may hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from newsmeta.article import ImageObject, Organization, Person
from newsmeta.config import FAIL_ON, CheckSettings
from newsmeta.errors import ConfigError
from newsmeta.normalize.rejected import Rejected

# A reader takes a key's value and its dotted name, and returns the setting or raises ConfigError.
Reader = Callable[[Any, str], Any]

SEVERITIES = ("error", "warning", "note", "off")


def read_keys(mapping: Mapping[str, Any]) -> dict[str, Any]:
    """The settings by the names of Config's fields. Raises ConfigError, naming the key, at the first that is wrong."""
    _refuse_unknown(mapping, _KEYS, "")
    return {_KEYS[key][0]: _KEYS[key][1](value, key) for key, value in mapping.items()}


def _refuse_unknown(mapping: Mapping[str, Any], known: Iterable[str], prefix: str) -> None:
    for key in mapping:
        if key not in known:
            from difflib import get_close_matches

            near = get_close_matches(key.lower(), known, 1)
            hint = f"did you mean {prefix + near[0]!r}?" if near else f"there are {', '.join(known)}"
            raise ConfigError(f"unknown key {prefix + key!r}; {hint}")


def _text(value: Any, key: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"{key} must be a text, not {_shown(value)}")
    return value.strip()


def _address(value: Any, key: str) -> str:
    from newsmeta.normalize.urls import read_url

    address = read_url(_text(value, key), None)
    if isinstance(address, Rejected):
        raise ConfigError(f"{key} must be an address that begins with http:// or https://, not {value!r}")
    return address


def _addresses(value: Any, key: str) -> tuple[str, ...]:
    return tuple(_address(each, key) for each in (value if isinstance(value, list) else [value]))


def _whole(value: Any, key: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value <= 0:
        raise ConfigError(f"{key} must be a whole number above zero, not {_shown(value)}")
    return value


def _flag(value: Any, key: str) -> bool:
    if not isinstance(value, bool):
        raise ConfigError(f"{key} must be true or false, not {_shown(value)}")
    return value


def _share(value: Any, key: str) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise ConfigError(f"{key} must be a number from 0 to 1, not {_shown(value)}")
    return float(value)


def _timezone(value: Any, key: str) -> str:
    from zoneinfo import ZoneInfo

    name = _text(value, key)
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ConfigError(f"{key}: there is no time zone {name!r}; use a name such as 'Europe/Berlin'") from error
    return name


def _language(value: Any, key: str) -> str:
    from newsmeta.normalize.languages import read_language

    language = read_language(_text(value, key))
    if isinstance(language, Rejected):
        raise ConfigError(f"{key}: {value!r} is no language; use a tag such as 'en' or 'pt-BR'")
    return language


def _table(value: Any, key: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ConfigError(f"{key} must be a table, not {_shown(value)}")
    return value


def _parts(value: Any, key: str, readers: Mapping[str, Reader], required: str = "") -> dict[str, Any]:
    table = _table(value, key)
    _refuse_unknown(table, readers, f"{key}.")
    if required and required not in table:
        raise ConfigError(f"{key}.{required} is missing")
    return {name: readers[name](each, f"{key}.{name}") for name, each in table.items()}


def _logo(value: Any, key: str) -> ImageObject:
    if isinstance(value, str):
        return ImageObject(url=_address(value, key))
    return ImageObject(**_parts(value, key, {"url": _address, "width": _whole, "height": _whole}, "url"))


def _organization_type(value: Any, key: str) -> str:
    from newsmeta.vocabulary import load

    name = _text(value, key)
    if not load().is_subtype(name, "Organization"):
        raise ConfigError(f"{key}: {name!r} is no kind of schema.org Organization, such as 'NewsMediaOrganization'")
    return name


def _publisher(value: Any, key: str) -> Organization:
    readers = {"name": _text, "url": _address, "logo": _logo, "sameAs": _addresses, "type": _organization_type}
    return Organization(**_parts(value, key, readers, "name"))


def _authors(value: Any, key: str) -> dict[str, Person]:
    readers = {"url": _address, "sameAs": _addresses, "jobTitle": _text}
    profiles = {name: _parts(each, f"{key}.{name}", readers) for name, each in _table(value, key).items()}
    return {name: Person(name=name, **profile) for name, profile in profiles.items()}


def _severities(value: Any, key: str) -> dict[str, str]:
    for name, level in _table(value, key).items():
        if level not in SEVERITIES:
            raise ConfigError(f"{key}.{name} must be one of {', '.join(SEVERITIES)}, not {_shown(level)}")
    return dict(value)


def _texts(value: Any, key: str) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ConfigError(f"{key} must be a list of texts, not {_shown(value)}")
    return tuple(_text(each, f"{key}[{index}]") for index, each in enumerate(value))


def _texts_by_path(value: Any, key: str) -> dict[str, tuple[str, ...]]:
    return {path: _texts(each, f"{key}.{path!r}") for path, each in _table(value, key).items()}


def _fail_on(value: Any, key: str) -> str:
    if value not in FAIL_ON:
        raise ConfigError(f"{key} must be one of {', '.join(FAIL_ON)}, not {_shown(value)}")
    return str(value)


def _count(value: Any, key: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ConfigError(f"{key} must be a whole number, zero or more, not {_shown(value)}")
    return value


def _check(value: Any, key: str) -> CheckSettings:
    readers: dict[str, Reader] = {
        "select": _texts,
        "ignore": _texts,
        "packs": _texts,
        "per_path_ignores": _texts_by_path,
        "fail_on": _fail_on,
        "max_warnings": _count,
        "baseline": _text,
    }
    return CheckSettings(**_parts(value, key, readers))


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    return "an empty one" if value == "" else repr(value)


_KEYS: dict[str, tuple[str, Reader]] = {
    "publisher": ("publisher", _publisher),
    "base_url": ("base_url", _address),
    "timezone": ("timezone", _timezone),
    "language": ("language", _language),
    "authors": ("authors", _authors),
    "severity": ("severities", _severities),
    "max_bytes": ("max_bytes", _whole),
    "date_from_url": ("date_from_url", _flag),
    "min_confidence": ("min_confidence", _share),
    "check": ("check", _check),
}
