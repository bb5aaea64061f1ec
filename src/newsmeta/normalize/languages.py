"""Languages as BCP 47 tags (https://www.rfc-editor.org/info/bcp47), and the script a text is written in."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import lru_cache

from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.rejected import Rejected

_TAG = LatePattern(r"^([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{4}))?(?:[-_]([a-zA-Z]{2}|\d{3}))?(?:[-_.@][^,;\s]*)?$")
_NOT_A_LANGUAGE = Rejected("it is not a language")
_COUNTRY_CODE = Rejected("it is a country's code, not a language's")
# Codes that are no languages, or other languages than their writers mean, since they are those of countries.
_MISTAKEN = frozenset("al at au by cl cn cz dk eg gb ge gr hk ir jp kz mx ph pk rs ua us uk-uk vn".split())
# ISO 639-1 with its former codes; a code of two letters outside it is none.
_CODES = frozenset(
    """aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el
    en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is
    it iu iw ja ji jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn
    mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se
    sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo
    wa wo xh yi yo za zh zu""".split()
)
# The tags that the registry of BCP 47 prefers: the shortest code, and the new one where the old is deprecated.
_PREFERRED = dict(
    pair.split(":")
    for pair in """
    iw:he in:id ji:yi mo:ro eng:en deu:de ger:de fra:fr fre:fr spa:es ita:it por:pt nld:nl dut:nl rus:ru ukr:uk
    pol:pl tur:tr ara:ar zho:zh chi:zh jpn:ja kor:ko hin:hi ben:bn heb:he ell:el gre:el swe:sv dan:da nor:no
    fin:fi ces:cs cze:cs slk:sk slo:sk slv:sl hrv:hr srp:sr bos:bs mkd:mk mac:mk bul:bg ron:ro rum:ro hun:hu
    lit:lt lav:lv est:et cat:ca eus:eu baq:eu glg:gl isl:is ice:is gle:ga cym:cy wel:cy sqi:sq alb:sq fas:fa
    per:fa urd:ur tam:ta tel:te tha:th vie:vi ind:id msa:ms may:ms kat:ka geo:ka hye:hy arm:hy kaz:kk uzb:uz
    swa:sw afr:af
    """.split()
)
_NO_ONE = Rejected("it names no one language")
_SEVERAL = frozenset({"mul", "und", "zxx", "mis"})
_NO_CODES = frozenset({"utf", "htm", "iso", "nil", "nan", "all", "any", "www", "lng"})
_NAMES = {
    "english": "en", "deutsch": "de", "german": "de", "français": "fr", "french": "fr", "español": "es",
    "spanish": "es", "italiano": "it", "italian": "it", "português": "pt", "portuguese": "pt",
    "nederlands": "nl", "dutch": "nl",
    "русский": "ru", "russian": "ru", "polski": "pl", "polish": "pl", "türkçe": "tr", "turkish": "tr",
    "japanese": "ja",
    "chinese": "zh", "korean": "ko", "arabic": "ar", "hindi": "hi", "svenska": "sv", "swedish": "sv", "norsk": "no",
    "norwegian": "no", "dansk": "da", "danish": "da", "suomi": "fi", "finnish": "fi", "čeština": "cs", "czech": "cs",
    "magyar": "hu", "hungarian": "hu", "ελληνικά": "el", "greek": "el", "ukrainian": "uk", "українська": "uk",
    "romanian": "ro", "română": "ro", "indonesian": "id", "vietnamese": "vi", "thai": "th", "hebrew": "he",
    "serbian": "sr", "hrvatski": "hr", "croatian": "hr", "srpski": "sr", "crnogorski": "cnr", "bosanski": "bs",
}  # fmt: skip
_SCRIPTS = {
    "ar": {"Arabic"}, "fa": {"Arabic"}, "ur": {"Arabic"}, "ps": {"Arabic"}, "he": {"Hebrew"}, "iw": {"Hebrew"},
    "yi": {"Hebrew"}, "el": {"Greek"}, "ru": {"Cyrillic"}, "uk": {"Cyrillic"}, "be": {"Cyrillic"}, "bg": {"Cyrillic"},
    "mk": {"Cyrillic"}, "hi": {"Devanagari"}, "mr": {"Devanagari"}, "ne": {"Devanagari"}, "bn": {"Bengali"},
    "ta": {"Tamil"}, "te": {"Telugu"}, "kn": {"Kannada"}, "ml": {"Malayalam"}, "gu": {"Gujarati"}, "th": {"Thai"},
    "zh": {"Han"}, "ja": {"Han", "Kana"}, "ko": {"Hangul", "Han"}, "ka": {"Georgian"}, "hy": {"Armenian"},
    "am": {"Ethiopic"}, "km": {"Khmer"}, "my": {"Myanmar"}, "lo": {"Lao"}, "si": {"Sinhala"},
}  # fmt: skip
_LATIN = frozenset(
    """en de fr es it pt nl sv no nb nn da fi is pl cs sk hu ro hr sl sq tr et lv lt ga cy mt eu ca gl af id ms vi tl sw
    zu xh so lb""".split()
)
_UNICODE_NAMES = {
    "LATIN": "Latin", "CYRILLIC": "Cyrillic", "ARABIC": "Arabic", "HEBREW": "Hebrew", "GREEK": "Greek", "CJK": "Han",
    "HIRAGANA": "Kana", "KATAKANA": "Kana", "HANGUL": "Hangul", "DEVANAGARI": "Devanagari", "BENGALI": "Bengali",
    "TAMIL": "Tamil", "TELUGU": "Telugu", "KANNADA": "Kannada", "MALAYALAM": "Malayalam", "GUJARATI": "Gujarati",
    "THAI": "Thai", "GEORGIAN": "Georgian", "ARMENIAN": "Armenian", "ETHIOPIC": "Ethiopic", "KHMER": "Khmer",
    "MYANMAR": "Myanmar", "LAO": "Lao", "SINHALA": "Sinhala",
}  # fmt: skip


@lru_cache(maxsize=512)
def read_language(raw: str) -> str | Rejected:
    """The tag in its canonical case ("en_us" is "en-US"), or why the text is none."""
    text = raw.strip()
    if text.lower() in _NAMES:
        return _NAMES[text.lower()]
    if text.lower() in _MISTAKEN:
        return _COUNTRY_CODE
    found = _TAG.match(text)
    if not found or text.lower() == "x-default":
        return _NOT_A_LANGUAGE
    language, script, region = found.groups()
    code = language.lower()
    if code in _SEVERAL:
        return _NO_ONE
    if code in _MISTAKEN:
        return _COUNTRY_CODE
    if code in _NO_CODES or (len(code) == 2 and code not in _CODES):
        return _NOT_A_LANGUAGE
    parts = [_PREFERRED.get(code, code), script.title() if script else None, region.upper() if region else None]
    # "UK" is how people abbreviate what the standard calls "GB".
    return "-".join("GB" if part == "UK" else part for part in parts if part)


def primary(language: str) -> str:
    """The primary subtag: "pt" of "pt-BR"."""
    return language.partition("-")[0].lower()


@lru_cache(maxsize=256)
def script_of(text: str) -> str | None:
    """The script most letters of a text are in; None when it has fewer than ten letters."""
    counts: Counter[str] = Counter()
    for letter, times in Counter(text[:600]).items():
        if letter.isalpha():
            counts[_letter_script(letter)] += times
    if sum(counts.values()) < 10:
        return None
    script, count = counts.most_common(1)[0]
    return script if count * 2 > sum(counts.values()) else None


@lru_cache(maxsize=4096)
def _letter_script(letter: str) -> str:
    return "Latin" if letter.isascii() else _UNICODE_NAMES.get(unicodedata.name(letter, "?").split()[0], "other")


def script_fits(language: str, text: str) -> bool | None:
    """Whether a text's script is one that the language is written in; None when that cannot be told."""
    script = script_of(text)
    main = primary(language)
    if script is None or ("-" in language and len(language.split("-")[1]) == 4):
        return None
    if main in _SCRIPTS:
        # Japanese and Chinese share characters; only kana tells them apart.
        return script in _SCRIPTS[main]
    return script == "Latin" if main in _LATIN else None
