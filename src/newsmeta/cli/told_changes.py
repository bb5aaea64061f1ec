"""Which changes a diff tells, and how much each weighs: what ``--select``, ``--ignore`` and ``--severity`` say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsmeta.cli.selection import chosen_codes, with_severities
from newsmeta.comparing import CHANGES
from newsmeta.comparing.selection import find_kind, named_kinds, unknown_name
from newsmeta.config import Config
from newsmeta.config_keys import SEVERITIES
from newsmeta.errors import OptionError
from newsmeta.rules.selection import codes_of, named_rules

# The changes that tell of findings: without them no rule has to be run.
_OF_FINDINGS = frozenset({"NM975", "NM976"})


@dataclass(frozen=True, slots=True)
class Told:
    """The codes of the kinds of change that are told and of the rules whose findings are, and the levels of kinds."""

    kinds: frozenset[str]
    rules: frozenset[str]
    levels: dict[str, str]
    config: Config


def told_changes(
    config: Config, select: Sequence[str], ignore: Sequence[str], severities: Sequence[str], everything: bool
) -> Told:
    """What the options say; a rule that is selected means its findings, new and gone. Raises OptionError."""
    selected, ignored = _split("--select", select), _split("--ignore", ignore)
    rules, kinds = chosen_codes(config), _kinds_of(selected)
    if selected:
        of_rules = codes_of(selected)
        rules = rules & of_rules if of_rules else rules
        kinds |= _OF_FINDINGS if of_rules else frozenset()
    else:
        kinds = frozenset(kind.code for kind in CHANGES if everything or not kind.quiet)
    kinds -= _kinds_of(ignored)
    configured = {kind.code: level for name, level in config.severities.items() if (kind := find_kind(name))}
    levels, own = _levels(severities)
    rules = rules - codes_of(ignored) if kinds & _OF_FINDINGS else frozenset()
    return Told(kinds, rules, configured | levels, with_severities(config, own))


def _split(option: str, given: Iterable[str]) -> tuple[str, ...]:
    split = [part.strip() for each in given for part in each.split(",")]
    for each in split:
        if not named_kinds(each) and not named_rules(each):
            raise OptionError(f"{option} {each}: {unknown_name(each)}")
    return tuple(split)


def _kinds_of(selectors: Iterable[str]) -> frozenset[str]:
    return frozenset(kind.code for selector in selectors for kind in named_kinds(selector))


def _levels(given: Iterable[str]) -> tuple[dict[str, str], list[str]]:
    """The levels of kinds of change by code, and what is said of rules."""
    levels: dict[str, str] = {}
    of_rules: list[str] = []
    for each in given:
        selector, _, level = each.partition("=")
        kinds = named_kinds(selector)
        if not kinds and not named_rules(selector):
            raise OptionError(f"--severity {each}: {unknown_name(selector)}")
        if level not in SEVERITIES:
            raise OptionError(f"--severity {each}: write {selector}= and one of {', '.join(SEVERITIES)}")
        levels |= {kind.code: level for kind in kinds}
        of_rules += [each] if named_rules(selector) else []
    return levels, of_rules
