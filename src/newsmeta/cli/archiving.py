"""A run of ``newsmeta archive``: sources -> shards -> the missing ones done -> exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from newsmeta import __version__
from newsmeta.cli.archive_options import Options, addresses, base_address, identity, local, refuse_standard_input
from newsmeta.cli.archive_progress import ArchiveProgress
from newsmeta.cli.archive_stale import tell_or_refuse_stale
from newsmeta.cli.archive_summary import has_damage, summary, totals
from newsmeta.cli.settings import configuration
from newsmeta.cli.stopping import Stopped, stoppable
from newsmeta.config import Config
from newsmeta.errors import NewsmetaError, OptionError, SourceError
from newsmeta.rules.check import described

try:
    import fastwarc  # noqa: F401 - only to say at once that it is missing

    from newsmeta.archives import engine
    from newsmeta.archives.columns import VERSION
    from newsmeta.archives.dataset import (
        Dataset,
        keep,
        open_dataset,
        read_manifest,
        read_plan,
        settle,
        write_plan,
    )
    from newsmeta.archives.duplicates import duplicate_addresses
    from newsmeta.archives.finding_sources import Source, find_sources
    from newsmeta.archives.plan import Standing, group_files, known_shards, standing, without
    from newsmeta.archives.row import rules_version
    from newsmeta.archives.shard import Columns, Shard
    from newsmeta.archives.work import Settings, Worked
except ImportError as error:
    raise OptionError(f"newsmeta archive needs {error.name}: pip install 'newsmeta[archive]'") from error

_DONE, _DAMAGED, _FAILED = 0, 1, 2
# A worker may be killed by whoever runs the machine; one that dies again and again without a shard done is broken.
_MOST_LOSSES = 3


def run(options: Options) -> NoReturn:
    """Do what is missing of the data set, and end the process with the exit code.

    The engine has threads that go on with what nobody waits for, or abort when Python ends under them; so the process
    ends at once. Workers end when it does. Raises NewsmetaError when there is nothing to begin with.
    """
    refuse_standard_input(options.sources)
    config = configuration(options.config, local(options.sources), options.max_bytes, ())
    runner = _runner(options)
    base_url = base_address(options, config)
    with open_dataset(options.output, identity(options, config, VERSION)) as dataset:
        try:
            with stoppable():
                code = _run(options, config, base_url, runner, dataset)
        except Stopped as stopped:
            done = len(read_manifest(dataset))
            click.echo(f"newsmeta: stopped; {done} shards are done. The same command goes on from here.", err=True)
            code = 128 + stopped.number
        except NewsmetaError as error:
            click.echo(f"newsmeta: error: {error}", err=True)
            code = _FAILED
        except Exception as error:
            # The process ends here, so nobody else can say it.
            click.echo(f"newsmeta: error: newsmeta failed, please report it: {described(error)}", err=True)
            code = _FAILED
        engine.stop(runner)
        sys.stderr.flush()
        os._exit(code)


def _run(options: Options, config: Config, base_url: str | None, runner: engine.Runner, dataset: Dataset) -> int:
    engine.start(runner)
    sources = find_sources(options.sources, dataset.folder)
    unread = [(each.stored.path, each.problem) for each in sources if each.problem is not None]
    sources = [each for each in sources if each.problem is None]
    shards, uncut = _shards(options, sources, base_url, runner, dataset)
    made_by = (__version__, rules_version(config))
    found = standing(shards, read_manifest(dataset), made_by)
    if options.redo:
        found = without(found, shards)
    tell_or_refuse_stale(found)
    settle(dataset, found.done)
    write_plan(dataset, shards)
    columns = Columns(options.html_column, options.url_column, options.captured_column)
    settings = Settings(config=config, columns=columns, format=options.format_, seconds=options.seconds)
    failures = _do(found, settings, runner, dataset)
    problems = [*(f"{path}: {problem}" for path, problem in (*unread, *uncut)), *failures]
    return _finish(dataset, problems)


def _shards(
    options: Options, sources: Sequence[Source], base_url: str | None, runner: engine.Runner, dataset: Dataset
) -> tuple[list[Shard], list[tuple[str, str]]]:
    """All shards in the order of the sources, and the files that have none, with why."""
    known = known_shards(read_plan(dataset), sources)
    files = [each for each in sources if each.kind != "html"]
    uncut: list[tuple[str, str]] = []
    if new := [(each.kind, each.stored) for each in files if each.stored.path not in known]:
        for path, shards, problem in engine.cut_all(new, options.shard_pages, runner):
            known[path] = shards
            if problem is not None:
                uncut.append((path, problem))
    html = [each.stored.path for each in sources if each.kind == "html"]
    groups = group_files(sources, addresses(options, base_url, html), options.shard_pages)
    return [*groups, *(shard for each in files for shard in known[each.stored.path])], uncut


def _do(found: Standing, settings: Settings, runner: engine.Runner, dataset: Dataset) -> list[str]:
    """Do the missing shards; why those are still missing that could not be done."""
    missing = {shard.name: shard for shard in found.missing}
    progress = ArchiveProgress(len(missing), sum(shard.records for shard in missing.values()), len(found.done))
    failures: list[str] = []
    losses = 0
    while missing and losses < _MOST_LOSSES:
        before = len(missing)
        try:
            for worked in engine.work_all([*missing.values()], settings, runner):
                if isinstance(worked, engine.Lost):
                    failures.append(worked.reason)
                    del missing[worked.shard]
                    continue
                _keep(dataset, worked)
                del missing[worked.line["shard"]]
                progress.advance(worked.line)
        except engine.WorkerDiedError as error:
            progress.clear()
            click.echo(f"newsmeta: a worker died ({error}); going on without it", err=True)
            losses = losses + 1 if len(missing) == before else 0
    progress.clear()
    return [*failures, *(f"{name}: not done, workers died {_MOST_LOSSES} times in a row" for name in missing)]


def _keep(dataset: Dataset, worked: Worked) -> None:
    try:
        keep(dataset, worked)
    except SourceError as error:
        told = f"--output {dataset.folder}: {error}; what is done stays, and the same command goes on from there"
        raise OptionError(told) from error


def _finish(dataset: Dataset, problems: Sequence[str]) -> int:
    """Settle the manifest, tell what became of everything, and with which exit code."""
    lines = read_manifest(dataset)
    settle(dataset, lines)
    counted = totals(lines.values())
    duplicates = duplicate_addresses([dataset.pages_path(name) for name in lines])
    for line in summary(len(lines), counted, duplicates):
        click.echo(line, err=True)
    for problem in [*problems, *(line["problem"] for line in lines.values() if "problem" in line)]:
        click.echo(f"newsmeta: error: {problem}", err=True)
    if problems and not lines:
        return _FAILED
    return _DAMAGED if problems or has_damage(counted) else _DONE


def _runner(options: Options) -> engine.Runner:
    if options.address and options.runner != "ray":
        raise OptionError("--address is that of a Ray cluster; give --runner ray with it")
    if options.runner == "ray":
        try:
            import ray  # noqa: F401 - only to say at once that it is missing
        except ImportError as error:
            raise OptionError("--runner ray needs Ray: pip install 'newsmeta[ray]'") from error
    return engine.Runner(options.jobs or os.cpu_count() or 1, options.runner == "ray", options.address)
