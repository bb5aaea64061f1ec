"""One file mended: checked, fixed in place or shown as a diff, and checked again."""

from __future__ import annotations

import difflib
import os
import re
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

from newsmeta.cli.inspection import Fixing, Inspection, inspected, read, rules_for
from newsmeta.cli.tasks import Task
from newsmeta.document.encoding import decode
from newsmeta.errors import SourceError
from newsmeta.inputs import is_compressed
from newsmeta.mending import mended
from newsmeta.reports.checked import CheckedFile, detached

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


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
        _replace(task.source.path, content, after.content)
    return replace(
        inspected(inspection, task, after.content if fixing.writes else content),
        fixed=tuple(map(detached, after.fixed)),
        diff="" if fixing.writes else diff(task.source.name, content, after.content, inspection.charset),
        mended=after.content if fixing.writes and task.source.path is None else None,
    )


def diff(name: str, before: bytes, after: bytes, charset: str | None) -> str:
    """The change as a unified diff of the decoded text: https://www.gnu.org/software/diffutils/manual/."""
    one, other = (_lines(decode(content, charset)[0]) for content in (before, after))
    changes = difflib.unified_diff(one, other, name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in changes)


def _lines(text: str) -> list[str]:
    """The lines with their ends; other characters that break lines belong to the text."""
    return _LINE.findall(text)


def _replace(path: str, before: bytes, after: bytes) -> None:
    """Put the new content in the file's place, as a whole or not at all."""
    final = os.path.realpath(path)
    temporary = None
    try:
        if not os.access(final, os.W_OK):
            raise SourceError("it cannot be fixed: you have no permission to write it")
        with tempfile.NamedTemporaryFile(dir=os.path.dirname(final), prefix=".newsmeta-", delete=False) as stream:
            temporary = stream.name
            stream.write(after)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(temporary, os.stat(final).st_mode & 0o7777)
        if Path(final).read_bytes() != before:
            raise SourceError("it changed while it was being fixed; nothing was written")
        os.replace(temporary, final)
    except OSError as error:
        raise SourceError(f"it cannot be fixed: {error.strerror or error}") from error
    finally:
        if temporary and os.path.exists(temporary):
            os.unlink(temporary)
