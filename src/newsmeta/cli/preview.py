"""``newsmeta preview``: pages -> a report that shows people how the pages look where they are shared."""

from __future__ import annotations

from typing import Any

import click

from newsmeta.cli.options import previewing_options


@click.command(short_help="Show how pages look where they are shared, as a report.")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--output", "-o", metavar="DIR", help="The folder for the report; its pages are replaced.")
@click.option("--serve", is_flag=True, help="Serve the report on this computer, and follow changes of the files.")
@click.option("--port", metavar="N", type=click.IntRange(0, 65535), default=0, help="Where to.  [default: a free one]")
@click.option("--remote-images", is_flag=True, help="Let the report load pictures from where they are.")
@click.option("--quiet", "-q", is_flag=True, help="Print errors, and nothing else.")
@previewing_options
def preview(**given: Any) -> None:
    """Show how article pages look where they are shared, with their fields and findings, as a report for a browser.

    SOURCE is a file, a folder (its *.html and *.htm, also with .gz, at any depth), a pattern in quotes, or - for
    standard input. newsmeta does not fetch, and neither does the report, unless --remote-images lets it load pictures.

    DIR/index.html leads to a page for each article: how it would look, about, as a Google result and in Top stories, on
    Facebook, X, LinkedIn, Slack, WhatsApp and Mastodon, and which tag every text came from; its findings; the value of
    each field, from where, and what was passed over; and the snippet for its head. What lies in DIR is never read.

    --serve serves the same on 127.0.0.1 until it is interrupted, with a form for pages that are not published yet, and
    pages that load again when their files change.

    RULES are codes (NM101), beginnings of codes (NM1) or names (missing-author), with commas between.

    Exit codes: 0 done; 2 when an option or the configuration is wrong, or a page cannot be read (the others are shown
    all the same); 3 when newsmeta itself fails.
    """
    from newsmeta.cli.checking import checking
    from newsmeta.cli.previewing import PreviewOptions, run_preview

    shared = checking(given)
    raise click.exceptions.Exit(run_preview(shared, PreviewOptions(**given)))
