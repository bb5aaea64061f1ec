"""url and mainEntityOfPage: the article's own address (https://schema.org/url, https://www.rfc-editor.org/rfc/rfc6596)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from newsmeta.choice import Candidate, Choice, State
from newsmeta.fields.field import Context, Field, Reading, absent, chosen, derived, first_good
from newsmeta.fields.source import Declared, Tag
from newsmeta.location import Location, Syntax
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.urls import read_url
from newsmeta.statement import Item, Statement

_HOME = Rejected("it is the home page's address, not the article's")


def _read(statement: Statement, context: Context) -> Iterator[str | Rejected]:
    value = statement.value
    if isinstance(value, Item):
        value = value.id or value.first("url") or ""
    if not isinstance(value, str):
        yield Rejected("it is not an address")
        return
    given = context.evidence.document.url
    address = read_url(value, context.evidence.document.base_url)
    if isinstance(address, str) and given and _is_home(address) and not _is_home(given):
        yield _HOME
    else:
        yield address


def _is_home(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query


def _choose(field: Field, found: Sequence[Reading], context: Context) -> Choice:
    choice = first_good(field, found, context)
    given = context.evidence.document.url
    if choice.state is not State.ABSENT or not given:
        return choice
    statement = Statement("url", given, Location(Syntax.CONFIG, "url"))
    taken = Reading(-1, Candidate(given, statement))
    return chosen(field, given, [taken], [taken, *found])


def _choose_main_entity(field: Field, found: Sequence[Reading], context: Context) -> Choice:
    url = context.value("url")
    if url is None:
        return absent(field, found)
    same = [reading for reading in found if reading.candidate.value == url]
    if same:
        return chosen(field, url, same[:1], found)
    return derived(field, url, "the article's url", found)


URL = Field(
    name="url",
    sources=(Tag("link:canonical"), Tag("og:url"), Declared("url"), Declared("mainEntityOfPage"), Tag("twitter:url")),
    read=_read,
    choose=_choose,
)

MAIN_ENTITY_OF_PAGE = Field(
    name="mainEntityOfPage",
    sources=(Declared("mainEntityOfPage"),),
    read=_read,
    choose=_choose_main_entity,
)
