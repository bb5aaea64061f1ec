"""description and alternativeHeadline: the summary for readers elsewhere, and the dek under the headline.

https://schema.org/description, https://schema.org/alternativeHeadline
"""

from __future__ import annotations

import re
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
_UNFILLED = Rejected("a template's placeholder that was never filled in")
_TEMPLATE = re.compile(r"\{\{.+\}\}|\{%.+%\}|\$\{\w[\w.]*\}|<%.+%>|\[\[.+\]\]")
_WHOLE_PARAGRAPH = Rejected("a paragraph of the article rather than its dek")
_SHORTEST, _LONGEST_DEK = 12, 320


def _read(statement: Statement, context: Context) -> Iterator[str | Rejected]:
    slogans = {
        fold(clean_text(value))
        for item in context.evidence.of_type("WebSite", "Organization", "NewsMediaOrganization")
        if isinstance(value := item.first("description", "slogan"), str)
    }
    headline = fold(context.value("headline") or "")
    for raw in read_text(statement, context):
        # Line breaks that a system escaped twice.
        text = raw if isinstance(raw, Rejected) else " ".join(raw.replace("\\n", " ").split())
        if isinstance(text, Rejected):
            yield text
        elif fold(text) in slogans:
            yield _SLOGAN
        elif fold(text) == headline:
            yield _HEADLINE
        elif statement.name == "dek" and len(text) > _LONGEST_DEK:
            yield _WHOLE_PARAGRAPH
        elif _TEMPLATE.search(text):
            yield _UNFILLED
        elif len(text) < _SHORTEST:
            yield _TOO_SHORT
        else:
            yield text


DESCRIPTION = Field(
    name="description",
    sources=(
        Declared("description"),
        Visible("deks", "dek"),
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
