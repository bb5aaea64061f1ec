"""Findings as one line each, in the form that editors and terminals make clickable."""

from __future__ import annotations

from newsmeta.finding import Finding


def finding_line(source: str, finding: Finding) -> str:
    """``file:line:column: severity CODE message``; without a place, ``file: severity CODE message``."""
    place = f":{finding.position.line}:{finding.position.column}" if finding.position else ""
    return f"{source}{place}: {finding.severity} {finding.code} {finding.message}"
