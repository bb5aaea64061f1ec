"""Rows of a data set that have an address which another row has too."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from newsmeta.errors import SourceError


def duplicate_addresses(paths: list[str]) -> int:
    """How many rows of these files there are beside the first one for each address.

    Raises SourceError when one of them is not what newsmeta wrote.
    """
    chunks = [chunk for path in paths for chunk in _addresses(path)]
    urls = pa.chunked_array(chunks, pa.string())
    return int(len(urls) - urls.null_count - pc.count_distinct(urls, mode="only_valid").as_py())


def _addresses(path: str) -> Iterator[pa.Array]:
    try:
        if path.endswith(".parquet"):
            yield from pq.read_table(path, columns=["url"])["url"].chunks
            return
        with open(path, encoding="utf-8") as stream:
            yield pa.array([json.loads(line).get("url") for line in stream], pa.string())
    except (pa.ArrowException, OSError, ValueError) as error:
        raise SourceError(f"{path}: it cannot be read; remove it, and the same command makes it again") from error
