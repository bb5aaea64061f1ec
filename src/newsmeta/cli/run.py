"""A run of ``newsmeta extract``: options -> tasks -> outcomes, printed in order -> exit code."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial

import click

from newsmeta.cli.destination import destination, refuse_overwriting
from newsmeta.cli.page import EXPLAIN, Outcome, Settings, process, unread
from newsmeta.cli.products import DATA
from newsmeta.cli.progress import Progress
from newsmeta.cli.settings import configuration
from newsmeta.cli.tasks import Addresses, Task, refuse_contradictions, tasks_of
from newsmeta.cli.workers import LOST, results
from newsmeta.errors import OptionError
from newsmeta.inputs import find_inputs, names_several

Put = Callable[[Outcome], object]

_DONE, _FLAWED, _UNREAD = 0, 1, 2
_WIDTH_OF_A_FILE = (100, 24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The command's options as they were given."""

    sources: tuple[str, ...]
    format_: str | None
    explain: bool
    output: str | None
    output_dir: str | None
    assignments: tuple[str, ...]
    addresses: Addresses
    config: str | None
    charset: str | None
    max_bytes: int | None
    image_root: str | None
    min_confidence: float | None
    jobs: int
    strict: bool


def run(options: Options) -> int:
    """Do all pages and print what comes of them; the exit code."""
    _refuse_contradictions(options)
    config = configuration(options.config, options.sources, options.max_bytes, options.assignments, options.image_root)
    if options.min_confidence is not None:
        config = replace(config, min_confidence=options.min_confidence)
    inputs = find_inputs(options.sources, config.max_bytes)
    if options.output is not None:
        refuse_overwriting(f"--output {options.output}", options.output, inputs)
    tasks = tasks_of(inputs, options.addresses, config)
    root = _site_folder(options)
    settings = Settings(
        config=config,
        format=EXPLAIN if options.explain else options.format_ or "jsonld",
        among_several=names_several(options.sources),
        charset=options.charset,
        width=shutil.get_terminal_size(_WIDTH_OF_A_FILE).columns,
        root=root,
    )
    with _put(options, root, tasks) as put, closing(_outcomes(settings, tasks, options.jobs)) as outcomes:
        flawed, failed = _print(outcomes, put, Progress(len(tasks)))
    return _UNREAD if failed else _FLAWED if flawed and options.strict else _DONE


def _refuse_contradictions(options: Options) -> None:
    if options.explain and options.format_:
        raise OptionError("--explain takes the place of the product; leave --format out")
    if options.format_ == DATA and (not options.output_dir or options.output):
        raise OptionError("--format data writes a file for each page; name their folder with --output-dir")
    if options.output_dir and options.format_ != DATA:
        raise OptionError("--output-dir is for the files of --format data; for the other products there is --output")
    refuse_contradictions(options.sources, options.addresses, options.charset)


def _outcomes(settings: Settings, tasks: Sequence[Task], jobs: int) -> Generator[Outcome, None, None]:
    return results(partial(process, settings), tasks, jobs, lost=lambda task: unread(task, LOST))


def _site_folder(options: Options) -> str | None:
    """The folder whose pages get a file each; None for products that are printed."""
    if options.output_dir is None:
        return None
    if options.addresses.root:
        return options.addresses.root
    if len(options.sources) != 1 or not os.path.isdir(options.sources[0]):
        raise OptionError("--format data needs --root, the folder of the site, unless the one source is that folder")
    return options.sources[0]


@contextmanager
def _put(options: Options, root: str | None, tasks: Sequence[Task]) -> Iterator[Put]:
    """What becomes of each outcome: its product is printed, or written into a file of its own."""
    if options.output_dir is not None and root is not None:
        from newsmeta.cli.page_files import page_files

        with page_files(options.output_dir, root, tasks) as files:
            yield files.put
    else:
        with destination(options.output) as write:
            yield lambda outcome: write(outcome.product or "")


def _print(outcomes: Iterable[Outcome], put: Put, progress: Progress) -> tuple[bool, bool]:
    """Whether a finding is an error, and whether a page could not be read."""
    flawed = failed = False
    for outcome in outcomes:
        progress.clear()
        failed |= outcome.product is None
        if outcome.product is not None:
            put(outcome)
        click.echo(outcome.messages, nl=False, err=True)
        progress.advance()
        flawed |= outcome.has_error
    return flawed, failed
