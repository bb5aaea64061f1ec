"""The Spark example makes of pages what newsmeta makes of them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

ROOT = Path(__file__).parents[2]


def test_the_spark_example_makes_a_table_of_articles(tmp_path: Path) -> None:
    pytest.importorskip("pyspark", reason="Spark is not installed")
    pytest.importorskip("pandas", reason="pandas is not installed")
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java")
    html = (ROOT / "examples" / "complete" / "page.html").read_text(encoding="utf-8")
    lines = [{"url": "https://bugle.example/1", "html": html}, {"url": "https://bugle.example/2", "html": ""}]
    pages = tmp_path / "pages.jsonl"
    pages.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYSPARK_PYTHON": sys.executable}
    script = str(ROOT / "examples" / "spark" / "articles.py")
    result = subprocess.run(
        [sys.executable, script, str(pages), str(tmp_path / "articles")],
        env={**environment, "PYSPARK_SUBMIT_ARGS": "--master local[1] pyspark-shell"},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert result.returncode == 0, result.stderr[-2000:]
    first, second = sorted(pq.read_table(tmp_path / "articles").to_pylist(), key=lambda row: row["url"])
    assert first["headline"] == json.loads(first["jsonld"])["headline"]
    assert (first["error"], second["headline"], second["error"]) == (None, None, "the file is empty")
