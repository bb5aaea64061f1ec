"""All that changed between two builds as one JSON object."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from typing import Any

from newsmeta import __version__
from newsmeta.comparing.build_diff import BuildDiff
from newsmeta.comparing.grouping import ChangedPage, Group
from newsmeta.comparing.kind import Fate
from newsmeta.finding import Severity


def render(found: BuildDiff, every_page: bool) -> str:
    """``{"version", "before", "after", "pages", "counts", "groups", "errors"}``; the shape is ``diff.schema.json``.

    Every page is always named.
    """
    counts = Counter(group.first.severity for group in found.groups)
    report = {
        "version": __version__,
        "before": found.before,
        "after": found.after,
        "pages": asdict(found.pages),
        "counts": {str(severity): counts[severity] for severity in Severity},
        "groups": [_group(group) for group in found.groups],
        "errors": [{"file": failure.file, "error": failure.error} for failure in found.failures],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _group(group: Group) -> dict[str, Any]:
    first = group.first
    place = {"folder": group.folder} if group.template is None else {"template": group.template}
    return {
        "code": first.code,
        "name": first.name,
        "severity": str(first.severity),
        "message": group.message,
        "fields": list(dict.fromkeys(each.change.field for each in group.changes if each.change.field)),
        "pages": len(group.pages),
        "of": group.of,
        **place,
        "changes": [_change(each) for each in group.changes],
    }


def _change(each: ChangedPage) -> dict[str, Any]:
    change = each.change
    told = {
        "page": each.page,
        "file": each.file,
        "message": change.message,
        "field": change.field,
        "before": change.before,
        "after": change.after,
    }
    if each.fate is not Fate.KEPT:
        told["fate"] = str(each.fate)
    return {key: value for key, value in told.items() if value is not None}
