"""Plain values as they are given: texts, dates, addresses, counts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from newsmeta.building.given import Given, is_text
from newsmeta.normalize.dates import IMPLAUSIBLE, DateValue, read_date
from newsmeta.normalize.languages import read_language
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import clean_text
from newsmeta.normalize.urls import read_url

_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:[T ]\S+)?)?)?")
_DEEPEST = 32
_TRUTH = {"true": True, "false": False}
_QUARTER = timedelta(minutes=15)


def text(given: Given) -> str | None:
    """One line of text, as newsmeta reads texts of pages: character references and markup are resolved."""
    value = given.value
    if not is_text(value) and (isinstance(value, bool) or not isinstance(value, int)):
        raise given.refused(f"it must be a text, not {shown(value)}")
    return clean_text(str(value)) or None


def verbatim(given: Given) -> str:
    if not is_text(given.value):
        raise given.refused(f"it must be a text, not {shown(given.value)}")
    return str(given.value).strip()


def term(given: Given) -> str | None:
    """A keyword or section: a text, or what has a name, as a tag of a database does."""
    if is_text(given.value) or isinstance(given.value, int):
        return text(given)
    name = given.part("name")
    if name is None:
        raise given.refused(f"it must be a text or have a name, not {shown(given.value)}")
    return text(name)


def moment(given: Given) -> str:
    """A date as ISO 8601 text in the precision it is given in. A datetime must say its zone, or the site's must."""
    value = given.value
    if isinstance(value, datetime):
        return _from_datetime(given, value)
    if isinstance(value, date):
        return value.isoformat()
    if not is_text(value):
        raise given.refused(f"it must be a date, a datetime or an ISO 8601 text, not {shown(value)}")
    stated = str(value).strip()
    read = read_date(stated, timezone=given.config.timezone) if _ISO.fullmatch(stated) else None
    if isinstance(read, DateValue):
        return read.text
    if read is IMPLAUSIBLE:
        return stated
    raise given.refused(
        f"{stated!r} is not an ISO 8601 date, such as 2026-05-04 or 2026-05-04T21:10+02:00, nor a datetime"
    )


def _from_datetime(given: Given, value: datetime) -> str:
    offset = value.utcoffset()
    if offset is not None and offset % _QUARTER:
        raise given.refused(
            f"its offset {value.isoformat()[-6:]} is that of a sundial, not of a zone in use; make the datetime with "
            "zoneinfo, or with pytz's localize()"
        )
    if offset is None:
        read = read_date(value.isoformat(), timezone=given.config.timezone)
        if not isinstance(read, DateValue) or not read.has_zone:
            raise given.refused(_without_zone(given, value))
        return read.text
    return value.isoformat()


def _without_zone(given: Given, value: datetime) -> str:
    if given.config.timezone is None:
        return f"the datetime {value.isoformat()} has no time zone; give it one, or the configuration a timezone"
    zone = given.config.timezone
    return f"the datetime {value.isoformat()} does not say its offset, and in {zone} there is not exactly one; give it"


def is_address(value: Any) -> bool:
    """Whether a value may be an address: a text, or the URL of a library."""
    return is_text(value) or (hasattr(value, "scheme") and hasattr(value, "host"))


def address(given: Given) -> str:
    """An absolute web address, or that of what has a url or an ``@id``."""
    value = given.value
    if not is_address(value):
        part = given.part("url", "@id")
        if part is None:
            raise given.refused(f"it must be an address or have a url, not {shown(value)}")
        return address(part)
    read = read_url(str(value), given.base)
    if isinstance(read, Rejected):
        known = "" if given.base else ", or the article a url, or the configuration a base_url"
        raise given.refused(f"{str(value)!r}: {read.reason}; give the whole address, with https://{known}")
    return read


def count(given: Given) -> int:
    value = given.value
    if is_text(value) and str(value).strip().isascii() and str(value).strip().isdigit():
        return int(str(value))
    if isinstance(value, bool) or not isinstance(value, int):
        raise given.refused(f"it must be a whole number, not {shown(value)}")
    return value


def flag(given: Given) -> bool:
    """True or False, or JSON-LD's words for them: "true", "https://schema.org/True"."""
    value = given.value
    known = _TRUTH.get(str(value).strip().lower().rpartition("/")[2]) if is_text(value) else value
    if not isinstance(known, bool):
        raise given.refused(f"it must be True or False, not {shown(value)}")
    return known


def language(given: Given) -> str:
    """A language as its tag; JSON-LD's Language has it in alternateName."""
    if not is_text(given.value):
        part = given.part("alternateName", "name")
        if part is None:
            raise given.refused(f"it must be a language tag such as en or pt-BR, not {shown(given.value)}")
        return language(part)
    read = read_language(str(given.value))
    if isinstance(read, Rejected):
        raise given.refused(f"{str(given.value)!r} is no language; use a tag such as en or pt-BR")
    return read


def plain(given: Given) -> Any:
    """A value of a property that newsmeta has no field for, as JSON."""
    value = given.value
    if given.path.count(".") + given.path.count("[") > _DEEPEST:
        raise given.refused(f"it is nested more than {_DEEPEST} levels deep")
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key in value if (part := given.part(key)) is not None}
    if isinstance(value, datetime | date):
        return moment(given)
    if is_text(value):
        return str(value).strip()
    if isinstance(value, bool | int | float):
        return value
    entries = given.each()
    if entries == [given]:
        raise given.refused(f"it must be JSON, not {shown(value)}")
    return [plain(entry) for entry in entries]


def shown(value: Any) -> str:
    """A value in a message: short, and never the inside of a large object."""
    if value is None or isinstance(value, bool | int | float | date | bytes):
        return repr(value)[:60]
    if is_text(value):
        return repr(str(value)[:60])
    name = type(value).__name__
    return f"{'an' if name[0].lower() in 'aeiou' else 'a'} {name}"
