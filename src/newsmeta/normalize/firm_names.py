"""Names of firms that list surnames: "Smith, Jones & Partners" is one author and not the first of several."""

from __future__ import annotations

import re

from newsmeta.normalize.given_names import GIVEN_NAMES
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.name_words import JOINS
from newsmeta.normalize.phrases import pattern, split_phrases

# Who else belongs to a firm.
_OTHERS = split_phrases(
    """
    partners|partner|company|co|associates|sons|son|brothers|bros|daughters|partenaires|associés|associes|fils
    |frères|compagnie|cie|partnerinnen|söhne|sohn|kollegen|kolleginnen|socios|asociados|hijos|hermanos|compañía|cía
    |soci|associati|figli|fratelli|partner associati|sócios|associados|filhos|irmãos|vennoten|zonen|zoon|wspólnicy
    |partnerzy|synowie|partneři|společníci|partneri|kumpp|pojat|kompani|sønner|söner|ortakları|партнеры|партнёры|партнери
    |сыновья|συνεργάτες|rekan
    """
)
_LEGAL = (
    "llp|llc|ltd|inc|corp|plc|pllc|pc|lp|gmbh|kg|ag|partg mbb|partg|mbb|rechtsanwälte|sl|slp|sa|srl|spa|bv|nv|oy|as"
)
_SURNAME = r"[^\W\d_](?:[^\W\d_]|['’-])+"
_JOIN = rf"(?:&|\+|{'|'.join(map(re.escape, JOINS))})"
_WITH_OTHERS = LatePattern(
    lambda: rf"{_SURNAME}(?:\s*,\s*{_SURNAME})*\s*,?\s+{_JOIN}\s+{pattern(_OTHERS)}(?:\s*,?\s+(?:{_LEGAL}))?",
    re.IGNORECASE,
)
_OF_SURNAMES = LatePattern(rf"{_SURNAME}(?:\s*,\s*{_SURNAME})+\s*,?\s+&\s+{_SURNAME}")
_PARTS = re.compile(r"\s*[,&]\s*")


def is_firm(text: str) -> bool:
    """Whether a text lists single surnames and their partners, or surnames before an ampersand."""
    whole = text.replace(".", "").strip()
    if whole.count(" ") < 2:
        return False
    if _WITH_OTHERS.fullmatch(whole):
        return True
    return bool(_OF_SURNAMES.fullmatch(whole)) and all(map(_may_be_surname, _PARTS.split(whole)))


def _may_be_surname(word: str) -> bool:
    """Whether a word has a capital and is no given name: friends sign as "Anna, Ben & Clara"."""
    return not word[0].islower() and word.casefold() not in GIVEN_NAMES
