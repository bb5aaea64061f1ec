"""``newsmeta check``: pages and JSON-LD -> findings, in the format that a person or a CI system reads."""

from __future__ import annotations

from typing import Any

import click

from newsmeta.cli.options import FAIL_ON, checking_options
from newsmeta.reports import REPORTS


@click.command(short_help="Flag what is wrong with the metadata of pages.")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "--format",
    "-f",
    "format_",
    type=click.Choice(REPORTS),
    help="How to print findings.  [default: github under GitHub Actions, else text]",
)
@click.option(
    "--report", "reports", metavar="FORMAT=FILE", multiple=True, help="Write a report to FILE as well; repeatable."
)
@click.option("--fail-on", type=click.Choice(FAIL_ON), help="Exit 1 for findings as grave as this.  [default: error]")
@click.option("--max-warnings", metavar="N", type=click.IntRange(min=0), help="Exit 1 for more warnings than this.")
@click.option("--baseline", metavar="FILE", help="Only what is not in FILE, which `newsmeta baseline` writes.")
@click.option("--fix", is_flag=True, help="Mend what can be mended without doubt, in place.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: mend also what may change the meaning.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, and change nothing.")
@click.option("--statistics", is_flag=True, help="Say how often each rule found something.")
@click.option("--quiet", "-q", is_flag=True, help="Print findings and errors, and nothing else.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes, until interrupted.")
@checking_options
def check(**given: Any) -> None:
    """Flag what is wrong with the metadata of article pages, and of JSON-LD on its own.

    SOURCE is a page, a JSON-LD file (*.jsonld, *.json), a folder (its pages and JSON-LD, at any depth), a pattern in
    quotes, or - for standard input. newsmeta does not fetch.

    Findings go to standard output, what they come to goes to standard error. RULES are codes (NM101), beginnings of
    codes (NM1) or names (missing-author), with commas between.

    --fix leaves every byte that it does not mend as it is, and reports what is left; standard input goes to standard
    output.

    Exit codes: 0 nothing found; 1 findings as grave as --fail-on, or more warnings than --max-warnings; 2 when an
    option or the configuration is wrong, or a file cannot be read (the others are checked all the same); 3 when
    newsmeta itself fails.
    """
    from newsmeta.cli.checking import checking
    from newsmeta.cli.reporting import CheckOptions, run_check

    shared = checking(given)
    raise click.exceptions.Exit(run_check(shared, CheckOptions(**given)))
