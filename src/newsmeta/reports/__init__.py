"""Findings and products as text: one module per report."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsmeta.reports.checked import CheckedFile

# The formats of reports. Each is a module of this name, loaded when it is first asked for, with a function `render`:
# files and what was found in them -> a text that ends with a line end, or is empty.
REPORTS = (
    "text",
    "full",
    "json",
    "jsonl",
    "sarif",
    "junit",
    "github",
    "gitlab",
    "rdjson",
    "checkstyle",
    "markdown",
)


def report(format_: str, files: Sequence[CheckedFile]) -> str:
    """The report of a format that is among `REPORTS`."""
    return str(import_module(f"{__name__}.{format_}").render(files))
