"""A credit that ends a caption without a label, as agencies write it: "Jane Roe/AFP", "AP Photo/Jane Roe", "＝共同".

Every part of it is an agency, a person or another body, and one at least is an agency as the table knows it.
"""

from __future__ import annotations

import re

from newsmeta.normalize.agencies import agency, names_surely
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.name_shape import is_full_name
from newsmeta.normalize.name_words import PARTICLES

# What may stand between a caption and its credit.
_BOUNDARY = LatePattern(r"^|(?<=[.,;!?)\"”।۔])\s+|(?<=[。！？」])\s*|\s+[|–—-]\s+|\s+/\s*|(?<=[^\W\d_])/|\s*＝\s*")
_PARTS = LatePattern(r"\s*(?:[/／|,]|\bvia\b|\s[–—-]\s|(?<=社)(?:记者|記者))\s*")
_PHOTO = re.compile(r"\s+(?:photos?|fotos?|pictures?|pix|file)$", re.IGNORECASE)
_BARE_LABEL = re.compile(r"^(?:photos?|fotos?|pictures?|images?|bild)\s+(?=[^\W\d_])", re.IGNORECASE)
# A full stop that ends no sentence: "Michael R. Bloomberg", "Mr. Bloomberg".
_ABBREVIATED = re.compile(r"(?:^|[\s.])(?:[^\W\d_]|Mrs?|Ms|Dr|St|Jr|Sr|Prof|Gov|Sen|Rep|Lt|Col|Gen|Capt|Sgt)\.$")
_NO_NAME = re.compile(r"[:：=＝©()（）\[\]]")
_LONGEST = 90


def find_agency_form(text: str) -> tuple[int, str] | None:
    """Where the caption ends, and the credit behind it; None when the text ends in no agency's credit."""
    for boundary in _BOUNDARY.finditer(text):
        credit = text[boundary.end() :].strip(" ./")
        if not 2 <= len(credit) <= _LONGEST or _NO_NAME.search(credit):
            continue
        credit = _BARE_LABEL.sub("", credit)
        before = text[: boundary.start()]
        if _may_end(before, boundary.group(0)) and _is_agency_credit(credit, before):
            return boundary.start(), credit
    return None


def parts_of(credit: str) -> list[str]:
    """The names in a credit, in order."""
    return [part for part in map(str.strip, _PARTS.split(credit)) if part]


def without_photo(part: str) -> str:
    """A part of a credit without the word that says it is a picture: "AP Photo", "AFP PHOTO"."""
    return _PHOTO.sub("", part)


def _may_end(before: str, mark: str) -> bool:
    if mark == "/":
        # A capital before a slash may open the name of the photographer.
        return bool(before) and " " in before and before.split()[-1].islower()
    return not _ABBREVIATED.search(before)


def _is_agency_credit(credit: str, before: str) -> bool:
    parts = parts_of(credit)
    known = [part for part in parts if names_surely(without_photo(part))]
    if not known or not all(part in known or _is_name(part) for part in parts):
        return False
    # After a comma an agency alone may be one of those that the sentence lists.
    return not before.endswith((",", ";")) or len(known) < len(parts) or bool(_PHOTO.search(credit))


def _is_name(part: str) -> bool:
    if is_full_name(part) or agency(without_photo(part)):
        return True
    words = [word for word in part.split() if word not in PARTICLES]
    return 0 < len(words) <= 5 and all(word[0].isupper() for word in words) and part[-1] not in ".!?"
