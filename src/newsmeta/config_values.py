"""How the values of a configuration file are read, whatever key they stand under."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from newsmeta.errors import ConfigError
from newsmeta.normalize.rejected import Rejected

# A reader takes a key's value and its dotted name, and returns the setting or raises ConfigError.
Reader = Callable[[Any, str], Any]


def refuse_unknown(mapping: Mapping[str, Any], known: Iterable[str], prefix: str) -> None:
    """Raise ConfigError at the first key that is not `known`, naming the nearest."""
    for key in mapping:
        if key not in known:
            from difflib import get_close_matches

            near = get_close_matches(key.lower(), known, 1)
            hint = f"did you mean {prefix + near[0]!r}?" if near else f"there are {', '.join(known)}"
            raise ConfigError(f"unknown key {prefix + key!r}; {hint}")


def text(value: Any, key: str) -> str:
    """A text that is not blank, without blanks around it."""
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"{key} must be a text, not {shown(value)}")
    return value.strip()


def address(value: Any, key: str) -> str:
    """A whole web address."""
    from newsmeta.normalize.urls import read_url

    read = read_url(text(value, key), None)
    if isinstance(read, Rejected):
        raise ConfigError(f"{key} must be an address that begins with http:// or https://, not {value!r}")
    return read


def addresses(value: Any, key: str) -> tuple[str, ...]:
    """One address or a list of them."""
    return tuple(address(each, key) for each in (value if isinstance(value, list) else [value]))


def whole(value: Any, key: str) -> int:
    """A whole number above zero."""
    if not isinstance(value, int) or isinstance(value, bool) or value <= 0:
        raise ConfigError(f"{key} must be a whole number above zero, not {shown(value)}")
    return value


def flag(value: Any, key: str) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ConfigError(f"{key} must be true or false, not {shown(value)}")
    return value


def share(value: Any, key: str) -> float:
    """A number from 0 to 1."""
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise ConfigError(f"{key} must be a number from 0 to 1, not {shown(value)}")
    return float(value)


def timezone(value: Any, key: str) -> str:
    """The name of an IANA time zone."""
    from zoneinfo import ZoneInfo

    name = text(value, key)
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ConfigError(f"{key}: there is no time zone {name!r}; use a name such as 'Europe/Berlin'") from error
    return name


def language(value: Any, key: str) -> str:
    """A BCP 47 tag."""
    from newsmeta.normalize.languages import read_language

    read = read_language(text(value, key))
    if isinstance(read, Rejected):
        raise ConfigError(f"{key}: {value!r} is no language; use a tag such as 'en' or 'pt-BR'")
    return read


def table(value: Any, key: str) -> Mapping[str, Any]:
    """A table."""
    if not isinstance(value, dict):
        raise ConfigError(f"{key} must be a table, not {shown(value)}")
    return value


def parts(value: Any, key: str, readers: Mapping[str, Reader], required: str = "") -> dict[str, Any]:
    """A table with known keys, each read by its reader; `required` is the key that must be there."""
    stated = table(value, key)
    refuse_unknown(stated, readers, f"{key}.")
    if required and required not in stated:
        raise ConfigError(f"{key}.{required} is missing")
    return {name: readers[name](each, f"{key}.{name}") for name, each in stated.items()}


def texts(value: Any, key: str) -> tuple[str, ...]:
    """A list of texts."""
    if not isinstance(value, list):
        raise ConfigError(f"{key} must be a list of texts, not {shown(value)}")
    return tuple(text(each, f"{key}[{index}]") for index, each in enumerate(value))


def count(value: Any, key: str) -> int:
    """A whole number, zero or more."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ConfigError(f"{key} must be a whole number, zero or more, not {shown(value)}")
    return value


def shown(value: Any) -> str:
    """A value as a message calls it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    return "an empty one" if value == "" else repr(value)
