"""NM029, NM030 and NM038: JSON-LD that nobody reads, and what templates leave in values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

from newsmeta.document import Document
from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.location import Location, Position, Syntax
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.tag_fixes import json_ld_type
from newsmeta.rules.vocabulary.things import things
from newsmeta.rules.wording import quoted
from newsmeta.statement import Statement

_OPENS_AS_JSON_LD = re.compile(r"\s*[\[{][\s\[{]*\"@(?:context|graph)\"\s*:")
_JSON_TYPES = ("application/json", "text/json")
_JSON_LD_SCRIPT = re.compile(r"<script[^<>]*ld\+json", re.IGNORECASE)
_MOST_SCRIPTS = 50
_LONGEST = 5_000
# Marks of template languages; a search action's {search_term} has single braces, and a text on code may have any.
_MARKS = re.compile(
    r"\{\{[^{}]*\}\}|\{%.*?%\}|<%.*?%>|<\?(?:php|=)|\$\{[^{}]*\}|%%[A-Za-z_]+%%|\[object Object\]", re.DOTALL
)
_LEFT_ALONE = frozenset({"undefined", "null", "none", "nan", "nil", "(null)", "[object object]", "n/a"})
_NO_PATH = re.compile(r"/(?:undefined|null|\[object%20Object\]|NaN)(?:[/?#]|$)")
_LONG_TEXTS = frozenset({"articleBody", "text", "reviewBody", "commentText", "transcript", "familyName", "urlTemplate"})
_TAGS = ("og:", "article:", "twitter:", "description", "author", "keywords", "dc.")


def _scripts(document: Document, is_meant: Callable[[str], bool]) -> list[Any]:
    """The scripts with such a type."""
    types = document.outline.attribute("type")
    return [document.elements[n] for n in document.outline.called_alone("script") if is_meant(types.get(n, ""))]


@rule("NM029", Severity.WARNING, fix=json_ld_type)
def json_ld_in_plain_json(extraction: Extraction) -> Iterator[Problem]:
    """JSON-LD stands in a script of another type.

    Consumers look for application/ld+json alone:
    https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents (read 2026-10-01).

    Bad::

        <script type="application/json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    if '"@context"' not in extraction.document.text:
        return
    for element in _scripts(extraction.document, _JSON_TYPES.__contains__):
        if _OPENS_AS_JSON_LD.match(element.text or ""):
            kind = element.get("type")
            location = Location(Syntax.JSON_LD, "script", element, "type")
            yield Problem(f"JSON-LD in a script of type {kind}; write application/ld+json", location)


@rule("NM030", Severity.WARNING)
def json_ld_out_of_sight(extraction: Extraction) -> Iterator[Problem]:
    """JSON-LD stands where consumers do not look: in a template, in noscript, or in a comment.

    The content of template is no part of the document
    (https://html.spec.whatwg.org/#the-template-element, read 2026-10-01), that of noscript is text to whoever runs
    scripts. A comment is told only where nothing else holds JSON-LD.

    Bad::

        <noscript><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script></noscript>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    text, document = extraction.document.text, extraction.document
    if "ld+json" not in text:
        return
    read = _scripts(document, lambda type_: "ld+json" in type_)
    for element in read:
        if any(up.tag == "noscript" for up in element.iterancestors()):
            yield Problem("JSON-LD in noscript; put it outside", Location(Syntax.JSON_LD, "script", element))
    if text.count("ld+json") > len(read):
        for found in islice(_JSON_LD_SCRIPT.finditer(text), _MOST_SCRIPTS):
            if where := _enclosing(text, found.start(), bool(read)):
                yield _at(document.position_at(found.start()), where)


def _enclosing(text: str, start: int, others: bool) -> str | None:
    opened = text.rfind("<!--", 0, start)
    if opened >= 0 and text.find("-->", opened) > start:
        return None if others else "a comment"
    opened = text.rfind("<template", 0, start)
    return "a template" if opened >= 0 and "</template" not in text[opened:start] else None


def _at(position: Position, where: str) -> Problem:
    location = Location(Syntax.JSON_LD, f"script in {where}")
    return Problem(f"JSON-LD in {where}, where nobody reads it; put it outside", location, position=position)


@rule("NM038", Severity.ERROR)
def template_residue(extraction: Extraction) -> Iterator[Problem]:
    """What a template should have filled in or left out stands as a value.

    Readers see it as it is: newsmeta's news policy; Google asks that markup be true to the page,
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "{{ title }}"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    for thing in things(extraction).all:
        for name, values in thing.properties.items():
            for stated in values if name not in _LONG_TEXTS else ():
                value = stated.value if isinstance(stated, Statement) else stated.raw
                if isinstance(value, str) and is_residue(value):
                    yield Problem(
                        f"{name} is {quoted(value)}, left by a template; fill it in or leave it out", stated.location
                    )
    for tag in extraction.evidence.tag_list:
        if tag.name.startswith(_TAGS) and is_residue(tag.value):
            message = f"{tag.name} is {quoted(tag.value)}, left by a template; fill it in or leave it out"
            yield Problem(message, tag.location)


@lru_cache(maxsize=256)
def is_residue(value: str) -> bool:
    """Whether a value is what a template should have filled in or left out."""
    if len(value) > _LONGEST:
        return False
    if len(value) <= 20 and value.strip().lower() in _LEFT_ALONE:
        return True
    if ("{" in value or "%" in value or "<" in value or "[" in value) and _MARKS.search(value):
        return True
    return "://" in value and bool(_NO_PATH.search(value))


RESIDUE = (json_ld_in_plain_json, json_ld_out_of_sight, template_residue)
