"""A run of ``newsmeta archive``: sources -> shards -> the missing ones done -> exit code."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from types import FrameType
from typing import Any

import click

from newsmeta import __version__
from newsmeta.cli.address import mapped_address, web_address
from newsmeta.cli.archive_progress import ArchiveProgress
from newsmeta.cli.archive_summary import has_damage, summary, totals
from newsmeta.cli.settings import configuration
from newsmeta.config import Config
from newsmeta.errors import OptionError
from newsmeta.inputs import Input

try:
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
    from newsmeta.archives.work import Settings
except ImportError as error:
    raise OptionError(f"newsmeta archive needs {error.name}: pip install 'newsmeta[archive]'") from error

_DONE, _DAMAGED, _FAILED = 0, 1, 2
# A worker may be killed by whoever runs the machine; one that dies again and again without a shard done is broken.
_MOST_LOSSES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The command's options as they were given."""

    sources: tuple[str, ...]
    output: str
    format_: str
    html_column: str
    url_column: str
    captured_column: str | None
    base_url: str | None
    root: str | None
    config: str | None
    max_bytes: int | None
    seconds: float
    shard_pages: int
    jobs: int | None
    runner: str
    address: str | None
    redo: bool


class Stopped(BaseException):
    """The run is to end, as a signal says."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def run(options: Options) -> int:
    """Do what is missing of the data set; the exit code."""
    config = configuration(options.config, _local(options.sources), options.max_bytes, ())
    runner = _runner(options)
    dataset = open_dataset(options.output, _identity(options, config))
    try:
        with _signals():
            return _run(options, config, runner, dataset)
    except Stopped as stopped:
        done = len(read_manifest(dataset))
        click.echo(f"newsmeta: stopped; {done} shards are done. The same command goes on from here.", err=True)
        sys.stdout.flush()
        sys.stderr.flush()
        # The engine's threads would go on with what nobody waits for, and its workers end when this process does.
        os._exit(128 + stopped.number)


def _run(options: Options, config: Config, runner: engine.Runner, dataset: Dataset) -> int:
    engine.start(runner)
    sources = find_sources(options.sources)
    unread = [(each.stored.path, each.problem) for each in sources if each.problem is not None]
    sources = [each for each in sources if each.problem is None]
    shards, uncut = _shards(options, sources, runner, dataset)
    made_by = (__version__, rules_version(tuple(sorted(config.severities.items()))))
    found = standing(shards, read_manifest(dataset), made_by)
    if options.redo:
        found = without(found, shards)
    _tell_stale(found)
    settle(dataset, found.done)
    write_plan(dataset, shards)
    columns = Columns(options.html_column, options.url_column, options.captured_column)
    settings = Settings(config=config, columns=columns, format=options.format_, seconds=options.seconds)
    failures = _do(found, settings, runner, dataset)
    problems = [*(f"{path}: {problem}" for path, problem in (*unread, *uncut)), *failures]
    return _finish(dataset, problems)


def _shards(
    options: Options, sources: Sequence[Source], runner: engine.Runner, dataset: Dataset
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
    groups = group_files(sources, _addresses(options, sources), options.shard_pages)
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
                keep(dataset, worked)
                del missing[worked.line["shard"]]
                progress.advance(worked.line)
        except engine.WorkerDiedError as error:
            progress.clear()
            click.echo(f"newsmeta: a worker died ({error}); going on without it", err=True)
            losses = losses + 1 if len(missing) == before else 0
    progress.clear()
    return [*failures, *(f"{name}: its worker died {_MOST_LOSSES} times" for name in missing)]


def _finish(dataset: Dataset, problems: Sequence[str]) -> int:
    """Settle the manifest, tell what became of everything, and with which exit code."""
    lines = read_manifest(dataset)
    settle(dataset, lines)
    counted = totals(lines.values())
    duplicates = duplicate_addresses([dataset.pages_path(name) for name in lines])
    for line in summary(len(lines), counted, duplicates):
        click.echo(line, err=True)
    for problem in problems:
        click.echo(f"newsmeta: error: {problem}", err=True)
    if problems and not lines:
        return _FAILED
    return _DAMAGED if problems or has_damage(counted) else _DONE


def _tell_stale(found: Standing) -> None:
    """Say what does not stand any more. Raises OptionError when going on would give rows twice."""
    if found.changed:
        raise OptionError(
            f"{len(found.changed)} shards were made from files that have changed since, such as {found.changed[0]}; "
            f"--redo makes them again"
        )
    if found.outdated:
        click.echo(
            f"newsmeta: {len(found.outdated)} shards were made by another newsmeta or other rules; "
            f"--redo makes them again",
            err=True,
        )
    if found.gone:
        click.echo(
            f"newsmeta: the files of {len(found.gone)} shards are gone; their rows stay, unless --redo is given",
            err=True,
        )


def _runner(options: Options) -> engine.Runner:
    if options.address and options.runner != "ray":
        raise OptionError("--address is that of a Ray cluster; give --runner ray with it")
    if options.runner == "ray":
        try:
            import ray  # noqa: F401 - only to say at once that it is missing
        except ImportError as error:
            raise OptionError("--runner ray needs Ray: pip install 'newsmeta[ray]'") from error
    return engine.Runner(options.jobs or os.cpu_count() or 1, options.runner == "ray", options.address)


def _identity(options: Options, config: Config) -> dict[str, Any]:
    """What makes a data set another one when it differs."""
    return {
        "version": VERSION,
        "format": options.format_,
        "sources": list(options.sources),
        "columns": [options.html_column, options.url_column, options.captured_column],
        "addresses": [options.base_url, options.root],
        "shardPages": options.shard_pages,
        "configuration": sha256(repr(config).encode("utf-8", "surrogatepass")).hexdigest()[:16],
    }


def _addresses(options: Options, sources: Sequence[Source]) -> dict[str, str]:
    """The addresses of HTML files, by their paths."""
    if options.root is None and options.base_url is None:
        return {}
    if options.root is None or options.base_url is None:
        raise OptionError("--base-url is the address that --root stands for; give both")
    base_url = web_address("--base-url", options.base_url)
    paths = [each.stored.path for each in sources if each.kind == "html"]
    addresses = {path: mapped_address(Input(path, path), base_url, options.root) for path in paths}
    return {path: address for path, address in addresses.items() if address}


def _local(sources: Sequence[str]) -> list[str]:
    return [each for each in sources if "://" not in each]


@contextmanager
def _signals() -> Iterator[None]:
    """SIGINT and SIGTERM as one exception, here and not in a library."""

    def stop(number: int, _: FrameType | None) -> None:
        raise Stopped(number)

    before: dict[int, Any] = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
