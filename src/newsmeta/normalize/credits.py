"""Caption and credit told apart, in many languages.

A credit is a label with a name ("Photo: Reuters"), a copyright sign with one, an agency's own form ("AP Photo/Jane Roe",
"Jane Roe/AFP") or a bracket that holds one of these. A sentence that speaks of a photo is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from newsmeta.normalize.agencies import agency
from newsmeta.normalize.agency_form import find_agency_form, parts_of, without_photo
from newsmeta.normalize.credit_words import PICTURES, RIGHTS, SOURCES
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.name_shape import is_full_name
from newsmeta.normalize.name_words import PARTICLES
from newsmeta.normalize.text import clean_text, fold

_LABEL = "(?:" + "|".join(sorted(map(re.escape, (*PICTURES, *RIGHTS, *SOURCES)), key=len, reverse=True)) + ")"
# A label needs a mark behind it unless it says "by" or its like itself.
_BY_ITSELF = r"(?:photos?|photographs?|images?|pictures?|illustration|photography|foto) (?:by|courtesy of|di|de|door|av|af)\b|courtesy of\b|via\b|©|\(c\)|copyright(?: ©)?|fot\.|nuotr\. aut\."
_NAME = r"(?P<{}>[^()\[\]\n]{{2,90}}?)"
_LABELLED = rf"(?:(?:{_LABEL})\s*(?:[:：=＝/／|]|©|\s-\s)\s*|(?:{_BY_ITSELF})\s*[:：]?\s*)"
_IN_BRACKETS = LatePattern(
    rf"\s*[(\[（【［〔]\s*(?:{_LABELLED})?{_NAME.format('credit')}\s*[)\]）】］〕]\s*\.?\s*$", re.IGNORECASE
)
_AT_THE_END = LatePattern(
    rf"(?:^|[\s,;|–—/·•-]+|(?<=[.。!?！？」”\"]))(?P<label>{_LABELLED}){_NAME.format('credit')}\s*\.?\s*$",
    re.IGNORECASE,
)
# "山田花子撮影", "王小明攝", "新华社记者 王小明 摄"
_TAKEN_BY = LatePattern(
    r"(?:^|(?<=[。！？」])|[＝=\s]|(?P<bracket>[（(]))(?P<credit>(?:[\u3400-\u9fff]{2,6}(?:记者|記者)\s*)?(?:[\u3400-\u9fff々]{1,4} ?[\u3400-\u9fff々]{1,4}))"
    r"\s*(?:撮影|摄|攝)(?(bracket)[）)])。?$"
)
_TIMES = "日年月時时頃朝夜昼晩晚前後后内外中上下所機机航拍空者"
# A provenance that names nobody is the whole credit: "The bench in May. Supplied"
_PROVENANCE = LatePattern(
    r"(?:^|(?<=[.!?”\"])\s+|\s+[|–—-]\s+|\s*\()(?P<credit>Supplied|(?:Supplied|Submitted|Contributed|Courtesy|Handout) (?:photo|image|picture)s?)\)?\.?$",
    re.IGNORECASE,
)
_COPYRIGHT_START = LatePattern(r"^(?:©|\(c\)|copyright\b)\s*(?P<credit>[^.\n]{2,60})$", re.IGNORECASE)
_LEADING = LatePattern(
    rf"^(?P<label>{_LABELLED}){_NAME.format('credit')}\s*[.|–—]\s+(?P<rest>\S.{{20,}})$", re.IGNORECASE
)
_OPENS_LABELLED = LatePattern(rf"\s*[(\[（【［〔]\s*(?:{_LABELLED})", re.IGNORECASE)
_AGAIN = LatePattern(rf"\s+(?:{_LABELLED})", re.IGNORECASE)
_STRIP = LatePattern(rf"^(?:{_LABELLED})+", re.IGNORECASE)
_SENTENCE = re.compile(
    r"\b(?:shows?|taken|was|were|is|are|zeigt|wurde|montre|muestra|mostra|toont|viser|pokazuje)\b", re.IGNORECASE
)
_ARCHIVE = re.compile(
    r"^(?:file|archive|archiv|archives|archivo|archivio|handout|screenshot|symbolbild|symbolfoto|arkiv|illustration|illustrasjon|courtesy|undated)$",
    re.IGNORECASE,
)
# "Foto de familia" is no credit, "Foto de Ana Ruiz" is.
_OF = re.compile(r"\s(?:by|di|de|door|av|af)\s*$", re.IGNORECASE)
_FILE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg)$", re.IGNORECASE)
_SOURCE = LatePattern(rf"\W*(?:{'|'.join(map(re.escape, SOURCES))})\s*[:：=＝]", re.IGNORECASE)
_MARKS = " ,;|–—/-·•＝="
_YEAR = re.compile(r"^(?:19|20)\d\d\s+")
_MOST_WORDS = 9


@dataclass(frozen=True, slots=True)
class CaptionCredit:
    """A caption without its credit, and the credit verbatim without its label; the person and the agency in it."""

    caption: str | None
    creditText: str | None = None
    creator: str | None = None
    agency: str | None = None


@lru_cache(maxsize=1024)
def split_credit(text: str, language: str | None = None) -> CaptionCredit:
    """A caption text split into what it says of the picture and whose the picture is."""
    whole = _once(clean_text(text))
    form = find_agency_form(whole)
    for pattern in (_TAKEN_BY, _PROVENANCE, _AT_THE_END, _IN_BRACKETS, _COPYRIGHT_START):
        found = pattern.search(whole)
        if not found:
            continue
        credit = _tidy(found.group("credit"))
        bare_bracket = pattern is _IN_BRACKETS and not _OPENS_LABELLED.match(found.group(0))
        if not _is_credit(credit) or ((bare_bracket or _runs_on(found)) and not _names_a_source(credit)):
            continue
        if pattern is _TAKEN_BY and credit[-1] in _TIMES:
            continue
        # "AP Photo/Jane Roe" holds what looks like a label.
        if form is None or found.start() <= form[0]:
            return _parted(whole, found.start(), credit)
    if form is not None:
        return _parted(whole, *form)
    if found := _LEADING.match(whole):
        credit = _tidy(found.group("credit"))
        if _is_credit(credit) and _names_a_source(credit):
            return _credited(found.group("rest"), credit)
    return CaptionCredit(whole or None)


def names_a_source(text: str) -> bool:
    """Whether a text opens as the source of a picture does, and that of an article as well: "Source: AFP"."""
    return bool(_SOURCE.match(text))


def without_credit(caption: str, credit: str) -> str | None:
    """A caption without a credit that is known from elsewhere, where it opens or ends with it; None when that is all."""
    if fold(caption) in fold(credit):
        return None
    if credit in caption:
        # Most captions are without their credit, and need no expression made.
        behind = re.search(rf"\s*(?:[(\[（［]\s*|[|©–—/-]\s*){re.escape(credit)}\s*[)\]）］]?\s*\.?$", caption)
        if behind:
            return caption[: behind.start()].strip(_MARKS) or None
    bare = _STRIP.sub("", caption)
    if bare != caption and bare.startswith(credit):
        return bare[len(credit) :].strip(_MARKS + ".") or None
    return caption


def _parted(whole: str, end: int, credit: str) -> CaptionCredit:
    """The text up to `end` as the caption of a credit, without the same credit in another form."""
    caption = _once(whole[:end].strip(_MARKS))
    inner = split_credit(caption) if caption else CaptionCredit(None)
    if inner.creditText and fold(inner.creditText) == fold(credit):
        caption = inner.caption or ""
    return _credited(caption or None, credit)


@lru_cache(maxsize=1024)
def read_credit(text: str) -> CaptionCredit:
    """The credit in a text that is known to be one: without label, sign and brackets."""
    whole = _once(clean_text(text)).strip(" ()[]|–—-")
    bare = _tidy(_STRIP.sub("", whole))
    if not bare or len(bare) > 150 or (re.fullmatch(_LABEL, bare, re.IGNORECASE) and not agency(bare)):
        return CaptionCredit(None)
    return _credited(None, bare)


def _credited(caption: str | None, credit: str) -> CaptionCredit:
    parts = [part for piece in re.split(r"\b(?:for|für)\b|–|—", credit) for part in parts_of(piece)]
    known = next((found for part in parts if (found := agency(without_photo(part)))), None)
    people = [part for part in parts if is_full_name(part) and not agency(part) and not _ORGANIZED.search(part)]
    return CaptionCredit(caption, credit, people[0] if len(people) == 1 else None, known.name if known else None)


_ORGANIZED = re.compile(
    r"\b(?:images?|photos?|press|news|media|agency|agentur|archives?|archiv|pictures?|museum|studio|commons|collection|tv|university)\b",
    re.IGNORECASE,
)


def _runs_on(found: re.Match[str]) -> bool:
    """Whether a label stands within a sentence: "She bought a photo by Jane Doe", "The best source: Jane Doe"."""
    label = found.groupdict().get("label")
    if not label:
        return False
    if _OF.search(label) and found.group("credit")[0].islower():
        return True
    before = found.string[: found.start("label")].rstrip()
    if label.lower().startswith("(c)"):
        # "Jane Roe (c) and John Doe" stand in the centre.
        return found.group("credit")[0].islower()
    return label[0].islower() and before[-1:].isalnum()


def _is_credit(credit: str) -> bool:
    return (
        bool(credit)
        and len(credit.split()) <= _MOST_WORDS
        and not _SENTENCE.search(credit)
        and not _ARCHIVE.match(credit)
        and not _FILE.search(credit)
        and not _reads_on(credit)
    )


def _reads_on(credit: str) -> bool:
    """Whether what follows a label is a sentence: most of its words, and three at least, are small ones."""
    words = [word for word in credit.split() if word.isalpha()]
    small = [word for word in words if word.islower() and word not in PARTICLES]
    return len(small) >= 3 and 2 * len(small) > len(words)


def _names_a_source(credit: str) -> bool:
    return credit.startswith("©") or any(agency(without_photo(part)) for part in parts_of(credit))


def _tidy(credit: str) -> str:
    """The credit without marks around it, a year of copyright, and its own repetition."""
    credit = _YEAR.sub("", credit.strip(" ,;:|©–—-·•\"'")).removesuffix(".").strip()
    first, *others = _AGAIN.split(credit)
    return first if all(fold(other) == fold(first) for other in others) else credit


def _once(text: str) -> str:
    """A text that stands there twice in a row, once."""
    half = len(text) // 2
    for cut in (half, half + 1, half - 1):
        left, right = text[:cut].strip(" .,;|"), text[cut:].strip(" .,;|")
        if " " in left and fold(left) == fold(right):
            return text[:cut].strip(" ,;|")
    return text
