"""Days as lines of text write them, in words and numbers, in many languages' order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.normalize.date_words import month_of, number_order
from newsmeta.normalize.late_pattern import LatePattern

Parts = tuple[int, int, int]
# Start and end in the text, (year, month, day), and whether day and month cannot be told apart.
WrittenDay = tuple[int, int, Parts, bool]

# Letters with the marks that Indic, Semitic and Southeast Asian scripts write around them.
_LETTER = (
    r"(?:(?![\d_])[\w\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0963\u0970-\u0dff\u0e31-\u0e4e\u0eb1-\u0ecd"
    r"\u102b-\u109d\u17b4-\u17d3])"
)
_WORD = rf"{_LETTER}+(?:['’.-]{_LETTER}+)*\.?(?:\s(?:الثاني|الأول|f[hó]+mhair|fómhair))?"
_ORDINAL = r"(?:st|nd|rd|th|º|ª|°|er|\.|-?го|-?а|日|일)?"
_JOIN = r"(?:\s*(?:[,،၊]|(?:de|del|di|of|da|do|tháng|ngày)(?=\s)|ta['’]|d['’]|-|/)\s*|\s+|\s*\.\s*)"
_DAY_FIRST = LatePattern(
    rf"(?<![\d:.,/-])(\d{{1,2}}){_ORDINAL}{_JOIN}?({_WORD})(?:/{_WORD})?{_JOIN}?(?:พ\.ศ\.\s*)?(\d{{4}})(?!\d)"
)
_SHORT_YEAR = LatePattern(rf"(?<![\d:.,/-])(\d{{1,2}})[.\s-]\s?({_WORD})[\s-]['’]?(\d{{2}})(?![\d:.])")
_DAY_THEN_YEAR = rf"(\d{{1,2}}){_ORDINAL}\s*[,،၊]?\s+(?:de\s+|del\s+)?(\d{{4}})(?!\d)"
_MONTH_FIRST = LatePattern(rf"(?<![\w])({_WORD})\s*{_DAY_THEN_YEAR}")
_THEN_YEAR = LatePattern(_DAY_THEN_YEAR)
_AFTER_YEAR = r"(?:e?ko|\.\s?gada|\s?оны|[-\s]?жыл\w*|[-\s]?ж\.,?|\s*m\.|[.,၊]|-nji|-yil|\s+года?)"
_YEAR_FIRST = LatePattern(rf"(?<!\d)(\d{{4}}){_AFTER_YEAR}?[\s.-]+({_WORD})[\s.-]*(\d{{1,2}})(?!\d)")
_YEAR_THEN_DAY = LatePattern(rf"(?<!\d)(\d{{4}}){_AFTER_YEAR}\s+(\d{{1,2}})[.-]?\s?({_WORD})")
_IN_NUMBERS = (
    LatePattern(r"(?<!\d)(?P<y>\d{4})\s*(?:он|оны)\s+(?P<m>\d{1,2})\W*\w*\s+сарын\s+(?P<d>\d{1,2})(?!\d)"),
    LatePattern(r"(?<!\d)(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})(?:,|\s+năm)?\s+(?P<y>\d{4})(?!\d)"),
    LatePattern(r"(?<!\d)(?P<y>\d{4})\s*[年년]\s*(?P<m>\d{1,2})\s*[月월]\s*(?P<d>\d{1,2})(?!\d)\s*[日일号號]?"),
)
_ERA = LatePattern(r"(令和|平成|昭和)\s*(\d{1,2}|元)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})(?!\d)\s*日?")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_NUMERIC = LatePattern(
    r"(?<![\d./:-])(?<!\b[vV])(?:(\d{4})([./-])\s?(\d{1,2})\2\s?(\d{1,2})"
    r"|(\d{1,2})([./-])\s?(\d{1,2})\6\s?(\d{4}|\d{2}))(?![\d%€$]|[./-]\d)"
)
_SPAN_BEGINS = LatePattern(rf"(?:^|[^\d:.,h/])\d{{1,2}}\.?(?:\s?({_WORD}))?\s?[–—-]\s?$")
_NUMBER = re.compile(r"\d+")
_BUDDHIST, _REACH = 543, 24


def written_days(text: str, language: str | None) -> list[WrittenDay]:
    """What reads as a day with month and year, earliest and longest first; one may overlap another."""
    # Capitals are folded here rather than in the expressions, which are several times cheaper to compile without them.
    text = in_lower_case(text)
    # Almost all of what is looked for begins with a number, and most of a text is none.
    numbers = [found.start() for found in _NUMBER.finditer(text)]
    if not numbers:
        return []
    days = [
        *_with_month_names(text, numbers, language),
        *_in_numbers(text, numbers),
        *_numeric(text, numbers, language),
    ]
    return sorted(
        (day for day in days if not _ends_a_span(text[max(0, day[0] - _REACH) : day[0]], language)),
        key=lambda day: (day[0], -day[1]),
    )


def _ends_a_span(before: str, language: str | None) -> bool:
    """Whether "3 May 2024" is the last day of several: "1 – 3 May 2024", "30 April – 3 May 2024"."""
    found = _SPAN_BEGINS.search(before)
    return bool(found and (found[1] is None or month_of(found[1], language)))


def in_lower_case(text: str) -> str:
    """The text in lower case, as long as that leaves every character in its place."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text


def _starting_at(places: list[int], pattern: LatePattern, text: str) -> Iterator[re.Match[str]]:
    """What `finditer` finds, when it can begin at these places alone."""
    last = 0
    for place in places:
        if place >= last and (found := pattern.match(text, place)):
            last = found.end()
            yield found


def _month_first(text: str, numbers: list[int]) -> Iterator[re.Match[str]]:
    """Days like "May 3, 2024", looked for where a number is followed by a year."""
    return _MONTH_FIRST.finditer(text) if any(_THEN_YEAR.match(text, place) for place in numbers) else iter(())


def _with_month_names(text: str, numbers: list[int], language: str | None) -> Iterator[WrittenDay]:
    for matches, order in (
        (_starting_at(numbers, _DAY_FIRST, text), "dmy"),
        (_month_first(text, numbers), "mdy"),
        (_starting_at(numbers, _YEAR_FIRST, text), "ymd"),
        (_starting_at(numbers, _YEAR_THEN_DAY, text), "ydm"),
        (_starting_at(numbers, _SHORT_YEAR, text), "dmy"),
    ):
        for found in matches:
            named = dict(zip(order, found.groups(), strict=True))
            if month := month_of(named["m"], language):
                yield (*found.span(), (_year(named["y"]), month, int(named["d"])), False)


def _in_numbers(text: str, numbers: list[int]) -> Iterator[WrittenDay]:
    for pattern in _IN_NUMBERS:
        for found in _starting_at(numbers, pattern, text):
            yield (*found.span(), (int(found["y"]), int(found["m"]), int(found["d"])), False)
    for found in _ERA.finditer(text) if "年" in text else ():
        era, of_era, month, day = found.groups()
        year = _ERAS[era] + (1 if of_era == "元" else int(of_era))
        yield (*found.span(), (year, int(month), int(day)), False)


def _numeric(text: str, numbers: list[int], language: str | None) -> Iterator[WrittenDay]:
    order = number_order(language)
    for found in _starting_at(numbers, _NUMERIC, text):
        year, _, month, day, first, mark, second, late = found.groups()
        if year:
            yield (*found.span(), (_year(year), int(month), int(day)), False)
            continue
        # Two digits of a year are told from a day only where dots part them, as in 01.05.24.
        if len(late) == 2 and (mark != "." or order == "ymd"):
            continue
        a, b = int(first), int(second)
        certain = a > 12 or b > 12 or a == b or mark == "."
        month_first = b > 12 if certain else order == "mdy"
        ambiguous = not certain and (order is None or language == "en")
        day_number, month_number = (b, a) if month_first else (a, b)
        yield (*found.span(), (_year(late), month_number, day_number), ambiguous)


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 2:
        return 2000 + year if year < 50 else 1900 + year
    return year - _BUDDHIST if 2500 <= year < 2643 else year
