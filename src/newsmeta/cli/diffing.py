"""A run of ``newsmeta diff``: two builds -> pairs of pages -> changes in groups, reported -> exit code."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import partial

import click

from newsmeta.cli.address import web_address
from newsmeta.cli.builds import Build, from_common_roots, read_build, refuse_unlike
from newsmeta.cli.checking import project_root
from newsmeta.cli.comparison import Compared, Comparison, Pair, compare, lost
from newsmeta.cli.destination import destination, refuse_overwriting
from newsmeta.cli.pairs import pairs_of
from newsmeta.cli.progress import Progress
from newsmeta.cli.selection import path_from
from newsmeta.cli.settings import configuration
from newsmeta.cli.tasks import Addresses, refuse_contradictions
from newsmeta.cli.told_changes import told_changes
from newsmeta.cli.verdict import CLEAN, FOUND, INTERNAL, UNUSABLE
from newsmeta.cli.workers import LOST, results
from newsmeta.comparing.build_diff import BuildDiff, Counts, Failure
from newsmeta.comparing.grouping import ChangedPage, census, grouped
from newsmeta.comparing.kind import Fate
from newsmeta.finding import Severity
from newsmeta.inputs import Input
from newsmeta.reports.diffs import report, summary
from newsmeta.reports.text import one_line

_RANK = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class DiffOptions:
    """The options of ``newsmeta diff`` as they were given."""

    before: str
    after: str
    format_: str | None
    output: str | None
    group_by: str
    fail_on: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    severities: tuple[str, ...]
    verbose: bool
    quiet: bool
    base_url: str | None
    config: str | None
    charset: str | None
    max_bytes: int | None
    jobs: int


def run_diff(options: DiffOptions) -> int:
    """Compare the builds and report what changed; the exit code."""
    refuse_contradictions((), Addresses(url=None, base_url=None, root=None), options.charset)
    config = configuration(options.config, (options.before, options.after), options.max_bytes, ())
    told = told_changes(config, options.select, options.ignore, options.severities, options.verbose)
    base_url = web_address("--base-url", options.base_url) if options.base_url else None
    comparison = Comparison(
        told.config, told.kinds, told.rules, told.levels, options.charset, options.group_by == "template"
    )
    with ExitStack() as kept:
        before = read_build(options.before, config.max_bytes, base_url, kept)
        after = read_build(options.after, config.max_bytes, base_url, kept)
        refuse_unlike(before, after)
        if options.output:
            files = [Input(page.name, page.file) for build in (before, after) for page in build.pages]
            refuse_overwriting(f"--output {options.output}", options.output, files)
        with destination(options.output, keep_when_empty=False) as write:
            found = _found(comparison, options, before, after)
            write(report(_format(options), found, every_page=options.verbose))
    _say(found, options)
    return _exit_code(found, options.fail_on or config.check.fail_on)


def _found(comparison: Comparison, options: DiffOptions, before: Build, after: Build) -> BuildDiff:
    pairs = pairs_of(comparison, *from_common_roots(before, after), options.jobs)
    work = partial(compare, comparison)
    progress, root = Progress(len(pairs)), project_root()
    failures: list[Failure] = [*before.failures, *after.failures]
    changes: list[ChangedPage] = []
    seen: list[tuple[str, Fate, str]] = []
    fates: Counter[Fate] = Counter()
    compared = identical = changed = 0
    with closing(results(work, pairs, options.jobs, partial(lost, error=LOST))) as outcomes:
        for pair, outcome in zip(pairs, outcomes, strict=True):
            failures += outcome.failures
            fates[pair.fate] += 1
            compared += pair.before is not None and pair.after is not None and not outcome.failures
            identical += outcome.identical
            changed += bool(outcome.changes) and pair.fate in (Fate.KEPT, Fate.MOVED)
            seen.append((pair.page.path, pair.fate, outcome.template))
            changes += _with_page(pair, outcome, root)
            progress.advance()
    progress.clear()
    counts = Counts(
        before=len(before.pages),
        after=len(after.pages),
        compared=compared,
        identical=identical,
        changed=changed,
        moved=fates[Fate.MOVED],
        removed=fates[Fate.REMOVED],
        added=fates[Fate.ADDED],
    )
    groups = grouped(changes, census(seen), options.group_by)
    return BuildDiff(before=before.name, after=after.name, pages=counts, groups=tuple(groups), failures=tuple(failures))


def _with_page(pair: Pair, outcome: Compared, root: str) -> Iterator[ChangedPage]:
    page = pair.page
    file = page.name if page.span is not None else path_from(root, page.file)
    for change in outcome.changes:
        yield ChangedPage(page=page.path, file=file, change=change, fate=pair.fate, template=outcome.template)


def _format(options: DiffOptions) -> str:
    return options.format_ or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text")


def _say(found: BuildDiff, options: DiffOptions) -> None:
    """What failed, and what the changes come to; of a rebuild that changed nothing, nothing."""
    for failure in found.failures:
        kind = "internal error" if failure.internal else "error"
        click.echo(one_line(f"{failure.file}: {kind}: {failure.error}"), err=True)
    if found.groups and not options.quiet:
        click.echo(summary(found), err=True)


def _exit_code(found: BuildDiff, fail_on: str) -> int:
    if any(failure.internal for failure in found.failures):
        return INTERNAL
    if found.failures:
        return UNUSABLE
    if fail_on == "never":
        return CLEAN
    grave = any(_RANK[group.first.severity] >= _RANK[Severity(fail_on)] for group in found.groups)
    return FOUND if grave else CLEAN
