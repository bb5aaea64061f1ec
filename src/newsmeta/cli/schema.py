"""``newsmeta schema``: the JSON Schemas of what newsmeta emits."""

from __future__ import annotations

import json

import click


@click.command(short_help="List the schemas, or print one.")
@click.argument("name", required=False)
def schema(name: str | None) -> None:
    """List the JSON Schemas (draft 2020-12) of what newsmeta emits, or print the one of this NAME."""
    from newsmeta.schema import load_schema, schema_names

    if name is None:
        click.echo("\n".join(schema_names()))
    else:
        click.echo(json.dumps(load_schema(name), indent=2, ensure_ascii=False))
