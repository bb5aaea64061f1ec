"""Count how often a choice of each kind is right on labelled pages, and write the table that newsmeta looks it up in.

    python benchmarks/calibrate.py CORPUS [--only SOURCE ...] [--output FILE]

Without --output the table is printed; ``src/newsmeta/fields/confidence.json`` is where newsmeta reads it.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import newsmeta
from accuracy import prediction, read_pages
from errors import scorer
from newsmeta.fields.confidence import kind_of

_FIELDS = (
    "headline", "author", "datePublished", "image", "description", "publisher", "inLanguage", "keywords",
    "articleSection",
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--output", type=Path)
    options = parser.parse_args()
    fields = scorer(options.corpus).FIELDS
    pages = list(read_pages(options.corpus, options.only))
    counts: dict[str, dict[str, list[int]]] = {field: defaultdict(lambda: [0, 0]) for field in _FIELDS}
    with multiprocessing.Pool() as pool:
        for page, kinds, said in zip(pages, *zip(*pool.map(kinds_of, pages, chunksize=8), strict=True), strict=True):
            for field, kind in kinds.items():
                if field in page["gold"]:
                    counts[field][kind][0] += bool(fields[field][1](page["gold"][field], said[field], page).right)
                    counts[field][kind][1] += 1
    table = {field: dict(sorted(kinds.items())) for field, kinds in counts.items() if kinds}
    text = "{\n" + ",\n".join(f'  "{field}": {json.dumps(kinds)}' for field, kinds in table.items()) + "\n}\n"
    if options.output:
        options.output.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


def kinds_of(page: dict[str, Any]) -> tuple[dict[str, str], dict[str, Any]]:
    """The kind of the choice for each field that has one, and what newsmeta says."""
    try:
        extraction = newsmeta.extract(page["path"].read_bytes(), url=page.get("url"), name=page["id"])
    except newsmeta.NewsmetaError:
        return {}, {}
    chosen = {field: extraction.choices[field] for field in _FIELDS}
    return {field: kind_of(choice) for field, choice in chosen.items() if choice.taken}, prediction(extraction)


if __name__ == "__main__":
    main()
