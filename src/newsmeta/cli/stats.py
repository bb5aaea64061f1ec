"""``newsmeta stats``: a data set -> how often fields are absent or conflicting, and what is found how often."""

from __future__ import annotations

from typing import Any

import click

# As in `newsmeta.reports.stats`, which --help has no need to load.
FORMATS = ("table", "csv", "json", "html")
_MOST = 20


@click.command(short_help="Say what an archive's data set lacks, by host, year or section.")
@click.argument("dataset", metavar="DATASET")
@click.option(
    "--by",
    metavar="NAMES",
    multiple=True,
    help="Group pages by host, year, month, section, language, publisher, type, source, newsmeta or rules.",
)
@click.option(
    "--format",
    "-f",
    "format_",
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="How to print.",
)
@click.option("--output", "-o", metavar="FILE", help="Write to FILE, as a whole or not at all.")
@click.option(
    "--top",
    metavar="N",
    type=click.IntRange(1),
    help=f"Show N groups in table and html, and all others as one.  [default: {_MOST}]",
)
@click.option("--quiet", "-q", is_flag=True, help="Print errors, and nothing else, beside the statistics.")
def stats(top: int | None, **given: Any) -> None:
    """Say how well a data set's pages are described, in all and by groups.

    DATASET is a folder that `newsmeta archive` wrote, or is still writing: then the shards that are done are counted.

    Told are the pages, and those without an article by the reason; for each field the share of pages on which it is
    declared, visible, derived, configured, absent or conflicting; for each rule the share of pages on which it found
    something; and how long pages took.

    NAMES have commas between: --by host,year makes a group for every year of every host. The host is that of the
    page's address, without www.; year and month are those of datePublished; the section is the first; source is the
    file that holds the page; newsmeta and rules are the versions that made the row. csv and json tell all groups.

    Exit codes: 0 done; 2 when an option is wrong, DATASET is none, or one of its files cannot be read (the others are
    counted all the same).
    """
    from newsmeta.cli.stats_run import StatsOptions, run_stats

    if top is not None and given["format_"] not in ("table", "html"):
        raise click.UsageError(f"--top is for table and html; {given['format_']} tells all groups")
    raise click.exceptions.Exit(run_stats(StatsOptions(top=top or _MOST, **given)))
