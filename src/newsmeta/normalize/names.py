"""Author strings as names: persons and organisations told apart, what is no name told why.

The text is one that stands where an author stands (markup, meta tag, byline element), perhaps with lead-ins, roles, places,
dates and addresses around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from newsmeta.normalize.agencies import agency
from newsmeta.normalize.date_labels import label_role
from newsmeta.normalize.name_shape import is_full_name, looks_like_name, name_case
from newsmeta.normalize.name_words import (
    ACCOUNTS,
    DOUBTFUL_LEAD_INS,
    JOINS,
    LABELS,
    LEAD_INS,
    ORGANIZATION_WORDS,
    ROLE_WORDS,
)
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import clean_text, fold
from newsmeta.normalize.visible_dates import is_date_word

EMPTY = Rejected("it is empty")
ADDRESS = Rejected("an address, not a name")
ACCOUNT = Rejected("a CMS account, not a name")
LABEL = Rejected("a label, not a name")
SENTENCE = Rejected("a sentence, not a name")
DATE = Rejected("a date or number, not a name")
HANDLE = Rejected("a social account, not a name")
OUTLET_BESIDE = Rejected("the outlet's name beside a person's")
ROLE_ONLY = Rejected("a role, not a name")
NOT_A_NAME = Rejected("it does not look like a name")
NOT_THE_AUTHOR = Rejected("it names a reviewer, editor, translator or photographer")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named: `kind` is "person", "organization" or "unknown" (a single word or initials)."""

    name: str
    kind: str
    jobTitle: str | None = None


_ADDRESS = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+|\b\S+\.(?:com|org|net|html?|php)(?:/\S*)?\b", re.IGNORECASE)
_ONLY_ADDRESS = re.compile(r"^(?:https?:/|//|www\.|/)\S*$", re.IGNORECASE)
_HANDLE = re.compile(r"(?<!\w)@\w+")
_BRACKETS = re.compile(r"\s*[(\[（【]([^)\]）】]*)[)\]）】]")
_TRAILING = re.compile(
    r"\s*(?:[|•·,–—-]\s*)?(?:updated|last updated|published|posted|on\s+\w+\s+\d|\d+\s*(?:min(?:ute)?s?|мин)\b.*read|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d"
    r"|\d{1,2}:\d{2}|(?:tags?|topics?|categor\w+|kategorien?|themen?|schlagw\w+)\s*:|follow\b|share\b|view (?:all|bio|profile)|read more|opens in|see (?:all|more)|more (?:from|by)\b|is a\b|is an\b|ist\s|est\s+un).*$",
    re.IGNORECASE | re.DOTALL,
)
# Whoever reviewed, edited, translated or pictured the article did not write it.
_OTHER_PART = re.compile(
    r"^\W*(?:(?:medically |fact[ -]?|clinically |legally |expert )?(?:reviewed|checked|edited|verified|approved|curated|compiled|produced|translated|adapted)\s+by"
    r"|fact[ -]check(?:ed|er)?|reviewer|reviewed|editor\s*:|editing by|translation|translator|translated|photos? by|photography|photographs? by|illustrat\w+|graphics?|video by|image"
    r"|übersetzt(?: von)?|übersetzung|geprüft von|redaktion\s*:|bearbeitet von|fotos?|bilder|traduit|traduction|relu par|photos?|traducido|traducción|revisado por|traduzione|revisione|tradução"
    r"|vertaald|fotografie|tłumacz\w*|zdjęcia|překlad|превод|перевод|фото|снимк\w+|翻訳者?|監修|写真|撮影|编辑|責任編輯|责任编辑|校对|编译|사진)(?=\W|$)",
    re.IGNORECASE,
)
# "Disko Von Ernst Lohoff", "More stories by Jane Doe": what stands before the lead-in is not the name.
_MID_LEAD = re.compile(
    r"^.{0,60}?(?:\b(?:By|BY|Von|VON|Par|PAR|Por|POR)|\b(?:stories|posts|articles|latest|more) (?:by|from|of))[\s:]+(?=[^\W\d_a-z])"
)
_STRONG = re.compile(r"\s*[;\n|•·]\s*|\s+[/&+]\s+|\s*[／＆、・]\s*|\s+with\s+|\s+mit\s+|\s+avec\s+|\s+con\s+|\s+med\s+")
_JOIN = re.compile(
    r"\s+(?:" + "|".join(sorted({re.escape(word) for word in JOINS}, key=len, reverse=True)) + r")\s+", re.IGNORECASE
)
_LABELLED = re.compile(
    r"^[^\W\d_]{3,20}\s*[:：]|\b(?:email|e-mail|bio|follow|share|tags?|posts?|subscribe|newsletter|paid)\b",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*")
_LEAD = re.compile(
    r"^\W*(?P<word>"
    + "|".join(sorted({re.escape(word) for word in LEAD_INS}, key=len, reverse=True))
    + r")(?P<mark>\s*[:：/／]\s*|\s+|(?<=[文記者者글])\s*)",
    re.IGNORECASE,
)
_ROLE = re.compile(r"(?<![^\W\d_])(?:" + "|".join(map(re.escape, ROLE_WORDS)) + r")(?![^\W\d_])", re.IGNORECASE)
_ORGANIZATION = re.compile(
    r"(?<![^\W\d_])(?:" + "|".join(map(re.escape, ORGANIZATION_WORDS)) + r")(?![^\W\d_])", re.IGNORECASE
)
_SUFFIX = re.compile(r"^(?:Jr|Sr|II|III|IV)\.?$")
_MOST = 12


@lru_cache(maxsize=2048)
def read_names(
    raw: str, *, outlet: tuple[str, ...] = (), declared_type: str | None = None, language: str | None = None
) -> list[Named | Rejected]:
    """Everybody an author string names, in order; where it names nobody, why not.

    `outlet` are the names of the page's own outlet, `declared_type` is what the markup says the author is.
    """
    lines = [clean_text(line) for line in raw.split("\n")]
    text = "\n".join(line for line in lines if line)
    if not text:
        return [EMPTY]
    if _ONLY_ADDRESS.match(text) or _ADDRESS.fullmatch(text):
        return [ADDRESS]
    if _HANDLE.fullmatch(text):
        return [HANDLE]
    whole = _whole(text, outlet, declared_type)
    if whole is not None:
        return [whole]
    results: list[Named | Rejected] = []
    for piece in _pieces(text)[:_MOST]:
        last = results[-1] if results else None
        if _is_role(piece) and isinstance(last, Named) and last.kind == "person" and last.jobTitle is None:
            results[-1] = replace(last, jobTitle=piece)
        else:
            results.extend(_read_piece(piece, outlet, declared_type))
    return _settled(results, outlet) or [NOT_A_NAME]


def _whole(text: str, outlet: tuple[str, ...], declared_type: str | None) -> Named | Rejected | None:
    """The reading of a text that is one thing as it stands: an outlet, an agency, an account, a label."""
    folded = fold(text).strip(" .:,-–|")
    if any(folded == fold(name) for name in outlet):
        return Named(text, "organization")
    if folded in ACCOUNTS:
        return ACCOUNT
    if folded in LABELS:
        return LABEL
    if (known := agency(text)) is not None:
        return Named(known.name, "organization")
    if declared_type == "Organization" and "\n" not in text and len(text) <= 100:
        return Named(text, "organization")
    return None


def _pieces(text: str) -> list[str]:
    """The text cut where authors are listed; inside brackets only an agency says something."""
    agencies = [inside for inside in _BRACKETS.findall(text) if agency(inside)]
    bare = _HANDLE.sub(" ", _ADDRESS.sub(" ", _BRACKETS.sub(" ", text)))
    bare = re.sub(
        r"(?<![^\W\d_])((?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|BY|VON|PAR|POR):?)\n", r"\1 ", re.sub(r"  +", " ", bare)
    )
    pieces: list[str] = []
    for part in _STRONG.split(_without_lead_in(bare)):
        if _OTHER_PART.match(part):
            pieces.append(part)
            continue
        part = _TRAILING.sub("", _MID_LEAD.sub("", part))
        # "A and B" are two only when neither half is a stump: "Health and Science" or "Anna und Co" stay whole.
        joined = [piece.strip(" ,") for piece in _JOIN.split(part)]
        split = len(joined) > 1 and all(_could_stand_alone(piece) for piece in joined)
        for piece in joined if split else [part]:
            pieces.extend(_slashed(piece))
    return [piece.strip() for piece in (*pieces, *agencies) if piece.strip(" ,.:-–—/")]


def _could_stand_alone(piece: str) -> bool:
    first = _DASH.split(piece.partition(",")[0])[0].strip()
    return is_full_name(_without_lead_in(first)) or agency(first) is not None or not piece


def _slashed(piece: str) -> list[str]:
    parts = [part.strip() for part in piece.split("/")]
    known = [is_full_name(part) or agency(part) is not None for part in parts]
    return parts if len(parts) > 1 and any(known) else [piece]


def _without_lead_in(text: str) -> str:
    """The text without "By", "Text:" and their like; words that are parts of names too need a colon or two words after."""
    for _ in range(3):
        found = _LEAD.match(text)
        if not found:
            return text
        rest = text[found.end() :]
        word = fold(found.group("word"))
        marked = bool(found.group("mark").strip())
        if word in DOUBTFUL_LEAD_INS and not marked and not is_full_name(rest.split("\n")[0].partition(",")[0]):
            return text
        if not rest.strip():
            return text
        text = rest
    return text


def _read_piece(piece: str, outlet: tuple[str, ...], declared_type: str | None) -> list[Named | Rejected]:
    if _OTHER_PART.match(piece):
        return [NOT_THE_AUTHOR]
    piece = _without_date(_without_lead_in(piece)).strip(" \t,.:;-–—|/\"'“”„«»")
    whole = _whole(piece, outlet, declared_type) if piece else EMPTY
    if whole is not None:
        return [whole]
    if re.search(r"\d{2,}", piece) or label_role(piece[:30]):
        return [DATE]
    if _LABELLED.match(piece):
        return [LABEL]
    parts = [part.strip() for part in re.split(r"\s*[,，]\s*", piece) if part.strip()]
    if len(parts) == 1:
        parts = [part for part in _DASH.split(piece) if part] if _DASH.search(piece) else parts
    if len(parts) == 2 and _is_inverted(parts):
        parts = [f"{parts[1]} {parts[0]}"]
    if len(parts) > 1 and _SUFFIX.match(parts[1]):
        parts = [f"{parts[0]}, {parts[1]}", *parts[2:]]
    if len(parts) > 1 and all(is_full_name(part) and not _ROLE.search(part) and not _is_body(part) for part in parts):
        return [Named(name_case(part), "person") for part in parts]
    return _one_with_details(parts, outlet, declared_type)


def _without_date(piece: str) -> str:
    """The piece up to the date or time in it: "Jane Doe, le 15 septembre 2009" is "Jane Doe"."""
    found = re.search(r"(?<!\w)\d", piece)
    if not found or not piece[: found.start()].strip():
        return piece
    words = piece[: found.start()].rstrip(" ,|•·–—-(").split()
    while words and (words[-1].lower().strip(".,") in _BEFORE_DATES or is_date_word(words[-1].strip(","))):
        words.pop()
    return " ".join(words) or piece


_BEFORE_DATES = frozenset("on am le el il den vom du of at um à a den the dnia o klo kl".split())


def _is_role(piece: str) -> bool:
    """A line that holds a role and is no account's name, as it stands under a person's."""
    return bool(_ROLE.search(piece)) and len(piece) <= 80 and not is_full_name(piece) and fold(piece) not in ACCOUNTS


def _one_with_details(parts: list[str], outlet: tuple[str, ...], declared_type: str | None) -> list[Named | Rejected]:
    """The first part is the name; roles go to the job title, agencies stand for themselves, the rest is left."""
    first = _classified(parts[0], declared_type)
    results = [first]
    for part in parts[1:]:
        if any(fold(part) == fold(name) for name in outlet):
            continue
        if (known := agency(part)) is not None:
            results.append(Named(known.name, "organization"))
        elif isinstance(first, Named) and first.kind == "person" and _ROLE.search(part) and len(part) <= 80:
            if first.jobTitle is None:
                results[0] = first = replace(first, jobTitle=part)
        elif (
            is_full_name(part)
            and not _ROLE.search(part)
            and not _is_body(part)
            and isinstance(first, Named)
            and len(parts) > 2
        ):
            results.append(Named(name_case(part), "person"))
    return results


def _classified(part: str, declared_type: str | None) -> Named | Rejected:
    words = part.split()
    # "Material von dpa": the agency is what is named.
    if len(words) > 1 and not words[-2][0].isupper() and (known := agency(words[-1])) is not None:
        return Named(known.name, "organization")
    if len(words) > 8 or (len(part) > 90):
        return SENTENCE
    if _is_body(part):
        return Named(part, "organization")
    if not looks_like_name(part):
        return SENTENCE if len(words) > 4 else NOT_A_NAME
    if len(words) >= 2 and _ROLE.search(part):
        return _name_before_role(part)
    if is_full_name(part):
        return Named(name_case(part), "person")
    if _ROLE.fullmatch(part):
        return ROLE_ONLY
    return Named(part, "person" if declared_type == "Person" and len(words) > 1 else "unknown")


def _is_body(part: str) -> bool:
    """A newsroom, company or office by its words; "Desk" alone is a role or an account."""
    return bool(_ORGANIZATION.search(part)) and not _NAME_AFTER_ALL.search(part)


# Surnames that are words of organisations too: a first name and one of these is a person.
_NAME_AFTER_ALL = re.compile(
    r"^[A-Z][a-z]+\s+(?:[A-Z]\.\s+)?(?:Post|Bank|Press|Times|School|Church|Union|Wire|Police|Board|Club|Center|Service|Office)$"
)


def _name_before_role(part: str) -> Named | Rejected:
    """ "Jane Doe Senior Reporter": the name ends where the role begins."""
    found = _ROLE.search(part)
    head = part[: found.start()].strip(" ,-–—") if found else part
    if is_full_name(head):
        return Named(name_case(head), "person", part[len(head) :].strip(" ,-–—") or None)
    return ROLE_ONLY


def _is_inverted(parts: list[str]) -> bool:
    """ "Doe, Jane": one word before the comma, one or two given names after it."""
    last, given = parts
    if len(last.split()) != 1 or not 1 <= len(given.split()) <= 2 or agency(last) or agency(given):
        return False
    plain = all(re.fullmatch(r"[A-ZÀ-Ý][\w'’.-]+", word) for word in (last, *given.split()))
    return plain and not given.isupper() and not _ROLE.search(given) and not _is_body(given)


def _settled(results: list[Named | Rejected], outlet: tuple[str, ...]) -> list[Named | Rejected]:
    """Everybody once; the outlet's name beside a person's says where the person works, not who wrote."""
    own = {fold(name) for name in outlet}
    person = any(isinstance(result, Named) and result.kind == "person" for result in results)
    settled: list[Named | Rejected] = []
    seen: set[str] = set()
    for result in results:
        if isinstance(result, Named):
            if fold(result.name) in seen:
                continue
            seen.add(fold(result.name))
            if person and fold(result.name) in own:
                settled.append(OUTLET_BESIDE)
                continue
        settled.append(result)
    return settled
