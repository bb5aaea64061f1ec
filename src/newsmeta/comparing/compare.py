"""Two states of one page -> its changes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from newsmeta.comparing import CHANGES
from newsmeta.comparing.kind import Change, Kind, Pages, Sight, compared
from newsmeta.comparing.snapshot import snapshot_of
from newsmeta.extraction import Extraction
from newsmeta.finding import Severity

_LOUD = tuple(kind for kind in CHANGES if not kind.quiet)


def diff(before: Extraction | Mapping[str, Any], after: Extraction | Mapping[str, Any]) -> list[Change]:
    """What changed from one state of a page to the other, by what it means; nothing when nothing did.

    Each state is an `Extraction`, or a record as `record` makes it. Raises SourceError for a mapping that is no record.
    """
    return list(changes(compared(snapshot_of(before), snapshot_of(after)), _LOUD, {}))


def changes(pages: Pages, kinds: Collection[Kind], levels: Mapping[str, str]) -> Iterator[Change]:
    """What the kinds of change see on a page; `levels` gives some codes another severity, or ``off``."""
    for kind in kinds:
        level = levels.get(kind.code)
        if level != "off":
            for sight in kind.function(pages):
                yield _change(kind, sight, Severity(level) if level else sight.severity or kind.severity)


def _change(kind: Kind, sight: Sight, severity: Severity) -> Change:
    return Change(
        code=kind.code,
        name=kind.name,
        severity=severity,
        subject=sight.subject,
        predicate=sight.predicate,
        trait=sight.trait,
        detail=sight.detail,
        field=sight.field,
        before=sight.before,
        after=sight.after,
    )
