"""An author string cut where authors are listed, each piece without what leads in to it and what follows it."""

from __future__ import annotations

import re

from newsmeta.normalize.agencies import agency
from newsmeta.normalize.firm_names import is_firm
from newsmeta.normalize.languages import primary
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.name_shape import is_full_name
from newsmeta.normalize.name_words import DOUBTFUL_LEAD_INS, JOINS, LEAD_INS, is_account
from newsmeta.normalize.other_parts import has_other_part
from newsmeta.normalize.text import fold

ADDRESS = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+\.\w+|\b\S+\.(?:com|org|net|html?|php)(?:/\S*)?(?!\S)", re.IGNORECASE
)
HANDLE = re.compile(r"(?<!\w)@\w+")
_BRACKETS = re.compile(r"\s*[(\[（【]([^)\]）】]*)[)\]）】]")
# What may follow a name on its line; each up to the line's end.
_TRAILING_WORDS = (
    r"(?:last )?updated", "published", "posted", r"on\s+\w+\s+\d", r"\d+\s*(?:min(?:ute)?s?|мин)\b.*read",
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}", r"\d{4}-\d\d-\d\d", r"\d{1,2}:\d{2}",
    r"(?:tags?|topics?|categor\w+|kategorien?|themen?|schlagw\w+)\s*:", r"follow\b", r"share\b",
    r"view (?:all|bio|profile)", "read more", "opens in", "see (?:all|more)",
    r"more (?:from|by)\b", r"is an?\b", r"ist\s", r"est\s+un",
)  # fmt: skip
_TRAILING = LatePattern(rf"\s*(?:[|•·,–—-]\s*|(?<!\w))(?:{'|'.join(_TRAILING_WORDS)}).*$", re.IGNORECASE | re.DOTALL)
_OPENED_BEFORE = re.compile(r"(?<![^\W\d_])((?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|BY|VON|PAR|POR):?)\n")
# "Disko Von Ernst Lohoff", "More stories by Jane Doe": what stands before the lead-in is another author or no name.
_MID_LEAD = re.compile(
    r"\s+(?:By|BY|Von|VON|Par|PAR|Por|POR)[\s:]+(?=[^\W\d_a-z])|^.{0,60}?\b(?:stories|posts|articles|latest|more)"
    r" (?:by|from|of)[\s:]+(?=[^\W\d_a-z])"
)
_STRONG = LatePattern(
    r"\s*[;\n|•·]\s*|\s+[/+]\s+|\s*[／＆、・]\s*|\s+(?:with|mit|avec|con|med)\s+(?=[^\W\d_a-z]|dpa|afp)"
)
_JOIN = LatePattern(
    r"\s+(?:" + "|".join(sorted({re.escape(word) for word in JOINS}, key=len, reverse=True)) + r")\s+", re.IGNORECASE
)
_LEAD = LatePattern(
    r"^\W*(?P<word>"
    + "|".join(sorted({re.escape(word) for word in LEAD_INS}, key=len, reverse=True))
    + r")(?P<mark>\s*[:：/／]\s*|\s+|(?<=[文記者者글])\s*)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\s+(?:in|from|for|at|aus)\s+(?=the\s|[^\W\d_a-z]).*$")
_AMPERSAND = re.compile(r"\s+&\s+")
DASH = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*")


def name_pieces(text: str, language: str | None) -> list[str]:
    """The pieces of a text, one for each author or role; inside brackets only an agency says something."""
    agencies = [
        found[1]
        for found in _BRACKETS.finditer(text)
        if agency(found[1]) and not _are_initials(found[1], text[: found.start()])
    ]
    bare = re.sub(r"  +", " ", HANDLE.sub(" ", ADDRESS.sub(" ", _BRACKETS.sub(" ", text))))
    pieces: list[str] = []
    for part in _STRONG.split(without_lead_in(_OPENED_BEFORE.sub(r"\1 ", bare), language)):
        if has_other_part(part):
            pieces.append(part)
            continue
        for author in _led_in_again(_TRAILING.sub("", part), language):
            for one in [author] if is_firm(author) else _parted_by_ampersand(author, language):
                pieces.extend(piece for joined in _joined(one, language) for piece in _slashed(joined))
    return [piece.strip() for piece in (*pieces, *agencies) if piece.strip(" ,.:-–—/")]


def _are_initials(inside: str, before: str) -> bool:
    """Whether brackets only shorten the words before them: "Auswärtige Autoren (AA)"."""
    words = before.split()[-len(inside) :]
    return "".join(word[0] for word in words).casefold() == inside.strip().casefold()


def without_lead_in(text: str, language: str | None) -> str:
    """The text without "By", "Text:" and their like.

    Words that are parts of names too count before a colon, or in their own language before a whole name.
    """
    for _ in range(3):
        found = _LEAD.match(text)
        rest = text[found.end() :] if found else ""
        if not found or not rest.strip():
            return text
        doubtful = DOUBTFUL_LEAD_INS.get(fold(found.group("word")))
        if doubtful and not found.group("mark").strip():
            first = rest.split("\n")[0].partition(",")[0]
            if not _may_lead_in(doubtful, language) or not _stands_alone(first, language):
                return text
        text = rest
    return text


def without_place(piece: str) -> str:
    """ "Jane Doe in Berlin", "Jane Doe for the Lamp": the name ends before the place."""
    shorter = _PLACE.sub("", piece)
    return shorter if is_full_name(shorter) else piece


def _may_lead_in(languages: str, language: str | None) -> bool:
    if language is None:
        return not languages.startswith("only ")
    return languages == "*" or primary(language) in languages.split()


def _led_in_again(part: str, language: str | None) -> list[str]:
    """The part cut at a lead-in within it, when a whole name follows; what stands before is kept if it is one too."""
    cuts = [found for found in _MID_LEAD.finditer(part) if is_full_name(part[found.end() :].partition(",")[0])]
    if not cuts:
        return [part]
    before = without_lead_in(part[: cuts[0].start()], language).strip()
    return [*([before] if is_full_name(before) else []), part[cuts[-1].end() :]]


def _parted_by_ampersand(part: str, language: str | None) -> list[str]:
    """ "Jane & John Doe" are two; without a whole name behind its "&" it is a firm: "Lamp Tax & Accounting"."""
    first, *others = (piece.strip(" ,") for piece in _AMPERSAND.split(part))
    return [first, *others] if all(_stands_alone(piece, language) for piece in others) else [part]


def _joined(part: str, language: str | None) -> list[str]:
    """ "A and B" are two only when neither half is a stump: "Health and Science" or "Anna und Co" stay whole."""
    if is_firm(part):
        return [part]
    pieces = [piece.strip(" ,") for piece in _JOIN.split(part)]
    return pieces if len(pieces) > 1 and all(_stands_alone(piece, language) for piece in pieces) else [part]


def _stands_alone(piece: str, language: str | None) -> bool:
    first = DASH.split(piece.partition(",")[0])[0].strip()
    if not piece or agency(first) is not None or is_account(first):
        return True
    lead = _LEAD.match(first)
    return is_full_name(without_place(first[lead.end() :] if lead and not is_full_name(first) else first))


def _slashed(piece: str) -> list[str]:
    parts = [part.strip() for part in piece.split("/")]
    known = [is_full_name(part) or agency(part) is not None for part in parts]
    return parts if len(parts) > 1 and any(known) else [piece]
