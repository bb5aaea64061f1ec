"""``newsmeta diff``: two builds -> what changed in their metadata."""

from __future__ import annotations

from typing import Any

import click

from newsmeta.cli.options import FAIL_ON, comparing_options

# As in `newsmeta.comparing.grouping` and `newsmeta.reports.diffs`, which --help has no need to load.
GROUPINGS = ("folder", "template", "none")
FORMATS = ("text", "json", "github", "html")


@click.command(short_help="Say what changed in the metadata between two builds.")
@click.argument("before")
@click.argument("after")
@click.option(
    "--format",
    "-f",
    "format_",
    type=click.Choice(FORMATS),
    help="How to print changes.  [default: github under GitHub Actions, else text]",
)
@click.option("--output", "-o", metavar="FILE", help="Write to FILE, as a whole or not at all.")
@click.option(
    "--group-by",
    type=click.Choice(GROUPINGS),
    default="folder",
    help="What pages that changed alike have in common.  [default: folder]",
)
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="Exit 1 for changes as grave as this.  [default: error]")
@click.option("--select", metavar="CHANGES", multiple=True, help="Only these: codes, beginnings of codes, names.")
@click.option("--ignore", metavar="CHANGES", multiple=True, help="Not these: codes, beginnings of codes, names.")
@click.option(
    "--severity",
    "severities",
    metavar="CHANGE=LEVEL",
    multiple=True,
    help="Make a change an error, warning or note, or turn it off.",
)
@click.option("--verbose", "-v", is_flag=True, help="Name every page, and tell what is only written another way.")
@click.option("--quiet", "-q", is_flag=True, help="Print changes and errors, and nothing else.")
@comparing_options
def diff(**given: Any) -> None:
    """Say what changed in the metadata of pages from one build to the next, by what it means.

    BEFORE and AFTER are two folders, two pages, or records as `newsmeta extract --format json` writes them; records can
    be compared with a folder or a page. Pages are met by their paths, and where those differ by their addresses.

    One instant in two zones, keywords in another order, another size of a picture and the like are no change. Pages
    that changed alike are told together. When nothing changed, nothing is printed.

    CHANGES are codes (NM955), beginnings of codes (NM96) or names (field-lost) of changes, or those of rules for
    their findings, with commas between; `newsmeta rules NM95` explains them.

    Exit codes: 0 nothing found; 1 changes as grave as --fail-on; 2 when an option or the configuration is wrong, there
    is nothing to compare, or a page cannot be read (the others are compared all the same); 3 when newsmeta itself
    fails.
    """
    from newsmeta.cli.diffing import DiffOptions, run_diff

    raise click.exceptions.Exit(run_diff(DiffOptions(**given)))
