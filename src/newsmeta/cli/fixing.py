"""One file mended: checked, fixed in place or shown as a diff, and checked again."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from newsmeta.cli.diffs import diff
from newsmeta.cli.inspection import Fixing, Inspection, inspected, read, rules_for
from newsmeta.cli.tasks import Task
from newsmeta.errors import SourceError
from newsmeta.inputs import is_compressed
from newsmeta.mending import mended
from newsmeta.reports.checked import CheckedFile, detached
from newsmeta.whole_file import replace_file


def fixed(inspection: Inspection, fixing: Fixing, task: Task, content: bytes) -> CheckedFile:
    """A file with what is left in it after its fixes; when nothing is written, with what is in it and the diff."""
    if is_compressed(task.source):
        raise SourceError("it is compressed, and cannot be fixed in place; decompress it first")
    after = mended(
        content,
        partial(read, inspection, task),
        rules_for(inspection, task),
        charset=inspection.charset,
        unsafe=fixing.unsafe,
    )
    if fixing.writes and task.source.path and after.content != content:
        replace_file(task.source.path, after.content, content)
    return replace(
        inspected(inspection, task, after.content if fixing.writes else content),
        fixed=tuple(map(detached, after.fixed)),
        diff="" if fixing.writes else diff(task.source.name, content, after.content, inspection.charset),
        mended=after.content if fixing.writes and task.source.path is None else None,
    )
