"""A run of ``newsmeta extract``: options -> tasks -> outcomes, printed in order -> exit code."""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial

import click

from newsmeta.cli.address import mapped_address, web_address
from newsmeta.cli.destination import Write, destination
from newsmeta.cli.page import EXPLAIN, Outcome, Settings, Task, process, unread
from newsmeta.cli.progress import Progress
from newsmeta.cli.settings import configuration
from newsmeta.config import Config
from newsmeta.errors import OptionError
from newsmeta.inputs import Input, find_inputs, names_several

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
    url: str | None
    base_url: str | None
    root: str | None
    config: str | None
    charset: str | None
    max_bytes: int | None
    jobs: int
    strict: bool


def run(options: Options) -> int:
    """Do all pages and print what comes of them; the exit code."""
    _refuse_contradictions(options)
    config = configuration(options.config, options.sources, options.max_bytes, options.assignments)
    inputs = find_inputs(options.sources, config.max_bytes)
    _refuse_overwriting(options.output, inputs)
    tasks = _tasks(options, config, inputs)
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
    if options.url and names_several(options.sources):
        raise OptionError("--url is the address of one page; for several give --base-url and --root")
    if options.url and options.root:
        raise OptionError("--url says what --base-url and --root would; leave one of them out")
    if options.base_url and not options.root:
        raise OptionError("--base-url needs --root, the folder it stands for")
    if options.root and not os.path.isdir(options.root):
        raise OptionError(f"--root {options.root}: there is no such folder")
    if options.charset:
        from w3lib.encoding import resolve_encoding

        if resolve_encoding(options.charset) is None:
            raise OptionError(
                f"--charset {options.charset}: there is no such encoding; use a name such as windows-1250"
            )


def _refuse_overwriting(output: str | None, inputs: Iterable[Input]) -> None:
    if output is None:
        return
    final = os.path.realpath(output)
    if any(each.path and os.path.realpath(each.path) == final for each in inputs):
        raise OptionError(f"--output {output}: this is one of the pages to read, which it would replace")


def _tasks(options: Options, config: Config, inputs: Iterable[Input]) -> list[Task]:
    if options.root is None:
        url = web_address("--url", options.url) if options.url else None
        return [Task(each, url) for each in inputs]
    base_url = web_address("--base-url", options.base_url) if options.base_url else config.base_url
    if base_url is None:
        raise OptionError("--root needs --base-url, the address it stands for, or base_url in the configuration")
    return [Task(each, mapped_address(each, base_url, options.root)) for each in inputs]


def _outcomes(settings: Settings, tasks: Sequence[Task], jobs: int) -> Generator[Outcome, None, None]:
    work = partial(process, settings)
    if min(jobs, len(tasks)) == 1:
        yield from map(work, tasks)
        return
    from newsmeta.cli.pool import spread

    yield from spread(work, tasks, jobs, lost=lambda task: unread(task, "the process at work on it died"))


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
