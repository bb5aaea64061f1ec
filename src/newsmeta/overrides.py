"""``--set field=value``: values that the user states, typed as NewsArticle holds them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from newsmeta.article import ImageObject, NewsArticle, Organization, Person
from newsmeta.config import Config
from newsmeta.errors import OptionError
from newsmeta.normalize.rejected import Rejected

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\S+)?")
_TRUTH = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class _Kind:
    """How a field's text is read. `read` returns the value, or None when the text is no `what`."""

    what: str
    read: Callable[[str, Config], Any]
    many: bool = False
    split: str | None = None


def with_overrides(config: Config, assignments: Iterable[str]) -> Config:
    """The configuration with ``field=value`` assignments added; a field of many values may be assigned repeatedly.

    Raises OptionError for an unknown field, a value that is not of the field's type, or a second value for a field that
    takes one.
    """
    values: dict[str, list[Any]] = {}
    for assignment in assignments:
        name, equals, text = assignment.partition("=")
        if not equals:
            raise OptionError(f"--set {assignment}: write it as field=value, such as author='Jane Doe'")
        kind = _kind(name := name.strip())
        texts = text.split(kind.split) if kind.split else [text]
        values.setdefault(name, []).extend(_read(name, each.strip(), kind, config) for each in texts)
    return replace(config, overrides={name: _joined(name, found) for name, found in values.items()})


def _kind(name: str) -> _Kind:
    if name in _KINDS:
        return _KINDS[name]
    if name in {field.name for field in fields(NewsArticle)}:
        raise OptionError(f"--set {name}: this field cannot be set; it takes more than a line of text")
    from difflib import get_close_matches

    folded = {known.lower(): known for known in _KINDS}
    near = get_close_matches(name.lower(), folded, 1)
    hint = f"did you mean {folded[near[0]]}?" if near else f"there are {', '.join(_KINDS)}"
    raise OptionError(f"--set {name}: there is no such field; {hint}")


def _read(name: str, text: str, kind: _Kind, config: Config) -> Any:
    value = kind.read(text, config) if text else None
    if value is None or isinstance(value, Rejected):
        raise OptionError(f"--set {name}: {text!r} is not {kind.what}")
    return value


def _joined(name: str, found: list[Any]) -> Any:
    if _KINDS[name].many:
        return tuple(dict.fromkeys(found))
    if len(found) > 1:
        raise OptionError(f"--set {name}: it takes one value and was given {len(found)}")
    return found[0]


def _plain(text: str, _config: Config) -> str:
    return text


def _count(text: str, _config: Config) -> int | None:
    return int(text) if text.isascii() and text.isdigit() else None


def _flag(text: str, _config: Config) -> bool | None:
    return _TRUTH.get(text.lower())


def _address(text: str, config: Config) -> str | Rejected:
    from newsmeta.normalize.urls import read_url

    return read_url(text, config.base_url)


def _date(text: str, config: Config) -> str | None:
    from newsmeta.normalize.dates import DateValue, read_date

    date = read_date(text, timezone=config.timezone) if _ISO.fullmatch(text) else None
    return date.text if isinstance(date, DateValue) else None


def _language(text: str, _config: Config) -> str | Rejected:
    from newsmeta.normalize.languages import read_language

    return read_language(text)


def _article_type(text: str, _config: Config) -> str | None:
    from newsmeta.subject import ARTICLE_TYPES

    return text if text in ARTICLE_TYPES else None


def _author(text: str, config: Config) -> Person | Organization:
    from newsmeta.normalize.agencies import agency

    if text in config.authors:
        return config.authors[text]
    return Organization(name=text) if agency(text) else Person(name=text)


def _organization(text: str, config: Config) -> Organization:
    same = config.publisher if config.publisher and config.publisher.name == text else None
    return same or Organization(name=text)


def _image(text: str, config: Config) -> ImageObject | Rejected:
    address = _address(text, config)
    return address if isinstance(address, Rejected) else ImageObject(url=address)


_TEXT = _Kind("a text", _plain)
_TEXTS = _Kind("a text", _plain, many=True)
_DATE = _Kind("an ISO 8601 date, such as 2026-05-04 or 2026-05-04T21:10+02:00", _date)
_ADDRESS = _Kind("an address that begins with http:// or https://", _address)
_COUNT = _Kind("a whole number", _count)
_ORGANIZATION = _Kind("a name", _organization)

_KINDS: dict[str, _Kind] = {
    "type": _Kind("an article type of schema.org, such as OpinionNewsArticle", _article_type, many=True),
    "headline": _TEXT,
    "alternativeHeadline": _TEXT,
    "description": _TEXT,
    "author": _Kind("a name", _author, many=True),
    "datePublished": _DATE,
    "dateModified": _DATE,
    "publisher": _ORGANIZATION,
    "sourceOrganization": _ORGANIZATION,
    "image": _Kind("an address that begins with http:// or https://", _image, many=True),
    "url": _ADDRESS,
    "mainEntityOfPage": _ADDRESS,
    "inLanguage": _Kind("a language tag, such as en or pt-BR", _language),
    "articleSection": _TEXTS,
    "keywords": _Kind("a text", _plain, many=True, split=","),
    "wordCount": _COUNT,
    "isAccessibleForFree": _Kind("true or false", _flag),
    "commentCount": _COUNT,
}
