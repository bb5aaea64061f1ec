"""``newsmeta rules``: the catalogue, or all about one rule."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import click

from newsmeta.errors import OptionError

if TYPE_CHECKING:
    from newsmeta.rules import Rule


@click.command(short_help="List the rules, or explain one.")
@click.argument("rule", metavar="[CODE]", required=False)
def rules(rule: str | None) -> None:
    """List the rules, or explain the one with this CODE or name."""
    from newsmeta.rules import RULES, find_rule, suggest_rule

    if rule is None:
        click.echo(_catalogue(RULES), nl=False)
        return
    found = find_rule(rule)
    if found is None:
        near = suggest_rule(rule)
        hint = f"did you mean {near}?" if near else "`newsmeta rules` lists them"
        raise OptionError(f"there is no rule {rule!r}; {hint}")
    click.echo(_explained(found), nl=False)


def _catalogue(rules: tuple[Rule, ...]) -> str:
    width = max(len(rule.name) for rule in rules)
    return "".join(f"{rule.code}  {rule.severity:<7}  {rule.name:<{width}}  {rule.summary}\n" for rule in rules)


def _explained(rule: Rule) -> str:
    about = f"{rule.severity}, about {rule.field}" if rule.field else str(rule.severity)
    parts = [f"{rule.code} {rule.name} ({about})", rule.summary, rule.explanation]
    for title, example in (("Bad:", rule.bad), ("Good:", rule.good)):
        parts.append(f"{title}\n\n{textwrap.indent(example.rstrip(), '    ')}" if example else "")
    return "\n\n".join(part for part in parts if part) + "\n"
