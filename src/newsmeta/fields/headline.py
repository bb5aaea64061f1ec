"""headline: the article's title without site name and section (https://schema.org/headline)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from newsmeta.choice import Choice
from newsmeta.fields.field import Context, Field, Reading, chosen, first_good
from newsmeta.fields.outlet import outlet_names
from newsmeta.fields.plain_text import read_text
from newsmeta.fields.source import Declared, Tag, Visible
from newsmeta.location import Syntax
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import fold, tokens
from newsmeta.sources.page import MASTHEAD
from newsmeta.statement import Statement

_SEPARATOR = LatePattern(r"\s+[|–—·•»«:‹›/\\-]\s+|\s*[|｜]\s*|\s+::\s+|:\s+")
_CUT = LatePattern(r"\s*(?:…|\.\.\.|:)$")
_SHORTEST = 15
_SHORTEST_IN_HOST = 4
_THE_SITE = Rejected("it is the site's name, not a headline")


def _read(statement: Statement, context: Context) -> Iterator[str | Rejected]:
    names = [fold(name) for name in (*outlet_names(context), *_mastheads(context))]
    host = _host(context)
    for text in read_text(statement, context):
        if isinstance(text, Rejected):
            yield text
        elif fold(text) in names or _squeezed(text) == host:
            yield _THE_SITE
        else:
            yield without_site(text, names, host)


def _mastheads(context: Context) -> Iterator[str]:
    """Headings that link to the site's front page: its name in large type."""
    for sighting in context.evidence.page.headings:
        if sighting.reason == MASTHEAD:
            yield sighting.statement.value


def _host(context: Context) -> str:
    """The letters and digits of the site's own domain name, or nothing when the page states no address."""
    try:
        host = urlsplit(context.base_url or "").hostname or ""
    except ValueError:
        return ""
    return re.sub(r"\W", "", host.removeprefix("www."))


def _squeezed(text: str) -> str:
    return re.sub(r"\W", "", fold(text))


def without_site(title: str, names: Sequence[str], host: str = "") -> str:
    """The title without the outlet's name (folded, in `names`, or spelt in the domain name) at either end."""
    parts = list(_SEPARATOR.finditer(title))
    if not parts:
        return title
    last, first = parts[-1], parts[0]
    if _is_site(title[last.end() :], names, host):
        return without_site(title[: last.start()], names, host)
    if _is_site(title[: first.start()], names, host):
        return without_site(title[first.end() :], names, host)
    return title


def _is_site(part: str, names: Sequence[str], host: str) -> bool:
    folded = fold(part)
    squeezed = re.sub(r"\W", "", folded)
    if len(squeezed) >= _SHORTEST_IN_HOST and squeezed in host:
        return True
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
    rest = [r for r in found if r.candidate.value is not None]
    for better in (_with_kicker, _without_kicker, _in_full):
        reading = better(choice, rest)
        if reading is not None:
            return chosen(field, reading.candidate.value, [reading], found)
    return choice


def _with_kicker(choice: Choice, rest: Sequence[Reading]) -> Reading | None:
    """The headline as markup and sharing tag both give it, where the heading leaves its own kicker away."""
    own = tokens(choice.value)
    fuller = {
        r.candidate.statement.location.syntax: r
        for r in reversed(rest)
        if len(own) < len(tokens(r.candidate.value)) and tokens(r.candidate.value)[-len(own) :] == own
    }
    declared = next((fuller[s] for s in fuller if s in (Syntax.JSON_LD, Syntax.MICRODATA)), None)
    shared = fuller.get(Syntax.OPEN_GRAPH)
    agree = declared and shared and tokens(declared.candidate.value) == tokens(shared.candidate.value)
    return shared if agree else None


def _without_kicker(choice: Choice, rest: Sequence[Reading]) -> Reading | None:
    """The headline of a source that leaves a kicker, a section or a date away at the front of the heading."""
    own = tokens(choice.value)
    for reading in rest:
        other = tokens(reading.candidate.value)
        if 2 <= len(other) < len(own) and own[-len(other) :] == other and len(" ".join(other)) >= _SHORTEST:
            return reading
    return None


def _in_full(choice: Choice, rest: Sequence[Reading]) -> Reading | None:
    """The whole of a headline that is cut short where it was taken from."""
    stem = _CUT.sub("", choice.value)
    if stem == choice.value:
        return None
    parts = tokens(stem)
    for reading in rest:
        other = tokens(reading.candidate.value)
        if len(other) > len(parts) and any(other[n : n + len(parts)] == parts for n in range(len(other))):
            return reading
    return None


HEADLINE = Field(
    name="headline",
    sources=(
        Visible("headings", "h1"),
        Declared("headline"),
        Tag("og:title"),
        Declared("name"),
        Tag("twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title"),
    ),
    read=_read,
    choose=_choose,
)
