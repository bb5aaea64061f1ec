"""Write date_words.json: month and weekday names and the order of day and month, from the CLDR that Babel carries.

    python -m newsmeta.normalize.make_date_words

Names are folded as `visible_dates` folds what it reads. A name that means different months in two languages
("listopad") keeps a number for each of them; every other name stands under its number once.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

from babel import Locale, localedata
from babel.core import get_global
from babel.dates import get_date_format

from newsmeta.normalize.visible_dates import fold_word

LANGUAGES = """af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka
kk kn ko ky lb lo lt lv mk ml mn mr ms mt my ne nl nn no pa pl ps pt ro ru si sk sl so sq sr sr_Latn sv sw ta te th tr uk
ur uz vi zh zu""".split()
# Short forms newspapers print and CLDR does not list.
EXTRA = {
    "en": {"sept": 9, "janurary": 1},
    "de": {"jän": 1, "jänner": 1, "feber": 2, "mär": 3, "mrz": 3},
    "es": {"set": 9, "setiembre": 9},
    "cnr": {},
    "sr_Latn": {"juni": 6, "juli": 7, "avg": 8},
}


def main() -> None:
    months: dict[str, dict[str, int]] = defaultdict(dict)
    weekdays: set[str] = set()
    orders: dict[str, str] = {}
    for code in LANGUAGES:
        locale = Locale.parse(code)
        language = code.partition("_")[0]
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in locale.months[context][width].items():
                    for word in words(name):
                        months[word].setdefault(language, number)
                weekdays.update(word for name in locale.days[context][width].values() for word in words(name))
        for word, number in EXTRA.get(code, {}).items():
            months[fold_word(word)].setdefault(language, number)
        orders[language] = order(locale)
    for identifier in localedata.locale_identifiers():
        locale = Locale.parse(identifier)
        if locale.territory and not locale.script and locale.language in orders:
            found = order(locale)
            if found != orders[locale.language]:
                orders[f"{locale.language}-{locale.territory}"] = found
    table = {
        "source": f"Unicode CLDR {get_global('cldr')['version']}" if "cldr" in get_global_names() else "Unicode CLDR",
        "months": {word: simplified(numbers) for word, numbers in sorted(months.items())},
        "weekdays": sorted(weekdays),
        "orders": orders,
    }
    target = Path(__file__).with_name("date_words.json")
    target.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")


def get_global_names() -> frozenset[str]:
    """The tables of CLDR facts that this version of Babel has."""
    get_global("territory_aliases")
    from babel import core

    return frozenset(core._global_data or ())


def words(name: str) -> list[str]:
    """A name folded, when it has letters (a month may be just a number, "1月")."""
    folded = fold_word(name)
    return [folded] if len(folded) >= 2 and not any(character.isdigit() for character in folded) else []


def simplified(numbers: dict[str, int]) -> int | dict[str, int]:
    unique = set(numbers.values())
    return unique.pop() if len(unique) == 1 else numbers


def order(locale: Locale) -> str:
    """The order of day, month and year in a short date: "dmy", "mdy" or "ymd"."""
    pattern = get_date_format("short", locale).pattern.lower()
    return "".join(sorted("dmy", key=lambda letter: pattern.find(letter)))


if __name__ == "__main__":
    main()
