"""One file from its bytes to what was found in it: what each process of a check does."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial

from newsmeta.cli.selection import ignored_at, path_from
from newsmeta.cli.tasks import Task
from newsmeta.config import Config
from newsmeta.errors import NewsmetaError
from newsmeta.extraction import Extraction, extract, extract_json_ld
from newsmeta.inputs import is_json_ld_name, read_input
from newsmeta.reports.checked import CheckedFile, checked_file
from newsmeta.rules import RULES, Rule
from newsmeta.rules.check import Crash, described


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What holds for every file of a check.

    `codes` are those of the rules to run; `root` is the folder that paths for programs start at; `bare` says that every
    file is JSON-LD with no page around it, whatever its name; `cache` is the folder of earlier results, `pictures` the
    state of the files of pictures that they depend on; `fixing` says that and how files are mended; `among_several`
    that files are summed up for the rules that look at a whole run.
    """

    config: Config
    codes: frozenset[str]
    root: str
    charset: str | None = None
    bare: bool = False
    cache: str | None = None
    pictures: str = ""
    fixing: Fixing | None = None
    among_several: bool = False


@dataclass(frozen=True, slots=True)
class Fixing:
    """Whether unsafe fixes are carried out too, and whether files are written."""

    unsafe: bool
    writes: bool


def inspect(inspection: Inspection, task: Task) -> CheckedFile:
    """Read one file and run the rules over it; whatever goes wrong is in the result."""
    try:
        content = read_input(task.source, inspection.config.max_bytes)
        if inspection.fixing is not None:
            from newsmeta.cli.fixing import fixed

            return fixed(inspection, inspection.fixing, task, content)
        if inspection.cache is None:
            return inspected(inspection, task, content)
        from newsmeta.cli.cache import remembered

        return remembered(inspection.cache, inspection, task, content, partial(inspected, inspection, task, content))
    except NewsmetaError as error:
        return uninspected(inspection, task, problem=str(error))
    except Exception as error:
        # One file must not cost the others.
        return uninspected(inspection, task, crashes=(Crash("reading the file", described(error)),))


def lost(inspection: Inspection, task: Task, error: str) -> CheckedFile:
    """What is said of a file whose process died."""
    return uninspected(inspection, task, crashes=(Crash("checking the file", error),))


def project_path(inspection: Inspection, task: Task) -> str:
    """The file's path from the root of the project."""
    return path_from(inspection.root, task.source.path) if task.source.path else task.source.name


def inspected(inspection: Inspection, task: Task, content: bytes) -> CheckedFile:
    """What the rules find in this content."""
    extraction = read(inspection, task, content)
    return checked_file(
        extraction,
        project_path(inspection, task),
        rules_for(inspection, task),
        among_several=inspection.among_several,
    )


def read(inspection: Inspection, task: Task, content: bytes) -> Extraction:
    """The extraction of this content. Raises SourceError."""
    reader = extract_json_ld if is_bare(inspection, task) else extract
    return reader(content, url=task.url, config=inspection.config, name=task.source.name, charset=inspection.charset)


def rules_for(inspection: Inspection, task: Task) -> list[Rule]:
    """The rules to run on this file."""
    codes = codes_for(inspection, task)
    return [rule for rule in RULES if rule.code in codes]


def uninspected(inspection: Inspection, task: Task, **why: object) -> CheckedFile:
    """A file of which there is nothing but its `problem` or `crashes`."""
    return CheckedFile(name=task.source.name, path=project_path(inspection, task), **why)  # type: ignore[arg-type]


def is_bare(inspection: Inspection, task: Task) -> bool:
    """Whether the file is JSON-LD with no page around it."""
    return inspection.bare or is_json_ld_name(task.source.path or task.source.name)


def codes_for(inspection: Inspection, task: Task) -> frozenset[str]:
    """The codes of the rules to run on this file."""
    patterns = inspection.config.check.per_path_ignores
    if not patterns:
        return inspection.codes
    folder = os.path.dirname(os.path.abspath(inspection.config.source or ""))
    return inspection.codes - ignored_at(path_from(folder, task.source.path or task.source.name), patterns)
