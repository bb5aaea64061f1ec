"""A run of ``newsmeta inject``: options -> targets -> outcomes -> exit code."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial

import click

from newsmeta.cli.injection import Injection, Outcome, lost, process
from newsmeta.cli.progress import Progress
from newsmeta.cli.settings import configuration
from newsmeta.cli.targets import folders_of, targets_of
from newsmeta.cli.tasks import Addresses, refuse_contradictions, tasks_of
from newsmeta.cli.verdict import CLEAN, FOUND, INTERNAL, UNUSABLE, counted
from newsmeta.cli.workers import LOST, results
from newsmeta.embedding.plan import Existing
from newsmeta.errors import OptionError
from newsmeta.inputs import PLAIN_PAGES, STDIN, find_inputs, names_several
from newsmeta.reports.text import one_line
from newsmeta.whole_file import remove_left_over


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The command's options as they were given."""

    sources: tuple[str, ...]
    in_place: bool
    output_dir: str | None
    check: bool
    diff: bool
    dry_run: bool
    remove: bool
    existing: Existing | None
    assignments: tuple[str, ...]
    min_confidence: float | None
    addresses: Addresses
    config: str | None
    charset: str | None
    max_bytes: int | None
    image_root: str | None
    jobs: int
    quiet: bool

    @property
    def only_tells(self) -> bool:
        """Whether nothing is written."""
        return self.check or self.diff or self.dry_run

    @property
    def to_stdout(self) -> bool:
        """Whether the page itself is printed."""
        return not (self.in_place or self.output_dir or self.only_tells)


def run(options: Options) -> int:
    """Do all pages and say what came of them; the exit code."""
    _refuse_contradictions(options)
    config = configuration(options.config, options.sources, options.max_bytes, options.assignments, options.image_root)
    if options.min_confidence is not None:
        config = replace(config, min_confidence=options.min_confidence)
    tasks = tasks_of(find_inputs(options.sources, config.max_bytes, PLAIN_PAGES), options.addresses, config)
    targets = targets_of(tasks, options.output_dir)
    if options.to_stdout:
        targets = [replace(target, path=None) for target in targets]
    elif not options.only_tells:
        remove_left_over(folders_of(targets))
    injection = Injection(
        config=config,
        charset=options.charset,
        existing=None if options.remove else options.existing or "keep",
        writes=not options.only_tells,
        shows_diff=options.diff,
    )
    work = partial(process, injection)
    with closing(results(work, targets, options.jobs, partial(lost, error=LOST))) as outcomes:
        return _told(options, outcomes, Progress(len(targets)))


def _refuse_contradictions(options: Options) -> None:
    if options.in_place and options.output_dir:
        raise OptionError("--in-place and --output-dir are two places to write to; leave one of them out")
    if options.remove and options.existing:
        raise OptionError("--existing says what is injected, and --remove takes it out; leave one of them out")
    if STDIN in options.sources and not (options.to_stdout or options.only_tells):
        raise OptionError("- (standard input) goes to standard output; leave --in-place and --output-dir out")
    if options.to_stdout and names_several(options.sources):
        raise OptionError("several pages need a place to go to: give --in-place or --output-dir")
    refuse_contradictions(options.sources, options.addresses, options.charset)


def _told(options: Options, outcomes: Iterable[Outcome], progress: Progress) -> int:
    """Say what came of each page and of all; the exit code."""
    counts: Counter[str] = Counter()
    for outcome in outcomes:
        progress.clear()
        _tell(options, outcome)
        counts[_what_came(outcome)] += 1
        progress.advance()
    if not (options.to_stdout or options.quiet):
        click.echo(_summary(counts, options.only_tells), err=True)
    if counts["crashed"]:
        return INTERNAL
    if counts["failed"]:
        return UNUSABLE
    return FOUND if options.check and counts["written"] else CLEAN


def _what_came(outcome: Outcome) -> str:
    if outcome.problem is not None:
        return "crashed" if outcome.crashed else "failed"
    return "written" if outcome.changed else "unchanged"


def _tell(options: Options, outcome: Outcome) -> None:
    if outcome.problem is not None:
        click.echo(one_line(f"{outcome.name}: error: {outcome.problem}"), err=True)
        return
    if not options.quiet:
        for note in outcome.notes:
            click.echo(note, err=True)
        if outcome.changed and options.only_tells and not options.diff:
            click.echo(one_line(f"{outcome.name}: would be written"), err=True)
    click.echo(outcome.diff, nl=False)
    if options.to_stdout and outcome.content is not None:
        sys.stdout.flush()
        sys.stdout.buffer.write(outcome.content)


def _summary(counts: Counter[str], only_tells: bool) -> str:
    written = "would be written" if only_tells else "written"
    failed = counts["failed"] + counts["crashed"]
    pages = counted(counts.total(), "page")
    return f"{pages}: {counts['unchanged']:,} unchanged, {counts['written']:,} {written}, {failed:,} failed"
