"""Findings and products as text: one module per report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsmeta.finding import Finding
from newsmeta.reports import text

# The name of a page and its findings -> lines, each with its line end.
Report = Callable[[str, Sequence[Finding]], str]

REPORTS: dict[str, Report] = {"text": text.render}
