"""``newsmeta extract``: pages -> metadata on standard output, findings on standard error."""

from __future__ import annotations

from typing import Any

import click

from newsmeta.cli.options import reading_options
from newsmeta.cli.products import FORMATS


@click.command(short_help="Make metadata of article pages.")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "--format", "-f", "format_", type=click.Choice(FORMATS), help="What to make; json is all of it.  [default: jsonld]"
)
@click.option(
    "--explain", is_flag=True, help="Print instead why each field has its value: the place, what was passed over."
)
@click.option("--output", "-o", metavar="FILE", help="Write to FILE, as a whole or not at all.")
@click.option("--output-dir", metavar="DIR", help="Write the files of --format data into DIR.")
@click.option(
    "--set", "assignments", metavar="FIELD=VALUE", multiple=True, help="Fill or override a field; repeatable."
)
@click.option(
    "--min-confidence",
    metavar="SHARE",
    type=click.FloatRange(0, 1),
    help="Leave a field out when choices of its kind are right more seldom, e.g. 0.8.",
)
@reading_options
@click.option("--strict", is_flag=True, help="Exit 1 when a finding is an error.")
def extract(**given: Any) -> None:
    """Make metadata of article pages.

    SOURCE is a file, a folder (its *.html and *.htm, also with .gz, at any depth), a pattern in quotes, or - for
    standard input. newsmeta does not fetch.

    jsonld, images and json are indented JSON for a file, and JSON Lines that name the source for a folder, a pattern
    or several sources. opengraph, x and snippet are tags, one a line; for several sources after a comment that names
    the page.

    data writes a JSON file for each page into --output-dir, with the snippet and the rest that a site generator's
    template puts into the page, and pages.json, which leads from the path of a page to its file.

    Findings go to standard error as file:line:column: severity CODE message.

    The configuration is newsmeta.toml, or [tool.newsmeta] in pyproject.toml. With --base-url and --root the address of
    a page is that of its file; index.html stands for its folder.

    Exit codes: 0 done; 1 with --strict when a finding is an error; 2 when an option is wrong or a page cannot be read
    (the others are done all the same).
    """
    from newsmeta.cli.run import Options, run
    from newsmeta.cli.tasks import addresses

    raise click.exceptions.Exit(run(Options(addresses=addresses(given), **given)))
