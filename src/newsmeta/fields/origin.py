"""Where the text comes from: the wire agency behind agency copy, and the notice that it is a translation.

https://schema.org/sourceOrganization. schema.org has no property for a notice of translation; it stays in the record.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmeta.article import Organization, TranslationNotice
from newsmeta.fields.field import Context, Field, first_good
from newsmeta.fields.publisher import organization
from newsmeta.fields.source import Declared, Visible
from newsmeta.normalize.agencies import agency, find_agency_credit
from newsmeta.normalize.names import Named, read_names
from newsmeta.normalize.notices import find_translation_notice
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import clean_text
from newsmeta.sources.page.sighting import visible
from newsmeta.statement import Item, Statement

_NO_AGENCY = Rejected("it names no news agency")
_NO_NOTICE = Rejected("it is no notice of translation")
_OPENING, _ENDING = 160, 120
_ADDRESSES = ("/", "http://", "https://")


class AgencyCopy:
    """The opening of the first paragraph, the end of the last, and the byline, where agency copy is marked."""

    label = "visible page: opening and end of the text, byline"

    def statements(self, evidence: Any) -> Iterator[tuple[Statement, str | None]]:
        bylines = {s.statement.location.element for s in evidence.page.bylines if s.statement.name == "byline"}
        layout = evidence.page.layout
        paragraphs = [number for number in layout.paragraphs if layout.elements[number] not in bylines]
        for paragraph in paragraphs[:1]:
            yield visible("opening", layout.text(paragraph)[:_OPENING], layout.elements[paragraph]), None
        for paragraph in paragraphs[-1:]:
            yield visible("ending", layout.text(paragraph)[-_ENDING:], layout.elements[paragraph]), None
        for sighting in evidence.page.bylines:
            if sighting.statement.name == "byline" and sighting.reason is None:
                yield sighting.statement, None


def _read(statement: Statement, context: Context) -> Iterator[Organization | Rejected]:
    value = statement.value
    if isinstance(value, Item):
        found = organization(value, context)
        yield found if isinstance(found, Organization) else _NO_AGENCY
    elif not isinstance(value, str):
        yield _NO_AGENCY
    elif statement.name in ("opening", "ending"):
        credited = find_agency_credit(value)
        if credited is not None:
            yield Organization(name=credited.name)
    elif statement.name == "byline":
        for named in read_names(value, language=context.language):
            known = agency(named.name) if isinstance(named, Named) else None
            if known is not None and known.kind == "wire":
                yield Organization(name=known.name)
    else:
        name = clean_text(value)
        yield Organization(name=name) if name and not name.startswith(_ADDRESSES) else _NO_AGENCY


def _read_notice(statement: Statement, context: Context) -> Iterator[TranslationNotice | Rejected]:
    notice = find_translation_notice(statement.value)
    yield TranslationNotice(text=notice.text, machine=notice.machine) if notice else _NO_NOTICE


SOURCE_ORGANIZATION = Field(
    name="sourceOrganization",
    sources=(Declared("sourceOrganization"), AgencyCopy()),
    read=_read,
    choose=first_good,
)

TRANSLATION_NOTICE = Field(
    name="translationNotice",
    sources=(Visible("translation_notices", "notice"),),
    read=_read_notice,
    choose=first_good,
)
