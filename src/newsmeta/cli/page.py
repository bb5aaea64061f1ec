"""One page from its file to the text that is printed of it: what each process does."""

from __future__ import annotations

from dataclasses import dataclass

from newsmeta.cli.address import file_below, path_below
from newsmeta.cli.products import page_data, product
from newsmeta.cli.tasks import Task
from newsmeta.config import Config
from newsmeta.errors import NewsmetaError
from newsmeta.extraction import Extraction, extract
from newsmeta.finding import Severity
from newsmeta.inputs import read_input
from newsmeta.reports.checked import CheckedFile
from newsmeta.reports.text import one_line, render
from newsmeta.rules.check import check, described

EXPLAIN = "explain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What holds for every page of a run.

    `format` is a product's name or `EXPLAIN`, `root` the site's folder where each page gets a file of its own, `width`
    that of the terminal.
    """

    config: Config
    format: str
    among_several: bool
    charset: str | None
    width: int
    root: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What to print of a page: its product, or None when it could not be read, and the lines for standard error.

    `path` is the page's on its site, for a product that gets a file of its own.
    """

    product: str | None
    messages: str
    has_error: bool = False
    path: str | None = None


def process(settings: Settings, task: Task) -> Outcome:
    """Extract, render and check one page; whatever goes wrong is in the outcome."""
    try:
        return _outcome(settings, task, _extraction(settings, task))
    except NewsmetaError as error:
        return unread(task, str(error))
    except Exception as error:
        # One page must not cost the others.
        return unread(task, f"newsmeta failed on this page, please report it: {described(error)}")


def unread(task: Task, reason: str) -> Outcome:
    """The outcome of a page that could not be read."""
    return Outcome(None, one_line(f"{task.source.name}: error: {reason}") + "\n")


def _extraction(settings: Settings, task: Task) -> Extraction:
    content = read_input(task.source, settings.config.max_bytes)
    if settings.root is not None:
        from newsmeta.embedding.page import remove_snippet

        # What was written of an earlier state of the page must not speak for this one.
        content = remove_snippet(content, charset=settings.charset)
    return extract(content, url=task.url, config=settings.config, name=task.source.name, charset=settings.charset)


def _outcome(settings: Settings, task: Task, extraction: Extraction) -> Outcome:
    findings, name, path = check(extraction), extraction.document.name, None
    if settings.root is not None:
        path = path_below(task.source, settings.root)
        text = page_data(extraction, path, file_below(task.source, settings.root))
    elif settings.format == EXPLAIN:
        from newsmeta.reports.explanation import explanation

        text = explanation(extraction, settings.width)
    else:
        text = product(settings.format, extraction, among_several=settings.among_several)
    messages = render([CheckedFile(name=name, path=name, findings=tuple(findings))])
    return Outcome(text, messages, any(finding.severity is Severity.ERROR for finding in findings), path)
