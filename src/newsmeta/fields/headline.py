"""headline: the article's title without site name and section (https://schema.org/headline)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsmeta.choice import Choice
from newsmeta.fields.field import Context, Field, Reading, chosen, first_good
from newsmeta.fields.outlet import outlet_names
from newsmeta.fields.plain_text import read_text
from newsmeta.fields.source import Declared, Tag, Visible
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import fold, similarity
from newsmeta.statement import Statement

_SEPARATOR = LatePattern(r"\s+[|–—·•»«:‹›/\\-]\s+|\s*[|｜]\s*|\s+::\s+")
_CUT = LatePattern(r"\s*(?:…|\.\.\.)$")
_THE_SITE = Rejected("it is the site's name, not a headline")


def _read(statement: Statement, context: Context) -> Iterator[str | Rejected]:
    names = [fold(name) for name in outlet_names(context)]
    for text in read_text(statement, context):
        if isinstance(text, Rejected):
            yield text
        elif fold(text) in names:
            yield _THE_SITE
        else:
            yield without_site(text, names)


def without_site(title: str, names: Sequence[str]) -> str:
    """The title without the outlet's name (folded, in `names`) at either end."""
    parts = list(_SEPARATOR.finditer(title))
    if not parts:
        return title
    last, first = parts[-1], parts[0]
    if _is_site(title[last.end() :], names):
        return without_site(title[: last.start()], names)
    if _is_site(title[: first.start()], names):
        return without_site(title[first.end() :], names)
    return title


def _is_site(part: str, names: Sequence[str]) -> bool:
    folded = fold(part)
    squeezed = re.sub(r"\W", "", folded)
    return bool(squeezed) and any(
        folded == name
        or squeezed == re.sub(r"\W|^the ", "", name)
        or folded.removeprefix("the ") == name.removeprefix("the ")
        for name in names
    )


def _choose(field: Field, found: Sequence[Reading], context: Context) -> Choice:
    choice = first_good(field, found, context)
    if choice.value is None:
        return choice
    shown = [r for r in found if r.candidate.value is not None and r.candidate.statement.name == "h1"]
    stem = _CUT.sub("", choice.value)
    for reading in shown:
        whole = reading.candidate.value
        # A headline cut short for sharing is told by the whole one on the page that begins with it.
        if len(whole) > len(stem) >= 20 and fold(whole).startswith(fold(stem)) and similarity(whole, stem) < 1:
            return chosen(field, whole, [reading], found)
    return choice


HEADLINE = Field(
    name="headline",
    sources=(
        Declared("headline"),
        Visible("headings", "h1"),
        Tag("og:title"),
        Declared("name"),
        Tag("twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title"),
    ),
    read=_read,
    choose=_choose,
)
