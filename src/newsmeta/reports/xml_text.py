"""XML 1.0 as text (https://www.w3.org/TR/xml/): elements with attributes, and nothing that XML cannot hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def element(name: str, attributes: dict[str, str | int | None], content: Iterable[str] = ()) -> str:
    """An element on lines of its own; attributes that are None are left out; `content` is markup already."""
    stated = "".join(f' {key}="{_value(str(value))}"' for key, value in attributes.items() if value is not None)
    inside = "".join(content)
    return f"<{name}{stated}>{inside}</{name}>\n" if inside else f"<{name}{stated}/>\n"


def text(content: str) -> str:
    """Text as markup; what XML has no way to write is written as an escape of Python's."""
    return escape(_NOT_IN_XML.sub(lambda found: ascii(found[0])[1:-1], content), quote=False)


def _value(content: str) -> str:
    # A reader makes blanks of line ends and tabs in an attribute unless they are references.
    return re.sub(r"[\t\n\r]", lambda found: f"&#{ord(found[0])};", text(content).replace('"', "&quot;"))
