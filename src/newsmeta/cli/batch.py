"""Many sources through one job: in order, by as many processes as are asked for, the same bytes out whatever their number."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsmeta.errors import ConfigError, OptionError, SourceError
from newsmeta.inputs import Source, find_sources, read_source

if TYPE_CHECKING:
    from newsmeta.config import Config

FORMATS = ("jsonld", "opengraph", "x", "images", "snippet", "json")


@dataclass(frozen=True, slots=True)
class Job:
    """What to do with each source. `several` is set when there is more than one."""

    form: str
    url: str | None = None
    base_url: str | None = None
    root: Path | None = None
    assignments: tuple[str, ...] = ()
    config: Path | None = None
    charset: str | None = None
    max_bytes: int | None = None
    width: int = 100
    several: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """The product of one source, its finding lines, and the error that kept it from one."""

    product: str = ""
    findings: tuple[str, ...] = ()
    has_error_finding: bool = False
    failure: str | None = None
    internal: bool = False


def run(job: Job, arguments: Iterable[str], *, output: Path | None, jobs: int, strict: bool) -> int:
    """Work through the sources and return the exit code. Raises NewsmetaError for what stops all of them."""
    sources, errors = find_sources(arguments)
    job = replace(job, several=len(sources) > 1)
    if job.url and job.several:
        raise OptionError("--url is the address of one page; with several sources use --base-url and --root")
    if (job.base_url is None) != (job.root is None):
        raise OptionError("--base-url and --root go together")
    for error in errors:
        click.echo(f"newsmeta: {error}", err=True)
    if not sources:
        return 2
    code = 2 if errors else 0
    with _target(output) as target:
        for done in _with_progress(_results(job, sources, jobs), len(sources)):
            target.write(done.product)
            for line in done.findings:
                click.echo(line, err=True)
            if done.failure:
                click.echo(f"newsmeta: {done.failure}", err=True)
                code = max(code, 3 if done.internal else 2)
            elif strict and done.has_error_finding:
                code = max(code, 1)
    return code


def _results(job: Job, sources: list[Source], jobs: int) -> Iterator[Done]:
    if jobs == 1 or len(sources) == 1:
        yield from (work(job, source) for source in sources)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    with ProcessPoolExecutor(min(jobs, len(sources))) as pool:
        futures = [(source, pool.submit(work, job, source)) for source in sources]
        for source, future in futures:
            try:
                yield future.result()
            except BrokenProcessPool:
                yield Done(failure=f"{source.name}: the process that read it, or one beside it, died", internal=True)


def work(job: Job, source: Source) -> Done:
    """One source from bytes to product; whatever goes wrong is told, not raised."""
    try:
        return _extracted(job, source)
    except SourceError as error:
        message = str(error)
        return Done(failure=message if message.startswith(source.name) else f"{source.name}: {message}")
    except (ConfigError, OptionError):
        raise
    except Exception as error:
        what = f"{type(error).__name__}: {error}"
        return Done(failure=f"{source.name}: internal error, please report it: {what}", internal=True)


def _extracted(job: Job, source: Source) -> Done:
    from newsmeta.cli.products import render
    from newsmeta.extraction import extract
    from newsmeta.reports.text import finding_line
    from newsmeta.rules.check import check

    config = settings(job, source)
    content = read_source(source, config.max_bytes)
    extraction = extract(content, url=address(job, source), config=config, name=source.name, charset=job.charset)
    findings = check(extraction)
    return Done(
        product=render(job.form, extraction, several=job.several, width=job.width),
        findings=tuple(finding_line(source.name, finding) for finding in findings),
        has_error_finding=any(finding.severity == "error" for finding in findings),
    )


_configs: dict[Path | None, Config] = {}


def settings(job: Job, source: Source) -> Config:
    """The configuration for a source: the one named, or the nearest above it, with the options on top."""
    from newsmeta.config import Config, find_config, load_config
    from newsmeta.overrides import with_overrides

    folder = (source.path.parent if source.path else Path.cwd()).resolve()
    path = job.config or find_config(folder)
    if path not in _configs:
        _configs[path] = load_config(path) if path else Config()
    config = with_overrides(_configs[path], job.assignments)
    return replace(config, max_bytes=job.max_bytes) if job.max_bytes else config


def address(job: Job, source: Source) -> str | None:
    """The address of a page: given, or that of its path below the root."""
    if job.url or source.path is None or job.root is None or job.base_url is None:
        return job.url
    try:
        below = source.path.resolve().relative_to(job.root.resolve()).as_posix()
    except ValueError:
        raise SourceError(f"{source.name}: not under --root {job.root}") from None
    return f"{job.base_url.rstrip('/')}/{below.removesuffix('.gz').removesuffix('index.html')}"


@contextmanager
def _target(output: Path | None) -> Iterator[Any]:
    """Where products go: standard output, or a file that appears whole or not at all."""
    if output is None:
        yield sys.stdout
        return
    try:
        descriptor, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    except OSError as error:
        raise OptionError(f"--output {output}: cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            yield file
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(name, 0o666 & ~umask)
        os.replace(name, output)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise OptionError(f"--output {output}: cannot be written: {error.strerror}") from error
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _with_progress(results: Iterator[Done], length: int) -> Iterator[Done]:
    if length < 2 or not sys.stderr.isatty():
        yield from results
        return
    with click.progressbar(results, length=length, label="pages", file=sys.stderr) as bar:
        yield from bar
