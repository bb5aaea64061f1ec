"""description and alternativeHeadline: the summary for readers elsewhere, and the dek under the headline.

https://schema.org/description, https://schema.org/alternativeHeadline
"""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.fields.field import Context, Field, first_good
from newsmeta.fields.plain_text import read_text
from newsmeta.fields.source import Declared, DeclaredOn, Tag, Visible
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import clean_text, fold
from newsmeta.statement import Statement

_SLOGAN = Rejected("it describes the site, not the article")
_HEADLINE = Rejected("it repeats the headline")
_TOO_SHORT = Rejected("it is too short to describe the article")
_SHORTEST = 12


def _read(statement: Statement, context: Context) -> Iterator[str | Rejected]:
    slogans = {
        fold(clean_text(value))
        for item in context.evidence.of_type("WebSite", "Organization", "NewsMediaOrganization")
        if isinstance(value := item.first("description", "slogan"), str)
    }
    headline = fold(context.value("headline") or "")
    for text in read_text(statement, context):
        if isinstance(text, Rejected):
            yield text
        elif fold(text) in slogans:
            yield _SLOGAN
        elif fold(text) == headline:
            yield _HEADLINE
        elif len(text) < _SHORTEST:
            yield _TOO_SHORT
        else:
            yield text


DESCRIPTION = Field(
    name="description",
    sources=(
        Declared("description"),
        Tag("description"),
        Tag("og:description"),
        Tag("twitter:description"),
        Tag("dc.description", "dcterms.description", "dcterms.abstract", "sailthru.description", "abstract"),
        DeclaredOn(("WebPage",), ("description",)),
    ),
    read=_read,
    choose=first_good,
)

ALTERNATIVE_HEADLINE = Field(
    name="alternativeHeadline",
    sources=(Declared("alternativeHeadline", "alternateName"), Visible("deks", "dek"), Visible("deks", "subheading")),
    read=_read,
    choose=first_good,
)
