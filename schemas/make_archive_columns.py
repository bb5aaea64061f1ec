"""Writes archive.columns.json: the columns of the data set that ``newsmeta archive`` makes.

    python schemas/make_archive_columns.py

Needs ``newsmeta[archive]``. The columns follow from ``newsmeta.article`` and ``newsmeta.archives.columns``.
"""

from __future__ import annotations

import json
from pathlib import Path

from newsmeta.archives.columns import described_columns

TARGET = Path(__file__).parent / "archive.columns.json"


def main() -> None:
    TARGET.write_text(json.dumps(described_columns(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
