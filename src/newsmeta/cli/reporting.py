"""A run of ``newsmeta check``: files with what was found in them -> reports, a summary, an exit code."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from functools import partial

import click

from newsmeta.cli.baseline_file import Compared, baseline_path, compared, read_baseline
from newsmeta.cli.checking import Checking, all_inputs, checked_files, found_inputs, project_root, settled
from newsmeta.cli.destination import destination, refuse_overwriting
from newsmeta.cli.inspection import Fixing
from newsmeta.cli.settings import roster_path
from newsmeta.cli.verdict import Limits, exit_code, failures, fixes, statistics, summary
from newsmeta.config import Config
from newsmeta.errors import NewsmetaError, OptionError
from newsmeta.inputs import STDIN
from newsmeta.reports import REPORTS, report
from newsmeta.reports.checked import CheckedFile


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOptions:
    """The options of ``newsmeta check`` that say what becomes of the findings."""

    format_: str | None
    reports: tuple[str, ...]
    fail_on: str | None
    max_warnings: int | None
    baseline: str | None
    statistics: bool
    quiet: bool
    watch: bool
    fix: bool
    unsafe_fixes: bool
    diff: bool


def run_check(checking: Checking, options: CheckOptions) -> int:
    """Check all files and report what was found, or with ``--watch`` do so again and again; the exit code."""
    reports = [_format_and_file(each) for each in options.reports]
    fixing = _fixing(checking, options)
    _refuse_one_file_for_two(reports)
    if options.watch:
        if STDIN in checking.sources:
            raise OptionError("--watch is for files; standard input is read once")
        from newsmeta.cli.watch import watch

        watch(partial(_watched, checking, options), partial(_run_and_go_on, checking, options, reports))
    return _run(checking, options, reports, fixing)


def _run(
    checking: Checking, options: CheckOptions, reports: Sequence[tuple[str, str]], fixing: Fixing | None = None
) -> int:
    config = settled(checking)
    inputs = found_inputs(checking, config)
    for format_, path in reports:
        refuse_overwriting(_said(format_, path), path, inputs)
    # What is to be written to is opened first, so that a mistake shows before the work.
    with ExitStack() as stack:
        writers = [
            (format_, stack.enter_context(destination(path, _said(format_, path), keep_when_empty=False)))
            for format_, path in reports
        ]
        found = _without_known(checked_files(checking, config, inputs, fixing), options, config)
        for format_, write in writers:
            write(report(format_, found.files))
    _print(report(_format(options), found.files), found.files, fixing)
    limits = _limits(options, config)
    _say(failures(found.files))
    if options.statistics:
        _say(statistics(found.files))
    if not options.quiet:
        _say(fixes(found.files, fixing is None or fixing.writes))
        _say(summary(found, limits))
    return exit_code(found.files, limits)


def _print(text: str, files: Sequence[CheckedFile], fixing: Fixing | None) -> None:
    """Findings on standard output, unless that is taken by a diff or by what becomes of standard input."""
    if fixing is not None and not fixing.writes:
        text = "".join(file.diff for file in files)
    outputs = [file.mended for file in files if file.mended is not None]
    for output in outputs:
        click.echo(output, nl=False)
    click.echo(text, nl=False, err=bool(outputs))


def _fixing(checking: Checking, options: CheckOptions) -> Fixing | None:
    if not (options.fix or options.diff):
        if options.unsafe_fixes:
            raise OptionError("--unsafe-fixes says what may be mended; give --fix or --diff with it")
        return None
    if options.watch:
        raise OptionError("--watch is for checks; leave it out to have files fixed")
    if STDIN in checking.sources and len(checking.sources) > 1:
        raise OptionError("- (standard input) is fixed on its own; leave the other sources out")
    return Fixing(unsafe=options.unsafe_fixes, writes=not options.diff)


def _run_and_go_on(checking: Checking, options: CheckOptions, reports: Sequence[tuple[str, str]]) -> None:
    try:
        _run(checking, options, reports)
    except NewsmetaError as error:
        click.echo(f"newsmeta: error: {error}", err=True)
    click.echo("watching; interrupt to stop", err=True)


def _watched(checking: Checking, options: CheckOptions) -> list[str]:
    """The files that a result depends on; with a broken configuration the sources alone."""
    try:
        config = settled(checking)
    except NewsmetaError:
        config = Config()
    others = (
        config.source,
        checking.config,
        options.baseline or baseline_path(config),
        roster_path(config),
        checking.robots,
    )
    inputs = all_inputs(checking, config)
    from newsmeta.cli.watch import pictures

    return [*(path for path in (*others, *(each.path for each in inputs)) if path), *pictures(config)]


def _without_known(files: Sequence[CheckedFile], options: CheckOptions, config: Config) -> Compared:
    path = options.baseline or baseline_path(config)
    if path is None:
        return Compared(tuple(files), (), (), ())
    folder = os.path.dirname(os.path.abspath(path))
    return compared(files, read_baseline(path), folder, project_root(), date.today())


def _said(format_: str, path: str) -> str:
    return f"--report {format_}={path}"


def _limits(options: CheckOptions, config: Config) -> Limits:
    most = config.check.max_warnings if options.max_warnings is None else options.max_warnings
    return Limits(options.fail_on or config.check.fail_on, most)


def _format(options: CheckOptions) -> str:
    """The format of standard output; GitHub Actions says that it runs us: its documented variable."""
    return options.format_ or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text")


def _format_and_file(given: str) -> tuple[str, str]:
    format_, _, path = given.partition("=")
    if format_ not in REPORTS:
        from difflib import get_close_matches

        near = get_close_matches(format_, REPORTS, 1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(REPORTS)}"
        raise OptionError(f"--report {given}: there is no format {format_!r}; {hint}")
    if path in ("", "-"):
        raise OptionError(f"--report {given}: write {format_}=FILE; what goes to standard output is --format")
    return format_, path


def _refuse_one_file_for_two(reports: Sequence[tuple[str, str]]) -> None:
    finals = Counter(os.path.realpath(path) for _, path in reports)
    for format_, path in reports:
        if finals[os.path.realpath(path)] > 1:
            raise OptionError(f"{_said(format_, path)}: two reports cannot go to one file")


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line, err=True)
