"""Packs: the rules by whose demand they are, as it stood on a day.

A rule belongs to the packs of the demands that its docstring names (`rules/demands.py`); one of which that is not the
whole truth says its packs itself. A demand that began on a day, "since 2026-03-02" in the docstring, is silent before
that day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from newsmeta.rules import RULES
from newsmeta.rules.demands import demands_of
from newsmeta.rules.rule import Rule

_SINCE = re.compile(r"\bsince (\d{4}-\d{2})(-\d{2})?\b")


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


def packs_of(rule: Rule) -> tuple[str, ...]:
    """The names of the packs that a rule belongs to, in the order of `PACKS`."""
    if rule.packs:
        return rule.packs
    named = {pack for demand in demands_of(rule) for pack in demand.packs}
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
