"""``newsmeta rules``."""

from __future__ import annotations

import sys

import click


@click.command("rules")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """List the rules, or explain the one with this CODE or name."""
    from newsmeta.rules import RULES, find_rule, suggest_rule

    if code is None:
        longest = max(len(rule.name) for rule in RULES)
        for rule in RULES:
            click.echo(f"{rule.code}  {rule.severity:<7}  {rule.name:<{longest}}  {rule.summary}")
        return
    found = find_rule(code)
    if found is None:
        near = suggest_rule(code)
        hint = f"; did you mean {near}?" if near else "; newsmeta rules lists them"
        click.echo(f"newsmeta: there is no rule {code!r}{hint}", err=True)
        sys.exit(2)
    click.echo(f"{found.code} {found.name} ({found.severity})\n\n{found.docstring}")
