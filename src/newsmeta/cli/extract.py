"""``newsmeta extract``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from newsmeta.cli.batch import FORMATS, Job, run
from newsmeta.errors import NewsmetaError

_EPILOG = """Exit code: 0 extracted; 1 with --strict, when a finding is an error; 2 wrong usage, or a source that cannot be
read (the others are done all the same); 3 an internal error."""


@click.command("extract", epilog=_EPILOG)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--format",
    "-f",
    "form",
    type=click.Choice(FORMATS),
    default="jsonld",
    show_default=True,
    help="What to print. json is the whole record. Several sources give JSON Lines.",
)
@click.option("--url", help="The page's address (for one source).")
@click.option("--base-url", help="The site's address, for pages under --root.")
@click.option("--root", type=click.Path(file_okay=False, path_type=Path), help="The folder that --base-url stands for.")
@click.option(
    "--set", "assignments", multiple=True, metavar="FIELD=VALUE", help="Fill or override a field; repeatable."
)
@click.option("--config", type=click.Path(path_type=Path), help="Configuration; else the nearest newsmeta.toml.")
@click.option("--explain", is_flag=True, help="Print each field's value, its place, and what was passed over and why.")
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file instead.")
@click.option("--jobs", "-j", type=click.IntRange(1), default=1, show_default=True, help="Processes to work with.")
@click.option("--strict", is_flag=True, help="Exit 1 when a finding is an error.")
@click.option("--charset", help="The pages' encoding, when it is known from outside.")
@click.option("--max-bytes", type=click.IntRange(1), help="Refuse larger pages (default 20 MB).")
def command(
    sources: tuple[str, ...],
    form: str,
    url: str | None,
    base_url: str | None,
    root: Path | None,
    assignments: tuple[str, ...],
    config: Path | None,
    explain: bool,
    output: Path | None,
    jobs: int,
    strict: bool,
    charset: str | None,
    max_bytes: int | None,
) -> None:
    """Turn article pages into metadata.

    SOURCE is a file, a folder (searched for *.html, *.htm and their .gz), a glob, or - for standard input. The metadata go to
    standard output, what is missing or wrong to standard error.
    """
    job = Job(
        form="explain" if explain else form,
        url=url,
        base_url=base_url,
        root=root,
        assignments=assignments,
        config=config,
        charset=charset,
        max_bytes=max_bytes,
        width=_width(),
    )
    try:
        sys.exit(run(job, sources, output=output, jobs=jobs, strict=strict))
    except NewsmetaError as error:
        click.echo(f"newsmeta: {error}", err=True)
        sys.exit(2)


def _width() -> int:
    try:
        return os.get_terminal_size().columns
    except OSError:
        return 100
