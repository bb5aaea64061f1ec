"""Options -> files with what was found in them: what every command does that checks."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any

from newsmeta.cli.inspection import Fixing, Inspection, inspect, lost
from newsmeta.cli.progress import Progress
from newsmeta.cli.selection import chosen_codes, day, packs, selectors, with_severities
from newsmeta.cli.settings import configuration
from newsmeta.cli.tasks import Addresses, addresses, refuse_contradictions, tasks_of
from newsmeta.cli.workers import LOST, results
from newsmeta.config import Config
from newsmeta.errors import OptionError
from newsmeta.inputs import JSON_LD, PAGES_AND_JSON_LD, STDIN, Input, find_inputs
from newsmeta.reports.checked import CheckedFile
from newsmeta.rules import RULES

# Where a CI system has checked the project out: https://docs.github.com/en/actions/reference/workflows-and-actions/variables
# and https://docs.gitlab.com/ci/variables/predefined_variables/. Annotations are placed by paths from there.
_CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checking:
    """What is checked, and by which rules, as the options say; a command that lacks an option has its default."""

    sources: tuple[str, ...]
    bare: bool = False
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    packs: tuple[str, ...]
    as_of: str | None
    severities: tuple[str, ...]
    changed_since: str | None = None
    stdin_filename: str | None = None
    robots: str | None
    cache: bool = False
    addresses: Addresses
    config: str | None
    charset: str | None
    max_bytes: int | None
    image_root: str | None
    jobs: int


def settled(checking: Checking) -> Config:
    """The configuration with what the options say of rules. Raises ConfigError or OptionError."""
    refuse_contradictions(checking.sources, checking.addresses, checking.charset)
    if checking.stdin_filename and STDIN not in checking.sources:
        raise OptionError("--stdin-filename is for standard input; give - among the sources")
    config = configuration(checking.config, checking.sources, checking.max_bytes, (), checking.image_root)
    settings = replace(
        config.check,
        select=selectors("--select", checking.select) or config.check.select,
        ignore=(*config.check.ignore, *selectors("--ignore", checking.ignore)),
        packs=packs("--pack", checking.packs) or config.check.packs,
        as_of=day("--as-of", checking.as_of),
    )
    if checking.robots is not None:
        from newsmeta.robots_file import robots_text

        config = replace(config, robots=robots_text(checking.robots, ""))
    return with_severities(replace(config, check=settings), checking.severities)


def all_inputs(checking: Checking, config: Config) -> list[Input]:
    """The files that the sources name, whatever git says of them."""
    kind = JSON_LD if checking.bare else PAGES_AND_JSON_LD
    return find_inputs(checking.sources, config.max_bytes, kind, checking.stdin_filename or "<stdin>")


def found_inputs(checking: Checking, config: Config) -> list[Input]:
    """The files to check."""
    inputs = all_inputs(checking, config)
    if checking.changed_since is None:
        return inputs
    from newsmeta.cli.changed import changed_inputs

    return changed_inputs(inputs, checking.changed_since)


def checked_files(
    checking: Checking, config: Config, inputs: Sequence[Input], fixing: Fixing | None = None
) -> list[CheckedFile]:
    """Each file with what was found in it and in all together, in their order; with `fixing` after its fixes."""
    tasks = tasks_of(inputs, checking.addresses, config)
    inspection = Inspection(
        config=config,
        codes=chosen_codes(config),
        root=project_root(),
        charset=checking.charset,
        bare=checking.bare,
        cache=_cache(checking),
        pictures=_pictures(checking, config),
        fixing=fixing,
        among_several=len(tasks) > 1,
    )
    work, died = partial(inspect, inspection), partial(lost, inspection, error=LOST)
    progress = Progress(len(tasks))
    files: list[CheckedFile] = []
    with closing(results(work, tasks, checking.jobs, died)) as found:
        for file in found:
            files.append(file)
            progress.advance()
    progress.clear()
    if inspection.among_several:
        from newsmeta.reports.checked_together import checked_together

        return checked_together(files, [rule for rule in RULES if rule.code in inspection.codes], config.severities)
    return files


def _cache(checking: Checking) -> str | None:
    if not checking.cache:
        return None
    from newsmeta.cli.cache import open_cache

    return open_cache()


def _pictures(checking: Checking, config: Config) -> str:
    """The state of the files of pictures, which what is kept depends on."""
    if not checking.cache or config.images.root is None:
        return ""
    from newsmeta.cli.cache import state_of_pictures

    return state_of_pictures(config)


def project_root() -> str:
    """The folder that paths for programs start at: the checkout of a CI system, or the current folder."""
    here = os.getcwd()
    checkouts = (os.path.realpath(path) for name in _CHECKOUTS if (path := os.environ.get(name)))
    return next((root for root in checkouts if f"{os.path.realpath(here)}{os.sep}".startswith(f"{root}{os.sep}")), here)


def checking(given: dict[str, Any]) -> Checking:
    """The options of a command that say what is checked, which are taken out of it."""
    own = {each.name: given.pop(each.name) for each in fields(Checking) if each.name in given}
    return Checking(addresses=addresses(given), **own)
