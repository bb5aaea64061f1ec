"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

Command = Callable[..., Any]

# As in `newsmeta.config`, which --help has no need to load.
FAIL_ON = ("error", "warning", "note", "never")

_READING = (
    click.option("--url", metavar="URL", help="The address of the page."),
    click.option("--base-url", metavar="URL", help="The address that --root stands for."),
    click.option("--root", metavar="DIR", help="The folder whose files have addresses below --base-url."),
    click.option("--image-root", metavar="DIR", help="The folder that holds pictures by the paths of their addresses."),
    click.option("--config", metavar="FILE", help="The configuration; else the nearest one at or above the sources."),
    click.option("--charset", metavar="NAME", help="The encoding of the pages, when it is known from outside."),
    click.option(
        "--max-bytes", metavar="N", type=click.IntRange(min=1), help="Refuse larger pages.  [default: 20971520]"
    ),
    click.option("--jobs", "-j", metavar="N", type=click.IntRange(min=1), default=1, help="Work in N processes."),
)

# A build is a site: its pages have no single address, and it is itself the folder that --base-url stands for.
_COMPARING = (
    click.option("--base-url", metavar="URL", help="The address that BEFORE and AFTER stand for."),
    *_READING[4:],
)

# By which rules.
_SELECTING = (
    click.option(
        "--select", metavar="RULES", multiple=True, help="Only these: codes, beginnings of codes, names; with commas."
    ),
    click.option(
        "--pack",
        "packs",
        metavar="PACK",
        multiple=True,
        help="Only demands of schemaorg, google, opengraph, x, news or site.",
    ),
    click.option("--as-of", metavar="DATE", help="Only demands that were made on this day, e.g. 2026-10-31."),
    click.option("--ignore", metavar="RULES", multiple=True, help="Not these: codes, beginnings of codes, names."),
    click.option(
        "--severity",
        "severities",
        metavar="RULE=LEVEL",
        multiple=True,
        help="Make a rule an error, warning or note, or turn it off.",
    ),
)

_ROBOTS = click.option("--robots", metavar="FILE", help="The site's robots.txt, for what it keeps from crawlers.")

_CHECKING = (
    click.option("--jsonld", "bare", is_flag=True, help="Read every source as JSON-LD with no page around it."),
    *_SELECTING,
    click.option("--changed-since", metavar="REV", help="Only files that git says changed since REV."),
    click.option("--stdin-filename", metavar="NAME", help="What to call standard input."),
    _ROBOTS,
    click.option("--cache", is_flag=True, help="Keep results in .newsmeta_cache, and use them while nothing changed."),
)


def reading_options(command: Command) -> Command:
    """How pages are read: their addresses, encoding, size, and by how many processes."""
    return _with(_READING, command)


def comparing_options(command: Command) -> Command:
    """How the pages of two builds are read."""
    return _with(_COMPARING, command)


def checking_options(command: Command) -> Command:
    """What is checked, by which rules: for every command that checks."""
    return _with((*_CHECKING, *_READING), command)


def previewing_options(command: Command) -> Command:
    """By which rules pages are checked that are shown, and how they are read."""
    return _with((*_SELECTING, _ROBOTS, *_READING), command)


def _with(options: tuple[Callable[[Command], Command], ...], command: Command) -> Command:
    for option in reversed(options):
        command = option(command)
    return command
