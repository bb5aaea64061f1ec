"""``newsmeta images``: pages -> a row for each picture."""

from __future__ import annotations

from typing import Any

import click

from newsmeta.cli.options import reading_options

_FORMATS = ("table", "csv", "json", "parquet")


@click.command(short_help="List the pictures of article pages.")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "--format", "-f", "format_", type=click.Choice(_FORMATS), default="table", show_default=True, help="How to list."
)
@click.option(
    "--require",
    "required",
    metavar="NAMES",
    multiple=True,
    help="Exit 1 when a picture lacks one of agency, alt, caption, copyright, creator, credit, file, license, size.",
)
@click.option("--output", "-o", metavar="FILE", help="Write to FILE, as a whole or not at all.")
@reading_options
def images(**given: Any) -> None:
    """List the pictures of article pages, one a row.

    SOURCE is a file, a folder (its *.html and *.htm, also with .gz, at any depth), a pattern in quotes, or - for
    standard input. newsmeta does not fetch.

    A row has the page, the picture's address and file, its role (lead or inline), size, ratio, alternative text,
    caption, credit, agency under its usual name, creator, copyright notice and licence, and where the same picture came
    first. csv, json and parquet (with newsmeta[parquet]) have all of it, the table what fits. With --image-root,
    pictures' own files are read as well.

    Exit codes: 0 done; 1 when a picture lacks what --require names, after a list of them on standard error; 2 when an
    option is wrong or a page cannot be read (the others are done all the same).
    """
    from newsmeta.cli.image_list import Options, run
    from newsmeta.cli.tasks import addresses

    raise click.exceptions.Exit(run(Options(addresses=addresses(given), **given)))
