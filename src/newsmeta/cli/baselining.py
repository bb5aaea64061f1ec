"""Changing a baseline: which entries stay, which go, which come."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import date

import click

from newsmeta.cli.baseline_file import (
    Entry,
    baseline_path,
    compared,
    entries_for,
    expiry,
    file_in,
    read_baseline,
    written,
)
from newsmeta.cli.checking import Checking, checked_files, found_inputs, project_root, settled
from newsmeta.cli.destination import destination
from newsmeta.cli.selection import chosen_codes
from newsmeta.cli.verdict import CLEAN, Limits, counted, exit_code, failures
from newsmeta.errors import OptionError
from newsmeta.reports.checked import CheckedFile

_DEFAULT = "newsmeta-baseline.json"


def change_baseline(checking: Checking, *, change: str, path: str | None, reason: str = "", expires: str = "") -> int:
    """Check the sources and write the baseline anew; nothing is written when a file cannot be checked."""
    config = settled(checking)
    path = path or baseline_path(config) or _DEFAULT
    if change == "create" and os.path.exists(path):
        raise OptionError(f"{path}: there is a baseline already; `newsmeta baseline update` brings it up to date")
    last_day = expiry(expires, "--expires")
    old = () if change == "create" else read_baseline(path)
    files = checked_files(checking, config, found_inputs(checking, config))
    for line in failures(files):
        click.echo(line, err=True)
    if code := exit_code(files, Limits("never", None)):
        click.echo(f"{path}: nothing was written", err=True)
        return code
    folder, root = os.path.dirname(os.path.abspath(path)), project_root()
    found = compared(files, old, folder, root, date.min)
    left = [entry for entry in found.unmet if not _is_gone(entry, files, chosen_codes(config), folder, root)]
    new = () if change == "prune" else entries_for(found.files, folder, root, reason, last_day)
    _write(path, [*found.known, *left, *new])
    dropped = len(old) - len(found.known) - len(left)
    kept = len(found.known) + len(left)
    click.echo(f"{path}: {counted(len(new), 'finding')} added, {dropped} dropped, {kept} kept", err=True)
    return CLEAN


def _is_gone(entry: Entry, files: Sequence[CheckedFile], codes: frozenset[str], folder: str, root: str) -> bool:
    """Whether an entry that was not met was looked for, or its file is no more."""
    if not os.path.exists(os.path.join(folder, entry.file)):
        return True
    return entry.code in codes and entry.file in {file_in(folder, root, file.path) for file in files}


def _write(path: str, entries: Iterable[Entry]) -> None:
    with destination(path, f"--baseline {path}") as write:
        write(written(entries))
