"""What of an archive's data set does not stand any more: told, or refused."""

from __future__ import annotations

import click

from newsmeta.archives.plan import Standing
from newsmeta.errors import OptionError


def tell_or_refuse_stale(found: Standing) -> None:
    """Say what does not stand any more. Raises OptionError when going on would give rows twice."""
    if found.changed:
        raise OptionError(
            f"shards made from files that have changed since, or that are grouped with new ones now: "
            f"{len(found.changed)}, such as {found.changed[0]}; --redo makes them again"
        )
    if found.outdated:
        click.echo(
            f"newsmeta: shards made by another newsmeta or other rules: {len(found.outdated)}; --redo makes them again",
            err=True,
        )
    if found.gone:
        click.echo(
            f"newsmeta: shards whose files are gone: {len(found.gone)}; their rows stay, unless --redo is given",
            err=True,
        )
