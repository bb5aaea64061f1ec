"""A run of ``newsmeta extract``: options -> tasks -> outcomes, printed in order -> exit code."""

from __future__ import annotations

import shutil
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial

import click

from newsmeta.cli.destination import Write, destination, refuse_overwriting
from newsmeta.cli.page import EXPLAIN, Outcome, Settings, process, unread
from newsmeta.cli.progress import Progress
from newsmeta.cli.settings import configuration
from newsmeta.cli.tasks import Addresses, Task, refuse_contradictions, tasks_of
from newsmeta.cli.workers import LOST, results
from newsmeta.errors import OptionError
from newsmeta.inputs import find_inputs, names_several

_DONE, _FLAWED, _UNREAD = 0, 1, 2
_WIDTH_OF_A_FILE = (100, 24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The command's options as they were given."""

    sources: tuple[str, ...]
    format_: str | None
    explain: bool
    output: str | None
    assignments: tuple[str, ...]
    addresses: Addresses
    config: str | None
    charset: str | None
    max_bytes: int | None
    min_confidence: float | None
    jobs: int
    strict: bool


def run(options: Options) -> int:
    """Do all pages and print what comes of them; the exit code."""
    _refuse_contradictions(options)
    config = configuration(options.config, options.sources, options.max_bytes, options.assignments)
    if options.min_confidence is not None:
        config = replace(config, min_confidence=options.min_confidence)
    inputs = find_inputs(options.sources, config.max_bytes)
    if options.output is not None:
        refuse_overwriting(f"--output {options.output}", options.output, inputs)
    tasks = tasks_of(inputs, options.addresses, config)
    settings = Settings(
        config=config,
        format=EXPLAIN if options.explain else options.format_ or "jsonld",
        among_several=names_several(options.sources),
        charset=options.charset,
        width=shutil.get_terminal_size(_WIDTH_OF_A_FILE).columns,
    )
    with destination(options.output) as write, closing(_outcomes(settings, tasks, options.jobs)) as outcomes:
        flawed, failed = _print(outcomes, write, Progress(len(tasks)))
    return _UNREAD if failed else _FLAWED if flawed and options.strict else _DONE


def _refuse_contradictions(options: Options) -> None:
    if options.explain and options.format_:
        raise OptionError("--explain takes the place of the product; leave --format out")
    refuse_contradictions(options.sources, options.addresses, options.charset)


def _outcomes(settings: Settings, tasks: Sequence[Task], jobs: int) -> Generator[Outcome, None, None]:
    return results(partial(process, settings), tasks, jobs, lost=lambda task: unread(task, LOST))


def _print(outcomes: Iterable[Outcome], write: Write, progress: Progress) -> tuple[bool, bool]:
    """Whether a finding is an error, and whether a page could not be read."""
    flawed = failed = False
    for outcome in outcomes:
        progress.clear()
        if outcome.product is None:
            failed = True
        else:
            write(outcome.product)
        click.echo(outcome.messages, nl=False, err=True)
        progress.advance()
        flawed |= outcome.has_error
    return flawed, failed
