"""Data sets as `newsmeta archive` writes them, of pages made here."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from newsmeta.archives.capture import Capture, Failure
from newsmeta.archives.columns import VERSION
from newsmeta.archives.dataset import keep, open_dataset, write_plan
from newsmeta.archives.row import row
from newsmeta.archives.shard import Shard
from newsmeta.archives.tables import pages_file, timings_file
from newsmeta.archives.work import LINE_TYPES, Worked
from newsmeta.cli import main
from newsmeta.config import Config

Row = dict[str, Any]
Write = Callable[..., Path]
Run = Callable[..., Result]


def page(address: str | None, *, date: str = "", section: str = "", author: str = "", extra: str = "") -> Row:
    """The row of a page that declares these."""
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Lower lock reopens"}
    node |= {"datePublished": date} if date else {}
    node |= {"articleSection": section} if section else {}
    node |= {"author": {"@type": "Person", "name": author}} if author else {}
    told = json.dumps(node).replace("<", "\\u003c")
    html = f"""<!doctype html><html lang="en"><head><title>Lower lock reopens</title>{extra}
<script type="application/ld+json">{told}</script></head><body><h1>Lower lock reopens</h1>
<p>The lower lock reopened on Friday after eleven months of repairs.</p></body></html>"""
    return row(Capture(source="crawl.warc.gz", offset=0, content=html.encode(), url=address), Config())


def lost(address: str, kind: str = "timeout") -> Row:
    """The row of a page without an article."""
    return row(Capture(source="crawl.warc.gz", offset=0, url=address, failure=Failure(kind, "It is told")), Config())


QUAY, ECHO = "https://www.quay.example/lock", "https://echo.example:8080/lock"
DISPUTED = '<meta name="author" content="Olaf Brandt"><meta property="article:author" content="Ines Roth">'


@pytest.fixture(scope="session")
def rows() -> list[Row]:
    """Five pages of two hosts, one of which is lost."""
    return [
        page(QUAY, date="2026-05-04T10:00:00+02:00", section="City", author="Mara Vell"),
        page(QUAY, date="2026-05-04T10:00:00+02:00", section="City", author="Mara Vell", extra=DISPUTED),
        page(QUAY, date="2025-01-02", section="Sport"),
        page(ECHO, author="Mara Vell"),
        lost(ECHO),
    ]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """A function that writes rows, shard by shard, as a data set, and gives its folder."""

    def written(
        shards: Iterable[Sequence[Row]],
        format_: str = "parquet",
        *,
        microseconds: Sequence[int] = (),
        missing: int = 0,
        name: str = "dataset",
    ) -> Path:
        folder = tmp_path / name
        with open_dataset(str(folder), {"version": VERSION, "format": format_}) as dataset:
            plan, took, offset = [], list(microseconds), 0
            for number, part in enumerate(shards):
                placed = [each | {"offset": offset + place} for place, each in enumerate(part)]
                offset += len(part)
                times = [
                    {"source": each["source"], "offset": each["offset"], "microseconds": took.pop(0)}
                    for each in placed[: len(took)]
                ]
                pages = pages_file(placed, format_)
                shard = f"crawl-{number:02}"
                said = {"shard": shard, "rows": len(part), "skipped": {"not-html": 2}, "bytes": len(pages)}
                line = {name: None if name == "end" else type_() for name, type_ in LINE_TYPES.items()} | said
                keep(dataset, Worked(line, pages, timings_file(times)))
                plan.append(Shard(name=shard, kind="warc", inputs=()))
            more = (Shard(name=f"crawl-missing-{number}", kind="warc", inputs=()) for number in range(missing))
            write_plan(dataset, [*plan, *more])
        return folder

    return written


@pytest.fixture
def run() -> Run:
    """The command line, in this process."""

    def invoke(*arguments: str | Path) -> Result:
        return CliRunner().invoke(main, ["stats", *(str(argument) for argument in arguments)])

    return invoke
