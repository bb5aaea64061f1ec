"""Author strings as names: persons and organisations told apart, what is no name told why.

The text is one that stands where an author stands (markup, meta tag, byline element), perhaps with lead-ins, roles,
places, dates and addresses around it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from newsmeta.normalize.name_pieces import ADDRESS as _ADDRESS
from newsmeta.normalize.name_pieces import HANDLE as _HANDLE
from newsmeta.normalize.name_pieces import name_pieces
from newsmeta.normalize.name_words import (
    ACCOUNTS,
    JOINS,
    LABELS,
    LEAD_INS,
    NOT_IN_NAMES,
    ORGANIZATION_WORDS,
    PARTICLES,
    ROLE_WORDS,
    TITLES,
)
from newsmeta.normalize.named import (
    ACCOUNT,
    ADDRESS,
    DATE,
    EMPTY,
    HANDLE,
    LABEL,
    NOT_A_NAME,
    NOT_THE_AUTHOR,
    OUTLET_BESIDE,
    ROLE_ONLY,
    SENTENCE,
    Named,
)
from newsmeta.normalize.one_name import is_role, read_piece, read_whole
from newsmeta.normalize.other_parts import OTHER_PARTS
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import clean_text, fold

__all__ = [
    "ACCOUNT",
    "ADDRESS",
    "DATE",
    "EMPTY",
    "HANDLE",
    "LABEL",
    "NOT_A_NAME",
    "NOT_THE_AUTHOR",
    "OUTLET_BESIDE",
    "ROLE_ONLY",
    "SENTENCE",
    "Named",
    "read_names",
]

_ONLY_ADDRESS = re.compile(r"^(?:https?:/|//|www\.|/)\S*$", re.IGNORECASE)
_NUMBERS = re.compile(r"[\d\s.,:/+-]*\d[\d\s.,:/+-]*")
_WORDS_OF_BYLINES = frozenset(
    word.strip(".:*()").lower()
    for table in (
        LEAD_INS,
        ROLE_WORDS,
        TITLES,
        ACCOUNTS,
        LABELS,
        ORGANIZATION_WORDS,
        PARTICLES,
        NOT_IN_NAMES,
        OTHER_PARTS,
    )
    for phrase in table
    for word in phrase.split()
) | frozenset(JOINS)
_MOST = 12
# The longest lists of authors have some hundred names; longer texts are none, and cost time to take apart.
_LONGEST = 4_000
_TOO_LONG = Rejected("it is too long for the names of authors")
# Who made the site and not the article.
_MAKER = re.compile(r"\W*(?:web\s?site\s+)?(?:developed|designed|powered|hosted)\s+by\b", re.IGNORECASE)


def read_names(
    raw: str, *, outlet: tuple[str, ...] = (), declared_type: str | None = None, language: str | None = None
) -> list[Named | Rejected]:
    """Everybody an author string names, in order; where it names nobody, why not.

    `outlet` are the names of the page's own outlet, `declared_type` is what the markup says the author is.
    """
    return list(_read(raw, outlet, declared_type, language))


@lru_cache(maxsize=2048)
def _read(raw: str, outlet: tuple[str, ...], declared_type: str | None, language: str | None) -> list[Named | Rejected]:
    lines = [clean_text(line) for line in raw.split("\n")]
    text = "\n".join(line for line in lines if line)
    if not text:
        return [EMPTY]
    if len(text) > _LONGEST:
        return [_TOO_LONG]
    if _MAKER.match(text):
        return [NOT_THE_AUTHOR]
    if _is_plain(text):
        return [read_whole(text, outlet, declared_type) or Named(text, "person")]
    if _ONLY_ADDRESS.match(text) or _ADDRESS.fullmatch(text):
        return [ADDRESS]
    if _HANDLE.fullmatch(text):
        return [HANDLE]
    if _NUMBERS.fullmatch(text):
        return [DATE]
    whole = read_whole(text, outlet, declared_type)
    if whole is not None:
        return [whole]
    results: list[Named | Rejected] = []
    for piece in name_pieces(text, language)[:_MOST]:
        last = results[-1] if results else None
        if is_role(piece) and isinstance(last, Named) and last.kind == "person" and last.jobTitle is None:
            results[-1] = replace(last, jobTitle=piece)
        else:
            results.extend(read_piece(piece, outlet, declared_type, language))
    return _settled(results, outlet) or [NOT_A_NAME]


def _is_plain(text: str) -> bool:
    """Two or three capitalised words of which none means anything in a byline: a name, as most author strings are."""
    words = text.split(" ")
    return (
        2 <= len(words) <= 3
        and all(word.istitle() and word.isalpha() and len(word) > 1 for word in words)
        and (_WORDS_OF_BYLINES.isdisjoint(map(str.lower, words)))
    )


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
