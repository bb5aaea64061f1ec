"""Run newsmeta over a corpus of labelled pages, write its predictions and print the score table.

    python benchmarks/accuracy.py CORPUS [--output PREDICTIONS.jsonl] [--jobs N] [--only SOURCE ...]

CORPUS holds one folder a source, each with ``gold.jsonl`` (one JSON object a page: ``id``, ``corpus``, ``url``,
``file``, ``gold``) and the pages; ``score.py`` in it, when there is one, compares predictions with labels.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import newsmeta
from newsmeta.choice import State


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--output", type=Path, default=Path("predictions.jsonl"))
    parser.add_argument("--jobs", type=int, default=multiprocessing.cpu_count())
    parser.add_argument("--only", nargs="*", help="sources (folder names) to run")
    options = parser.parse_args()
    pages = list(read_pages(options.corpus, options.only))
    started = time.perf_counter()
    with multiprocessing.Pool(options.jobs) as pool:
        lines = pool.map(predict, pages, chunksize=8)
    seconds = time.perf_counter() - started
    options.output.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    crashes = [line for line in lines if "crash" in line]
    for line in crashes:
        print(f"{line['corpus']}/{line['id']}: {line['crash']}", file=sys.stderr)
    invalid = sum(line.get("omissions", 0) for line in lines)
    print(
        f"{len(lines)} pages in {seconds:.1f} s with {options.jobs} processes, {len(crashes)} crashes, "
        f"{sum(line.get('refused', 0) for line in lines)} refused, {invalid} values left out as invalid"
    )
    scorer = options.corpus / "score.py"
    if scorer.exists():
        command = [sys.executable, str(scorer), "--corpora", str(options.corpus), "--pred", str(options.output)]
        subprocess.run([*command, "--split", "all", *(["--corpus", *options.only] if options.only else [])], check=True)
    return 1 if crashes else 0


def read_pages(corpus: Path, only: list[str] | None = None) -> Iterator[dict[str, Any]]:
    """Every line of every ``gold.jsonl`` in the corpus, with the page's path under ``path``."""
    for gold in sorted(corpus.glob("*/gold.jsonl")):
        if only and gold.parent.name not in only:
            continue
        with gold.open(encoding="utf-8") as lines:
            for line in lines:
                page = json.loads(line)
                yield page | {"path": corpus / page["file"]}


def predict(page: dict[str, Any]) -> dict[str, Any]:
    """The prediction line of one page, in schema.org's names; a crash is told, not hidden."""
    line: dict[str, Any] = {"id": page["id"], "corpus": page["corpus"]}
    try:
        extraction = newsmeta.extract(page["path"].read_bytes(), url=page.get("url"), name=page["id"])
    except newsmeta.NewsmetaError as error:
        return line | {"refused": 1, "error": str(error)}
    except Exception:
        return line | {"crash": traceback.format_exc(limit=-4)}
    return line | prediction(extraction)


def prediction(extraction: newsmeta.Extraction) -> dict[str, Any]:
    """What newsmeta says about a page, in the shape that the scorer reads."""
    article = extraction.article
    pictures = newsmeta.images(article)
    states = {name: choice.state for name, choice in extraction.choices.items()}
    return {
        "headline": article.headline,
        "author": [author.name for author in article.author],
        "datePublished": article.datePublished,
        "dateModified": article.dateModified,
        "image": pictures[0] if pictures else None,
        "images": [image | {"credit": image.get("creditText")} for image in pictures],
        "description": article.description,
        "publisher": article.publisher.name if article.publisher else None,
        "inLanguage": article.inLanguage,
        "keywords": list(article.keywords),
        "articleSection": list(article.articleSection),
        "isAccessibleForFree": article.isAccessibleForFree,
        "omissions": len(extraction.omissions),
        "states": {name: str(state) for name, state in states.items() if state is not State.ABSENT},
    }


if __name__ == "__main__":
    sys.exit(main())
