"""How numbers and groups are told."""

from __future__ import annotations

from functools import cache

from newsmeta.archive_stats.group import Group
from newsmeta.archive_stats.statistics import Statistics
from newsmeta.rules import find_rule

# The fields whose absence is told of every group; all of them are told of the whole.
TOLD_OF_GROUPS = ("headline", "description", "author", "datePublished", "image", "publisher")


def percent(share: float) -> str:
    """A share in percent; only nothing is 0%, and only all is 100%."""
    if share in (0, 1):
        return f"{share:.0%}"
    if share < 0.0005:
        return "<0.1%"
    if share >= 0.9995:
        return ">99.9%"
    return f"{share:.1%}"


def milliseconds(microseconds: int) -> str:
    """A time in milliseconds."""
    return f"{microseconds / 1000:,.1f} ms"


def counted(count: int, noun: str) -> str:
    """A number with its noun."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def key_names(group: Group, by: tuple[str, ...]) -> tuple[str, ...]:
    """The names of a group; for what is summed, how many groups it sums."""
    return group.key or (f"other ({counted(group.groups, 'group')})", *("" for _ in by[1:]))


@cache
def rule_name(code: str) -> str:
    """What a rule is called; a rule of another version of newsmeta has no name here."""
    rule = find_rule(code)
    return rule.name if rule else ""


def shards_read(found: Statistics) -> str:
    """How much of the data set there is."""
    if found.missing:
        return f"{found.done:,} of {counted(found.done + found.missing, 'shard')}; the others are not done"
    return counted(found.done, "shard")
