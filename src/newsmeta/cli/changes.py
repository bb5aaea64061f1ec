"""What ``newsmeta rules`` prints of the kinds of change that ``newsmeta diff`` tells."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Sequence

from newsmeta.comparing import Kind


def changes(selector: str, kinds: Sequence[Kind], format_: str) -> str:
    """The kinds, or all about the one that the selector names, as ``text``, ``json`` or ``markdown``."""
    alone = selector.strip().lower() in (kinds[0].code.lower(), kinds[0].name)
    if format_ == "json":
        told = [_record(kind) for kind in kinds]
        return json.dumps(told[0] if alone else told, ensure_ascii=False, indent=2) + "\n"
    if format_ == "markdown":
        return _markdown(kinds, alone)
    if alone:
        return _explained(kinds[0])
    width = max(len(kind.name) for kind in kinds)
    return "".join(f"{kind.code}  {kind.severity:<7}  {kind.name:<{width}}  {kind.summary}\n" for kind in kinds)


def _explained(kind: Kind) -> str:
    verbose = "`newsmeta diff --verbose` tells it." if kind.quiet else ""
    parts = [f"{kind.code} {kind.name} ({kind.severity})", kind.summary, kind.explanation, verbose]
    for title, example in (("Before:", kind.before), ("After:", kind.after)):
        parts.append(f"{title}\n\n{textwrap.indent(example.rstrip(), '    ')}")
    return "\n\n".join(part for part in parts if part) + "\n"


def _record(kind: Kind) -> dict[str, str]:
    return {
        "code": kind.code,
        "name": kind.name,
        "severity": str(kind.severity),
        "summary": kind.summary,
        "explanation": kind.explanation,
        "before": kind.before,
        "after": kind.after,
    }


def _markdown(kinds: Sequence[Kind], alone: bool) -> str:
    from newsmeta.reports.markdown import change_in_markdown

    if alone:
        return f"# {kinds[0].code} {kinds[0].name}\n\n{change_in_markdown(kinds[0])}"
    rows = "".join(f"| {kind.code} | {kind.severity} | {kind.name} | {kind.summary} |\n" for kind in kinds)
    return f"| code | severity | name | what it tells |\n| --- | --- | --- | --- |\n{rows}"
