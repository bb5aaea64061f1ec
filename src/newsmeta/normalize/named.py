"""Somebody an author string names, and why another one names nobody."""

from __future__ import annotations

from dataclasses import dataclass

from newsmeta.normalize.rejected import Rejected

EMPTY = Rejected("it is empty")
ADDRESS = Rejected("an address, not a name")
ACCOUNT = Rejected("a CMS account, not a name")
LABEL = Rejected("a label, not a name")
SENTENCE = Rejected("a sentence, not a name")
DATE = Rejected("a date or number, not a name")
HANDLE = Rejected("a social account, not a name")
OUTLET_BESIDE = Rejected("the outlet's name beside a person's")
ROLE_ONLY = Rejected("a role, not a name")
NOT_A_NAME = Rejected("it does not look like a name")
NOT_THE_AUTHOR = Rejected("it names a reviewer, editor, translator or photographer")


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named: `kind` is "person", "organization" or "unknown" (a single word or initials)."""

    name: str
    kind: str
    jobTitle: str | None = None
