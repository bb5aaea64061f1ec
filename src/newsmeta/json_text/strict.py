"""JSON texts that are valid, and only those (https://www.rfc-editor.org/rfc/rfc8259)."""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
# Escapes one after the other, since the backslash of one may itself be escaped; the group is half a pair.
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F])|.)", re.DOTALL)


def parse_strict(text: str) -> Any:
    """The value of a valid JSON text.

    Raises ValueError for any other, and for what no program reads alike: a key that stands twice,
    half a surrogate pair, a number too large to hold, nesting too deep for the interpreter.
    """
    if _SURROGATE.search(text) and any(escape[1] for escape in _ESCAPE.finditer(text)):
        raise ValueError("half a surrogate pair")
    try:
        return _STRICT.decode(text)
    except RecursionError:
        raise ValueError("nested too deep") from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a key stands twice")
    return members


def _finite(number: str) -> float:
    value = float(number)
    if not math.isfinite(value):
        raise ValueError(f"{number} is too large")
    return value


def _reject(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number in JSON")


_STRICT = json.JSONDecoder(object_pairs_hook=_unique, parse_float=_finite, parse_constant=_reject)
