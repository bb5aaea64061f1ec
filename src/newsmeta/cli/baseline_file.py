"""The file of known findings: what stands in it is counted, what does not is new."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any

from newsmeta.config import Config
from newsmeta.errors import ConfigError
from newsmeta.reports.checked import CheckedFile
from newsmeta.reports.fingerprints import fingerprints

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Entry:
    """A known finding. `file` is relative to the baseline's folder; `expires` is the last day (ISO) it counts."""

    file: str
    code: str
    fingerprint: str
    message: str = ""
    reason: str = ""
    expires: str = ""


_REQUIRED = ("file", "code", "fingerprint")
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Compared:
    """Files with only their new findings; the entries that were met, those met too late, and those not met."""

    files: tuple[CheckedFile, ...]
    known: tuple[Entry, ...]
    expired: tuple[Entry, ...]
    unmet: tuple[Entry, ...]


def baseline_path(config: Config) -> str | None:
    """The baseline that the configuration names, beside which it lies."""
    if config.check.baseline is None:
        return None
    return os.path.join(os.path.dirname(config.source or ""), config.check.baseline)


def read_baseline(path: str) -> tuple[Entry, ...]:
    """The entries of a baseline. Raises ConfigError, naming file and entry, when it is none."""
    try:
        stored = json.loads(Path(path).read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ConfigError(f"{path}: there is no such baseline; `newsmeta baseline create` writes one") from error
    except OSError as error:
        raise ConfigError(f"{path}: the baseline cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise ConfigError(f"{path}: the baseline is not valid JSON: {error}") from error
    try:
        return _entries(stored)
    except ConfigError as error:
        raise ConfigError(f"{path}: {error}") from None


def written(entries: Iterable[Entry]) -> str:
    """The text of a baseline, sorted so that its changes are easy to read."""
    told = [{key: value for key, value in asdict(entry).items() if value} for entry in sorted(entries)]
    return json.dumps({"version": VERSION, "entries": told}, ensure_ascii=False, indent=2) + "\n"


def compared(files: Sequence[CheckedFile], entries: Iterable[Entry], folder: str, root: str, today: date) -> Compared:
    """Take known findings out of files. `folder` is the baseline's, `root` the one that the files' paths start at."""
    by_key = {(entry.file, entry.fingerprint): entry for entry in entries}
    met: list[Entry] = []
    expired: list[Entry] = []
    remaining = []
    for file in files:
        new = []
        for finding, key in zip(file.findings, _keys(file, folder, root), strict=True):
            entry = by_key.pop(key, None)
            if entry and is_in_force(entry, today):
                met.append(entry)
                continue
            new.append(finding)
            if entry:
                expired.append(entry)
        remaining.append(replace(file, findings=tuple(new)))
    return Compared(tuple(remaining), tuple(met), tuple(expired), tuple(by_key.values()))


def is_in_force(entry: Entry, today: date) -> bool:
    """Whether an entry still counts today."""
    return not entry.expires or date.fromisoformat(entry.expires) >= today


def entries_for(
    files: Iterable[CheckedFile], folder: str, root: str, reason: str = "", expires: str = ""
) -> tuple[Entry, ...]:
    """An entry for each finding of the files."""
    return tuple(
        Entry(file=name, code=found.code, fingerprint=key, message=found.message, reason=reason, expires=expires)
        for file in files
        for found, (name, key) in zip(file.findings, _keys(file, folder, root), strict=True)
    )


def file_in(folder: str, root: str, path: str) -> str:
    """A file's path, which starts at `root`, as a baseline in `folder` calls it: with slashes, ``..`` where need be."""
    whole = os.path.join(root, path)
    try:
        return os.path.relpath(whole, folder).replace(os.sep, "/")
    except ValueError:
        return whole.replace(os.sep, "/")


def _keys(file: CheckedFile, folder: str, root: str) -> list[Key]:
    name = file_in(folder, root, file.path)
    return [(name, fingerprint) for fingerprint in fingerprints(file.findings)]


def _entries(stored: Any) -> tuple[Entry, ...]:
    if not isinstance(stored, dict) or not isinstance(stored.get("entries"), list):
        raise ConfigError('not a baseline; there must be an object with "version" and "entries"')
    if stored.get("version") != VERSION:
        raise ConfigError(f"a baseline of version {stored.get('version')!r}; this newsmeta reads version {VERSION}")
    return tuple(_entry(number, each) for number, each in enumerate(stored["entries"], 1))


def _entry(number: int, stored: Any) -> Entry:
    if not isinstance(stored, Mapping):
        raise ConfigError(f"entry {number} must be an object")
    known = {each.name for each in fields(Entry)}
    wrong = [key for key in stored if key not in known]
    if wrong:
        raise ConfigError(f"entry {number}: unknown key {wrong[0]!r}; there are {', '.join(sorted(known))}")
    for key in known:
        if key in _REQUIRED and key not in stored:
            raise ConfigError(f"entry {number}: {key} is missing")
        if not isinstance(stored.get(key, ""), str):
            raise ConfigError(f"entry {number}: {key} must be a text")
    expiry(stored.get("expires", ""), f"entry {number}: expires")
    return Entry(**stored)


def expiry(text: str, key: str) -> str:
    """A day as ISO text, or nothing. Raises ConfigError, naming the key."""
    try:
        return text and date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise ConfigError(f"{key} must be a day such as 2027-01-31, not {text!r}") from error
