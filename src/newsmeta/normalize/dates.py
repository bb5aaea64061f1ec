"""Machine-readable dates as schema.org's Date and DateTime (ISO 8601), in the precision they are stated.

https://schema.org/Date, https://schema.org/DateTime. Nothing is filled in: a day stays a day, a time without a zone
stays without one unless the configuration names the site's zone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from datetime import timezone as fixed_zone
from functools import lru_cache
from zoneinfo import ZoneInfo

from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.zone_offsets import offset_of

NOT_A_DATE = Rejected("it is not a date")
IMPOSSIBLE = Rejected("there is no such day or time")
IMPLAUSIBLE = Rejected("its year is not one of an article on the web")
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_MORE = re.compile(r"[^\W_]")

_ISO = re.compile(
    r"""(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})|)|/(\d{1,2})/(\d{1,2})|(\d{2})(\d{2})|)
    (?:(?:[Tt]|\s+|T\s)(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,:](\d{1,9}))?)?)?
    \s*(?:\(?(Z|z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{1,2})\)?)?""",
    re.VERBOSE,
)
_MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
# RFC 5322 dates, and what `date` and JavaScript print.
_RFC = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})[\s-]([A-Za-z]{3})[a-z]*[\s-](\d{4})"
    r"(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|(?![AP]M\b)[A-Z]{2,5}|[+-]\d{2}:?\d{2})?(?:\s*\([^)]*\))?)?",
)
_UNIX = re.compile(
    r"[A-Za-z]{3}\s+([A-Za-z]{3})\s+(\d{1,2})\s+(?:(\d{4})\s+)?(\d{1,2}):(\d{2}):(\d{2})\s*"
    r"(?:(GMT|UTC)?([+-]\d{2}:?\d{2})|(?![AP]M\b)([A-Z]{2,5}))?(?:\s*\([^)]*\))?(?:\s+(\d{4}))?"
)
_SIGNS = {ord(sign): "-" for sign in "\u2010\u2011\u2212"}
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date as ISO 8601 `text`; `day` and `instant` as far as the text tells them.

    `precision` is one of year, month, day, minute, second; `instant` is None without a zone. `unread_zone` is a zone
    that the page states and that cannot be told ("IST"): no other one may be put in its place.
    """

    text: str
    precision: str
    day: date | None = None
    wall: datetime | None = None
    instant: datetime | None = None
    unread_zone: str | None = None

    @property
    def has_zone(self) -> bool:
        return self.instant is not None

    @property
    def is_utc(self) -> bool:
        return self.text.endswith(("Z", "+00:00"))


@lru_cache(maxsize=1024)
def read_date(raw: str, *, timezone: str | None = None) -> DateValue | Rejected:
    """The date a raw text states, or why it states none. `timezone` (IANA) is given to times without a zone."""
    text = raw.strip()
    if not text.isascii():
        text = text.translate(_SIGNS)
    if text.endswith("ZZ"):
        text = text[:-1]
    if _EPOCH.fullmatch(text):
        seconds = float(text) / (1000 if len(text.partition(".")[0]) == 13 else 1)
        return _value(datetime.fromtimestamp(int(seconds), UTC), "second", "Z")
    if found := _ISO.fullmatch(text):
        return _from_iso(found, timezone)
    if found := _RFC.fullmatch(text):
        day, month, year, hour, minute, second, zone = found.groups()
        return build(year, _MONTHS.get(month.lower()), day, hour, minute, second, zone, timezone)
    if found := _UNIX.fullmatch(text):
        month, day, early, hour, minute, second, _utc, offset, zone, late = found.groups()
        return build(early or late, _MONTHS.get(month.lower()), day, hour, minute, second, offset or zone, timezone)
    return _in_words(text, timezone)


def build(
    year: str | int | None,
    month: str | int | None,
    day: str | int | None,
    hour: str | int | None = None,
    minute: str | int | None = None,
    second: str | int | None = None,
    zone: str | None = None,
    timezone: str | None = None,
) -> DateValue | Rejected:
    """A date from its parts; parts that are None stay unsaid."""
    if year is None or month is None or day is None:
        return NOT_A_DATE
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return IMPLAUSIBLE
    try:
        if hour is None:
            whole = date(int(year), int(month), int(day))
            return DateValue(whole.isoformat(), "day", whole)
        wall = datetime(int(year), int(month), int(day), int(hour) % 24, int(minute or 0), int(second or 0))
    except ValueError:
        return IMPOSSIBLE
    if int(hour) > 24 or (int(hour) == 24 and (int(minute or 0) or int(second or 0))):
        return IMPOSSIBLE
    wall += timedelta(days=int(hour) // 24)
    precision = "second" if second is not None else "minute"
    offset = offset_of(zone) if zone else None
    if offset is None:
        text = wall.isoformat(timespec=_SPEC[precision])
        return in_zone(DateValue(text, precision, wall.date(), wall, unread_zone=zone), timezone)
    if abs(offset) > 14 * 60:
        return IMPOSSIBLE
    moment = wall.replace(tzinfo=fixed_zone(timedelta(minutes=offset)))
    return _value(moment, precision, "Z" if zone in ("Z", "z", "UTC", "GMT", "UT") else None)


def in_zone(value: DateValue, timezone: str | None) -> DateValue:
    """A time without a zone in the named one (IANA), where the two can be true together.

    An abbreviation on the page must be the zone's own ("IST" in Asia/Kolkata, "ET" in America/New_York). An hour that
    the clock skips or strikes twice keeps no zone, since nobody says which offset was meant.
    """
    if value.wall is None or value.has_zone or timezone is None:
        return value
    zone = ZoneInfo(timezone)
    moment, other = value.wall.replace(tzinfo=zone), value.wall.replace(tzinfo=zone, fold=1)
    name = moment.tzname() or ""
    general = name[0] + name[2] if len(name) == 3 and name[1] in "SD" else None
    if moment.utcoffset() != other.utcoffset() or (value.unread_zone and value.unread_zone not in (name, general)):
        return value
    known = _value(moment, value.precision, None)
    return replace(known, text=value.text + known.text[19 if value.precision == "second" else 16 :])


_SPEC = {"minute": "minutes", "second": "seconds"}


def _value(moment: datetime, precision: str, suffix: str | None) -> DateValue:
    text = moment.isoformat(timespec=_SPEC[precision])
    if suffix == "Z":
        text = text.removesuffix("+00:00") + "Z"
    return DateValue(text, precision, moment.date(), moment.replace(tzinfo=None), moment.astimezone(UTC))


def _from_iso(found: re.Match[str], timezone: str | None) -> DateValue | Rejected:
    year, month_a, day_a, month_b, day_b, month_c, day_c, hour, minute, second, fraction, zone = found.groups()
    month, day = month_a or month_b or month_c, day_a or day_b or day_c
    if day is not None:
        value = build(year, month, day, hour, minute, second, zone, timezone)
        return _with_fraction(value, fraction) if fraction and isinstance(value, DateValue) else value
    if hour is not None or zone is not None:
        return NOT_A_DATE
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        return IMPLAUSIBLE
    if month is None:
        return DateValue(year, "year")
    return DateValue(f"{year}-{int(month):02}", "month") if 1 <= int(month) <= 12 else IMPOSSIBLE


def _with_fraction(value: DateValue, fraction: str) -> DateValue:
    """The value with its fraction of a second as stated, unless it is zero."""
    if not fraction.strip("0"):
        return value
    return replace(value, text=f"{value.text[:19]}.{fraction}{value.text[19:]}")


def _in_words(text: str, timezone: str | None) -> DateValue | Rejected:
    """A date written for people in a place for machines, when it is the only one and beyond doubt."""
    from newsmeta.normalize.visible_dates import find_dates

    if len(text) > 80:
        return NOT_A_DATE
    found = find_dates(text, None)
    if len(found) != 1 or found[0].numeric_ambiguous:
        return NOT_A_DATE
    # What stands after a time may be its zone, in a spelling that nobody knows.
    return found[0].value if _MORE.search(text, found[0].end) else in_zone(found[0].value, timezone)


def same_moment(a: DateValue, b: DateValue) -> bool:
    """Whether two dates do not contradict each other: one instant, one wall clock, or one day."""
    if a.instant and b.instant:
        return abs((a.instant - b.instant).total_seconds()) < 60
    if a.wall and b.wall:
        return abs((a.wall - b.wall).total_seconds()) < 60
    if a.day and b.day:
        return a.day == b.day
    shorter = min(len(a.text), len(b.text))
    return a.text[:shorter] == b.text[:shorter]


def is_after(a: DateValue, b: DateValue) -> bool | None:
    """Whether `a` is later than `b`; None when that cannot be told at their precision."""
    if a.instant and b.instant:
        return a.instant > b.instant
    if a.wall and b.wall and not (a.has_zone or b.has_zone):
        return a.wall > b.wall
    if a.day and b.day and abs((a.day - b.day).days) > 1:
        return a.day > b.day
    return None
