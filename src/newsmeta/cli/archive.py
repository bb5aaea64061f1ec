"""``newsmeta archive``: captures of pages -> a data set."""

from __future__ import annotations

from typing import Any

import click


@click.command(short_help="Make a data set of archived pages.")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--output", "-o", metavar="DATASET", required=True, help="The folder of the data set.")
@click.option(
    "--format",
    "-f",
    "format_",
    type=click.Choice(("parquet", "jsonl")),
    default="parquet",
    show_default=True,
    help="How rows are stored.",
)
@click.option("--html-column", metavar="NAME", default="html", show_default=True, help="JSON Lines, Parquet: the page.")
@click.option("--url-column", metavar="NAME", default="url", show_default=True, help="The same: its address.")
@click.option("--captured-column", metavar="NAME", help="The same: the time of its capture.")
@click.option("--base-url", metavar="URL", help="The address that --root stands for, for HTML files.")
@click.option("--root", metavar="DIR", help="The folder whose files have addresses below --base-url.")
@click.option("--config", metavar="FILE", help="The configuration; else the nearest one at or above the sources.")
@click.option("--max-bytes", metavar="N", type=click.IntRange(min=1), help="Refuse larger pages.  [default: 20971520]")
@click.option(
    "--timeout",
    "seconds",
    metavar="SECONDS",
    type=click.FloatRange(min=0, min_open=True),
    default=60,
    show_default=True,
    help="Give a page up after so long.",
)
@click.option(
    "--shard-pages",
    metavar="N",
    type=click.IntRange(min=1),
    default=1000,
    show_default=True,
    help="How many records a shard has, about.",
)
@click.option(
    "--jobs", "-j", metavar="N", type=click.IntRange(min=1), help="Work in N processes.  [default: all cores]"
)
@click.option(
    "--runner",
    type=click.Choice(("native", "ray")),
    default="native",
    show_default=True,
    help="Work on this machine, or on a Ray cluster.",
)
@click.option("--address", metavar="ADDRESS", help="The Ray cluster; without it a local one is started.")
@click.option("--redo", is_flag=True, help="Make again what is of changed inputs, by another newsmeta, or failed.")
def archive(**given: Any) -> None:
    """Make a data set of archived pages: a row for each, with its article, JSON-LD and findings.

    SOURCE is a WARC, JSON Lines, Parquet or HTML file (all but Parquet also with .gz or .zst), a folder, a pattern in
    quotes, or an object or pattern in a store (s3://, gs://, az://).

    The work is cut into shards. A run that was cut short is gone on with by the same command: it does what is missing.
    What is no page is passed over, what cannot be read becomes a row with the reason; both are counted and named.

    Exit codes: 0 done; 1 done, and something could not be read; 2 the run could not be made; 130 or 143 when it was
    stopped.
    """
    from newsmeta.cli.archive_options import Options
    from newsmeta.cli.archiving import run

    run(Options(**given))
