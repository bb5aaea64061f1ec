"""``newsmeta baseline``: write down what is known, so that only what is new fails a check."""

from __future__ import annotations

from typing import Any

import click

from newsmeta.cli.options import checking_options

_FILE = click.option(
    "--baseline",
    "path",
    metavar="FILE",
    help="The baseline.  [default: the configuration's, or newsmeta-baseline.json]",
)
_SOURCES = click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
_REASON = click.option("--reason", metavar="TEXT", default="", help="Why what is new in it is put up with.")
_EXPIRES = click.option("--expires", metavar="DATE", default="", help="The last day that what is new in it counts.")


@click.group(short_help="Write down known findings, so that only new ones fail.")
def baseline() -> None:
    """Write down the findings of today, so that `newsmeta check --baseline FILE` fails only for new ones.

    Each entry can carry a reason and an expiry date; edit them in the file, which is JSON.
    """


@baseline.command(short_help="Write a new baseline.")
@_SOURCES
@_FILE
@_REASON
@_EXPIRES
@checking_options
def create(**given: Any) -> None:
    """Check the sources and write every finding to a new baseline."""
    _do("create", given)


@baseline.command(short_help="Add what is new, drop what is gone.")
@_SOURCES
@_FILE
@_REASON
@_EXPIRES
@checking_options
def update(**given: Any) -> None:
    """Check the sources, add their new findings to the baseline, and drop the entries that are found no more."""
    _do("update", given)


@baseline.command(short_help="Drop what is gone.")
@_SOURCES
@_FILE
@checking_options
def prune(**given: Any) -> None:
    """Check the sources and drop the entries that are found no more."""
    _do("prune", given)


def _do(change: str, given: dict[str, Any]) -> None:
    from newsmeta.cli.baselining import change_baseline
    from newsmeta.cli.checking import checking

    shared = checking(given)
    raise click.exceptions.Exit(change_baseline(shared, change=change, **given))
