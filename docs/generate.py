"""Write docs/rules.md and docs/fields.md from the code, so that they say what it does.

python docs/generate.py           write them
python docs/generate.py --check   exit 1 when one is stale
"""

from __future__ import annotations

import sys
from pathlib import Path

from newsmeta.fields import FIELDS
from newsmeta.rules import RULES

HERE = Path(__file__).parent
_GENERATED = "<!-- written by docs/generate.py -->\n\n"


def rules_page() -> str:
    """Every rule with its docstring, in the order of the codes."""
    rows = [f"| [{r.code}](#{r.code.lower()}) | {r.severity} | {r.name} | {r.summary} |" for r in RULES]
    table = "\n".join(["| code | severity | name | what it finds |", "| --- | --- | --- | --- |", *rows])
    sections = [
        f'<a id="{rule.code.lower()}"></a>\n\n## {rule.code} {rule.name}\n\n{rule.summary}\n\n{rule.explanation}\n\n'
        f"Bad:\n\n```html\n{rule.bad}```\n\nGood:\n\n```html\n{rule.good}```\n"
        for rule in RULES
    ]
    return f"{_GENERATED}# Rules\n\n{table}\n\n" + "\n".join(sections)


def fields_page() -> str:
    """Where newsmeta looks for each field, best place first."""
    sections = []
    for field in FIELDS:
        places = "\n".join(f"{rank}. {source.label}" for rank, source in enumerate(field.sources, 1))
        sections.append(f"## {field.name}\n\n{places}\n")
    lead = "Where newsmeta looks for each field, the best place first. What is passed over is kept with the reason."
    return f"{_GENERATED}# Fields\n\n{lead}\n\n" + "\n".join(sections)


PAGES = {"rules.md": rules_page, "fields.md": fields_page}


def stale() -> list[str]:
    """The pages that do not say what the code does."""
    return [
        name
        for name, page in PAGES.items()
        if not (HERE / name).exists() or (HERE / name).read_text(encoding="utf-8") != page()
    ]


def main() -> int:
    if "--check" in sys.argv[1:]:
        for name in stale():
            print(f"docs/{name} is stale: run python docs/generate.py", file=sys.stderr)
        return 1 if stale() else 0
    for name, page in PAGES.items():
        (HERE / name).write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
