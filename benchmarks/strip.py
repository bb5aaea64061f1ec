"""Honesty as a number: pages without a true value, and how often one is asserted on them all the same.

    python benchmarks/strip.py CORPUS [--field author|datePublished] [--only SOURCE ...] [--limit N] [--jobs N]
                               [--output-dir DIR] [--show]

From each page that is labelled with the field, all evidence of the true value is taken away and the traps are left
standing: commenters, people quoted, dates of events, teasers of other articles. A page that still says the truth is
left out; so is one on which any tool finds it. Every value that is then asserted is wrong. ``--show`` lists newsmeta's
with the places they come from; ``--output-dir`` keeps the pages.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import newsmeta
from accuracy import read_pages
from author_removal import without_author
from compare import quiet
from date_removal import date_in_path, without_date
from errors import scorer
from peers import TOOLS, ask, decoded, installed, roll_call
from removal import StillStatedError
from truth import Day, Names

_FIELDS = ("author", "datePublished")


@dataclass
class Stripped:
    """A page without the truth and what each tool says of it; or why the page cannot be used."""

    source: str
    id: str
    refused: str | None = None
    content: bytes = b""
    url: str | None = None
    answers: Mapping[str, list[str]] = field(default_factory=dict)
    found: tuple[str, ...] = ()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--field", choices=_FIELDS, action="append", help="both by default")
    parser.add_argument("--only", nargs="*", help="sources (folder names) to use")
    parser.add_argument("--limit", type=int, help="take this many pages at random, the same every time")
    parser.add_argument("--jobs", type=int, default=multiprocessing.cpu_count())
    parser.add_argument("--tools", nargs="*", default=list(installed()), choices=installed())
    parser.add_argument("--output-dir", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    score = scorer(options.corpus)
    print(roll_call())
    for name in options.field or _FIELDS:
        pages = chosen(read_pages(options.corpus, options.only), name, options.limit)
        with multiprocessing.Pool(options.jobs, quiet) as pool:
            tools = tuple(tool for tool in options.tools if TOOLS[tool].answers(name))
            tasks = [(page, name, truth_of(score, page["gold"][name], name), tools) for page in pages]
            results = pool.starmap(strip, tasks, chunksize=4)
        report(name, results, options)


def chosen(pages: Iterable[Mapping[str, Any]], name: str, limit: int | None) -> list[Mapping[str, Any]]:
    """The pages labelled with the field, each address once."""
    labelled = {page["url"]: page for page in pages if page["gold"].get(name)}
    picked = list(labelled.values())
    return random.Random(0).sample(picked, min(limit, len(picked))) if limit else picked


def strip(page: Mapping[str, Any], name: str, truth: Names | Day | None, tools: Sequence[str]) -> Stripped:
    """The page without the field's true value, and what the tools assert on it."""
    result = Stripped(page["corpus"], page["id"])
    if truth is None:
        result.refused = "the label is no whole name" if name == "author" else "the label is no day"
        return result
    try:
        result.content, result.url = stripped(
            page["path"].read_bytes(), page["url"], truth, page["gold"].get("headline")
        )
    except StillStatedError as reason:
        result.refused = str(reason)
        return result
    answers = {tool: ask(tool, result.content, result.url) for tool in tools}
    result.answers = {tool: texts(answer.get(name)) for tool, answer in answers.items()}
    result.found = tuple(tool for tool, said in result.answers.items() if any(_is_true(text, truth) for text in said))
    return result


def truth_of(score: Any, label: Any, name: str) -> Names | Day | None:
    """The label as something a page can say; None when it is too little to be looked for."""
    said = texts(label)
    if name == "author":
        names = Names(tuple(person for text in said for person in score.split_people(text)))
        return names if names.usable else None
    try:
        return Day((date.fromisoformat(said[0][:10]),))
    except ValueError:
        return None


def stripped(content: bytes, url: str | None, truth: Names | Day, title: str | None) -> tuple[bytes, str | None]:
    """The page without the truth, and its address unless that tells it. Raises StillStatedError."""
    page = decoded(content)
    if isinstance(truth, Names):
        return without_author(page, truth, title or "").encode(), None if truth.says(url or "") else url
    hints = date_in_path(url) or truth.says(url or "")
    return without_date(page, truth, title or "", url).encode(), None if hints else url


def texts(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [one.strip() for one in values if isinstance(one, str) and one.strip()]


def _is_true(text: str, truth: Names | Day) -> bool:
    return truth.hints(text) if isinstance(truth, Names) else truth.says(text)


def report(name: str, results: Sequence[Stripped], options: argparse.Namespace) -> None:
    used = [result for result in results if result.refused is None and not result.found]
    refused = Counter(result.refused or "a tool still finds it" for result in results if result not in used)
    finders = Counter(tool for result in results for tool in result.found)
    print(f"\n{name}: {len(used)} of {len(results)} labelled pages")
    print(f"left out: {_counted(refused)}; the truth was still found by: {_counted(finders)}\n")
    tools = [tool for tool in options.tools if TOOLS[tool].answers(name)]
    print("\n".join(table(name, used, tools)))
    for result in used:
        if options.output_dir:
            target = options.output_dir / name / f"{result.source}-{result.id}.html"
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(result.content)
        if options.show and result.answers.get("newsmeta"):
            print(f"\n{result.source}/{result.id}  {result.url}\n" + "\n".join(shown(result, name)))


def table(name: str, used: Sequence[Stripped], tools: Sequence[str]) -> Iterable[str]:
    """A markdown table: for each source, on how many pages each tool asserts a value; the fewest in bold."""
    yield f"| stripped of | labels | n | {' | '.join(tools)} |\n|{'---|' * (len(tools) + 3)}"
    for source in [*dict.fromkeys(result.source for result in used), "all"]:
        own = [result for result in used if source in (result.source, "all")]
        counts = [sum(bool(result.answers[tool]) for result in own) for tool in tools]
        cells = [f"{count} ({count / max(1, len(own)):.1%})" for count in counts]
        bold = [f"**{cell}**" if count == min(counts) else cell for cell, count in zip(cells, counts, strict=True)]
        yield f"| {name} | {source} | {len(own)} | {' | '.join(bold)} |"


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{what} {count}" for what, count in counts.most_common()) or "none"


def shown(result: Stripped, name: str) -> Iterable[str]:
    """Each candidate newsmeta took, with its place and the text around it."""
    choice = newsmeta.extract(result.content, url=result.url).choices[name]
    for candidate in choice.taken:
        element = candidate.location.element
        around = element.getparent() if element is not None and element.getparent() is not None else element
        text = "" if around is None or around.tag in ("head", "html") else " ".join(" ".join(around.itertext()).split())
        value = getattr(candidate.value, "name", candidate.value)
        yield f"  {candidate.location} ({candidate.statement.name}): {value!r}\n      in: {text:.200}"


if __name__ == "__main__":
    main()
