"""Changes of what newsmeta says of a page: what is no longer valid, and findings that come and go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from newsmeta.comparing.difference import Relation
from newsmeta.comparing.kind import Pages, Sight, change
from newsmeta.comparing.markup_changes import declaration_lost, structured_data_lost
from newsmeta.comparing.snapshot import Flagged
from newsmeta.finding import Severity

# The rule behind `article_invalid`, which tells the same.
_LEFT_OUT = "NM801"
# The rule that says of fields that the item lacks what the page states elsewhere: where they were lost, that is told.
_INCOMPLETE = "NM113"
_QUOTED = re.compile(r"\"([^\"]+)\"")
# How grave a finding may be for a change of its field to tell it as well: one cause is told once.
_TELLS = {
    Relation.LOST: Severity.ERROR,
    Relation.OTHER_PEOPLE: Severity.ERROR,
    Relation.MOVED: Severity.ERROR,
    Relation.CHANGED: Severity.WARNING,
    Relation.ZONE_LOST: Severity.WARNING,
    Relation.LESS_EXACT: Severity.WARNING,
}
_RANK = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@change("NM970", Severity.ERROR)
def article_invalid(pages: Pages) -> Iterator[Sight]:
    """A value that was valid no longer is, and is left out of what newsmeta emits.

    newsmeta emits nothing that its JSON Schemas or the schema.org vocabulary (https://schema.org/version/latest)
    refuse. In a record that something else wrote or edited, the article itself is judged.

    Before::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lower lock reopens", "about": {"@type": "Event", "name": "Reopening"}}</script>

    After::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lower lock reopens", "about": {"@type": "Evnt", "name": "Reopening"}}</script>
    """
    before, after = pages.before.invalid, pages.after.invalid
    for field in after:
        if field not in before:
            yield Sight(
                field, "no longer valid", detail=after[field], field=field, before=pages.before.values.get(field)
            )


@change("NM971", Severity.NOTE)
def article_valid_again(pages: Pages) -> Iterator[Sight]:
    """A value that was not valid now is, or is gone.

    Before::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lower lock reopens", "about": {"@type": "Evnt", "name": "Reopening"}}</script>

    After::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lower lock reopens", "about": {"@type": "Event", "name": "Reopening"}}</script>
    """
    before, after = pages.before.invalid, pages.after.invalid
    for field in before:
        if field not in after:
            yield Sight(field, "valid again", detail=before[field], field=field, after=pages.after.values.get(field))


@change("NM975", Severity.WARNING)
def finding_new(pages: Pages) -> Iterator[Sight]:
    """A rule of `newsmeta check` finds something on the page that it did not find before.

    It is as grave as the finding. What only repeats a change that is told already, such as "no author" where the author
    was lost, is left out.

    Before::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lower lock reopens"}</script>

    After::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lower lock reopens",}</script>
    """
    undeclared = {each.field or "" for each in _undeclared(pages)}
    told, invalid = _told(pages, undeclared), _quoted_in_only(pages.after.invalid, pages.before.invalid)
    for each in _more(pages.before.flagged, pages.after.flagged):
        if undeclared and each.code == _INCOMPLETE:
            continue
        if _RANK[each.severity] > told.get(each.field or "", -1) and not any(word in each.message for word in invalid):
            yield Sight(
                f"{each.code} {each.name}", "found", detail=each.message, field=each.field, severity=each.severity
            )


@change("NM976", Severity.NOTE)
def finding_gone(pages: Pages) -> Iterator[Sight]:
    """A rule of `newsmeta check` no longer finds what it found on the page.

    Before::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lower lock reopens",}</script>

    After::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Lower lock reopens"}</script>
    """
    if any(structured_data_lost.function(pages)):
        # What was wrong with an item went with it.
        return
    changed = {each.field for each in pages.differences if each.relation is not Relation.RESPELLED}
    changed |= {field for field, known in pages.before.known.items() if known != pages.after.known.get(field)}
    invalid = _quoted_in_only(pages.before.invalid, pages.after.invalid)
    for each in _more(pages.after.flagged, pages.before.flagged):
        if each.field not in changed and not any(word in each.message for word in invalid):
            yield Sight(f"{each.code} {each.name}", "no longer found", detail=each.message, field=each.field)


def _quoted_in_only(those: Mapping[str, str], others: Mapping[str, str]) -> set[str]:
    """The values that are not valid in the one state alone; a rule that finds one tells the same."""
    return {word for field, message in those.items() if field not in others for word in _QUOTED.findall(message)}


def _more(fewer: Mapping[str, Flagged], more: Mapping[str, Flagged]) -> Iterator[Flagged]:
    """The findings of rules that found more in the one than in the other."""
    for code, each in more.items():
        if code != _LEFT_OUT and each.count > (fewer[code].count if code in fewer else 0):
            yield each


def _undeclared(pages: Pages) -> Iterator[Sight]:
    """The fields that structured data, or all markup, no longer states."""
    yield from declaration_lost.function(pages)
    yield from structured_data_lost.function(pages)


def _told(pages: Pages, undeclared: Iterable[str]) -> dict[str, int]:
    """For each field that changed the gravest finding that the change tells as well."""
    told: dict[str, int] = {}
    for each in pages.differences:
        if each.relation in _TELLS:
            told[each.field] = max(told.get(each.field, -1), _RANK[_TELLS[each.relation]])
    return told | dict.fromkeys(undeclared, _RANK[Severity.ERROR])


FINDING_CHANGES = (article_invalid, article_valid_again, finding_new, finding_gone)
