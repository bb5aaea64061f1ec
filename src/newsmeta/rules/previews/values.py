"""NM510: tags of previews that state their value where nobody looks for it."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Severity
from newsmeta.location import Location, Syntax
from newsmeta.rules.once import once_a_page
from newsmeta.rules.previews.fixes import renamed_attributes
from newsmeta.rules.previews.tags import and_others, counted
from newsmeta.rules.rule import Problem, rule
from newsmeta.statement import Statement

_PREVIEWS = ("og:", "article:", "twitter:")


@once_a_page
def tags_in_value(extraction: Extraction) -> tuple[Statement, ...]:
    """Meta tags of previews with ``value=`` for ``content=``, each at its value."""
    outline = extraction.document.outline
    contents = outline.attribute("content")
    without = (n for n in outline.attribute("value") if n not in contents and outline.tags[n] == "meta")
    return tuple(
        Statement(name, element.get("value"), Location(Syntax.META, f'meta[{key}="{name}"]', element, "value"))
        for element in map(outline.elements.__getitem__, without)
        for key in ("property", "name")
        if (name := (element.get(key) or "").strip().lower()).startswith(_PREVIEWS)
    )


def _as_content(extraction: Extraction, problem: Problem) -> Fix | None:
    return renamed_attributes(extraction, tags_in_value(extraction), "value", "content")


@rule("NM510", Severity.WARNING, fix=_as_content)
def preview_tag_in_value(extraction: Extraction) -> Iterator[Problem]:
    """Tags of previews have value= where content= belongs.

    A meta tag states its value by content= (https://html.spec.whatwg.org/multipage/semantics.html#the-meta-element);
    who reads OpenGraph (https://ogp.me, read 2026-10-01) and X cards looks at nothing else.

    Bad::

        <meta name="twitter:card" value="summary_large_image">

    Good::

        <meta name="twitter:card" content="summary_large_image">
    """
    found = tags_in_value(extraction)
    if found:
        others = and_others((tag.name, tag.location) for tag in found[1:])
        yield Problem(f"{counted(found)} in value=; write content=", found[0].location, related=others)


VALUES = (preview_tag_in_value,)
