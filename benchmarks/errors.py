"""For one field, every page where newsmeta and the label disagree: label, prediction, what was passed over and why.

    python benchmarks/errors.py CORPUS FIELD [--only SOURCE ...] [--limit N] [--kind wrong|missing|invented]

Agreement is judged by ``score.py`` of the corpus.
"""

from __future__ import annotations

import argparse
import importlib.util
import multiprocessing
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import newsmeta
from accuracy import prediction, read_pages

_SHOWN = 14


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("field", help="a field of the scorer, e.g. author or images.credit")
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--limit", type=int, default=1000)
    parser.add_argument("--kind", choices=("wrong", "missing", "invented"))
    options = parser.parse_args()
    key, compare = scorer(options.corpus).FIELDS[options.field]
    pages = [page for page in read_pages(options.corpus, options.only) if key in page["gold"]]
    with multiprocessing.Pool() as pool:
        results = pool.map(explain, [(page, key) for page in pages], chunksize=8)
    shown = 0
    for page, (predicted, candidates) in zip(pages, results, strict=True):
        outcome = compare(page["gold"][key], predicted, page)
        kind = "missing" if not outcome.has_pred else "wrong" if outcome.has_gold else "invented"
        if outcome.right or (options.kind and kind != options.kind) or shown >= options.limit:
            continue
        shown += 1
        print(f"\n{page['corpus']}/{page['id']}  {kind}  {page.get('url', '')}")
        print(f"  label      {page['gold'][key]!r:.400}")
        print(f"  newsmeta   {predicted!r:.400}")
        for candidate in candidates[:_SHOWN]:
            print(f"    {candidate}")
    print(f"\n{shown} disagreements on {len(pages)} pages with a label")


def scorer(corpus: Path) -> ModuleType:
    """The corpus's own scorer as a module."""
    sys.path.insert(0, str(corpus))
    specification = importlib.util.spec_from_file_location("score", corpus / "score.py")
    if specification is None or specification.loader is None:
        raise SystemExit(f"{corpus} has no score.py")
    module = importlib.util.module_from_spec(specification)
    sys.modules["score"] = module
    specification.loader.exec_module(module)
    return module


def explain(task: tuple[dict[str, Any], str]) -> tuple[Any, list[str]]:
    """The predicted value and a line for each candidate, taken ones first."""
    page, key = task
    try:
        extraction = newsmeta.extract(page["path"].read_bytes(), url=page.get("url"), name=page["id"])
    except newsmeta.NewsmetaError as error:
        return None, [str(error)]
    choice = extraction.choices["image" if key == "images" else key]
    lines = [f"+ {c.location}: {c.statement.value!r:.110}" for c in choice.taken]
    lines += [f"- {c.location}: {c.statement.value!r:.110} ({c.reason})" for c in choice.passed_over]
    return prediction(extraction)[key], lines


if __name__ == "__main__":
    main()
