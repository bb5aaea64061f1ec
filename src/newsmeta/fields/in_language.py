"""inLanguage: the language of the article's text, as BCP 47 (https://schema.org/inLanguage)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsmeta.choice import Choice
from newsmeta.fields.field import Context, Field, Reading, chosen, derived, first_good
from newsmeta.fields.plain_text import texts
from newsmeta.fields.source import Declared, DeclaredOn, Tag
from newsmeta.normalize.languages import primary, read_language, script_fits
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text_language import language_of_text
from newsmeta.statement import Item, Statement

# The name of the derivation.
TEXT_LANGUAGE = "language of the text"
_OTHER_LANGUAGE = "the article's text is in another language"
_PARAGRAPHS = 12
_SHORTEST_TEXT = 400
_OTHER_SCRIPT = Rejected("the article's text is not in that language's script")


def _read(statement: Statement, context: Context) -> Iterator[str | Rejected]:
    value = statement.value
    if isinstance(value, Item):
        value = value.first("alternateName", "identifier", "name") or value.id
    for text in texts(value):
        if isinstance(text, Rejected):
            yield text
            continue
        language = read_language(text)
        if isinstance(language, str) and script_fits(language, _sample(context)) is False:
            yield _OTHER_SCRIPT
        else:
            yield language


def _choose(field: Field, found: Sequence[Reading], context: Context) -> Choice:
    """What is declared, unless the text is plainly in another language; where nothing is, the text's own language."""
    choice = first_good(field, found, context)
    text = " ".join(map(context.evidence.page.layout.text, context.evidence.page.layout.paragraphs[:_PARAGRAPHS]))
    if choice.value is not None and len(text) < _SHORTEST_TEXT:
        return choice
    told = language_of_text(text)
    if choice.value is None:
        return derived(field, told.clear, TEXT_LANGUAGE, found) if told.clear else choice
    if not told.contradicts(primary(choice.value)):
        return choice
    for reading in found:
        if reading.candidate.value is not None and primary(reading.candidate.value) == told.clear:
            return chosen(field, reading.candidate.value, [reading], found)
    return derived(field, told.clear, TEXT_LANGUAGE, [_contradicted(reading) for reading in found])


def _contradicted(reading: Reading) -> Reading:
    candidate = reading.candidate
    return Reading(reading.rank, candidate if candidate.reason else replace(candidate, reason=_OTHER_LANGUAGE))


def _sample(context: Context) -> str:
    """Some of the article's own text: enough to tell its script."""
    titles = context.evidence.titles
    layout = context.evidence.page.layout
    return " ".join([*titles[:1], *(layout.text(paragraph)[:300] for paragraph in layout.paragraphs[:2])])


IN_LANGUAGE = Field(
    name="inLanguage",
    sources=(
        Declared("inLanguage"),
        Tag("html:lang"),
        DeclaredOn(("WebPage",), ("inLanguage",)),
        Tag("og:locale"),
        Tag("content-language", "dc.language", "dcterms.language", "language", "lang"),
    ),
    read=_read,
    choose=_choose,
)
