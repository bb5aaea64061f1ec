"""Mending a file: fixes are carried out and the file is checked again, until none is left to carry out."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from newsmeta.edits import compatible, edited_bytes
from newsmeta.extraction import Extraction
from newsmeta.finding import Finding, Fix
from newsmeta.rules import Rule, rules_on
from newsmeta.rules.check import check_each

# What one fix uncovers another may mend; no honest file needs more than a few rounds.
_MOST_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Mended:
    """A file after its fixes, and the findings that are mended, placed where they stood when it was their turn."""

    content: bytes
    fixed: tuple[Finding, ...]


def mended(
    content: bytes,
    read: Callable[[bytes], Extraction],
    rules: Collection[Rule] | None = None,
    *,
    charset: str | None = None,
    unsafe: bool = False,
) -> Mended:
    """Carry out what fixes the rules offer, safe ones only unless `unsafe`; every other byte stays as it is.

    `read` makes an extraction of the bytes, with `charset` if one is known from outside. Raises SourceError when the
    file cannot be read, or its encoding does not let it be edited.
    """
    fixed: list[Finding] = []
    for _ in range(_MOST_ROUNDS):
        extraction = read(content)
        run = rules_on(extraction.config.severities) if rules is None else rules
        fixable = [rule for rule in run if rule.fix]
        offered = [(each, each.fix) for each in check_each(extraction, fixable)[0] if _is_wanted(each.fix, unsafe)]
        taken = compatible(fix for _, fix in offered if fix)
        if not taken:
            break
        edits = [edit for fix in taken for edit in fix.edits]
        edited = edited_bytes(content, extraction.document.encoding, charset, edits)
        if edited == content:
            break
        content = edited
        fixed += (finding for finding, fix in offered if fix in taken)
    return Mended(content, tuple(fixed))


def _is_wanted(fix: Fix | None, unsafe: bool) -> bool:
    return fix is not None and (fix.safe or unsafe)
