"""The statistics of a data set as text: one module per format."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from newsmeta.errors import OptionError

if TYPE_CHECKING:
    from newsmeta.archive_stats.statistics import Statistics

# Each is a module of this name, loaded when it is first asked for, with a function `render`: the statistics, and how
# many groups are shown at most -> parts of a text.
STATS_REPORTS = ("table", "csv", "json", "html")


def report(format_: str, found: Statistics, most: int) -> Iterator[str]:
    """The parts of the report of a format that is among `STATS_REPORTS`. Raises OptionError when it cannot be made."""
    try:
        module = import_module(f"{__name__}.{format_}")
    except ModuleNotFoundError as error:
        raise OptionError(
            f"--format {format_} needs {error.name}, which is not installed; install newsmeta[archive]"
        ) from error
    parts: Iterator[str] = module.render(found, most)
    return parts
