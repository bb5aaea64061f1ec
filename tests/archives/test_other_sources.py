"""JSON Lines, Parquet and HTML files give the same captures as WARC does, and name what is none."""

from __future__ import annotations

import gzip
import io
import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from newsmeta.archives.capture import Capture, Found
from newsmeta.archives.cutting import cut, grouped
from newsmeta.archives.decompressed import Decompressed
from newsmeta.archives.finding_sources import find_sources
from newsmeta.archives.reading import found_in
from newsmeta.archives.shard import Columns, Stored
from newsmeta.archives.stated import stated_time
from newsmeta.errors import SourceError

MOST = 10_000
LINES: list[Any] = [{"url": f"https://bugle.example/{number}", "html": f"<h1>é {number}</h1>"} for number in range(7)]


def _jsonl(lines: list[Any]) -> bytes:
    return "".join(f"{json.dumps(each, ensure_ascii=False)}\n" for each in lines).encode()


def _all(kind: str, path: Path, pages: int, columns: Columns | None = None) -> list[Found]:
    shards = cut(kind, Stored(str(path)), pages)
    parts = [list(found_in(shard, columns or Columns(), MOST)) for shard in shards]
    assert [len(part) for part in parts] == [shard.records for shard in shards]
    return [each for part in parts for each in part]


def _told(found: list[Found]) -> list[Any]:
    return [
        (each.failure.kind if each.failure else each.content.decode(), each.url)
        if isinstance(each, Capture)
        else each.reason
        for each in found
    ]


PLAIN = [(line["html"], line["url"]) for line in LINES]


@pytest.mark.parametrize("pages", [1, 3, 100])
@pytest.mark.parametrize("ending", [".jsonl", ".jsonl.gz", ".ndjson.zst"])
def test_each_line_is_a_capture(ending: str, pages: int, tmp_path: Path) -> None:
    path = tmp_path / f"crawl{ending}"
    pack = {"gz": gzip.compress, "zst": zstandard.compress}.get(ending.rsplit(".", 1)[1], bytes)
    path.write_bytes(pack(_jsonl(LINES)))
    assert _told(_all("jsonl", path, pages)) == PLAIN


def test_lines_that_hold_no_page_are_named_and_blank_ones_are_nothing(tmp_path: Path) -> None:
    path = tmp_path / "crawl.jsonl"
    large = json.dumps({"html": "x" * (MOST + 1), "url": "https://bugle.example/large"}).encode()
    huge = json.dumps({"html": "x" * 2_000_000, "url": "https://bugle.example/huge"}).encode()
    path.write_bytes(
        b'{"html": \n\n  \n[1]\n{"url": "https://bugle.example/1"}\n{"html": null}\n' + large + b"\n" + huge + b"\n"
        b'{"html": "<p>a</p>"}'
    )
    assert _told(_all("jsonl", path, 2)) == [
        "not-json",
        "no-html",
        "no-html",
        "no-html",
        ("too-large", "https://bugle.example/large"),
        ("too-large", None),
        ("<p>a</p>", None),
    ]


def test_a_compressed_file_that_is_cut_off_gives_what_came_before_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "crawl.jsonl.gz"
    many = [{"html": f"<p>{number} {number**40}</p>"} for number in range(3000)]
    path.write_bytes(gzip.compress(_jsonl(many))[:-5000])
    told = _told(_all("jsonl", path, 500))
    assert 1000 < len(told) < 3000
    assert told[-1] == "truncated"


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_what_comes_before_damage_is_read_however_much_is_asked_for(pack: Callable[[bytes], bytes]) -> None:
    text = b"".join(b"%d %d\n" % (number, number**40) for number in range(20_000))
    packed = pack(text)
    stream = Decompressed(io.BytesIO(packed[: len(packed) // 2]))
    read = stream.read(len(text))
    assert (len(read) > len(text) // 4, text.startswith(read), stream.damaged) == (True, True, True)


@pytest.mark.parametrize("pages", [1, 3, 100])
def test_each_row_of_parquet_is_a_capture(pages: int, tmp_path: Path) -> None:
    path = tmp_path / "crawl.parquet"
    pq.write_table(pa.Table.from_pylist(LINES), path, row_group_size=2)
    assert _told(_all("parquet", path, pages)) == PLAIN


def test_columns_have_the_names_that_are_given(tmp_path: Path) -> None:
    path = tmp_path / "crawl.parquet"
    when = datetime(2024, 5, 6, tzinfo=UTC)
    pq.write_table(pa.table({"body": [b"<p>a</p>", None], "at": ["u1", "u2"], "when": [when, when]}), path)
    [capture, nothing] = _all("parquet", path, 10, Columns("body", "at", "when"))
    assert isinstance(capture, Capture)
    assert (capture.content, capture.url, capture.captured, capture.charset) == (b"<p>a</p>", "u1", when, None)
    assert _told([nothing]) == ["no-html"]


def test_a_column_that_there_is_not_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    path = tmp_path / "crawl.parquet"
    pq.write_table(pa.table({"body": ["<p>a</p>"]}), path)
    with pytest.raises(SourceError, match="it has no column 'html'; it has body"):
        _all("parquet", path, 10)


@pytest.mark.parametrize("kind", ["warc", "jsonl", "parquet"])
def test_a_file_that_holds_nothing_has_no_shards(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"crawl.{kind}"
    path.write_bytes(b"\n\n" if kind == "jsonl" else b"")
    if kind == "parquet":
        pq.write_table(pa.table({"html": pa.array([], pa.string())}), path)
    assert _all(kind, path, 10) == []


def test_what_is_no_parquet_is_told(tmp_path: Path) -> None:
    path = tmp_path / "crawl.parquet"
    path.write_bytes(b"PAR1 and nothing more")
    with pytest.raises(SourceError, match="cannot be read as Parquet"):
        cut("parquet", Stored(str(path)), 10)


def test_html_files_are_read_plain_and_compressed(tmp_path: Path) -> None:
    contents = {
        "a.html": b"<p>a</p>",
        "b.html.gz": gzip.compress(b"<p>b</p>"),
        "c.html.zst": zstandard.compress(b"<p>c</p>"),
        "d.html.gz": gzip.compress(b"<p>%b</p>" % bytes(range(256)))[:-20],
        "e.html": b"x" * (MOST + 1),
        "f.html": b"",
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    files = [(each.stored, None) for each in find_sources([str(tmp_path)])]
    told = [_told(list(found_in(shard, Columns(), MOST))) for shard in grouped(files, 1000)]
    texts = [text for part in told for text, _ in part]
    assert texts == ["<p>a</p>", "<p>b</p>", "<p>c</p>", "damaged", "too-large", ""]


def test_a_file_that_is_gone_is_a_capture_that_says_so(tmp_path: Path) -> None:
    [shard] = grouped([(Stored(str(tmp_path / "gone.html")), None)], 10)
    assert [each[0] for each in _told(list(found_in(shard, Columns(), MOST)))] == ["unreadable"]


def test_a_new_file_changes_one_group_only() -> None:
    files = [(Stored(f"news/{number}.html"), None) for number in range(2000)]
    before = {shard.name for shard in grouped(files, 50)}
    after = {shard.name for shard in grouped([*files[:700], (Stored("news/700a.html"), None), *files[700:]], 50)}
    assert len(before) > 20
    assert len(before - after) == 1


@pytest.mark.parametrize(
    ("stated", "moment"),
    [
        ("2024-05-06T07:08:09Z", datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)),
        ("20240506070809", datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)),
        ("2024-05-06", datetime(2024, 5, 6, tzinfo=UTC)),
        (datetime(2024, 5, 6), datetime(2024, 5, 6, tzinfo=UTC)),
        ("yesterday", None),
        (None, None),
        (20240506, None),
    ],
)
def test_a_time_of_capture_is_read_or_absent(stated: Any, moment: datetime | None) -> None:
    assert stated_time(stated) == moment


def test_sources_are_found_by_their_names_each_once(tmp_path: Path) -> None:
    for name in ("b.warc.gz", "a.html", "c.jsonl", "d.parquet", "notes.txt", "deep/e.htm.gz"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    found = find_sources([str(tmp_path), str(tmp_path / "a.html"), str(tmp_path / "*.txt"), str(tmp_path / "none")])
    told = [(Path(each.stored.path).name, each.kind, each.problem is None) for each in found]
    assert told == [
        ("a.html", "html", True),
        ("b.warc.gz", "warc", True),
        ("c.jsonl", "jsonl", True),
        ("d.parquet", "parquet", True),
        ("e.htm.gz", "html", True),
        ("notes.txt", "html", True),
        ("none", "html", False),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes")
def test_a_pipe_is_no_file_to_wait_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.html")
    assert [each.problem for each in find_sources([str(tmp_path)])] == ["it is no file"]
