"""``newsmeta inject``: the tags of an article into the head of its page."""

from __future__ import annotations

from typing import Any

import click

from newsmeta.cli.options import reading_options

EXISTING = ("keep", "replace", "fail")


@click.command(short_help="Write the tags of articles into their pages.")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--in-place", "-i", is_flag=True, help="Write the files themselves.")
@click.option("--output-dir", "-o", metavar="DIR", help="Write into this folder instead, in folders as they are.")
@click.option("--check", is_flag=True, help="Write nothing, and exit 1 when a file would change.")
@click.option("--diff", is_flag=True, help="Print what would change, and write nothing.")
@click.option("--dry-run", is_flag=True, help="Say which files would be written, and write nothing.")
@click.option("--remove", is_flag=True, help="Take out what newsmeta wrote, and put back what that replaced.")
@click.option(
    "--existing",
    type=click.Choice(EXISTING),
    help="What of the page's own tags: keep them, replace them, or fail when there are any.  [default: keep]",
)
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
@click.option("--quiet", "-q", is_flag=True, help="Say errors and nothing else.")
def inject(**given: Any) -> None:
    """Write the tags of an article into the head of its page, and touch nothing else in the file.

    SOURCE is a file, a folder (its *.html and *.htm, at any depth), a pattern in quotes, or - for standard input. One
    source goes to standard output; several need --in-place or --output-dir. The source of a template (Jinja2, Liquid,
    ERB, PHP, ...) can be named too.

    The tags stand between <!-- newsmeta:begin --> and <!-- newsmeta:end -->. A second run brings them up to date, and
    changes no file in which nothing changed. Before a file is replaced, what is to stand in it is read back.

    Exit codes: 0 done; 1 with --check when a file would change; 2 when an option is wrong, or a file cannot be read or
    written (the others are done all the same); 3 when newsmeta itself fails.
    """
    from newsmeta.cli.injecting import Options, run
    from newsmeta.cli.tasks import addresses

    raise click.exceptions.Exit(run(Options(addresses=addresses(given), **given)))
