"""``newsmeta schema``."""

from __future__ import annotations

import json
import sys

import click

from newsmeta.errors import OptionError


@click.command("schema")
@click.argument("name", required=False)
def command(name: str | None) -> None:
    """List the JSON Schemas, or print the one with this NAME."""
    from newsmeta.schema import load_schema, schema_names

    if name is None:
        for each in schema_names():
            click.echo(each)
        return
    try:
        click.echo(json.dumps(load_schema(name), ensure_ascii=False, indent=2))
    except OptionError as error:
        click.echo(f"newsmeta: {error}", err=True)
        sys.exit(2)
