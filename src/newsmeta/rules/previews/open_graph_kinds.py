"""NM526: properties of OpenGraph that take only some values."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Severity
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.previews.tags import and_others, open_graph_tags
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import value_fix
from newsmeta.rules.wording import quoted
from newsmeta.statement import Statement

_COUNT = re.compile(r"[1-9]\d*(?:\.0+)?|")
_PIXELS = "a number of pixels"
_TAKEN: dict[str, tuple[re.Pattern[str], str]] = {
    "profile:gender": (re.compile("male|female|"), "male or female"),
    "og:determiner": (re.compile("a|an|the|auto|"), "a, an, the, auto or nothing"),
    "article:opinion": (re.compile("true|false|0|1|"), "true or false"),
    "og:image:type": (re.compile(r"[a-zA-Z]+/[\w.+-]+(?:\s*;.*)?|"), "a media type such as image/jpeg"),
    "og:video:type": (re.compile(r"[a-zA-Z]+/[\w.+-]+(?:\s*;.*)?|"), "a media type such as video/mp4"),
    "og:audio:type": (re.compile(r"[a-zA-Z]+/[\w.+-]+(?:\s*;.*)?|"), "a media type such as audio/mpeg"),
    "video:duration": (_COUNT, "a whole number of seconds"),
    "music:duration": (_COUNT, "a whole number of seconds"),
    "og:image:width": (_COUNT, _PIXELS),
    "og:image:height": (_COUNT, _PIXELS),
    "og:video:width": (_COUNT, _PIXELS),
    "og:video:height": (_COUNT, _PIXELS),
    "fb:app_id": (re.compile(r"\d+|"), "the number of the app"),
}
# What is longer is no such value, and would take its time.
_LONGEST = 100
_UNIT = re.compile(r"\s*px\s*", re.IGNORECASE)


def _taken_value(extraction: Extraction, problem: Problem) -> Fix | None:
    name = next((tag.name for tag in _ill_valued(extraction) if tag.location == problem.location), "")

    def right(text: str) -> str | None:
        plain = _UNIT.sub("", text.strip()).lower() if len(text) < _LONGEST else ""
        return plain if name in _TAKEN and plain and _TAKEN[name][0].fullmatch(plain) else None

    return value_fix(extraction, problem, right, "the value is written as OpenGraph has it", safe=True)


def _ill_valued(extraction: Extraction) -> Iterator[Statement]:
    for tag in open_graph_tags(extraction):
        if tag.name in _TAKEN and not _TAKEN[tag.name][0].fullmatch(tag.value.strip()) and not is_residue(tag.value):
            yield tag


@rule("NM526", Severity.WARNING, fix=_taken_value)
def open_graph_value_of_no_kind(extraction: Extraction) -> Iterator[Problem]:
    """A property of OpenGraph that takes only some values has another.

    Consumers drop it: https://ogp.me/#types and https://developers.facebook.com/docs/sharing/webmasters/ say what each
    takes (read 2026-10-01).

    Bad::

        <meta property="og:title" content="Fire in Rome"><meta property="og:image" content="https://bugle.example/a.jpg">
        <meta property="og:image:width" content="1600px">

    Good::

        <meta property="og:title" content="Fire in Rome"><meta property="og:image" content="https://bugle.example/a.jpg">
        <meta property="og:image:width" content="1600">
    """
    found: dict[str, list[Statement]] = {}
    for tag in _ill_valued(extraction):
        found.setdefault(_TAKEN[tag.name][1], []).append(tag)
    for right, (first, *others) in found.items():
        related = and_others((f"{tag.name} {quoted(tag.value)}", tag.location) for tag in others)
        yield Problem(f"{first.name} is {quoted(first.value)}; write {right}", first.location, related=related)


OPEN_GRAPH_KINDS = (open_graph_value_of_no_kind,)
