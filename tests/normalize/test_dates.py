"""Dates in places for machines: read in every spelling that means one thing, kept in the precision they are stated."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from datetime import timezone as zone

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsmeta.normalize.dates import IMPLAUSIBLE, IMPOSSIBLE, NOT_A_DATE, DateValue, is_after, read_date, same_moment
from newsmeta.normalize.rejected import Rejected


def value(raw: str, timezone: str | None = None) -> DateValue:
    read = read_date(raw, timezone=timezone)
    assert isinstance(read, DateValue), f"{raw!r}: {read}"
    return read


@pytest.mark.parametrize(
    ("raw", "text", "precision"),
    [
        ("2024", "2024", "year"),
        ("2024-05", "2024-05", "month"),
        ("2024-05-01", "2024-05-01", "day"),
        ("2024-5-1", "2024-05-01", "day"),
        ("20240501", "2024-05-01", "day"),
        ("2024/05/01", "2024-05-01", "day"),
        ("2024-05-01T09:30", "2024-05-01T09:30", "minute"),
        ("2024-05-01 09:30", "2024-05-01T09:30", "minute"),
        ("2024-05-01T09:30:15", "2024-05-01T09:30:15", "second"),
        ("2024-05-01T09:30:15Z", "2024-05-01T09:30:15Z", "second"),
        ("2024-05-01T09:30:15.000Z", "2024-05-01T09:30:15Z", "second"),
        ("2024-05-01T09:30:15.250Z", "2024-05-01T09:30:15.250Z", "second"),
        ("2024-05-01T09:30:15,250+02:00", "2024-05-01T09:30:15.250+02:00", "second"),
        ("2024-05-01T09:30+02:00", "2024-05-01T09:30+02:00", "minute"),
        ("2024-05-01T09:30:15+0200", "2024-05-01T09:30:15+02:00", "second"),
        ("2024-05-01T09:30:15-03", "2024-05-01T09:30:15-03:00", "second"),
        ("2024-05-01T09:30:15 +05:30", "2024-05-01T09:30:15+05:30", "second"),
        ("2024-05-01 09:30:15 UTC", "2024-05-01T09:30:15Z", "second"),
        ("20240501T093015Z", "2024-05-01T09:30:15Z", "second"),
        ("2024-05-01T24:00:00Z", "2024-05-02T00:00:00Z", "second"),
        ("  2024-05-01\n", "2024-05-01", "day"),
    ],
)
def test_iso_8601_and_its_near_misses_are_read_in_their_own_precision(raw: str, text: str, precision: str) -> None:
    read = value(raw)
    assert (read.text, read.precision) == (text, precision)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Wed, 01 May 2024 09:30:15 GMT", "2024-05-01T09:30:15Z"),
        ("Wed, 1 May 2024 09:30 +0200", "2024-05-01T09:30+02:00"),
        ("01-May-2024", "2024-05-01"),
        ("1 May 2024", "2024-05-01"),
        ("Wed, 01 May 2024 09:30:15 EST", "2024-05-01T09:30:15-05:00"),
        ("Wed May  1 09:30:15 2024", "2024-05-01T09:30:15"),
        ("Wed May 01 09:30:15 UTC 2024", "2024-05-01T09:30:15+00:00"),
        ("Wed May 01 2024 09:30:15 GMT+0200 (Central European Summer Time)", "2024-05-01T09:30:15+02:00"),
        ("Wed May 01 09:30:15 CEST 2024", "2024-05-01T09:30:15+02:00"),
    ],
)
def test_what_mail_and_programs_print_is_read(raw: str, text: str) -> None:
    assert value(raw).text.replace("Z", "+00:00") == text.replace("Z", "+00:00")


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("1714555815", "2024-05-01T09:30:15Z"),
        ("1714555815000", "2024-05-01T09:30:15Z"),
        ("1714555815.25", "2024-05-01T09:30:15Z"),
    ],
)
def test_seconds_and_milliseconds_since_1970_are_utc(raw: str, text: str) -> None:
    assert value(raw).text == text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("May 1, 2024", "2024-05-01"),
        ("May 1, 2024 9:30 am", "2024-05-01T09:30"),
        ("1. Mai 2024", "2024-05-01"),
        ("1er mai 2024", "2024-05-01"),
        ("2024年5月1日", "2024-05-01"),
        ("23/05/2024", "2024-05-23"),
        ("01.05.2024", "2024-05-01"),
    ],
)
def test_a_date_in_words_is_read_when_it_means_one_day_in_every_language(raw: str, text: str) -> None:
    assert value(raw).text == text


@pytest.mark.parametrize(
    "raw",
    ["", "soon", "yesterday", "2 hours ago", "May 1", "today, 09:30", "03/04/2024", "12345", "{{ date }}", "0000-00-00 to be set", "Invalid Date",
     "2024-05-01 and 2024-05-02", "2024-W18", "2024T09:30", "2024-05Z", "12 listopad 2024", "x" * 5000],
)  # fmt: skip
def test_what_states_no_single_day_is_no_date(raw: str) -> None:
    assert read_date(raw) == NOT_A_DATE


@pytest.mark.parametrize(
    "raw",
    [
        "2024-02-30",
        "2024-13-01",
        "2024-13",
        "2024-05-01T25:00",
        "2024-05-01T24:01",
        "2024-05-01T09:61",
        "2023-02-29",
        "2024-05-01T09:30+19:00",
    ],
)
def test_a_day_or_time_that_does_not_exist_is_told_apart_from_no_date(raw: str) -> None:
    assert read_date(raw) == IMPOSSIBLE


@pytest.mark.parametrize(
    "raw",
    [
        "0001-01-01",
        "0001-01-01T00:00:00",
        "1970-01-01T00:00:00Z",
        "1899-12-30",
        "1989",
        "2101-01-01",
        "9999-12-31T23:59:59Z",
    ],
)
def test_years_in_which_no_article_was_put_on_the_web_are_refused(raw: str) -> None:
    assert read_date(raw) == IMPLAUSIBLE


@pytest.mark.parametrize(
    ("raw", "timezone", "text"),
    [
        ("2024-01-15T09:30:00", "Europe/Berlin", "2024-01-15T09:30:00+01:00"),
        ("2024-07-15T09:30:00", "Europe/Berlin", "2024-07-15T09:30:00+02:00"),
        ("2024-07-15 09:30", "Asia/Kolkata", "2024-07-15T09:30+05:30"),
        ("15 July 2024, 09:30", "Europe/London", "2024-07-15T09:30+01:00"),
    ],
)
def test_the_configured_zone_is_given_to_a_time_without_one(raw: str, timezone: str, text: str) -> None:
    assert value(raw, timezone).text == text


@pytest.mark.parametrize(
    "raw", ["2024-07-15", "2024-07", "2024-07-15T09:30:00Z", "2024-07-15T09:30:00-04:00", "15 July 2024"]
)
def test_the_configured_zone_changes_nothing_that_has_a_zone_or_no_time(raw: str) -> None:
    assert value(raw, "Europe/Berlin") == value(raw)


@pytest.mark.parametrize(
    "raw", ["2024-05-01T09:30:15 IST", "Wed, 01 May 2024 09:30:15 IST", "Wed, 01 May 2024 09:30:15 BST"]
)
def test_an_abbreviation_that_means_several_zones_gives_no_offset(raw: str) -> None:
    read = read_date(raw)
    assert read == NOT_A_DATE or (isinstance(read, DateValue) and not read.has_zone)


@pytest.mark.parametrize("raw", ["Wed, 01 May 2024 09:30:15 IST", "Wed, 01 May 2024 09:30:15 CST"])
def test_the_configured_zone_is_not_put_where_another_one_is_stated(raw: str) -> None:
    assert not value(raw, "Europe/Berlin").has_zone


def test_a_value_tells_its_day_wall_clock_and_instant() -> None:
    assert value("2024-05-01T23:30-04:00") == DateValue(
        "2024-05-01T23:30-04:00",
        "minute",
        date(2024, 5, 1),
        datetime(2024, 5, 1, 23, 30),
        datetime(2024, 5, 2, 3, 30, tzinfo=UTC),
    )
    assert (value("2024-05").day, value("2024-05-01").wall, value("2024-05-01T09:30").instant) == (None, None, None)


@pytest.mark.parametrize(
    ("raw", "utc"),
    [
        ("2024-05-01T09:30Z", True),
        ("2024-05-01T09:30+00:00", True),
        ("2024-05-01T09:30+01:00", False),
        ("2024-05-01", False),
    ],
)
def test_utc_is_told_apart_from_local_time(raw: str, utc: bool) -> None:
    assert value(raw).is_utc is utc


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("2024-05-01T09:30:00Z", "2024-05-01T11:30:00+02:00", True),
        ("2024-05-01T09:30:00Z", "2024-05-01T09:30:00+02:00", False),
        ("2024-05-01T09:30:41Z", "2024-05-01T09:30Z", True),
        ("2024-05-01T09:30:00Z", "2024-05-01T09:31:00Z", False),
        ("2024-05-01T09:30", "2024-05-01T09:30+02:00", True),
        ("2024-05-01", "2024-05-01T23:00Z", True),
        ("2024-05-01", "2024-05-02T01:00Z", False),
        ("2024-05", "2024-05-31", True),
        ("2024-05", "2024-06-01", False),
        ("2024", "2024-06-01T10:00", True),
    ],
)
def test_dates_agree_as_far_as_both_of_them_tell(a: str, b: str, same: bool) -> None:
    assert same_moment(value(a), value(b)) is same
    assert same_moment(value(b), value(a)) is same


@pytest.mark.parametrize(
    ("a", "b", "later"),
    [
        ("2024-05-01T10:00Z", "2024-05-01T11:30+02:00", True),
        ("2024-05-01T10:00Z", "2024-05-01T10:00Z", False),
        ("2024-05-01T10:00", "2024-05-01T09:00", True),
        ("2024-05-03", "2024-05-01", True),
        ("2024-05-01", "2024-05-03", False),
        ("2024-05-02", "2024-05-01T23:00Z", None),
        ("2024-05-01T10:00", "2024-05-01T09:00Z", None),
        ("2024-05", "2024-04", None),
    ],
)
def test_later_is_said_only_where_no_zone_could_turn_it_round(a: str, b: str, later: bool | None) -> None:
    assert is_after(value(a), value(b)) is later


moments = st.datetimes(datetime(1990, 1, 2), datetime(2100, 12, 30)).map(lambda moment: moment.replace(microsecond=0))
zones = st.integers(-14 * 60, 14 * 60).map(lambda minutes: zone(timedelta(minutes=minutes)))


@given(moments, zones)
def test_every_moment_is_read_as_it_was_written(moment: datetime, offset: zone) -> None:
    written = moment.replace(tzinfo=offset)
    read = value(written.isoformat())
    assert (read.text, read.instant) == (written.isoformat(), written)


@given(moments)
def test_reading_a_date_that_was_read_changes_nothing(moment: datetime) -> None:
    for raw in (moment.isoformat(), f"{moment:%Y-%m-%d}", f"{moment:%Y-%m}", f"{moment:%a, %d %b %Y %H:%M:%S GMT}"):
        once = value(raw)
        assert value(once.text) == once


@given(st.text(alphabet="0123456789-:/.TZ+ ,年月日APMapmay٠१", max_size=40) | st.text(max_size=60))
@example("٢٠٢٤-٠٥-٠١")
@example("²")
@example("9" * 400)
def test_no_text_makes_reading_fail_and_no_day_is_made_up(raw: str) -> None:
    read = read_date(raw)
    assert isinstance(read, DateValue | Rejected)
    if isinstance(read, DateValue) and read.day and not raw.strip().startswith("1"):
        numbers = {int(number) for number in re.findall(r"(?=(\d\d?))", raw)}
        # 24:00 is the next day's midnight.
        assert numbers & {read.day.day, (read.day - timedelta(days=1)).day}


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("3 May 2024 10:30 PM", "2024-05-03T22:30"),
        ("3 May 2024 12:05 AM", "2024-05-03T00:05"),
        ("03-May-2024 10:30:15 PM", "2024-05-03T22:30:15"),
    ],
)
def test_the_half_of_the_day_is_not_taken_for_a_zone(raw: str, text: str) -> None:
    assert value(raw).text == text


def test_an_offset_of_minutes_that_no_clock_has_is_impossible() -> None:
    assert read_date("2024-05-01T10:30:15+02:75") == IMPOSSIBLE


@pytest.mark.parametrize("raw", ["2024-05-01T10:30:00\u221202:00", "2024\u201105\u201101T10:30:00-02:00"])
def test_typographic_signs_are_read_as_the_plain_ones(raw: str) -> None:
    assert value(raw, "Europe/Berlin").text == "2024-05-01T10:30:00-02:00"


@pytest.mark.parametrize(
    "raw",
    [
        "2024-05-01T10:30:00 02:00",
        "2024-05-01T10:30:00&#43;02:00",
        "2024-05-01T10:30:00[Asia/Tokyo]",
        "May 1, 2024 10:30 AM IST",
    ],
)
def test_the_configured_zone_does_not_hide_one_that_could_not_be_read(raw: str) -> None:
    assert not value(raw, "Europe/Berlin").has_zone


@pytest.mark.parametrize(
    ("raw", "timezone", "text"),
    [
        ("Wed, 01 May 2024 09:30:15 IST", "Asia/Kolkata", "2024-05-01T09:30:15+05:30"),
        ("1 May 2024 09:30 BST", "Europe/London", "2024-05-01T09:30+01:00"),
        ("May 1, 2024 9:30 AM ET", "America/New_York", "2024-05-01T09:30-04:00"),
        ("Jan 5, 2024 9:30 AM ET", "America/New_York", "2024-01-05T09:30-05:00"),
        ("Jan 5, 2024 9:30 AM CST", "America/Chicago", "2024-01-05T09:30-06:00"),
    ],
)
def test_an_abbreviation_that_is_the_configured_zones_own_is_read_with_it(raw: str, timezone: str, text: str) -> None:
    assert value(raw, timezone).text == text


@pytest.mark.parametrize("raw", ["2024-03-31T02:30:00", "2024-10-27T02:30:00"])
def test_an_hour_that_the_clock_skips_or_strikes_twice_gets_no_offset(raw: str) -> None:
    assert value(raw, "Europe/Berlin") == value(raw)


def test_a_fraction_stays_where_the_configured_zone_is_given() -> None:
    assert value("2024-05-01T09:30:15.25", "Europe/Berlin").text == "2024-05-01T09:30:15.25+02:00"
