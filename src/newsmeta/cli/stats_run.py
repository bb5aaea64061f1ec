"""A run of ``newsmeta stats``: a data set -> its statistics, reported -> exit code."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

import click

from newsmeta.cli.destination import destination
from newsmeta.cli.progress import Progress
from newsmeta.errors import OptionError
from newsmeta.reports.stats import report
from newsmeta.reports.text import one_line

if TYPE_CHECKING:
    from newsmeta.archive_stats.contents import Contents
    from newsmeta.archive_stats.statistics import Statistics

_DONE, _UNREAD = 0, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class StatsOptions:
    """The options of ``newsmeta stats`` as they were given."""

    dataset: str
    by: tuple[str, ...]
    format_: str
    output: str | None
    top: int
    quiet: bool


def run_stats(options: StatsOptions) -> int:
    """Count a data set and report; the exit code."""
    by = _room("groupings").groupings(options.by)
    contents: Contents = _room("contents").contents(options.dataset)
    if not contents.shards:
        raise OptionError(f"{options.dataset}: no shard of this data set is done yet; there is nothing to count")
    progress = Progress(len(contents.shards))
    with destination(options.output) as write:
        found: Statistics = _room("survey").survey(contents, by, progress.advance)
        progress.clear()
        _tell_unread(found)
        if not found.whole.pages:
            raise OptionError(f"{options.dataset}: this data set holds no page that can be read")
        for part in report(options.format_, found, options.top):
            write(part)
    if not options.quiet:
        _say(contents)
    return _UNREAD if found.unread else _DONE


def _room(module: str) -> ModuleType:
    """A module that needs what not every installation has."""
    try:
        return import_module(f"newsmeta.archive_stats.{module}")
    except ModuleNotFoundError as error:
        raise OptionError(
            f"newsmeta stats needs {error.name}, which is not installed; install newsmeta[archive]"
        ) from error


def _tell_unread(found: Statistics) -> None:
    for file, reason in found.unread:
        click.echo(one_line(f"{file}: error: {reason}"), err=True)


def _say(contents: Contents) -> None:
    """What is not in the numbers, or not yet."""
    if contents.missing:
        done = len(contents.shards)
        click.echo(f"{done:,} of {done + contents.missing:,} shards are done; these are counted", err=True)
    if contents.unlisted:
        files = "file of pages is" if contents.unlisted == 1 else "files of pages are"
        click.echo(f"{contents.unlisted:,} {files} not in the manifest, and not counted", err=True)
