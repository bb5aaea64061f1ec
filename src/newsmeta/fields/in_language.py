"""inLanguage: the language of the article's text, as BCP 47 (https://schema.org/inLanguage)."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.fields.field import Context, Field, first_good
from newsmeta.fields.plain_text import texts
from newsmeta.fields.source import Declared, DeclaredOn, Tag
from newsmeta.normalize.languages import read_language, script_fits
from newsmeta.normalize.rejected import Rejected
from newsmeta.statement import Item, Statement

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
    choose=first_good,
)
