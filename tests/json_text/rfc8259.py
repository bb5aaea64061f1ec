"""The grammar of JSON, written down from https://www.rfc-editor.org/rfc/rfc8259 and used by nothing but tests.

It recognises a text and builds nothing, and shares no line with the readers that it is held against.
"""

from __future__ import annotations

import re

# Sections 2, 6 and 7. A token with the white space around it.
_WHITE = "[\x20\x09\x0a\x0d]*"
_INTEGER = "(?:0|[1-9][0-9]*)"
_NUMBER = rf"-?{_INTEGER}(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?"
_CHARACTER = r"[^\x00-\x1f\x22\x5c]|\\[\x22\x5c/bfnrt]|\\u[0-9A-Fa-f]{4}"
_STRING = f'"(?:{_CHARACTER})*"'
_TOKEN = re.compile(
    f"{_WHITE}(?:(?P<string>{_STRING})|(?P<scalar>{_NUMBER}|true|false|null)|(?P<mark>[][}}{{:,])){_WHITE}"
)

# What may follow what inside an object, an array, and outside of both: state -> kind of token -> next state.
_VALUE = {"string": "ended", "scalar": "ended", "[": "open", "{": "open"}
_OBJECT = {
    "first": {"string": "named", "}": "close"},
    "key": {"string": "named"},
    "named": {":": "value"},
    "value": _VALUE,
    "ended": {",": "key", "}": "close"},
}
_ARRAY = {"first": {**_VALUE, "]": "close"}, "value": _VALUE, "ended": {",": "value", "]": "close"}}
_TEXT = {"first": _VALUE, "ended": {}}
_RULES = {"{": _OBJECT, "[": _ARRAY, "": _TEXT}


def is_json(text: str) -> bool:
    """Whether the grammar has the text: ``JSON-text = ws value ws``."""
    at, open_, states = 0, [""], ["first"]
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            return False
        kind = token["mark"] or str(token.lastgroup)
        then = _RULES[open_[-1]][states[-1]].get(kind)  # type: ignore[index]
        if then is None:
            return False
        if then == "open":
            open_.append(kind)
            states.append("first")
        elif then == "close":
            open_.pop()
            states.pop()
            states[-1] = "ended"
        else:
            states[-1] = then
        at = token.end()
    return open_ == [""] and states == ["ended"]
