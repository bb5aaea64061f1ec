"""What is made of a page, by the name of the format."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from typing import Any

from newsmeta.extraction import Extraction

JSON_FORMATS = ("jsonld", "images", "json")
MARKUP_FORMATS = ("opengraph", "x", "snippet")


def render_product(format_: str, extraction: Extraction, *, among_several: bool) -> str:
    """The product of one page, ending with a line end.

    JSON is indented for a page on its own, and one line (JSON Lines) for one among several. Markup is one tag a line;
    among several, a comment before it names the page.
    """
    if format_ in _VALUES:
        return _json(_VALUES[format_](extraction), among_several)
    tags = _head_lines(extraction, _PREFIXES[format_])
    return f"<!-- {_in_comment(extraction.document.name)} -->\n{tags}" if among_several else tags


def _json_ld(extraction: Extraction) -> Any:
    from newsmeta.outputs.json_ld import json_ld

    return json_ld(extraction.article)


def _images(extraction: Extraction) -> Any:
    from newsmeta.outputs.images import images

    return images(extraction.article)


def _record(extraction: Extraction) -> Any:
    from newsmeta.reports.record import record

    return record(extraction)


_VALUES: dict[str, Callable[[Extraction], Any]] = {"jsonld": _json_ld, "images": _images, "json": _record}
# The snippet holds one tag a line; OpenGraph's and the X card's are told by how they begin.
_PREFIXES = {"opengraph": '<meta property="', "x": '<meta name="twitter:', "snippet": ""}


def _json(value: Any, on_one_line: bool) -> str:
    layout: dict[str, Any] = {"separators": (",", ":")} if on_one_line else {"indent": 2}
    return json.dumps(value, ensure_ascii=False, allow_nan=False, **layout) + "\n"


def _head_lines(extraction: Extraction, prefix: str) -> str:
    from newsmeta.outputs.snippet import snippet

    return "".join(line for line in snippet(extraction.article).splitlines(keepends=True) if line.startswith(prefix))


def _in_comment(name: str) -> str:
    # A comment ends at "-->", and the snippet is ASCII so that it is right in a page of any encoding.
    safe = escape(name).replace("-", "&#45;") if "--" in name else escape(name)
    return safe.encode("ascii", "xmlcharrefreplace").decode("ascii")
