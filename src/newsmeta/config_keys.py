"""The keys of a configuration file, and what each may hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from newsmeta.article import ImageObject, Organization, Person
from newsmeta.config import FAIL_ON, CheckSettings
from newsmeta.config_values import (
    Reader,
    address,
    addresses,
    count,
    flag,
    language,
    parts,
    refuse_unknown,
    share,
    shown,
    table,
    text,
    texts,
    timezone,
    whole,
)
from newsmeta.errors import ConfigError

if TYPE_CHECKING:
    from newsmeta.image_files.settings import ImageSettings
    from newsmeta.profile import Profile

SEVERITIES = ("error", "warning", "note", "off")


def read_keys(mapping: Mapping[str, Any]) -> dict[str, Any]:
    """The settings by the names of Config's fields. Raises ConfigError, naming the key, at the first that is wrong."""
    refuse_unknown(mapping, _KEYS, "")
    return {_KEYS[key][0]: _KEYS[key][1](value, key) for key, value in mapping.items()}


def _logo(value: Any, key: str) -> ImageObject:
    if isinstance(value, str):
        return ImageObject(url=address(value, key))
    return ImageObject(**parts(value, key, {"url": address, "width": whole, "height": whole}, "url"))


def _organization_type(value: Any, key: str) -> str:
    from newsmeta.vocabulary import load

    name = text(value, key)
    if not load().is_subtype(name, "Organization"):
        raise ConfigError(f"{key}: {name!r} is no kind of schema.org Organization, such as 'NewsMediaOrganization'")
    return name


def _publisher(value: Any, key: str) -> Organization:
    readers = {"name": text, "url": address, "logo": _logo, "sameAs": addresses, "type": _organization_type}
    return Organization(**parts(value, key, readers, "name"))


def _authors(value: Any, key: str) -> dict[str, Person]:
    readers = {"url": address, "sameAs": addresses, "jobTitle": text}
    profiles = {name: parts(each, f"{key}.{name}", readers) for name, each in table(value, key).items()}
    return {name: Person(name=name, **profile) for name, profile in profiles.items()}


def _severities(value: Any, key: str) -> dict[str, str]:
    for name, level in table(value, key).items():
        if level not in SEVERITIES:
            raise ConfigError(f"{key}.{name} must be one of {', '.join(SEVERITIES)}, not {shown(level)}")
    return dict(value)


def _texts_by_path(value: Any, key: str) -> dict[str, tuple[str, ...]]:
    return {path: texts(each, f"{key}.{path!r}") for path, each in table(value, key).items()}


def _fail_on(value: Any, key: str) -> str:
    if value not in FAIL_ON:
        raise ConfigError(f"{key} must be one of {', '.join(FAIL_ON)}, not {shown(value)}")
    return str(value)


def _check(value: Any, key: str) -> CheckSettings:
    readers: dict[str, Reader] = {
        "select": texts,
        "ignore": texts,
        "packs": texts,
        "per_path_ignores": _texts_by_path,
        "fail_on": _fail_on,
        "max_warnings": count,
        "baseline": text,
    }
    return CheckSettings(**parts(value, key, readers))


def _profile(value: Any, key: str) -> Profile:
    from newsmeta.profile_keys import read_profile

    return read_profile(value, key)


def _images(value: Any, key: str) -> ImageSettings:
    from newsmeta.image_settings_keys import read_images

    return read_images(value, key)


_KEYS: dict[str, tuple[str, Reader]] = {
    "publisher": ("publisher", _publisher),
    "base_url": ("base_url", address),
    "timezone": ("timezone", timezone),
    "language": ("language", language),
    "authors": ("authors", _authors),
    "severity": ("severities", _severities),
    "max_bytes": ("max_bytes", whole),
    "date_from_url": ("date_from_url", flag),
    "min_confidence": ("min_confidence", share),
    "robots": ("robots", text),
    "profile": ("profile", _profile),
    "check": ("check", _check),
    "images": ("images", _images),
}
