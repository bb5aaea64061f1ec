"""Write date_words.json: names of months, weekdays and parts of the day, and the order of numbers, from CLDR by Babel.

    python -m newsmeta.normalize.make_date_words

Names are folded as `date_words` folds what is read. A name that means different months in two languages ("listopad")
keeps a number for each of them; every other name stands under its number once.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import babel
from babel import Locale, localedata
from babel.core import get_global
from babel.dates import get_date_format

from newsmeta.normalize.date_words import fold_word

LANGUAGES = """af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka
kk km kn ko ky lb lo lt lv mk ml mn mr ms mt my ne nl nn no pa pl ps pt ro ru si sk sl so sq sr sr_Latn sv sw ta te th tr
uk ur uz vi zh zu""".split()
# Forms that newspapers print and CLDR does not list.
EXTRA = {
    "en": {"sept": 9, "janurary": 1},
    "de": {"feber": 2, "mär": 3, "mrz": 3},
    "es": {"set": 9, "setiembre": 9},
    "el": {
        "γενάρη": 1, "φλεβάρη": 2, "μάρτη": 3, "απρίλη": 4, "μάη": 5, "ιούνη": 6, "ιούλη": 7, "σεπτέμβρη": 9, "οκτώβρη": 10,
        "νοέμβρη": 11, "δεκέμβρη": 12,
    },
    "lv": {
        "janvārī": 1, "februārī": 2, "martā": 3, "aprīlī": 4, "maijā": 5, "jūnijā": 6, "jūlijā": 7, "augustā": 8,
        "septembrī": 9, "oktobrī": 10, "novembrī": 11, "decembrī": 12,
    },
    "ps": {"می": 5},
    "sr_Latn": {"juni": 6, "juli": 7, "avg": 8},
}  # fmt: skip
# Endings of the month within a date, where CLDR puts them into the date's pattern.
ENDINGS = {"eu": "ren"}
WIDTHS = ("wide", "abbreviated")
CODES = (*LANGUAGES, *(code for code in localedata.locale_identifiers() if code.partition("_")[0] in LANGUAGES))


def main() -> None:
    table = {
        "source": source(),
        "months": months(),
        "weekdays": sorted({word for code in CODES for name in weekdays(code) for word in words(name)}),
        "orders": orders(),
        "parts": {language: parts(language) for language in sorted({code.partition("_")[0] for code in LANGUAGES})},
    }
    target = Path(__file__).with_name("date_words.json")
    target.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def source() -> str:
    """The release of CLDR, where this version of Babel tells it."""
    try:
        return f"Unicode CLDR {get_global('cldr')['version']}"
    except KeyError:
        return f"Unicode CLDR as in Babel {babel.__version__}"


def months() -> dict[str, int | dict[str, int]]:
    """Numbers of months by their names; one language's plain form wins over its countries'."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for code in CODES:
        language = code.partition("_")[0]
        for context in ("format", "stand-alone"):
            for width in WIDTHS:
                for number, name in Locale.parse(code).months[context][width].items():
                    for word in words(name):
                        found[word].setdefault(language, number)
                        if language in ENDINGS:
                            found[word + ENDINGS[language]].setdefault(language, number)
        for word, number in EXTRA.get(code, {}).items():
            found[fold_word(word)].setdefault(language, number)
    return {word: simplified(numbers) for word, numbers in sorted(found.items())}


def weekdays(code: str) -> Iterator[str]:
    for context in ("format", "stand-alone"):
        for width in WIDTHS:
            yield from Locale.parse(code).days[context][width].values()


def orders() -> dict[str, str]:
    """The order of numbers in each language, and in a country where it is another one."""
    found = {code.partition("_")[0]: order(Locale.parse(code)) for code in LANGUAGES}
    for code in CODES:
        locale = Locale.parse(code)
        if locale.territory and not locale.script and order(locale) != found[locale.language]:
            found[f"{locale.language}-{locale.territory}"] = order(locale)
    return found


def order(locale: Locale) -> str:
    """The order of day, month and year in a short date: "dmy", "mdy" or "ymd"."""
    pattern = get_date_format("short", locale).pattern.lower()
    return "".join(sorted("dmy", key=lambda letter: pattern.find(letter)))


def parts(language: str) -> dict[str, list[int]]:
    """Words for parts of the day with the hours from and before which they are said, the widest where they differ."""
    found: dict[str, list[int]] = {}
    for locale in (Locale.parse(code) for code in LANGUAGES if code.partition("_")[0] == language):
        rules = part_hours(locale)
        names = (locale.day_periods[context].get(width, {}) for context in locale.day_periods for width in WIDTHS)
        for part, name in ((part, name) for group in names for part, name in group.items() if part in rules):
            word = fold_word(name)
            found[word] = max(found.get(word, [0, 0]), rules[part], key=length)
    return dict(sorted(found.items()))


def part_hours(locale: Locale) -> dict[str, list[int]]:
    found = {"am": [0, 12], "pm": [12, 24]}
    for part, (rule, *_) in locale.day_period_rules.get(None, {}).items():
        first = rule.get("from", rule.get("at", 0)) // 3600
        found[part] = [first, rule["before"] // 3600 if "before" in rule else first + 1]
    return found


def length(hours: list[int]) -> int:
    return (hours[1] - hours[0]) % 24


def words(name: str) -> list[str]:
    """A name folded, when it has letters (a month may be just a number, "1月")."""
    folded = fold_word(name)
    return [folded] if len(folded) >= 2 and not any(character.isdigit() for character in folded) else []


def simplified(numbers: dict[str, int]) -> int | dict[str, int]:
    unique = set(numbers.values())
    return unique.pop() if len(unique) == 1 else numbers


if __name__ == "__main__":
    main()
