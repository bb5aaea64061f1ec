"""Findings as JSON Lines: one finding or error a line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import chain

from newsmeta.reports.checked import CheckedFile
from newsmeta.reports.json import error_entries, finding_entries


def render(files: Sequence[CheckedFile]) -> str:
    """The entries of the report `json`, one a line; a file's errors follow its findings."""
    entries = chain.from_iterable(chain(finding_entries(file), error_entries(file)) for file in files)
    return "".join(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) + "\n" for entry in entries)
