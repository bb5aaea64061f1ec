"""NM034-NM037: JSON-LD that is sound as JSON and says less than was meant."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import without_member
from newsmeta.rules.vocabulary.terms import CREDITED
from newsmeta.rules.vocabulary.things import Thing, things
from newsmeta.rules.wording import quoted
from newsmeta.vocabulary import load

_MOST_RELATED = 5
# Google's own breadcrumbs give an entry's page by address and name alone:
# https://developers.google.com/search/docs/appearance/structured-data/breadcrumb (read 2026-10-01).
_UNTYPED = (*CREDITED, "item")


@rule("NM034", Severity.WARNING)
def json_ld_without_type(extraction: Extraction) -> Iterator[Problem]:
    """An object with properties has no @type.

    Nobody can tell what it is; Google reads it as a Thing:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"name": "The Bugle"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle"}}</script>
    """
    found = [thing for thing in things(extraction).all if _lacks_type(thing)]
    by_property: dict[str | None, list[Thing]] = {}
    for thing in found:
        by_property.setdefault(thing.under, []).append(thing)
    for under, (first, *others) in by_property.items():
        what = f"the object under {under}" if under else "this object"
        more = f" ({len(others) + 1} times)" if others else ""
        related = tuple(Related(message="and here", location=other.location) for other in others[:_MOST_RELATED])
        yield Problem(f"{what} has no @type; say what it is{more}", first.location, related=related)


def _lacks_type(thing: Thing) -> bool:
    if thing.node is None or thing.types or thing.under in _UNTYPED or not thing.node.context.is_schema_org:
        return False
    is_ours = thing.under is None or load().is_property(thing.under)
    described = any(map(load().is_property, thing.properties))
    return is_ours and described and not any("@type" in key.lower() for key in thing.node.raw)


@rule("NM035", Severity.WARNING)
def json_ld_dangling_id(extraction: Extraction) -> Iterator[Problem]:
    """A reference leads to nothing that the page describes.

    Search engines join nodes of one page by their @id, and fetch no other page for it:
    https://www.w3.org/TR/json-ld11/#node-identifiers (read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@id": "#organization"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
        {"@type": "NewsArticle", "headline": "Fire in Rome", "publisher": {"@id": "#organization"}},
        {"@type": "Organization", "@id": "#organization", "name": "The Bugle"}]}</script>
    """
    found = things(extraction)
    known = {_resolved(extraction, each) for each in found.ids}
    by_id: dict[str, list[Thing]] = {}
    for thing in found.all:
        if thing.node and thing.under and thing.node.id and not thing.node.types and not thing.properties:
            by_id.setdefault(thing.node.id, []).append(thing)
    for identifier, (first, *_) in by_id.items():
        is_local = identifier.startswith("_:") or "#" in identifier
        if is_local and identifier not in found.ids and _resolved(extraction, identifier) not in known:
            message = (
                f"{first.under} refers to {quoted(identifier)}, which the page does not describe; describe it here"
            )
            yield Problem(message, first.location)


def _resolved(extraction: Extraction, identifier: str) -> str:
    from urllib.parse import urljoin

    try:
        return urljoin(extraction.document.base_url or "", identifier)
    except ValueError:
        return identifier


@rule("NM036", Severity.WARNING)
def json_ld_nested_array(extraction: Extraction) -> Iterator[Problem]:
    """An array stands directly in another array.

    JSON-LD flattens it, most other readers see no value in it: https://www.w3.org/TR/json-ld11/#sets-and-lists (read
    2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": [[{"@type": "Person", "name": "Jane Doe"}]]}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "author": [{"@type": "Person", "name": "Jane Doe"}]}</script>
    """
    for thing in things(extraction).all:
        node = thing.node
        for key, value in node.raw.items() if node else ():
            if node and isinstance(value, list) and any(isinstance(each, list) for each in value):
                yield Problem(
                    f"{key} is an array within an array; write one", node.script.location((*node.pointer, key))
                )


@rule("NM037", Severity.NOTE, fix=without_member)
def json_ld_empty_value(extraction: Extraction) -> Iterator[Problem]:
    """A property has an empty value.

    It says nothing, and some readers take it for a value: null is as good as absent
    (https://www.w3.org/TR/json-ld11/#dfn-null, read 2026-10-01), "" is a text of no letters. Leave the property out.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome", "description": ""}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    # Where a number is none of JSON's, or a value is missing, the reader has put null.
    torn = {flaw.location.element for flaw in extraction.flaws if flaw.kind in ("non-finite", "missing-value")}
    places = [
        (key, node.script.location((*node.pointer, key)))
        for thing in things(extraction).all
        if (node := thing.node)
        for key, value in node.raw.items()
        if _is_empty(value) and not key.startswith("@") and not (key == "name" and thing.under in CREDITED)
        if value is not None or node.script.element not in torn
    ]
    if places:
        (_, first), *others = places
        names = ", ".join(dict.fromkeys(key for key, _ in places))
        related = tuple(Related(message=f"{key} too", location=place) for key, place in others[:_MOST_RELATED])
        yield Problem(f"empty values of {names}; leave them out", first, related=related)


def _is_empty(value: Any) -> bool:
    return value is None or value in ({}, []) or (isinstance(value, str) and not value.strip())


SHAPE = (
    json_ld_without_type,
    json_ld_dangling_id,
    json_ld_nested_array,
    json_ld_empty_value,
)
