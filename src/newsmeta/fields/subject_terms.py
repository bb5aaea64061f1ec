"""keywords and articleSection (https://schema.org/keywords, https://schema.org/articleSection)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newsmeta.choice import Choice
from newsmeta.fields.field import Context, Field, Reading, absent, chosen
from newsmeta.fields.outlet import outlet_names
from newsmeta.fields.plain_text import texts
from newsmeta.fields.source import Declared, Tag, Visible
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import clean_text, fold
from newsmeta.statement import Item, Statement

_SPLIT = LatePattern(r"\s*[,;，、|]\s*")
_EMPTY = Rejected("it is empty")
_THE_SITE = Rejected("it is the site's name")
_NO_SECTION = Rejected("it names the home page, not a section")
_TITLE = Rejected("it is the article's own title")
_HOME = frozenset(
    ("home", "homepage", "home page", "start", "startseite", "accueil", "inicio", "início", "首页", "ホーム", "главная")
)
_LONGEST_TERM = 80


def _read_keywords(statement: Statement, context: Context) -> Iterator[str | Rejected]:
    for text in texts(statement.value):
        if isinstance(text, Rejected):
            yield text
            continue
        terms = [term for raw in _SPLIT.split(clean_text(text)) if (term := raw.strip(" .#\"'"))]
        # Machine-made terms ("Type:Article", "channel~news") are bookkeeping of the page's system.
        yield from [term for term in terms if len(term) <= _LONGEST_TERM and not re.search(r"\w[:~=]\w", term)] or [
            _EMPTY
        ]


def _read_section(statement: Statement, context: Context) -> Iterator[str | Rejected]:
    names = {fold(name) for name in outlet_names(context)}
    for text in texts(statement.value):
        section = clean_text(text) if isinstance(text, str) else text
        if isinstance(section, Rejected):
            yield section
        elif not section:
            yield _EMPTY
        elif fold(section) in names:
            yield _THE_SITE
        elif fold(section) in _HOME:
            yield _NO_SECTION
        elif statement.name == "BreadcrumbList" and _is_title(section, (context.value("headline") or "",)):
            yield _TITLE
        else:
            yield section


class Breadcrumbs:
    """The steps of the page's BreadcrumbList between its first and its last."""

    label = "BreadcrumbList item: itemListElement"

    def statements(self, evidence: Any) -> Iterator[tuple[Statement, str | None]]:
        for item in evidence.of_type("BreadcrumbList"):
            steps = [s for s in item.all("itemListElement") if isinstance(s.value, Item)]
            for statement in steps:
                name = _step_name(statement.value)
                if name:
                    reason = _TITLE.reason if _is_title(name, evidence.titles) else None
                    yield Statement("BreadcrumbList", name, statement.location), reason


def _is_title(name: str, titles: Iterable[str]) -> bool:
    return any(title and (fold(name) in fold(title) or fold(title) in fold(name)) for title in titles)


def _step_name(step: Item) -> str | None:
    name = step.first("name")
    if isinstance(name, str):
        return name
    target = step.first("item")
    name = target.first("name") if isinstance(target, Item) else None
    return name if isinstance(name, str) else None


def _choose_all(field: Field, found: Sequence[Reading], context: Context) -> Choice:
    """Every term of the best source, each once."""
    good = [reading for reading in found if reading.candidate.value is not None]
    if not good:
        return absent(field, found, ())
    best = [reading for reading in good if reading.rank == good[0].rank]
    terms: dict[str, str] = {}
    for reading in best:
        terms.setdefault(fold(reading.candidate.value), reading.candidate.value)
    return chosen(field, tuple(terms.values()), best, found)


KEYWORDS = Field(
    name="keywords",
    sources=(
        Declared("keywords"),
        Visible("terms", "tag link"),
        Tag("news_keywords"),
        Tag("article:tag", "og:article:tag"),
        Tag("keywords"),
        Tag("parsely-tags", "sailthru.tags", "cxenseparse:taxonomy", "dc.subject", "dcterms.subject"),
    ),
    read=_read_keywords,
    choose=_choose_all,
)

ARTICLE_SECTION = Field(
    name="articleSection",
    sources=(
        Declared("articleSection"),
        Tag("article:section", "og:article:section"),
        Tag(
            "parsely-section",
            "sailthru.section",
            "section",
            "category",
            "cxenseparse:recs:category",
            "dc.subject.section",
        ),
        Breadcrumbs(),
        Visible("terms", "section link"),
    ),
    read=_read_section,
    choose=_choose_all,
)
