"""A run of ``newsmeta images``: options -> pages -> rows in order -> exit code."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec

import click

from newsmeta.cli.destination import binary_destination, destination, refuse_overwriting
from newsmeta.cli.progress import Progress
from newsmeta.cli.settings import configuration
from newsmeta.cli.tasks import Addresses, Task, refuse_contradictions, tasks_of
from newsmeta.cli.workers import LOST, results
from newsmeta.config import Config
from newsmeta.errors import NewsmetaError, OptionError
from newsmeta.extraction import extract
from newsmeta.inputs import find_inputs, read_input
from newsmeta.reports.image_list import LISTS
from newsmeta.reports.image_rows import REQUIRABLE, ImageRow, image_rows, lacking, with_duplicates
from newsmeta.reports.text import one_line
from newsmeta.rules.check import described

_DONE, _LACKING, _UNREAD = 0, 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The command's options as they were given."""

    sources: tuple[str, ...]
    format_: str
    required: tuple[str, ...]
    output: str | None
    addresses: Addresses
    config: str | None
    charset: str | None
    max_bytes: int | None
    image_root: str | None
    jobs: int


@dataclass(frozen=True, slots=True)
class PageImages:
    """The pictures of one page, or why it could not be read."""

    rows: tuple[ImageRow, ...] = ()
    problem: str | None = None


def run(options: Options) -> int:
    """List the pictures of all pages; the exit code."""
    refuse_contradictions(options.sources, options.addresses, options.charset)
    required = required_names(options.required)
    config = configuration(options.config, options.sources, options.max_bytes, (), options.image_root)
    inputs = find_inputs(options.sources, config.max_bytes)
    if options.output is not None:
        refuse_overwriting(f"--output {options.output}", options.output, inputs)
    tasks = tasks_of(inputs, options.addresses, config)
    found = partial(_rows, partial(_page, config, options.charset), tasks, options.jobs)
    if options.format_ == "parquet":
        as_parquet = _parquet()
        with binary_destination(options.output) as write_bytes:
            rows, failed = found()
            write_bytes(as_parquet(rows))
    else:
        with destination(options.output) as write:
            rows, failed = found()
            write(LISTS[options.format_](rows))
    flawed = _tell_lacking(rows, required)
    return _UNREAD if failed else _LACKING if flawed else _DONE


def _parquet() -> Callable[[Sequence[ImageRow]], bytes]:
    """The writer of Parquet. Raises OptionError at once where what it needs is not installed."""
    if find_spec("pyarrow") is None:
        raise OptionError("--format parquet is written with pyarrow: pip install 'newsmeta[parquet]'")
    from newsmeta.reports.image_parquet import as_parquet

    return as_parquet


def required_names(given: Iterable[str]) -> tuple[str, ...]:
    """The names of --require, which may be given with commas between. Raises OptionError for an unknown one."""
    names = tuple(dict.fromkeys(name.strip() for each in given for name in each.split(",") if name.strip()))
    for name in names:
        if name not in REQUIRABLE:
            raise OptionError(f"--require {name}: it is none of {', '.join(REQUIRABLE)}")
    return names


def _rows(work: partial[PageImages], tasks: Sequence[Task], jobs: int) -> tuple[list[ImageRow], bool]:
    """The rows of all pages, and whether one could not be read."""
    found: list[ImageRow] = []
    failed = False
    progress = Progress(len(tasks))
    with closing(results(work, tasks, jobs, lost=lambda task: _unread(task, LOST))) as pages:
        for page in pages:
            if page.problem is not None:
                progress.clear()
                click.echo(page.problem, err=True)
                failed = True
            found += page.rows
            progress.advance()
    return list(with_duplicates(found)), failed


def _page(config: Config, charset: str | None, task: Task) -> PageImages:
    try:
        content = read_input(task.source, config.max_bytes)
        return PageImages(
            image_rows(extract(content, url=task.url, config=config, name=task.source.name, charset=charset))
        )
    except NewsmetaError as error:
        return _unread(task, str(error))
    except Exception as error:
        # One page must not cost the others.
        return _unread(task, f"newsmeta failed on this page, please report it: {described(error)}")


def _unread(task: Task, reason: str) -> PageImages:
    return PageImages(problem=one_line(f"{task.source.name}: error: {reason}"))


def _tell_lacking(rows: Iterable[ImageRow], required: Sequence[str]) -> bool:
    """Whether a picture lacks what is required, each of which is told."""
    flawed = False
    for row in rows:
        if missing := lacking(row, required):
            click.echo(one_line(f"{row.page}: {row.url} lacks {', '.join(missing)}"), err=True)
            flawed = True
    return flawed
