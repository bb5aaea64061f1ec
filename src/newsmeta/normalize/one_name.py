"""One piece of an author string read as a person, an organisation, or neither."""

from __future__ import annotations

import re
from dataclasses import replace

from newsmeta.normalize.agencies import agency
from newsmeta.normalize.date_labels import label_role
from newsmeta.normalize.date_words import is_date_word
from newsmeta.normalize.firm_names import is_firm
from newsmeta.normalize.given_names import GIVEN_NAMES
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.name_pieces import DASH, without_lead_in, without_place
from newsmeta.normalize.name_shape import is_full_name, looks_like_name, name_case
from newsmeta.normalize.name_words import (
    JOINS,
    LABELS,
    LEAD_INS,
    ORGANIZATION_WORDS,
    ROLE_WORDS,
    TITLES,
    TOPIC_WORDS,
    is_account,
    is_desk,
)
from newsmeta.normalize.named import (
    ACCOUNT,
    DATE,
    EMPTY,
    LABEL,
    NOT_A_NAME,
    NOT_THE_AUTHOR,
    ROLE_ONLY,
    SENTENCE,
    Named,
)
from newsmeta.normalize.other_parts import has_other_part
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import fold

_LABELLED = LatePattern(
    r"^[^\W\d_]{3,20}\s*[:：]|\b(?:email|e-mail|bio|follow|share|tags?|posts?|subscribe|newsletter|paid)\b",
    re.IGNORECASE,
)
_ROLE = LatePattern(r"(?<![^\W\d_])(?:" + "|".join(map(re.escape, ROLE_WORDS)) + r")(?![^\W\d_])", re.IGNORECASE)
_TITLE_LAST = LatePattern(r"(?<![^\W\d_])(?:" + "|".join(map(re.escape, TITLES)) + r")$", re.IGNORECASE)
_ORGANIZATION = LatePattern(
    r"(?<![^\W\d_])(?:" + "|".join(map(re.escape, ORGANIZATION_WORDS)) + r")(?![^\W\d_])", re.IGNORECASE
)
# Surnames that are words of organisations too: a first name and one of these is a person.
_NAME_AFTER_ALL = re.compile(r"^[A-Z][a-z]+\s+(?:[A-Z]\.\s+)?(?:Post|Bank|Press|Church)$")
_CLOCK_WORDS = frozenset(
    "am pm a.m. p.m. et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest ist uhr".split()
)
_LEADS = frozenset(LEAD_INS) | frozenset(JOINS)
_SUFFIX = re.compile(r"^(?:Jr|Sr|II|III|IV)\.?$")
_ENDS_IN_ABBREVIATION = re.compile(r"(?:(?<![^\W\d_])[^\W\d_]|[JS]r)\.$")
_BEFORE_DATES = frozenset("on am le el il den vom du of at um à a den the dnia o klo kl".split())
_LONGEST_TITLE, _LONGEST_NAME, _MOST_WORDS = 80, 90, 8


def read_whole(text: str, outlet: tuple[str, ...], declared_type: str | None) -> Named | Rejected | None:
    """The reading of a text that is one thing as it stands: an outlet, an agency, an account, a label."""
    folded = fold(text).strip(" .:,-–|")
    if any(folded == fold(name) for name in outlet):
        return Named(text, "organization")
    if is_account(folded):
        return ACCOUNT
    if folded in LABELS or folded in _LEADS or (declared_type is None and _is_topic(folded)):
        return LABEL
    if (known := agency(text)) is not None:
        return Named(known.name, "organization")
    if is_firm(text):
        return Named(text, "organization")
    if declared_type == "Organization" and "\n" not in text and len(text) <= 100:
        return Named(text, "organization")
    return None


def read_piece(
    piece: str, outlet: tuple[str, ...], declared_type: str | None, language: str | None
) -> list[Named | Rejected]:
    """Whom a piece names; several where a list of whole names is parted by commas."""
    if has_other_part(piece):
        return [NOT_THE_AUTHOR]
    piece = without_place(_trimmed(_without_date(without_lead_in(piece, language))))
    whole = read_whole(piece, outlet, declared_type) if piece else EMPTY
    if whole is not None:
        return [whole]
    if re.search(r"\d{2,}", piece) or label_role(piece[:30]) or _CLOCK_WORDS.issuperset(piece.casefold().split()):
        return [DATE]
    if _LABELLED.match(piece):
        return [LABEL]
    parts = _parts(piece)
    if len(parts) > 1 and all(_is_person(part) for part in parts):
        return [Named(name_case(part), "person") for part in parts]
    return _one_with_details(parts, outlet, declared_type)


def is_role(piece: str) -> bool:
    """A line that holds a role and is no account's name, as it stands under a person's."""
    if len(piece) > _LONGEST_TITLE or not _ROLE.search(piece) or is_account(fold(piece)):
        return False
    return not is_full_name(piece) or bool(_TITLE_LAST.search(piece))


def _parts(piece: str) -> list[str]:
    parts = [part.strip() for part in re.split(r"\s*[,，]\s*", piece) if part.strip()]
    if len(parts) == 1 and DASH.search(piece):
        parts = [part for part in DASH.split(piece) if part]
    if len(parts) == 2 and _is_inverted(parts):
        return [f"{parts[1]} {parts[0]}"]
    if len(parts) > 1 and _SUFFIX.match(parts[1]):
        return [f"{parts[0]}, {parts[1]}", *parts[2:]]
    return parts


def _trimmed(piece: str) -> str:
    """The piece without marks around it; the dot of an abbreviation belongs to the name."""
    piece = _once(piece.strip(" \t,:;-–—|/\"'“”„«»").lstrip("."))
    return piece if _ENDS_IN_ABBREVIATION.search(piece) else piece.rstrip(" .,")


def _is_topic(folded: str) -> bool:
    """Words of a section or a tag alone: "Personal Finance", "Remote Jobs"."""
    words = re.findall(r"[\w-]+", folded)
    return bool(words) and TOPIC_WORDS.issuperset(words)


def _once(piece: str) -> str:
    """A name that a page prints twice in a row, for narrow and for wide screens."""
    words = piece.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half >= 2 and words[:half] == words[half:] else piece


def _without_date(piece: str) -> str:
    """The piece up to the date or time in it: "Jane Doe, le 15 septembre 2009" is "Jane Doe"."""
    found = re.search(r"(?<!\w)\d", piece)
    if not found or not piece[: found.start()].strip():
        return piece
    words = piece[: found.start()].rstrip(" ,|•·–—-(").split()
    while words and (words[-1].lower().strip(".,") in _BEFORE_DATES or is_date_word(words[-1].strip(","))):
        words.pop()
    return " ".join(words) or piece


def _one_with_details(parts: list[str], outlet: tuple[str, ...], declared_type: str | None) -> list[Named | Rejected]:
    """The first part is the name, or the second behind a newsroom; roles go to the job title, agencies stand for
    themselves, the rest is left.
    """
    if len(parts) > 1 and is_desk(parts[0]) and _is_person(parts[1]):
        return _one_with_details(parts[1:], outlet, declared_type)
    first = _classified(parts[0], declared_type)
    results = [first]
    for part in parts[1:]:
        if any(fold(part) == fold(name) for name in outlet):
            continue
        if (known := agency(part)) is not None:
            results.append(Named(known.name, "organization"))
        elif isinstance(first, Named) and first.kind == "person" and _ROLE.search(part) and len(part) <= _LONGEST_TITLE:
            if first.jobTitle is None:
                results[0] = first = replace(first, jobTitle=part)
        elif isinstance(first, Named) and len(parts) > 2 and _is_person(part):
            results.append(Named(name_case(part), "person"))
    return results


def _classified(part: str, declared_type: str | None) -> Named | Rejected:
    words = part.split()
    # "Material von dpa": the agency is what is named.
    if len(words) > 1 and not words[-2][0].isupper() and (known := agency(words[-1])) is not None:
        return Named(known.name, "organization")
    if len(words) > _MOST_WORDS or len(part) > _LONGEST_NAME:
        return SENTENCE
    if len(words) > 2 and words[0].casefold() in GIVEN_NAMES and _TITLE_LAST.search(part):
        return _name_before_role(part)
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


def _is_person(part: str) -> bool:
    return is_full_name(part) and not _ROLE.search(part) and not _is_body(part)


def _is_body(part: str) -> bool:
    """A newsroom, company or office by its words; "Desk" alone is a role or an account."""
    return bool(_ORGANIZATION.search(part)) and not _NAME_AFTER_ALL.search(part)


def _name_before_role(part: str) -> Named | Rejected:
    """ "Jane Doe Senior Reporter": the name ends where the role begins."""
    found = _ROLE.search(part)
    head = part[: found.start()].strip(" ,-–—") if found else part
    if is_full_name(head):
        return Named(name_case(head), "person", part[len(head) :].strip(" ,-–—") or None)
    return ROLE_ONLY


def _is_inverted(parts: list[str]) -> bool:
    """ "Doe, Jane": one word before the comma, one or two given names after it; "Editors, Jane Doe" is a desk's."""
    last, given = parts
    if len(last.split()) != 1 or not 1 <= len(given.split()) <= 2 or agency(last) or agency(given):
        return False
    if is_account(fold(last)) or _is_body(last):
        return False
    plain = all(re.fullmatch(r"[A-ZÀ-Ý][\w'’.-]+", word) for word in (last, *given.split()))
    return (
        plain and not _SUFFIX.match(given) and not given.isupper() and not _ROLE.search(given) and not _is_body(given)
    )
