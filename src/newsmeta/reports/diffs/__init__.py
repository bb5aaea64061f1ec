"""What changed between two builds as text: one module per format."""

from __future__ import annotations

from collections import Counter
from importlib import import_module
from typing import TYPE_CHECKING

from newsmeta.finding import Severity

if TYPE_CHECKING:
    from newsmeta.comparing.build_diff import BuildDiff

# Each is a module of this name, loaded when it is first asked for, with a function `render`: a diff, and whether every
# page is named -> a text that ends with a line end, or is empty.
DIFF_REPORTS = ("text", "json", "github", "html")


def report(format_: str, found: BuildDiff, every_page: bool) -> str:
    """The report of a format that is among `DIFF_REPORTS`."""
    return str(import_module(f"{__name__}.{format_}").render(found, every_page))


def summary(found: BuildDiff) -> str:
    """What was found, on one line: "12 of 1,204 pages changed, 3 added: 2 errors, 1 warning"."""
    pages = found.pages
    parts = [f"{pages.changed:,} of {_counted(pages.compared, 'page')} changed"]
    parts += [f"{count:,} {word}" for word in ("moved", "added", "removed") if (count := getattr(pages, word))]
    counts = Counter(group.first.severity for group in found.groups)
    weights = ", ".join(_counted(counts[severity], severity) for severity in Severity if counts[severity])
    return f"{', '.join(parts)}: {weights}" if weights else ", ".join(parts)


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
