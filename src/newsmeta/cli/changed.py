"""Which files git says changed: https://git-scm.com/docs/git-diff."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence

from newsmeta.errors import OptionError
from newsmeta.inputs import Input


def changed_inputs(inputs: Sequence[Input], revision: str) -> list[Input]:
    """The inputs that changed since a revision, are new, or have no file. Raises OptionError when git cannot tell.

    A revision of another branch is compared where the branches parted, so that what happened there since is no change
    of ours. Each input is asked of the repository that holds it.
    """
    folders = {os.path.dirname(os.path.abspath(each.path)) for each in inputs if _is_file(each) and each.path}
    top = {folder: _git(folder, revision, "rev-parse", "--show-toplevel").strip() for folder in folders}
    changed = {os.path.realpath(path) for repository in set(top.values()) for path in _changed(repository, revision)}
    return [each for each in inputs if not _is_file(each) or os.path.realpath(each.path or "") in changed]


def _is_file(source: Input) -> bool:
    return source.path is not None and source.problem is None and os.path.exists(source.path)


def _changed(repository: str, revision: str) -> list[str]:
    commit = _git(
        repository, revision, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    ).strip()
    parted = _run(repository, "merge-base", commit, "HEAD")
    since = parted.stdout.decode().strip() if parted.returncode == 0 else commit
    differing = _git(repository, revision, "diff", "--name-only", "--diff-filter=d", "--no-renames", "-z", since, "--")
    new = _git(repository, revision, "ls-files", "--others", "--exclude-standard", "-z")
    return [os.path.join(repository, name) for name in (differing + new).split("\0") if name]


def _git(folder: str, revision: str, *arguments: str) -> str:
    result = _run(folder, *arguments)
    if result.returncode != 0:
        # What git advises follows on further lines.
        told = os.fsdecode(result.stderr).strip().partition("\n")[0]
        raise OptionError(f"--changed-since {revision}: {told.removeprefix('fatal: ') or 'there is no such revision'}")
    return os.fsdecode(result.stdout)


def _run(folder: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    # Without this git would quote names that are not ASCII, and answer in the user's language.
    try:
        return subprocess.run(
            ["git", "-C", folder, "-c", "core.quotePath=false", *arguments],
            capture_output=True,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except FileNotFoundError as error:
        raise OptionError("--changed-since needs git, which is not installed") from error
