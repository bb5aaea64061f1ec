"""The keys below ``[profile]``, and the file of authors that it may name."""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from newsmeta.config_values import Reader, address, addresses, parts, refuse_unknown, table, text, texts
from newsmeta.errors import ConfigError
from newsmeta.profile import Expected, Profile, PropertyPath
from newsmeta.vocabulary import load

_HOST = re.compile(r"(?:\*\.)?[\w-]+(?:\.[\w-]+)*\.?")
_KEYWORDS = ("@id", "@type")
_COLUMNS = ("name", "url")


def read_profile(value: Any, key: str) -> Profile:
    """A profile from TOML's values; its roster is not read. Raises ConfigError, naming the key."""
    return Profile(**parts(value, key, _READERS))


def with_roster(profile: Profile, folder: str) -> Profile:
    """The profile with the authors of its roster, a CSV or JSON file in `folder`. Raises ConfigError."""
    if profile.roster is None:
        return profile
    path = os.path.join(folder, profile.roster)
    rows = _json_rows(path) if path.lower().endswith(".json") else _csv_rows(path)
    listed = {**profile.authors}
    for number, name, urls in rows:
        where = f"{path}: author {number}"
        told = tuple(address(url, f"{where}: url") for url in urls if url)
        name = text(name, f"{where}: name")
        listed[name] = tuple(dict.fromkeys((*listed.get(name, ()), *told)))
    return replace(profile, authors=listed)


def _paths(value: Any, key: str) -> tuple[PropertyPath, ...]:
    return tuple(dict.fromkeys(_path(each, f"{key}: {each}") for each in texts(value, key)))


def _path(dotted: str, key: str) -> PropertyPath:
    """The steps of ``author.url``. Raises ConfigError at one that schema.org does not know there."""
    vocabulary = load()
    *steps, last = dotted.split(".")
    for step in (*steps, *([] if last in _KEYWORDS else [last])):
        if not vocabulary.is_property(step):
            near = get_close_matches(step, vocabulary.properties, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise ConfigError(f"{key}: schema.org has no property {step!r}{hint}")
    first = (*steps, last)[0]
    if first not in _KEYWORDS and not vocabulary.has_property(vocabulary.subtypes("Article"), first):
        raise ConfigError(
            f"{key}: schema.org has no {first!r} for articles; say whose it is, such as 'publisher.{first}'"
        )
    return (*steps, last)


def _values(value: Any, key: str) -> dict[PropertyPath, Expected]:
    return {_path(name, f"{key}.{name}"): _expected(each, f"{key}.{name}") for name, each in _flat(table(value, key))}


def _flat(stated: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """What stands under each property: TOML makes tables of ``publisher.name`` without quotation marks."""
    for name, value in stated.items():
        if isinstance(value, dict) and "pattern" not in value:
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def _expected(value: Any, key: str) -> Expected:
    if isinstance(value, dict):
        pattern = parts(value, key, {"pattern": text}, "pattern")["pattern"]
        try:
            re.compile(pattern)
        except re.error as error:
            raise ConfigError(f"{key}.pattern is no regular expression: {error}") from error
        return Expected(pattern=pattern)
    listed = value if isinstance(value, list) else [value]
    if not listed:
        raise ConfigError(f"{key} must be a text, a list of texts or a table with a pattern, not an empty list")
    return Expected(tuple(_scalar(each, key) for each in listed))


def _scalar(value: Any, key: str) -> str:
    """A text, a number or a truth value, as JSON writes it."""
    return json.dumps(value) if isinstance(value, bool | int | float) else text(value, key)


def _hosts(value: Any, key: str) -> tuple[str, ...]:
    hosts = texts(value, key)
    for host in hosts:
        if not _HOST.fullmatch(host):
            raise ConfigError(f"{key}: {host!r} is no host; write it without scheme, port and path: 'echo.example'")
    return tuple(host.lower().rstrip(".") for host in hosts)


def _authors(value: Any, key: str) -> dict[str, tuple[str, ...]]:
    return {name.strip(): addresses(each, f"{key}.{name}") for name, each in table(value, key).items()}


def _csv_rows(path: str) -> Iterator[tuple[int, str, list[str]]]:
    """The rows of a CSV file (https://www.rfc-editor.org/rfc/rfc4180) with the columns name and, perhaps, url."""
    reader = csv.DictReader(_content(path).splitlines())
    _refuse_columns(path, reader.fieldnames or ())
    for number, row in enumerate(reader, 1):
        yield number, row["name"] or "", [(row.get("url") or "").strip()]


def _json_rows(path: str) -> Iterator[tuple[int, str, list[str]]]:
    """A list of objects with name and, perhaps, url, or an object of addresses by name."""
    try:
        stored = json.loads(_content(path))
    except ValueError as error:
        raise ConfigError(f"{path}: not valid JSON: {error}") from error
    if isinstance(stored, dict):
        stored = [{"name": name, "url": url} for name, url in stored.items()]
    if not isinstance(stored, list) or not all(isinstance(each, dict) for each in stored):
        raise ConfigError(f"{path}: must be a list of objects with name and url, or an object of addresses by name")
    for number, each in enumerate(stored, 1):
        _refuse_columns(path, each)
        url = each.get("url") or []
        yield number, each["name"], url if isinstance(url, list) else [url]


def _refuse_columns(path: str, columns: Iterable[str]) -> None:
    try:
        refuse_unknown(dict.fromkeys(columns), _COLUMNS, "")
    except ConfigError as error:
        raise ConfigError(f"{path}: {error}") from None
    if "name" not in columns:
        raise ConfigError(f"{path}: there is no column 'name'; the columns are name and url")


def _content(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{path}: the roster cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: the roster is not UTF-8: {error}") from error


_READERS: Mapping[str, Reader] = {
    "required": _paths,
    "values": _values,
    "hosts": _hosts,
    "sections": texts,
    "authors": _authors,
    "roster": text,
}
