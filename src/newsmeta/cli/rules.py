"""``newsmeta rules``: the catalogue, or all about one rule."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING, Any

import click

from newsmeta.errors import OptionError

if TYPE_CHECKING:
    from newsmeta.rules import Rule


@click.command(short_help="List the rules, or explain one.")
@click.argument("rule", metavar="[CODE|NAME]", required=False)
@click.option(
    "--format",
    "-f",
    "format_",
    type=click.Choice(("text", "json", "markdown")),
    default="text",
    help="How to print them.  [default: text]",
)
def rules(rule: str | None, format_: str) -> None:
    """List the rules, or explain the one with this code or name; NM1 lists those whose codes begin so.

    The changes that `newsmeta diff` tells are explained like rules; NM95, NM96 and NM97 list them.
    """
    from newsmeta.rules import RULES
    from newsmeta.rules.selection import named_rules, unknown_rule

    found = RULES if rule is None else named_rules(rule)
    if not found:
        from newsmeta.cli.changes import changes
        from newsmeta.comparing.selection import named_kinds

        if kinds := named_kinds(rule or ""):
            click.echo(changes(rule or "", kinds, format_), nl=False)
            return
        raise OptionError(f"{rule}: {unknown_rule(rule or '')}")
    # One rule is explained, several are listed; the beginning of codes lists, however few it means.
    alone = rule is not None and rule.strip().lower() in (found[0].code.lower(), found[0].name)
    render = {"text": _text, "json": _json, "markdown": _markdown}[format_]
    click.echo(render(found, alone), nl=False)


def _text(rules: tuple[Rule, ...], alone: bool) -> str:
    if alone:
        return _explained(rules[0])
    from newsmeta.rules.packs import packs_of

    width = max(len(rule.name) for rule in rules)
    packs = {rule.code: ",".join(packs_of(rule)) for rule in rules}
    widest = max(map(len, packs.values()))
    return "".join(
        f"{rule.code}  {rule.severity:<7}  {rule.name:<{width}}  {packs[rule.code]:<{widest}}  {_summary(rule)}\n"
        for rule in rules
    )


def _summary(rule: Rule) -> str:
    return rule.summary if rule.on else f"{rule.summary} (off by default)"


def _explained(rule: Rule) -> str:
    from newsmeta.rules.packs import packs_of, since

    about = f"{rule.severity}, about {rule.field}" if rule.field else str(rule.severity)
    about += "" if rule.on else ", off by default"
    began = since(rule)
    packs = f"Packs: {', '.join(packs_of(rule))}{f', since {began}' if began else ''}"
    mended = "`newsmeta check --fix` mends what leaves no doubt." if rule.fix else ""
    parts = [f"{rule.code} {rule.name} ({about})", rule.summary, rule.explanation, packs, mended]
    for title, example in (("Configuration:", rule.settings), ("Bad:", rule.bad), ("Good:", rule.good)):
        parts.append(f"{title}\n\n{textwrap.indent(example.rstrip(), '    ')}" if example else "")
    return "\n\n".join(part for part in parts if part) + "\n"


def _json(rules: tuple[Rule, ...], alone: bool) -> str:
    told = [_record(rule) for rule in rules]
    return json.dumps(told[0] if alone else told, ensure_ascii=False, indent=2) + "\n"


def _record(rule: Rule) -> dict[str, Any]:
    from newsmeta.rules.packs import packs_of, since

    record = {
        "code": rule.code,
        "name": rule.name,
        "severity": str(rule.severity),
        "field": rule.field,
        "packs": list(packs_of(rule)),
        "since": began.isoformat() if (began := since(rule)) else None,
        "fixable": rule.fix is not None,
        "off": not rule.on,
        "summary": rule.summary,
        "explanation": rule.explanation,
        "address": rule.address,
        "config": rule.settings,
        "bad": rule.bad,
        "good": rule.good,
    }
    return {key: value for key, value in record.items() if value}


def _markdown(rules: tuple[Rule, ...], alone: bool) -> str:
    from newsmeta.reports.markdown import rule_in_markdown
    from newsmeta.rules.packs import packs_of

    if alone:
        return f"# {rules[0].code} {rules[0].name}\n\n{rule_in_markdown(rules[0])}"
    rows = "".join(
        f"| {rule.code} | {rule.severity} | {rule.name} | {', '.join(packs_of(rule))} | {_summary(rule)} |\n"
        for rule in rules
    )
    return f"| code | severity | name | packs | what it finds |\n| --- | --- | --- | --- | --- |\n{rows}"
