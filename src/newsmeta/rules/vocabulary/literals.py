"""Whether a text, number or boolean can be the value of a property: https://schema.org/DataType."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.wording import quoted
from newsmeta.sources.schema_names import schema_name
from newsmeta.vocabulary import load

_TEXTS = frozenset({"Text", "PronounceableText", "CssSelectorType", "XPathType"})
_NUMBERS = frozenset({"Number", "Integer", "Float"})
_DATES = frozenset({"Date", "DateTime", "Time"})
_NUMBER = re.compile(r"\s*[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\s*")
# https://en.wikipedia.org/wiki/ISO_8601#Durations, which https://schema.org/Duration asks for.
_DURATION = re.compile(
    r"[+-]?P(?=.)(?:\d+(?:[.,]\d+)?Y)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?W)?(?:\d+(?:[.,]\d+)?D)?"
    r"(?:T(?=.)(?:\d+(?:[.,]\d+)?H)?(?:\d+(?:[.,]\d+)?M)?(?:\d+(?:[.,]\d+)?S)?)?"
)
_BOOLEANS = frozenset({"true", "false", "0", "1", "yes", "no"})
# Rules of their own look at these.
_ELSEWHERE = frozenset({"isAccessibleForFree", "digitalSourceType", "inLanguage", "width", "height"})
_QUANTITIES = frozenset({"Distance", "Mass", "Energy", "QuantitativeValue", "MonetaryAmount"})

Flaw = tuple[str, str]


def literal_flaw(name: str, value: Any) -> Flaw | None:
    """The kind of flaw ("datatype", "address", "member", "bare-member") and what to say of it, or None."""
    if name in _ELSEWHERE:
        return None
    if isinstance(value, bool):
        return _of_boolean(name, value)
    if isinstance(value, str):
        if _takes_any_text(name):
            return None
        # What a template left has a finding of its own.
        return _of_text(name, value.strip()) if value.strip() and not is_residue(value) else None
    return _of_number(name, value) if isinstance(value, (int, float)) else None


@lru_cache(maxsize=2048)
def _takes_any_text(name: str) -> bool:
    """Whether a text of whatever form can be the value; how dates are written is for rules of their own."""
    return not _ranges(name).isdisjoint(_TEXTS | _DATES)


def _of_boolean(name: str, value: bool) -> Flaw | None:
    # PropertyValue, MeasurementTypeEnumeration and their like list Boolean; elsewhere it is what a template left.
    if _ranges(name) & (_TEXTS | _NUMBERS | {"Boolean"}):
        return None
    return "datatype", f"{str(value).lower()} is no value; it takes {_expected(name)}, or is left out"


def _of_number(name: str, value: float) -> Flaw | None:
    ranges = _ranges(name)
    if ranges & (_TEXTS | _NUMBERS | _DATES | _QUANTITIES | {"Boolean", "Duration"}):
        return None
    return "datatype", f"{value} is no value; it takes {_expected(name)}"


def _of_text(name: str, text: str) -> Flaw | None:
    ranges = _ranges(name)
    if ranges & _NUMBERS:
        fits = _NUMBER.fullmatch(text) or not ranges <= _NUMBERS
        return None if fits else ("datatype", f"{quoted(text)} is no number; it takes {_expected(name)}")
    if "Duration" in ranges:
        asked = "an ISO 8601 duration such as PT3M12S"
        return None if _DURATION.fullmatch(text) else ("datatype", f"{quoted(text)} is no duration; write {asked}")
    if "Boolean" in ranges:
        fits = text.lower() in _BOOLEANS or schema_name(text) in ("True", "False")
        return None if fits else ("datatype", f"{quoted(text)} is neither true nor false")
    if enumerations := _enumerations(name):
        return _of_member(text, enumerations)
    if _takes_only_addresses(name) and not _is_address(text):
        return "address", f"{quoted(text)} is no address; write one, or leave the property out"
    return None


def _of_member(text: str, enumerations: frozenset[str]) -> Flaw | None:
    local = schema_name(text)
    if local is None and ("/" in text or ":" in text.removeprefix("schema:")):
        return None
    name = text.removeprefix("schema:") if local is None else local
    members = _members(enumerations)
    if name not in members and name not in load().types:
        listed = ", ".join(sorted(members)[:6]) + (" and others" if len(members) > 6 else "")
        return "member", f"{quoted(text)} is none of the values of {' or '.join(sorted(enumerations))}: {listed}"
    if local is None and name == text:
        return "bare-member", f"{text} is a bare word; write https://schema.org/{text}"
    return None


def _is_address(text: str) -> bool:
    """Whether a text may be an IRI, a relative one too: no blanks within, and a mark of one somewhere."""
    return "://" in text or (not any(map(str.isspace, text)) and any(mark in text for mark in "/.:#?"))


@lru_cache(maxsize=512)
def _takes_only_addresses(name: str) -> bool:
    """Whether nothing but an address does: a name may stand for most things, but for no picture and no licence."""
    others = _ranges(name) - {"URL"}
    is_media = all(load().is_subtype(each, "MediaObject") or each == "Map" for each in others)
    return "URL" in _ranges(name) and (is_media or name in ("license", "mainEntityOfPage"))


@lru_cache(maxsize=2048)
def _ranges(name: str) -> frozenset[str]:
    return load().range_of(name)


@lru_cache(maxsize=512)
def _enumerations(name: str) -> frozenset[str]:
    """The enumerations a property takes, when it takes nothing that a free text could be."""
    ranges = _ranges(name)
    found = frozenset(each for each in ranges if load().is_subtype(each, "Enumeration"))
    return found if found and found == ranges - {"Thing"} else frozenset()


@lru_cache(maxsize=128)
def _members(enumerations: frozenset[str]) -> frozenset[str]:
    table = load()
    kinds = {kind for each in enumerations for kind in table.subtypes(each)}
    return frozenset(member for kind in kinds for member in table.members.get(kind, ()))


def _expected(name: str) -> str:
    return " or ".join(sorted(_ranges(name)))
