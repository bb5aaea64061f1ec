"""Kinds of change by what people call them: a code, the beginning of codes, or a name."""

from __future__ import annotations

import re

from newsmeta.comparing import CHANGES, Kind
from newsmeta.rules.selection import unknown_rule

_BEGINNING = re.compile(r"nm\d*", re.IGNORECASE)


def named_kinds(selector: str) -> tuple[Kind, ...]:
    """The kinds of change with this code or name, or whose codes begin so (``NM96``); none when there are none."""
    wanted = selector.strip().lower()
    if _BEGINNING.fullmatch(wanted):
        return tuple(kind for kind in CHANGES if kind.code.lower().startswith(wanted))
    return tuple(kind for kind in CHANGES if kind.name == wanted)


def find_kind(code_or_name: str) -> Kind | None:
    """The kind of change with this code or name."""
    wanted = code_or_name.strip().lower()
    return next((kind for kind in CHANGES if wanted in (kind.code.lower(), kind.name)), None)


def unknown_name(selector: str) -> str:
    """What to say of a selector that names neither a kind of change nor a rule."""
    from difflib import get_close_matches

    near = get_close_matches(selector.strip().lower(), [kind.name for kind in CHANGES], 1)
    return f"there is no such change or rule; did you mean {near[0]}?" if near else unknown_rule(selector)
