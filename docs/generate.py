"""Write docs/rules.md, a page a rule in docs/rules/, docs/changes.md and docs/fields.md from the code.

python docs/generate.py           write them
python docs/generate.py --check   exit 1 when one is stale
"""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

from newsmeta.comparing import CHANGES
from newsmeta.fields import FIELDS
from newsmeta.reports.markdown import change_in_markdown, rule_in_markdown
from newsmeta.rules import RULES
from newsmeta.rules.packs import PACKS, packs_of, since
from newsmeta.rules.rule import Rule

HERE = Path(__file__).parent
_GENERATED = "<!-- written by docs/generate.py -->\n\n"
_LEAD = """`newsmeta check` runs these rules. [Checking](checking.md) tells how to select and ignore them, and what
packs and fixes are. `newsmeta rules CODE` prints the same as a page here."""


def rules_page() -> str:
    """The index: every rule in the order of the codes."""
    rows = [
        f"| [{rule.code}](rules/{rule.code}.md) | {rule.severity} | {rule.name} | {', '.join(packs_of(rule))} "
        f"| {_marks(rule)} | {escape(rule.summary, quote=False)} |"
        for rule in RULES
    ]
    table = "\n".join(["| code | severity | name | packs | | what it finds |", "|---|---|---|---|---|---|", *rows])
    packs = "\n".join(f"- `{pack.name}`: {pack.about}" for pack in PACKS.values())
    return f"{_GENERATED}# Rules\n\n{_LEAD}\n\n{table}\n\nPacks, by whose demand a rule is:\n\n{packs}\n"


def _marks(rule: Rule) -> str:
    return ", ".join(mark for mark in ("fix" if rule.fix else "", "" if rule.on else "off by default") if mark)


def rule_page(rule: Rule) -> str:
    """All about one rule: what it finds, why and by whose demand, with a bad and a good page."""
    began = since(rule)
    about = [
        str(rule.severity),
        f"about `{rule.field}`" if rule.field else "",
        f"packs: {', '.join(packs_of(rule))}",
        f"since {began}" if began else "",
        "" if rule.on else "off by default",
        "`newsmeta check --fix` mends it where there is no doubt" if rule.fix else "",
    ]
    facts = "; ".join(each for each in about if each)
    return f"{_GENERATED}# {rule.code} {rule.name}\n\n*{facts}*\n\n{rule_in_markdown(rule)}\n[All rules](../rules.md)\n"


def changes_page() -> str:
    """Every kind of change that `newsmeta diff` tells, in the order of the codes."""
    rows = "".join(
        f"| [{kind.code}](#{kind.code.lower()}-{kind.name}) | {kind.severity} | {kind.name} "
        f"| {'`--verbose`' if kind.quiet else ''} | {escape(kind.summary, quote=False)} |\n"
        for kind in CHANGES
    )
    sections = "".join(f"\n## {kind.code} {kind.name}\n\n{change_in_markdown(kind)}" for kind in CHANGES)
    lead = """`newsmeta diff` tells these changes. [Comparing builds](diff.md) says how they are selected and grouped;
`newsmeta rules CODE` prints what is said here of one."""
    table = f"| code | severity | name | only with | what it tells |\n|---|---|---|---|---|\n{rows}"
    return f"{_GENERATED}# Changes\n\n{lead}\n\n{table}{sections}"


def fields_page() -> str:
    """Where newsmeta looks for each field, best place first."""
    sections = []
    for field in FIELDS:
        places = "\n".join(f"{rank}. {source.label}" for rank, source in enumerate(field.sources, 1))
        sections.append(f"## {field.name}\n\n{places}\n")
    lead = "Where newsmeta looks for each field, the best place first. What is passed over is kept with the reason."
    return f"{_GENERATED}# Fields\n\n{lead}\n\n" + "\n".join(sections)


def pages() -> dict[str, str]:
    """The text of every generated page by its path below docs/."""
    rules = {f"rules/{rule.code}.md": rule_page(rule) for rule in RULES}
    return {"rules.md": rules_page(), "changes.md": changes_page(), "fields.md": fields_page(), **rules}


def stale() -> list[str]:
    """The pages that do not say what the code does, and those of rules that are no more."""
    wanted = pages()
    there = {path.relative_to(HERE).as_posix(): path for path in (HERE / "rules").glob("*.md")}
    there |= {name: HERE / name for name in wanted if (HERE / name).exists()}
    same = {name for name, path in there.items() if path.read_text(encoding="utf-8") == wanted.get(name)}
    return sorted((wanted.keys() | there.keys()) - same)


def main() -> int:
    if "--check" in sys.argv[1:]:
        for name in stale():
            print(f"docs/{name} is stale: run python docs/generate.py", file=sys.stderr)
        return 1 if stale() else 0
    wanted = pages()
    (HERE / "rules").mkdir(exist_ok=True)
    for name in stale():
        if name in wanted:
            (HERE / name).write_text(wanted[name], encoding="utf-8")
        else:
            (HERE / name).unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
