"""How the tags of previews are mended, all those of a page together where a flaw is told once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsmeta.extraction import Extraction
from newsmeta.finding import Edit, Fix
from newsmeta.location import Location
from newsmeta.rules.previews.tags import name_attribute, written_name
from newsmeta.rules.rule import Problem
from newsmeta.rules.tag_fixes import attribute_edit, attribute_name_edit, without_tag
from newsmeta.statement import Statement


def renamed_attributes(extraction: Extraction, tags: Iterable[Statement], old: str, new: str) -> Fix | None:
    """All these tags are named by another attribute, ``property`` for ``name`` or the reverse."""
    edits = [edit for tag in tags if (edit := attribute_name_edit(extraction, tag.location, old, new))]
    return Fix(f"{old} is written as {new}", tuple(edits), safe=True) if edits else None


def renamed_tags(extraction: Extraction, names: Sequence[tuple[Statement, str]], *, safe: bool) -> Fix | None:
    """These tags get the names beside them."""
    edits = tuple(edit for tag, right in names if (edit := _name_edit(extraction, tag, right)))
    return Fix(f"the tag is named {names[0][1]}", edits, safe) if edits else None


def _name_edit(extraction: Extraction, tag: Statement, right: str) -> Edit | None:
    attribute = name_attribute(tag)
    return attribute_edit(extraction, tag.location, attribute, right) if written_name(tag) != right else None


def tags_taken_out(
    extraction: Extraction, locations: Iterable[Location], description: str, *, safe: bool
) -> Fix | None:
    """These tags are taken out, with the lines that they leave empty."""
    fixes = (without_tag(extraction, Problem("", location)) for location in locations)
    edits = tuple(edit for fix in fixes if fix for edit in fix.edits)
    return Fix(description, edits, safe) if edits else None
