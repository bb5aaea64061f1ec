"""Packs: the rules by whose demand they are, as it stood on a day.

A rule belongs to the packs of the addresses in its docstring. Where it speaks of newsmeta's own policy or notice, it
belongs to `news`, and schema.org's addresses only say what the terms are called. A rule of which that is not the whole
truth says its packs itself. A demand that began on a day, "since
2026-03-02" in the docstring, is silent before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from newsmeta.rules import RULES
from newsmeta.rules.rule import Rule

_SINCE = re.compile(r"\bsince (\d{4}-\d{2})(-\d{2})?\b")
_ADDRESS = re.compile(r"https?://([^\s()]+)")
_OWN = re.compile(r"\bnewsmeta's\b")


@dataclass(frozen=True, slots=True)
class Pack:
    """Whose demands these are, and the last day that each known version of them speaks of."""

    name: str
    about: str
    versions: Mapping[str, date] = field(default_factory=dict)


PACKS: Mapping[str, Pack] = {
    pack.name: pack
    for pack in (
        Pack("schemaorg", "schema.org and JSON-LD", {"30": date(2026, 3, 19)}),
        Pack("google", "Google's documentation for search, News and Discover", {"2026-10": date(2026, 10, 31)}),
        Pack("opengraph", "the Open Graph protocol and Facebook"),
        Pack("x", "X cards"),
        Pack("news", "newsmeta's news policy, and standards of the web"),
        Pack("site", "the site's own profile, in its configuration"),
    )
}

# The beginning of an address, without its scheme, and whose demand is told there; the longest that fits counts. What
# breaks JSON-LD is schema.org's matter as well as Google's, which reads nothing of a broken block.
_PACKS_OF_ADDRESSES: Mapping[str, tuple[str, ...]] = {
    "schema.org": ("schemaorg",),
    "github.com/schemaorg": ("schemaorg",),
    "www.w3.org/TR/json-ld": ("schemaorg", "google"),
    "github.com/w3c/json-ld": ("schemaorg", "google"),
    "www.w3.org/TR/xmlschema": ("schemaorg",),
    "www.rfc-editor.org/rfc/rfc8259": ("schemaorg", "google"),
    "developers.google.com": ("google",),
    "support.google.com": ("google",),
    "ogp.me": ("opengraph",),
    "developers.facebook.com": ("opengraph",),
    "developer.x.com": ("x",),
    "docs.x.com": ("x",),
}
_ELSEWHERE = ("news",)


def packs_of(rule: Rule) -> tuple[str, ...]:
    """The names of the packs that a rule belongs to, in the order of `PACKS`."""
    if rule.packs:
        return rule.packs
    named = {pack for found in _ADDRESS.finditer(rule.explanation) for pack in _packs_of_address(found[1])}
    if _OWN.search(rule.explanation) or (not named and "newsmeta" in rule.explanation):
        named = (named - {"schemaorg"}) | {"news"}
    return tuple(pack for pack in PACKS if pack in named)


def since(rule: Rule) -> date | None:
    """The day from which on a rule's demand holds; None for one that has no known beginning."""
    found = _SINCE.search(rule.explanation)
    return date.fromisoformat(f"{found[1]}{found[2] or '-01'}") if found else None


def codes_in_packs(selectors: Iterable[str]) -> frozenset[str]:
    """The codes of the rules in packs, written ``google`` or ``google@2026-10``, as of the versions' last days."""
    codes = set()
    for selector in selectors:
        name, _, version = selector.strip().partition("@")
        last = PACKS[name].versions[version] if version else None
        codes |= {rule.code for rule in RULES if name in packs_of(rule) and (last is None or _holds(rule, last))}
    return frozenset(codes)


def codes_as_of(day: date) -> frozenset[str]:
    """The codes of the rules whose demands held on a day."""
    return frozenset(rule.code for rule in RULES if _holds(rule, day))


def unknown_pack(selector: str) -> str | None:
    """What to say of a pack, perhaps with a version, that does not exist; None when it does."""
    from difflib import get_close_matches

    name, mark, version = selector.strip().partition("@")
    if name not in PACKS:
        near = get_close_matches(name.lower(), PACKS, 1)
        known = ", ".join(PACKS)
        return f"there is no such pack; {f'did you mean {near[0]}?' if near else f'there are {known}'}"
    versions = PACKS[name].versions
    if mark and version not in versions:
        near = get_close_matches(version, versions, 1, cutoff=0) or [""]
        return f"there is no such version; did you mean {name}{'@' if near[0] else ''}{near[0]}?"
    return None


def _holds(rule: Rule, day: date) -> bool:
    began = since(rule)
    return began is None or began <= day


def _packs_of_address(address: str) -> tuple[str, ...]:
    fitting = [beginning for beginning in _PACKS_OF_ADDRESSES if address.startswith(beginning)]
    return _PACKS_OF_ADDRESSES[max(fitting, key=len)] if fitting else _ELSEWHERE
