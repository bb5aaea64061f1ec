"""Results of earlier checks, kept in a folder by all that they depend on."""

from __future__ import annotations

import itertools
import json
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import astuple, replace
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import newsmeta
from newsmeta.cli.inspection import Inspection, codes_for, is_bare, project_path
from newsmeta.cli.tasks import Task
from newsmeta.cli.watch import pictures, state_of
from newsmeta.config import CheckSettings, Config
from newsmeta.errors import OptionError
from newsmeta.finding import Edit, Finding, Fix, Related, Severity
from newsmeta.location import Location, Position, Syntax
from newsmeta.reports.checked import CheckedFile, Excerpt

FOLDER = ".newsmeta_cache"
_UNUSED_DAYS = 30


def open_cache() -> str:
    """The folder of results in the current one, made if need be, without what nobody used for a month."""
    folder = os.path.abspath(FOLDER)
    try:
        os.makedirs(folder, exist_ok=True)
        Path(folder, ".gitignore").write_text("*\n", encoding="utf-8")
    except OSError as error:
        raise OptionError(f"--cache: {FOLDER} cannot be written: {error.strerror or error}") from error
    oldest = time.time() - _UNUSED_DAYS * 86_400
    for entry in os.scandir(folder):
        if entry.name != ".gitignore" and entry.stat().st_mtime < oldest:
            os.unlink(entry)
    return folder


def remembered(
    folder: str, inspection: Inspection, task: Task, content: bytes, work: Callable[[], CheckedFile]
) -> CheckedFile:
    """The result for this content if it is known, else that of the work, which is kept unless a rule failed."""
    path = os.path.join(folder, _key(inspection, task, content))
    try:
        stored = json.loads(Path(path).read_bytes())
        found = _restored(stored)
        os.utime(path)
        return _named(found, task.source.name, project_path(inspection, task))
    except (OSError, ValueError, KeyError, TypeError):
        result = work()
    if not result.crashes:
        _keep(path, result)
    return result


def _named(file: CheckedFile, name: str, path: str) -> CheckedFile:
    """The result under the name that the file has now."""
    return replace(file, name=name, path=path, summary=file.summary and replace(file.summary, name=name, path=path))


def _key(inspection: Inspection, task: Task, content: bytes) -> str:
    """All that a result depends on. The day is part of it since some rules ask for dates that lie in the future."""
    parts = (
        _version(),
        datetime.now(UTC).date().isoformat(),
        repr(replace(inspection.config, check=CheckSettings())),
        repr(sorted(codes_for(inspection, task))),
        inspection.pictures,
        repr((task.url, inspection.charset, is_bare(inspection, task), inspection.among_several)),
    )
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass") + b"\0" + content).hexdigest()


def state_of_pictures(config: Config) -> str:
    """A short text that is another one as soon as a file of the folder of pictures is."""
    states = state_of(pictures(config))
    return sha256(repr(states).encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _version() -> str:
    """newsmeta's version, and the state of its modules for those who are changing them."""
    modules = sorted(Path(newsmeta.__file__).parent.rglob("*.py"))
    states = ((path.name, stat.st_size, stat.st_mtime_ns) for path in modules if (stat := path.stat()))
    return f"{newsmeta.__version__} {sha256(repr(list(states)).encode()).hexdigest()}"


def _keep(path: str, result: CheckedFile) -> None:
    temporary = f"{path}.{os.getpid()}"
    try:
        Path(temporary).write_text(json.dumps(_stored(result)), encoding="utf-8")
        os.replace(temporary, path)
    except OSError:
        # A result that cannot be kept is made again.
        return


def _stored(file: CheckedFile) -> dict[str, Any]:
    from newsmeta.cli.cached_summary import stored_summary

    return {
        "findings": [_stored_finding(finding) for finding in file.findings],
        "excerpts": [[_triple(at), each.text, each.caret, each.column_in_bytes] for at, each in file.excerpts.items()],
        "edited": list(map(_triple, file.edited.values())),
        "summary": file.summary and stored_summary(file.summary),
    }


def _stored_finding(finding: Finding) -> dict[str, Any]:
    plain = {key: getattr(finding, key) for key in ("code", "name", "severity", "message", "field")}
    related = [[each.message, _stored_location(each.location), _triple(each.position)] for each in finding.related]
    place = {"location": _stored_location(finding.location), "position": _triple(finding.position)}
    fix = finding.fix and [finding.fix.description, [astuple(each) for each in finding.fix.edits], finding.fix.safe]
    return {**plain, **place, "related": related, "fix": fix, "asked_by": finding.asked_by}


def _stored_location(location: Location | None) -> list[Any] | None:
    return [str(location.syntax), location.path] if location else None


def _triple(position: Position | None) -> list[int] | None:
    return [position.line, position.column, position.offset] if position else None


def _restored(stored: Mapping[str, Any]) -> CheckedFile:
    excerpts = {Position(*at): Excerpt(*rest) for at, *rest in stored["excerpts"]}
    findings = tuple(map(_restored_finding, stored["findings"]))
    edited = {position.offset: position for position in itertools.starmap(Position, stored["edited"])}
    summary = None
    if stored["summary"]:
        from newsmeta.cli.cached_summary import restored_summary

        summary = restored_summary(stored["summary"])
    return CheckedFile(name="", path="", findings=findings, excerpts=excerpts, edited=edited, summary=summary)


def _restored_finding(stored: Mapping[str, Any]) -> Finding:
    related = (
        Related(message=message, location=Location(Syntax(at[0]), at[1]), position=_position(position))
        for message, at, position in stored["related"]
    )
    location = stored["location"] and Location(Syntax(stored["location"][0]), stored["location"][1])
    own = {
        "severity": Severity(stored["severity"]),
        "location": location,
        "position": _position(stored["position"]),
        "related": tuple(related),
        "fix": _fix(stored["fix"]),
        "asked_by": tuple(stored["asked_by"]),
    }
    return Finding(**{**stored, **own})


def _fix(stored: list[Any] | None) -> Fix | None:
    return Fix(stored[0], tuple(Edit(*each) for each in stored[1]), stored[2]) if stored else None


def _position(triple: list[int] | None) -> Position | None:
    return Position(*triple) if triple else None
