"""Two states of pages compared by what they mean; the catalogue of the kinds of change, in the order of their codes."""

from __future__ import annotations

from newsmeta.comparing.date_changes import DATE_CHANGES
from newsmeta.comparing.field_changes import FIELD_CHANGES
from newsmeta.comparing.finding_changes import FINDING_CHANGES
from newsmeta.comparing.kind import Kind
from newsmeta.comparing.markup_changes import MARKUP_CHANGES
from newsmeta.comparing.page_changes import PAGE_CHANGES

CHANGES: tuple[Kind, ...] = tuple(
    sorted(
        (*PAGE_CHANGES, *FIELD_CHANGES, *DATE_CHANGES, *MARKUP_CHANGES, *FINDING_CHANGES), key=lambda kind: kind.code
    )
)

__all__ = ["CHANGES", "Kind"]
