"""Where each page of a run is written: into its own file, below another folder, or nowhere."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from newsmeta.cli.tasks import Task
from newsmeta.errors import OptionError, SourceError
from newsmeta.whole_file import replace_file


@dataclass(frozen=True, slots=True)
class Target:
    """A page and the file it is written to, None for standard output; no link leads the file out of `root`."""

    task: Task
    path: str | None
    root: str = os.curdir


def targets_of(tasks: Sequence[Task], output_dir: str | None) -> list[Target]:
    """Where the pages go: to their own files, or with their folders below `output_dir`. Raises OptionError."""
    if output_dir is None:
        return [Target(task, task.source.path, task.source.tree or os.curdir) for task in tasks]
    targets = [Target(task, _below(output_dir, task), output_dir) for task in tasks]
    sources = {os.path.realpath(task.source.path): task for task in tasks if task.source.path}
    written: dict[str, Task] = {}
    for target in targets:
        if target.path is None:
            continue
        final = os.path.realpath(target.path)
        if final in sources:
            raise OptionError(f"--output-dir {output_dir}: {target.path} is one of the pages to read; give --in-place")
        if (other := written.setdefault(final, target.task)) is not target.task:
            raise OptionError(
                f"--output-dir {output_dir}: {other.source.name} and {target.task.source.name} would both be "
                f"{target.path}; give their folder as the source"
            )
    return targets


def folders_of(targets: Iterable[Target]) -> list[str]:
    """The folders that files are written in."""
    return sorted({os.path.dirname(os.path.realpath(target.path)) for target in targets if target.path})


def write(target: Target, content: bytes, result: bytes, *, writes: bool) -> bool:
    """Write a page that was read as `content`; whether its file changes by that. Raises SourceError."""
    path = target.path
    if path is None:
        return content != result
    if path != target.task.source.path:
        return _write_another(target, path, result, writes)
    if content == result:
        return False
    _refuse_link_out(path, target.root)
    if writes:
        replace_file(path, result, content)
    return True


def _write_another(target: Target, path: str, result: bytes, writes: bool) -> bool:
    if _holds(path, result):
        return False
    if writes:
        folder = os.path.dirname(path)
        try:
            os.makedirs(folder, exist_ok=True)
        except OSError as error:
            raise SourceError(f"the folder {folder} cannot be made: {error.strerror or error}") from error
        _refuse_link_out(path, target.root)
        replace_file(path, result)
    return True


def _below(output_dir: str, task: Task) -> str | None:
    source = task.source
    return source.path and os.path.join(output_dir, os.path.relpath(source.path, source.tree))


def _holds(path: str, content: bytes) -> bool:
    with suppress(OSError), open(path, "rb") as stream:
        return stream.read() == content
    return False


def _refuse_link_out(path: str, root: str) -> None:
    folder, final = os.path.realpath(root), os.path.realpath(path)
    if os.path.commonpath([folder, final]) != folder:
        raise SourceError(f"it is a link to {final}, which is outside {root}; nothing was written")
