"""Dates that pages print for people: a day, a month and a year in the page's language, or nothing."""

from __future__ import annotations

import json
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmeta.normalize.dates import DateValue
from newsmeta.normalize.make_date_words import LANGUAGES
from newsmeta.normalize.visible_dates import find_dates, is_date_word, reject_reason


def texts(line: str, language: str | None) -> list[str]:
    return [found.value.text for found in find_dates(line, language)]


def only(line: str, language: str | None) -> str:
    found = texts(line, language)
    assert len(found) == 1, f"{line!r}: {found}"
    return found[0]


# What a reader of each language finds under a headline.
DATELINES = {
    "af": ("Gepubliseer op 1 Mei 2024 om 09:30", "2024-05-01T09:30"),
    "am": ("ሜይ 1, 2024", "2024-05-01"),
    "ar": ("الأربعاء 1 مايو 2024 - 09:30", "2024-05-01T09:30"),
    "az": ("1 may 2024, 09:30", "2024-05-01T09:30"),
    "be": ("1 мая 2024, 09:30", "2024-05-01T09:30"),
    "bg": ("1 май 2024 г., 09:30", "2024-05-01T09:30"),
    "bn": ("প্রকাশ: ১ মে ২০২৪, ০৯:৩০", "2024-05-01T09:30"),
    "bs": ("Objavljeno: 1. maja 2024. u 09:30", "2024-05-01T09:30"),
    "ca": ("1 d'abril de 2024", "2024-04-01"),
    "cs": ("1. května 2024 9:30", "2024-05-01T09:30"),
    "cy": ("1 Mai 2024", "2024-05-01"),
    "da": ("1. maj 2024 kl. 09.30", "2024-05-01T09:30"),
    "de": ("Mittwoch, 1. Mai 2024, 9:30 Uhr", "2024-05-01T09:30"),
    "el": ("Τετάρτη, 1 Μαΐου 2024, 09:30", "2024-05-01T09:30"),
    "en": ("Wednesday, May 1, 2024 at 9:30 a.m.", "2024-05-01T09:30"),
    "es": ("Miércoles, 1 de mayo de 2024 - 09:30", "2024-05-01T09:30"),
    "et": ("1. mai 2024 kell 9:30", "2024-05-01T09:30"),
    "eu": ("2024ko maiatzaren 1a", "2024-05-01"),
    "fa": ("۱ مه ۲۰۲۴", "2024-05-01"),
    "fi": ("1. toukokuuta 2024 klo 9.30", "2024-05-01T09:30"),
    "fil": ("Mayo 1, 2024", "2024-05-01"),
    "fr": ("Publié le mercredi 1er mai 2024 à 9h30", "2024-05-01T09:30"),
    "ga": ("1 Bealtaine 2024", "2024-05-01"),
    "gl": ("1 de maio de 2024", "2024-05-01"),
    "gu": ("૧ મે, ૨૦૨૪", "2024-05-01"),
    "he": ("1 במאי 2024, 09:30", "2024-05-01T09:30"),
    "hi": ("1 मई 2024, 09:30", "2024-05-01T09:30"),
    "hr": ("1. svibnja 2024. u 9:30", "2024-05-01T09:30"),
    "hu": ("2024. május 1. 9:30", "2024-05-01T09:30"),
    "hy": ("1 մայիսի, 2024", "2024-05-01"),
    "id": ("Rabu, 1 Mei 2024 09:30 WIB", "2024-05-01T09:30+07:00"),
    "is": ("1. maí 2024 kl. 09:30", "2024-05-01T09:30"),
    "it": ("Mercoledì 1 maggio 2024, ore 9:30", "2024-05-01T09:30"),
    "ja": ("2024年5月1日 9時30分", "2024-05-01T09:30"),
    "ka": ("1 მაისი, 2024", "2024-05-01"),
    "kk": ("1 мамыр 2024, 09:30", "2024-05-01T09:30"),
    "km": ("១ ឧសភា ២០២៤", "2024-05-01"),
    "kn": ("ಮೇ 1, 2024", "2024-05-01"),
    "ko": ("2024년 5월 1일 9:30", "2024-05-01T09:30"),
    "ky": ("2024-ж., 1-май", "2024-05-01"),
    "lb": ("1. Mee 2024", "2024-05-01"),
    "lo": ("1 ພຶດສະພາ 2024", "2024-05-01"),
    "lt": ("2024 m. gegužės 1 d. 09:30", "2024-05-01T09:30"),
    "lv": ("2024. gada 1. maijs", "2024-05-01"),
    "mk": ("1 мај 2024, 09:30", "2024-05-01T09:30"),
    "ml": ("മേയ് 1, 2024", "2024-05-01"),
    "mn": ("2024 оны 5-р сарын 1", "2024-05-01"),
    "mr": ("१ मे २०२४", "2024-05-01"),
    "ms": ("1 Mei 2024", "2024-05-01"),
    "mt": ("1 ta' Mejju 2024", "2024-05-01"),
    "my": ("၁ မေ ၂၀၂၄", "2024-05-01"),
    "ne": ("१ मे २०२४", "2024-05-01"),
    "nl": ("1 mei 2024, 09:30 uur", "2024-05-01T09:30"),
    "nn": ("1. mai 2024 kl. 09:30", "2024-05-01T09:30"),
    "no": ("Publisert: 1. mai 2024, 09:30", "2024-05-01T09:30"),
    "pa": ("1 ਮਈ 2024", "2024-05-01"),
    "pl": ("1 maja 2024, 09:30", "2024-05-01T09:30"),
    "ps": ("۱ می ۲۰۲۴", "2024-05-01"),
    "pt": ("1 de maio de 2024 às 9h30", "2024-05-01T09:30"),
    "ro": ("1 mai 2024, ora 9:30", "2024-05-01T09:30"),
    "ru": ("1 мая 2024 г. в 09:30 МСК", "2024-05-01T09:30+03:00"),
    "si": ("2024 මැයි 1", "2024-05-01"),
    "sk": ("1. mája 2024 o 9:30", "2024-05-01T09:30"),
    "sl": ("1. maj 2024 ob 9:30", "2024-05-01T09:30"),
    "so": ("1 Maayo 2024", "2024-05-01"),
    "sq": ("1 maj 2024, 09:30", "2024-05-01T09:30"),
    "sr": ("1. мај 2024. у 09:30", "2024-05-01T09:30"),
    "sr_Latn": ("1. maj 2024. u 09:30", "2024-05-01T09:30"),
    "sv": ("1 maj 2024 kl. 09.30", "2024-05-01T09:30"),
    "sw": ("1 Mei 2024", "2024-05-01"),
    "ta": ("1 மே 2024", "2024-05-01"),
    "te": ("1 మే 2024", "2024-05-01"),
    "th": ("1 พฤษภาคม 2567 เวลา 09:30 น.", "2024-05-01T09:30"),
    "tr": ("1 Mayıs 2024 Çarşamba 09:30", "2024-05-01T09:30"),
    "uk": ("1 травня 2024, 09:30", "2024-05-01T09:30"),
    "ur": ("1 مئی 2024", "2024-05-01"),
    "uz": ("2024-yil 1-may", "2024-05-01"),
    "vi": ("Thứ Tư, ngày 1 tháng 5 năm 2024", "2024-05-01"),
    "zh": ("2024年05月01日 09:30", "2024-05-01T09:30"),
    "zu": ("1 Meyi 2024", "2024-05-01"),
}  # fmt: skip


@pytest.mark.parametrize("language", DATELINES)
def test_the_dateline_of_each_language_is_read(language: str) -> None:
    line, text = DATELINES[language]
    assert only(line, language.replace("_", "-")) == text


def test_every_language_of_the_table_has_its_dateline_here() -> None:
    assert set(LANGUAGES) == set(DATELINES)


def test_the_table_names_the_release_it_comes_from() -> None:
    table = json.loads(resources.files("newsmeta.normalize").joinpath("date_words.json").read_text(encoding="utf-8"))
    assert any(character.isdigit() for character in table["source"])


@pytest.mark.parametrize(
    ("line", "language", "text"),
    [
        ("Jan. 5, 2024", "en", "2024-01-05"),
        ("5th of January 2024", "en", "2024-01-05"),
        ("January 5th, 2024", "en", "2024-01-05"),
        ("Sept 5 2024", "en", "2024-09-05"),
        ("5-Jan-2024", "en", "2024-01-05"),
        ("JANUARY 5, 2024", "en", "2024-01-05"),
        ("5. Jänner 2024", "de-AT", "2024-01-05"),
        ("5. Mär. 2024", "de", "2024-03-05"),
        ("5 févr. 2024", "fr", "2024-02-05"),
        ("5 août 2024", "fr", "2024-08-05"),
        ("5 de set. de 2024", "es", "2024-09-05"),
        ("5 setiembre 2024", "es-PE", "2024-09-05"),
        ("5 fev 2024", "pt", "2024-02-05"),
        ("5º de janeiro de 2024", "pt", "2024-01-05"),
        ("5 kwi 2024", "pl", "2024-04-05"),
        ("5. 4. 2024", "cs", "2024-04-05"),
        ("5. listopada 2024.", "hr", "2024-10-05"),
        ("5 listopada 2024", "pl", "2024-11-05"),
        ("5. listopadu 2024", "cs", "2024-11-05"),
        ("5 أيار 2024", "ar-LB", "2024-05-05"),
        ("5 ماي 2024", "ar-DZ", "2024-05-05"),
        ("令和6年5月1日", "ja", "2024-05-01"),
        ("令和元年5月1日", "ja", "2019-05-01"),
        ("1 พ.ค. 2567", "th", "2024-05-01"),
        ("2024. 5. 1.", "ko", "2024-05-01"),
        ("5 ივნ. 2024", "ka", "2024-06-05"),
        ("05 maj '24", "sr", "2024-05-05"),
    ],
)
def test_short_forms_and_other_calendars_years_are_read(line: str, language: str, text: str) -> None:
    assert only(line, language) == text


@pytest.mark.parametrize(
    ("line", "language", "text", "ambiguous"),
    [
        ("03/04/2024", "en-US", "2024-03-04", False),
        ("03/04/2024", "en-GB", "2024-04-03", False),
        ("03/04/2024", "en-AU", "2024-04-03", False),
        ("03/04/2024", "fr", "2024-04-03", False),
        ("03/04/2024", "es-MX", "2024-04-03", False),
        ("03/04/2024", "pt-BR", "2024-04-03", False),
        ("03-04-2024", "nl", "2024-04-03", False),
        ("03/04/2024", "en", "2024-03-04", True),
        ("03/04/2024", None, "2024-04-03", True),
        ("23/04/2024", None, "2024-04-23", False),
        ("04/23/2024", None, "2024-04-23", False),
        ("04/04/2024", None, "2024-04-04", False),
        ("03.04.2024", None, "2024-04-03", False),
        ("03.04.24", "de", "2024-04-03", False),
        ("2024/04/03", None, "2024-04-03", False),
        ("2024.04.03", "ko", "2024-04-03", False),
        ("2024-04-03", "en-US", "2024-04-03", False),
    ],
)
def test_numbers_are_read_in_the_order_of_the_language_and_doubt_is_told(
    line: str, language: str | None, text: str, ambiguous: bool
) -> None:
    (found,) = find_dates(line, language)
    assert (found.value.text, found.numeric_ambiguous) == (text, ambiguous)


@pytest.mark.parametrize(
    ("line", "language", "text"),
    [
        ("May 1, 2024, 3:30 p.m. EDT", "en", "2024-05-01T15:30-04:00"),
        ("May 1, 2024 3:30 PM ET", "en", "2024-05-01T15:30"),
        ("May 1, 2024 at 3pm", "en", "2024-05-01T15:00"),
        ("May 1, 2024 12:05 AM", "en", "2024-05-01T00:05"),
        ("May 1, 2024 12:05 PM", "en", "2024-05-01T12:05"),
        ("1 May 2024 09:30 GMT", "en", "2024-05-01T09:30Z"),
        ("1 May 2024 09:30 (GMT+3)", "en", "2024-05-01T09:30+03:00"),
        ("1 May 2024 09:30 UTC+05:30", "en", "2024-05-01T09:30+05:30"),
        ("1 May 2024 09:30:15 +0200", "en", "2024-05-01T09:30:15+02:00"),
        ("09:30, 1 May 2024", "en", "2024-05-01T09:30"),
        ("3:30 PM | May 1, 2024", "en", "2024-05-01T15:30"),
        ("1. Mai 2024 um 15:30 Uhr MESZ", "de", "2024-05-01T15:30+02:00"),
        ("1 de mayo de 2024 a las 3:30 p. m.", "es", "2024-05-01T15:30"),
        ("1 mai 2024 à 15 h 30", "fr", "2024-05-01T15:30"),
        ("2024年5月1日 下午3:30", "zh", "2024-05-01T15:30"),
        ("2024年5月1日 上午9:30", "zh", "2024-05-01T09:30"),
        ("2024年5月1日 午後3時30分", "ja", "2024-05-01T15:30"),
        ("2024년 5월 1일 오후 3:30", "ko", "2024-05-01T15:30"),
        ("2024년 5월 1일 오전 9시 30분", "ko", "2024-05-01T09:30"),
        ("1 Μαΐου 2024, 3:30 μ.μ.", "el", "2024-05-01T15:30"),
        ("1 مايو 2024 3:30 م", "ar", "2024-05-01T15:30"),
        ("1 مايو 2024 9:30 ص", "ar", "2024-05-01T09:30"),
        ("1 May 2024, 09:30 IST", "en", "2024-05-01T09:30"),
    ],
)
def test_times_and_zones_beside_the_day_belong_to_it(line: str, language: str, text: str) -> None:
    assert only(line, language) == text


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("May 1", "en"), ("Wednesday, 09:30", "en"), ("1. Mai", "de"), ("1er mai à 9h30", "fr"), ("5月1日", "ja"), ("5월 1일", "ko"),
        ("1 мая, 09:30", "ru"), ("1 de mayo", "es"), ("May 2024", "en"), ("01.05.", "de"), ("2024", "en"), ("today", "en"), ("vor 3 Stunden", "de"), ("3小时前", "zh"),
    ],
)  # fmt: skip
def test_without_day_month_and_year_there_is_no_date(line: str, language: str) -> None:
    assert texts(line, language) == []


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("May 1", "en"),
        ("Wednesday, May 1", "en"),
        ("1. Mai", "de"),
        ("1er mai à 9h30", "fr"),
        ("1 мая, 09:30", "ru"),
        ("1 de mayo", "es"),
        ("1 maja", "pl"),
    ],
)
def test_a_missing_year_is_named_as_the_reason(line: str, language: str) -> None:
    reason = reject_reason(line, language)
    assert reason is not None
    assert "year" in reason.reason


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("2 hours ago", "en"), ("Yesterday at 09:30", "en"), ("vor 2 Stunden", "de"), ("gestern", "de"), ("il y a 2 heures", "fr"), ("hace 2 horas", "es"), ("2 ore fa", "it"),
        ("há 2 horas", "pt"), ("2 часа назад", "ru"), ("2 godziny temu", "pl"), ("2 uur geleden", "nl"), ("i går", "sv"), ("2 saat önce", "tr"), ("منذ ساعتين", "ar"), ("לפני שעתיים", "he"),
        ("2 घंटे पहले", "hi"), ("2 giờ trước", "vi"), ("2 jam yang lalu", "id"), ("3小时前", "zh"), ("2時間前", "ja"), ("2시간 전", "ko"), ("prije 2 sata", "hr"), ("пре 2 сата", "sr"), ("2 години тому", "uk"),
        ("před 2 hodinami", "cs"), ("2 órája", "hu"), ("πριν από 2 ώρες", "el"), ("acum 2 ore", "ro"), ("2 tuntia sitten", "fi"), ("for 2 timer siden", "da"),
    ],
)  # fmt: skip
def test_a_time_relative_to_now_is_named_as_the_reason(line: str, language: str) -> None:
    assert texts(line, language) == []
    reason = reject_reason(line, language)
    assert reason is not None
    assert "relative" in reason.reason


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("By Jane Doe", "en"),
        ("Photo: Reuters", "en"),
        ("12 comments", "en"),
        ("Chapter 5 May", "de"),
        ("Politique", "fr"),
    ],
)
def test_what_is_nothing_like_a_date_needs_no_reason(line: str, language: str) -> None:
    assert texts(line, language) == []
    if "May" not in line:
        assert reject_reason(line, language) is None


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Call 555-01-2024", "en"), ("Version 1.5.2024.1", "en"), ("192.168.20.24", "en"), ("10/10/2024/5", "en"), ("score 3-4-24", "en"), ("pages 12-14/2024", "en"),
        ("31/02/2024", "en-GB"), ("99.99.2024", "de"), ("1 Maybe 2024", "en"), ("3 people 2024", "en"), ("12 Monkeys 1995", "en"), ("24 Decembers", "en"),
        ("۱۲ اردیبهشت ۱۴۰۳", "fa"), ("22 شوال 1445", "ar"), ("ግንቦት 1 ቀን 2016", "am"), ("१९ वैशाख २०८१", "ne"), ("1.234.567", "de"), ("May 1, 1803", "en"), ("1 May 3024", "en"),
        ("ISBN 978-3-16-148410-0", "en"), ("+49 30 01.05.2024.99", "de"),
    ],
)  # fmt: skip
def test_numbers_that_are_no_dates_and_days_of_other_calendars_are_left_alone(line: str, language: str) -> None:
    assert texts(line, language) == []


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        ("Published May 1, 2024 | Updated May 2, 2024", "en", [("2024-05-01", "published"), ("2024-05-02", "modified")]),
        ("May 1, 2024 (updated: May 2, 2024)", "en", [("2024-05-01", None), ("2024-05-02", "modified")]),
        ("Veröffentlicht am 1. Mai 2024, zuletzt aktualisiert am 2. Mai 2024", "de", [("2024-05-01", "published"), ("2024-05-02", "modified")]),
        ("公開日：2024年5月1日 最終更新日：2024年5月2日", "ja", [("2024-05-01", "published"), ("2024-05-02", "modified")]),
        ("Објављено 1. 5. 2024. Ажурирано 2. 5. 2024.", "sr", [("2024-05-01", "published"), ("2024-05-02", "modified")]),
    ],
)  # fmt: skip
def test_each_date_of_a_line_has_the_role_of_the_label_before_it(
    line: str, language: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(found.value.text, found.role) for found in find_dates(line, language)] == expected


def test_the_span_covers_the_date_and_its_time() -> None:
    line = "Rome, 1 May 2024, 09:30 GMT - text"
    (found,) = find_dates(line, "en")
    assert line[found.start : found.end].strip() == "1 May 2024, 09:30 GMT"


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("May", True),
        ("Mai", True),
        ("srijeda", True),
        ("Wednesday", True),
        ("понедельник", True),
        ("Jane", False),
        ("Doe", False),
        ("", False),
    ],
)
def test_months_and_weekdays_are_known_as_words_of_dates(word: str, known: bool) -> None:
    assert is_date_word(word) is known


@given(
    st.text(alphabet="0123456789 .,/-:apm年月日٣१ MayмаяTZ+(", max_size=60) | st.text(max_size=80),
    st.sampled_from([None, "en", "de", "ja", "ar", "xx"]),
)
def test_no_line_makes_reading_fail_and_dates_stand_in_order_without_overlap(line: str, language: str | None) -> None:
    end = 0
    for found in find_dates(line, language):
        assert isinstance(found.value, DateValue)
        assert end <= found.start < found.end <= len(line)
        end = found.end


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("1 – 3 May 2024", "en"),
        ("1.–3. Mai 2024", "de"),
        ("30 April - 3 May 2024", "en"),
        ("28 avril – 3 mai 2024", "fr"),
        ("Version v2.3.2024", "en"),
    ],
)
def test_the_end_of_a_span_of_days_is_not_a_dateline(line: str, language: str) -> None:
    assert texts(line, language) == []


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("10:30 – 3 May 2024", "2024-05-03T10:30"),
        ("BERLIN – 3 May 2024", "2024-05-03"),
        ("Room 12, 3 May 2024", "2024-05-03"),
        ("Jane Doe - 3 May 2024", "2024-05-03"),
    ],
)
def test_a_dash_alone_makes_no_span(line: str, text: str) -> None:
    assert only(line, "en") == text


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("March 2, 2024 10:30-12:00", "2024-03-02T10:30"),
        ("March 2, 2024 10:30 -04:00", "2024-03-02T10:30-04:00"),
        ("2024-03-02T10:30-04:00", "2024-03-02T10:30-04:00"),
        ("2024-03-02T10:30:15Z", "2024-03-02T10:30:15Z"),
    ],
)
def test_the_hour_at_which_something_ends_is_no_offset(line: str, text: str) -> None:
    assert only(line, "en") == text


@pytest.mark.parametrize(
    ("line", "language", "text"),
    [
        ("3 MAYIS 2024", "tr", "2024-05-03"),
        ("KASIM 3, 2024", "tr", "2024-11-03"),
        ("4 Μάη 2024", "el", "2024-05-04"),
        ("2024. gada 1. maijā", "lv", "2024-05-01"),
        ("1 مايو/أيار 2024", "ar", "2024-05-01"),
    ],
)
def test_capitals_without_dots_and_other_cases_of_months_are_read(line: str, language: str, text: str) -> None:
    assert only(line, language) == text


@pytest.mark.parametrize(
    ("line", "language", "text", "role"),
    [
        ("28 آب/أغسطس 2013، آخر تحديث 14:00 (GMT+0400)", "ar", "2013-08-28T14:00+04:00", "modified"),
        ("1 May 2024, updated 14:00", "en", "2024-05-01T14:00", "modified"),
        ("Published 1 May 2024, updated 14:00", "en", "2024-05-01", "published"),
        ("Published 1 May 2024, posted 14:00", "en", "2024-05-01T14:00", "published"),
    ],
)
def test_a_time_with_a_label_of_its_own_is_not_put_under_another_label(
    line: str, language: str, text: str, role: str
) -> None:
    (found,) = find_dates(line, language)
    assert (found.value.text, found.role) == (text, role)


def test_a_second_day_behind_the_first_is_no_time() -> None:
    assert texts("19.11.2021 20.11.2021", "de") == ["2021-11-19", "2021-11-20"]
