"""newsmeta beside the other extractors that are installed, on a corpus of labelled pages.

    python benchmarks/compare.py CORPUS [--only SOURCE ...] [--split dev|heldout|all] [--jobs N] [--output-dir DIR]

Prints F1 for each source and field, then the pages labelled as having no author or date on which one is asserted all
the same. CORPUS has the form that `accuracy.py` describes and must have ``score.py``. ``--output-dir`` keeps each
tool's predictions, a line a page.
"""

from __future__ import annotations

import argparse
import json
import logging
import multiprocessing
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from accuracy import read_pages
from errors import scorer
from peers import TOOLS, Prediction, ask, installed, roll_call

_HONESTY = ("author", "datePublished")

Line = dict[str, Any]
Predictions = Mapping[str, Sequence[Line]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--only", nargs="*", help="sources (folder names) to run")
    parser.add_argument("--split", default="all", help="only pages of this split")
    parser.add_argument("--jobs", type=int, default=multiprocessing.cpu_count())
    parser.add_argument("--output-dir", type=Path)
    options = parser.parse_args()
    score = scorer(options.corpus)
    pages = [page for page in read_pages(options.corpus, options.only) if _is_wanted(page, options.split)]
    print(f"{len(pages)} labelled pages; {roll_call()}\n")
    predictions, crashed = run(pages, options.jobs)
    if options.output_dir:
        write(predictions, options.output_dir)
    print("\n".join(table(("labels", "field", "n", *predictions), f1_rows(score, pages, predictions))))
    print("\nPages labelled as having none, on which a value is asserted\n")
    print("\n".join(table(("labels", "field", "n", *predictions), invention_rows(score, pages, predictions), min)))
    print(f"\nCrashes, counted as no prediction: {crashed}")


def _is_wanted(page: Mapping[str, Any], split: str) -> bool:
    return bool(page["gold"]) and split in ("all", page.get("split"))


def run(pages: Sequence[Mapping[str, Any]], jobs: int) -> tuple[dict[str, list[Line]], str]:
    """Each tool's prediction lines in the pages' order, and a line on who crashed how often."""
    predictions: dict[str, list[Line]] = {name: [] for name in installed()}
    with multiprocessing.Pool(jobs, quiet) as pool:
        for page, answers in zip(pages, pool.imap(_answers, pages, chunksize=4), strict=True):
            for name, answer in answers.items():
                predictions[name].append({"id": page["id"], "corpus": page["corpus"], **answer})
    return predictions, crashes(predictions)


def crashes(predictions: Predictions) -> str:
    """How often each tool crashed, and how it did first."""
    told = []
    for name, lines in predictions.items():
        if reasons := [line["crash"] for line in lines if "crash" in line]:
            told.append(f"{name} {len(reasons)} ({reasons[0]})")
    return "; ".join(told) or "none"


def quiet() -> None:
    """Keep what libraries log and warn about each page out of the table."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")


def _answers(page: Mapping[str, Any]) -> dict[str, Prediction]:
    content = page["path"].read_bytes()
    return {name: ask(name, content, page.get("url")) for name in installed()}


def write(predictions: Predictions, directory: Path) -> None:
    directory.mkdir(parents=True, exist_ok=True)
    for name, lines in predictions.items():
        text = "".join(json.dumps(line, ensure_ascii=False, default=str) + "\n" for line in lines)
        (directory / f"{name}.jsonl").write_text(text, encoding="utf-8")


def f1_rows(score: Any, pages: Sequence[Mapping[str, Any]], predictions: Predictions) -> Iterator[list[Any]]:
    """Source, field, number of pages, and each tool's F1."""
    for source in dict.fromkeys(page["corpus"] for page in pages):
        own = [page for page in pages if page["corpus"] == source]
        scores = {
            name: score.score_corpus(own, {(line["corpus"], line["id"]): line for line in lines})
            for name, lines in predictions.items()
        }
        for field, row in scores["newsmeta"].items():
            yield [source, field, row["n"], *(_f1(name, field, scores[name]) for name in predictions)]


def _f1(name: str, field: str, scores: Mapping[str, Any]) -> float | None:
    f1: float | None = scores[field]["f1"] if TOOLS[name].answers(field) else None
    return None if f1 is None else round(f1, 3)


def invention_rows(score: Any, pages: Sequence[Mapping[str, Any]], predictions: Predictions) -> Iterator[list[Any]]:
    """Source, field, number of pages labelled as having none, and on how many of them each tool asserts a value."""
    for source in dict.fromkeys(page["corpus"] for page in pages):
        for field in _HONESTY:
            empty = [n for n, page in enumerate(pages) if page["corpus"] == source and is_none(page, field)]
            if empty:
                yield [
                    source,
                    field,
                    len(empty),
                    *(_asserted(score, name, field, predictions[name], empty) for name in predictions),
                ]


def is_none(page: Mapping[str, Any], field: str) -> bool:
    """Whether the page is labelled as having no value for the field."""
    return field in page["gold"] and page["gold"][field] in (None, "", [])


def _asserted(score: Any, name: str, field: str, lines: Sequence[Line], which: Iterable[int]) -> int | None:
    if not TOOLS[name].answers(field):
        return None
    return sum(bool(score.as_texts(lines[n].get(field))) for n in which)


def table(head: Sequence[str], rows: Iterable[Sequence[Any]], best: Any = max) -> Iterator[str]:
    """A markdown table of rows of three words and then figures, the best of each row in bold."""
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        figures = [figure for figure in row[3:] if figure is not None]
        top = best(figures) if figures else None
        yield f"| {' | '.join([*map(str, row[:3]), *(_cell(figure, top) for figure in row[3:])])} |"


def _cell(figure: Any, top: Any) -> str:
    text = "" if figure is None else f"{figure:.3f}" if isinstance(figure, float) else str(figure)
    return f"**{text}**" if text and figure == top else text


if __name__ == "__main__":
    main()
