"""Which rules are run on which file, and how much each weighs."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from newsmeta.config import Config
from newsmeta.config_keys import SEVERITIES
from newsmeta.errors import OptionError
from newsmeta.rules import rules_on
from newsmeta.rules.selection import codes_of, codes_to_run, is_whole, named_rules, unknown_rule

_PIECES = re.compile(r"\*\*/?|\*|\?|[^*?]+")
_MEANINGS = {"**/": r"(?:.*/)?", "**": r".*", "*": r"[^/]*", "?": r"[^/]"}


def selectors(option: str, given: Iterable[str]) -> tuple[str, ...]:
    """Codes, beginnings of codes and names as an option gives them, with commas between. Raises OptionError."""
    split = [part.strip() for each in given for part in each.split(",")]
    for each in split:
        if not named_rules(each):
            raise OptionError(f"{option} {each}: {unknown_rule(each)}")
    return tuple(split)


def packs(option: str, given: Iterable[str]) -> tuple[str, ...]:
    """Packs, perhaps with versions, as an option gives them, with commas between. Raises OptionError."""
    split = tuple(part.strip() for each in given for part in each.split(","))
    if split:
        from newsmeta.rules.packs import unknown_pack

        for each in split:
            if unknown := unknown_pack(each):
                raise OptionError(f"{option} {each}: {unknown}")
    return split


def day(option: str, given: str | None) -> str | None:
    """A day as an option gives it. Raises OptionError."""
    try:
        return given and date.fromisoformat(given).isoformat()
    except ValueError as error:
        raise OptionError(f"{option} must be a day such as 2026-10-31, not {given!r}") from error


def with_severities(config: Config, given: Iterable[str]) -> Config:
    """The configuration with what ``--severity RULE=LEVEL`` says. Raises OptionError."""
    severities = dict(config.severities)
    for each in given:
        selector, _, level = each.partition("=")
        rules = named_rules(selector)
        if not rules:
            raise OptionError(f"--severity {each}: {unknown_rule(selector)}")
        if level not in SEVERITIES:
            raise OptionError(f"--severity {each}: write {selector}= and one of {', '.join(SEVERITIES)}")
        severities |= {rule.code: level for rule in rules if rule.on or is_whole(selector, rule)}
    return replace(config, severities=severities)


def chosen_codes(config: Config) -> frozenset[str]:
    """The codes of the rules to run, before what single files ignore; what is ignored beats what is selected."""
    settings = config.check
    selected = (
        codes_to_run(settings.select, config.severities)
        if settings.select
        else frozenset(rule.code for rule in rules_on(config.severities))
    )
    if settings.packs or settings.as_of:
        from newsmeta.rules.packs import codes_as_of, codes_in_packs

        selected &= codes_in_packs(settings.packs) if settings.packs else selected
        selected &= codes_as_of(date.fromisoformat(settings.as_of)) if settings.as_of else selected
    return selected - codes_of(settings.ignore)


def ignored_at(path: str, per_path_ignores: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """The codes ignored for a file; `path` has slashes and starts at the configuration's folder."""
    ignored = (each for pattern, each in per_path_ignores.items() if matches(path, pattern))
    return codes_of(selector for each in ignored for selector in each)


def matches(path: str, pattern: str) -> bool:
    """Whether a pattern means a file: ``*`` and ``?`` stay within a folder, ``**`` goes through any number of them.

    A pattern without a slash means files and folders of that name anywhere, and one that means a folder all in it.
    """
    anchored = pattern.rstrip("/").removeprefix("./")
    if "/" not in anchored:
        anchored = f"**/{anchored}"
    pieces = (_MEANINGS.get(piece) or re.escape(piece) for piece in _PIECES.findall(anchored))
    return re.fullmatch(f"{''.join(pieces)}(?:/.*)?", path) is not None


def path_from(folder: str, path: str) -> str:
    """A file's path from a folder with slashes, or its whole path when it is not below it."""
    whole = os.path.abspath(path)
    try:
        relative = os.path.relpath(whole, folder)
    except ValueError:
        relative = whole
    return (whole if relative.startswith("..") else relative).replace(os.sep, "/")
