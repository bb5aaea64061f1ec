"""The statistics as one JSON object, with a line for every group."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newsmeta import __version__
from newsmeta.archive_stats.group import Group, share
from newsmeta.archive_stats.statistics import Statistics
from newsmeta.reports.stats.wording import rule_name


def render(found: Statistics, _most: int) -> Iterator[str]:
    """The shape is ``stats.schema.json``. Every group is told, those of most pages first."""
    head = {
        "version": __version__,
        "dataset": found.dataset,
        "by": list(found.by),
        "shards": {"done": found.done, "missing": found.missing},
        "skipped": dict(found.skipped),
        "errors": [{"file": file, "error": error} for file, error in found.unread],
        "whole": _group(found.whole),
    }
    yield json.dumps(head, ensure_ascii=False, indent=2).removesuffix("\n}")
    yield ',\n  "groups": ['
    separator = "\n"
    for group in found.groups:
        key = dict(zip(found.by, group.key, strict=True))
        yield f"{separator}    {json.dumps({'key': key, **_group(group)}, ensure_ascii=False)}"
        separator = ",\n"
    yield "\n  ]\n}\n" if separator != "\n" else "]\n}\n"


def _group(group: Group) -> dict[str, Any]:
    told: dict[str, Any] = {
        "pages": group.pages,
        "articles": group.articles,
        "errors": dict(group.errors),
        "fields": {name: _states(states) for name, states in group.fields.items()},
        "conflicting": _rate(group.conflicting, group.articles),
        "severities": {severity: _rate(pages, group.articles) for severity, pages in group.severities.items()},
        "findings": [
            {
                "code": each.code,
                "name": rule_name(each.code),
                "severity": each.severity,
                **_rate(each.pages, group.articles),
            }
            for each in group.findings
        ],
    }
    if times := group.times:
        told["time"] = {"pages": times.pages, "median": times.median, "p95": times.p95}
    return told


def _states(states: Any) -> dict[str, Any]:
    return {state: _rate(pages, sum(states.values())) for state, pages in states.items()}


def _rate(pages: int, of: int) -> dict[str, Any]:
    return {"pages": pages, "share": round(share(pages, of), 6)}
