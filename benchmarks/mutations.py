"""Plant one defect of a known kind at a known place on a clean page; it must be found there, and nothing else.

    python benchmarks/mutations.py [--kind TEXT] [--show]

The clean pages stand in ``clean_pages/``, in many languages, encodings and layouts, and have no finding. Each kind of
defect (``mutation_kinds/``) is planted in the page as it stands, and again with other line ends, in UTF-16, and far
down. Prints recall (defects found by their rule), precision (findings that are the planted defect) and the share of
findings that stand at the very character; exits 1 when one of them is not perfect.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import newsmeta
from mutation_kinds import KINDS, MARK, Kind
from newsmeta.config import config_from_mapping
from newsmeta.document.encoding import decode
from newsmeta.inputs import is_json_ld_name
from newsmeta.rules import RULES

CLEAN_PAGES = Path(__file__).parent / "clean_pages"
# Parsers that count lines in 16 bits stop at 65,535.
_MANY_LINES = "\n" * 70_000
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Layout:
    """A page in another form: how its text changes, and its encoding, or None for the page's own."""

    change: Callable[[str], str]
    encoding: str | None = None


def _far_down(text: str) -> str:
    """The page with all but its first lines, where the encoding is declared, below line 65,535."""
    head, title, rest = text.partition("</title>")
    return f"{head}{title}{_MANY_LINES}{rest}" if title else f"{_MANY_LINES}{text}"


LAYOUTS: Mapping[str, Layout] = {
    "as it stands": Layout(lambda text: text),
    "CR and LF": Layout(lambda text: _LINE_END.sub("\r\n", text)),
    "UTF-16": Layout(lambda text: text, "utf-16"),
    "far down": Layout(_far_down),
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found of a planted defect: whether by its rule, whether at its place, and what else."""

    kind: Kind
    layout: str
    found: bool
    exact: bool
    others: tuple[str, ...]
    told: str

    @property
    def is_perfect(self) -> bool:
        return self.found and self.exact and not self.others


def clean_findings(page: str, settings: str = "") -> list[newsmeta.Finding]:
    """What is found on a page without a defect."""
    return check(page, (CLEAN_PAGES / page).read_bytes(), settings)


@dataclass(frozen=True, slots=True)
class Planted:
    """A page with a defect: its bytes, its text, and the offset at which the finding must stand, if at one."""

    content: bytes
    text: str
    place: int | None


def planted(kind: Kind, layout: str) -> Planted:
    """The clean page with the defect, in a layout."""
    text, encoding = _clean(kind.page)
    form = LAYOUTS[layout]
    marked = form.change(kind.edit(text))
    place = marked.find(MARK) if MARK in marked else None
    text = marked.replace(MARK, "", 1)
    return Planted(text.encode(form.encoding or encoding), text, place)


def outcome(kind: Kind, layout: str) -> Outcome:
    """Plant a defect and see what is found."""
    page = planted(kind, layout)
    findings = check(kind.page, page.content, kind.settings)
    offsets = [each.position.offset if each.position else None for each in findings]
    told = "; ".join(
        f"{each.code} at {_shown(page.text, offset)}: {each.message[:100]}"
        for each, offset in zip(findings, offsets, strict=True)
    )
    own = [at for at, each in enumerate(findings) if each.code == kind.code]
    first = next((at for at in own if offsets[at] == page.place), own[0] if own else None)
    others = tuple(each.code for at, each in enumerate(findings) if at != first)
    exact = first is not None and offsets[first] == page.place
    return Outcome(kind, layout, first is not None, exact, others, told)


@cache
def _clean(page: str) -> tuple[str, str]:
    """A clean page's text, and the encoding to write it in."""
    content = (CLEAN_PAGES / page).read_bytes()
    text, encoding = decode(content)
    return text, "utf-16" if encoding.startswith("utf-16") else encoding


def check(page: str, content: bytes, settings: str = "") -> list[newsmeta.Finding]:
    """What is found in this content of a page, read with a configuration."""
    return newsmeta.check(read(page, content, settings))


def read(page: str, content: bytes, settings: str = "") -> newsmeta.Extraction:
    """The extraction of this content of a page."""
    config = config_from_mapping(tomllib.loads(settings), "newsmeta.toml")
    reader = newsmeta.extract_json_ld if is_json_ld_name(page) else newsmeta.extract
    return reader(content, name=page, config=config)


def _shown(text: str, offset: int | None) -> str:
    return "no place" if offset is None else repr(text[offset : offset + 30])


def outcomes(kinds: Iterable[Kind], layouts: Iterable[str]) -> Iterator[Outcome]:
    for layout in layouts:
        for kind in kinds:
            yield outcome(kind, layout)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", default="", help="only kinds with this in the name, the code or the page")
    parser.add_argument("--layout", choices=LAYOUTS, action="append", help="only this layout")
    options = parser.parse_args()
    dirty = {path.name: found for path in sorted(CLEAN_PAGES.iterdir()) if (found := clean_findings(path.name))}
    for page, findings in dirty.items():
        print(f"{page} is not clean: {'; '.join(f'{each.code} {each.message}' for each in findings)}")
    kinds = [kind for kind in KINDS if any(options.kind in text for text in (kind.name, kind.code, kind.page))]
    results = list(outcomes(kinds, options.layout or LAYOUTS))
    for each in results:
        if not each.is_perfect:
            kind = each.kind
            print(f"{kind.code} {kind.name} ({kind.page}, {each.layout}): found {each.told or 'nothing'}")
    _print_table(results)
    untried = sorted({rule.code for rule in RULES} - {kind.code for kind in KINDS})
    rules, pages = {kind.code for kind in kinds}, list(CLEAN_PAGES.iterdir())
    print(f"\n{len(kinds)} kinds of {len(rules)} rules on {len(pages)} clean pages")
    print(f"rules without a kind: {', '.join(untried) or 'none'}")
    return 0 if not dirty and all(each.is_perfect for each in results) else 1


def _print_table(results: list[Outcome]) -> None:
    print("| layout | defects | recall | precision | place |\n|---|---|---|---|---|")
    for layout in dict.fromkeys(each.layout for each in results):
        own = [each for each in results if each.layout == layout]
        found = sum(each.found for each in own)
        findings = found + sum(len(each.others) for each in own)
        exact = sum(each.exact for each in own)
        shares = (_share(found, len(own)), _share(found, findings), _share(exact, found))
        print(f"| {layout} | {len(own)} | {' | '.join(shares)} |")


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "-"


if __name__ == "__main__":
    sys.exit(main())
