"""A run of ``newsmeta preview``: pages -> what is found in each -> the files of a report -> exit code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from types import ModuleType

import click

from newsmeta.cli.address import web_address
from newsmeta.cli.checking import Checking, project_root, settled
from newsmeta.cli.inspection import Inspection, lost, project_path, read, rules_for, uninspected
from newsmeta.cli.page_files import page_key
from newsmeta.cli.progress import Progress
from newsmeta.cli.report_folder import INDEX, Put, is_within, report_folder
from newsmeta.cli.selection import chosen_codes
from newsmeta.cli.tasks import Task, tasks_of
from newsmeta.cli.verdict import Limits, counted, exit_code, failures
from newsmeta.cli.workers import LOST, results
from newsmeta.config import Config
from newsmeta.errors import NewsmetaError, OptionError
from newsmeta.extraction import extract
from newsmeta.inputs import find_inputs, read_input
from newsmeta.reports.checked import CheckedFile, checked_file
from newsmeta.reports.checked_together import checked_together
from newsmeta.reports.previews.index_rows import page_row
from newsmeta.reports.previews.page_preview import PagePreview, page_preview
from newsmeta.rules import RULES
from newsmeta.rules.check import Crash, described

Shown = tuple[CheckedFile, PagePreview | None]

PASTED = "pasted.html"
_NEVER = Limits("never", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewOptions:
    """The options of ``newsmeta preview`` that say where the report goes and what it may load."""

    output: str | None
    serve: bool
    port: int
    remote_images: bool
    quiet: bool


def run_preview(checking: Checking, options: PreviewOptions) -> int:
    """Write the report of all pages, or serve it until interrupted; the exit code."""
    rendering = _rendering()
    if options.serve:
        if options.output is not None:
            raise OptionError("--serve keeps the report in memory; leave --output out")
        from newsmeta.cli.serving import serve

        serve(checking, options.port, options.remote_images)
    if options.output is None:
        raise OptionError("name the folder for the report with --output, or give --serve")
    with report_folder(options.output, rendering.GENERATOR) as put:
        files = report(checking, settled(checking), put, options.remote_images, output=options.output)
    for line in failures(files):
        click.echo(line, err=True)
    if not options.quiet:
        pages = counted(sum(not file.failures for file in files), "page")
        click.echo(f"{pages} shown in {options.output}/{INDEX}", err=True)
    return exit_code(files, _NEVER)


def report(
    checking: Checking,
    config: Config,
    put: Put,
    remote_images: bool,
    *,
    output: str | None = None,
    live: int | None = None,
) -> Sequence[CheckedFile]:
    """Hand each file of the report to `put`, the index last; what was found in each page."""
    rendering = _rendering()
    files, previews = _all_shown(checking, config, output)
    rows = []
    for file, preview in zip(files, previews, strict=True):
        name = f"{rendering.PAGES}/{page_key(file.path)}.html"
        rows.append(page_row(file, preview, name))
        if preview is not None:
            put(name, rendering.article(preview, file, remote_images, live))
    put(INDEX, rendering.index(rows, files, live))
    return files


def pasted(content: str, url: str | None, config: Config, remote_images: bool) -> str:
    """The page of an article whose HTML was handed over. Raises SourceError or OptionError."""
    address = web_address("the address", url) if url else None
    extraction = extract(content, url=address, config=config, name=PASTED)
    return str(_rendering().article(page_preview(extraction, PASTED), checked_file(extraction, PASTED), remote_images))


def _rendering() -> ModuleType:
    """The module that writes the pages, which needs what not every installation has."""
    try:
        return import_module("newsmeta.reports.previews.rendering")
    except ModuleNotFoundError as error:
        raise OptionError(
            f"newsmeta preview needs {error.name}, which is not installed; install newsmeta[preview]"
        ) from error


def _all_shown(
    checking: Checking, config: Config, output: str | None
) -> tuple[Sequence[CheckedFile], Sequence[PagePreview | None]]:
    """Each page with what was found in it and in all together, and what is shown of it."""
    # What an earlier run wrote is no page to read.
    inputs = find_inputs(checking.sources, config.max_bytes)
    if output is not None:
        inputs = [each for each in inputs if not is_within(output, each.path)]
    tasks = tasks_of(inputs, checking.addresses, config)
    inspection = Inspection(
        config=config,
        codes=chosen_codes(config),
        root=project_root(),
        charset=checking.charset,
        among_several=len(tasks) > 1,
    )
    shown = list(_each_shown(inspection, tasks, checking.jobs))
    files = [file for file, _ in shown]
    if inspection.among_several:
        files = checked_together(files, [rule for rule in RULES if rule.code in inspection.codes], config.severities)
    return files, [preview for _, preview in shown]


def _each_shown(inspection: Inspection, tasks: Sequence[Task], jobs: int) -> Iterator[Shown]:
    progress = Progress(len(tasks))
    with closing(results(partial(_shown, inspection), tasks, jobs, partial(_lost, inspection))) as found:
        for each in found:
            yield each
            progress.advance()
    progress.clear()


def _shown(inspection: Inspection, task: Task) -> Shown:
    """Read and check one page; whatever goes wrong is in the result."""
    try:
        extraction = read(inspection, task, read_input(task.source, inspection.config.max_bytes))
        path, rules = project_path(inspection, task), rules_for(inspection, task)
        checked = checked_file(extraction, path, rules, among_several=inspection.among_several)
        return checked, page_preview(extraction, path)
    except NewsmetaError as error:
        return uninspected(inspection, task, problem=str(error)), None
    except Exception as error:
        # One page must not cost the others.
        return uninspected(inspection, task, crashes=(Crash("showing the page", described(error)),)), None


def _lost(inspection: Inspection, task: Task) -> Shown:
    return lost(inspection, task, LOST), None
