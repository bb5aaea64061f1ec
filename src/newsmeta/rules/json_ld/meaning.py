"""NM031-NM033: JSON-LD whose words have no meaning: contexts and keywords."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.location import Location
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import named_context
from newsmeta.rules.vocabulary.things import Thing, things
from newsmeta.rules.wording import quoted
from newsmeta.sources.schema_names import schema_name

# https://www.w3.org/TR/json-ld11/#keywords
_KEYWORDS = frozenset(
    """@base @container @context @direction @graph @id @import @included @index @json @language @list @nest
@none @prefix @propagate @protected @reverse @set @type @value @version @vocab""".split()
)
_LOOKS_LIKE_KEYWORD = re.compile(r"\s*@[A-Za-z]+\s*")
_SCHEMA_ORG = "https://schema.org"


def contexts(thing: Thing) -> Iterator[tuple[str, Location]]:
    """The addresses that a top-level node names as its contexts, and where they stand."""
    node = thing.node
    stated = node.raw.get("@context") if node and thing.owner is None else None
    for index, each in enumerate(stated if isinstance(stated, list) else [stated]):
        if node and isinstance(each, str):
            within = (index,) if isinstance(stated, list) else ()
            yield each, node.script.location((*node.pointer, "@context", *within))


def _is_misspelt(context: str) -> bool:
    name = schema_name(context)
    if name is not None:
        return bool(name) and not name.startswith("docs/")
    return bool(get_close_matches(context.strip().lower().rstrip("/"), [_SCHEMA_ORG, "http://schema.org"], 1, 0.85))


@rule("NM031", Severity.WARNING)
def json_ld_unknown_context(extraction: Extraction) -> Iterator[Problem]:
    """The context is not schema.org's, so that its terms are not.

    Search engines read schema.org alone:
    https://developers.google.com/search/docs/appearance/structured-data/intro-structured-data (read 2026-10-01).
    newsmeta fetches no context; what the terms mean there was not looked at.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://bugle.example/terms", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    for thing in things(extraction).all:
        named = list(contexts(thing))
        if named and not any(schema_name(each) is not None or _is_misspelt(each) for each, _ in named):
            context, location = named[0]
            yield Problem(f"the context {quoted(context)} is not schema.org's; what it says was not checked", location)


@rule("NM032", Severity.ERROR, fix=named_context)
def json_ld_misspelt_context(extraction: Extraction) -> Iterator[Problem]:
    """The address of schema.org is misspelt in the context.

    The terms get their meaning from that address: https://www.w3.org/TR/json-ld11/#the-context (read 2026-10-01).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org/NewsArticle", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    for thing in things(extraction).all:
        for context, location in contexts(thing):
            if _is_misspelt(context):
                yield Problem(f"the context is {quoted(context)}; write {_SCHEMA_ORG}", location)


@rule("NM033", Severity.ERROR)
def json_ld_unknown_keyword(extraction: Extraction) -> Iterator[Problem]:
    """A key with an @ is none of JSON-LD's keywords.

    Such keys are passed over, whatever they hold: https://www.w3.org/TR/json-ld11/#keywords (read 2026-10-01).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@typ": "NewsArticle", "headline": "Fire in Rome"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    for thing in things(extraction).all:
        for key in thing.node.raw if thing.node else ():
            if "@" in key and key not in _KEYWORDS and _LOOKS_LIKE_KEYWORD.fullmatch(key):
                near = get_close_matches(key.strip().lower(), sorted(_KEYWORDS), 1)
                advice = f"; did you mean {near[0]}?" if near else ""
                place = thing.node.script.location((*thing.node.pointer, key)) if thing.node else None
                yield Problem(f"{quoted(key)} is no keyword of JSON-LD{advice}", place)


MEANING = (json_ld_unknown_context, json_ld_misspelt_context, json_ld_unknown_keyword)
