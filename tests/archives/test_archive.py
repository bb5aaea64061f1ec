"""`newsmeta archive`: counts in are rows and named skips, exactly; what was cut short goes on; nothing is lost or twice."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import warcs
from object_store import served

from newsmeta.archives.dataset import IDENTITY, open_dataset

ROOT = Path(__file__).parents[2]
PAGES = [path.read_bytes() for path in sorted((ROOT / "examples").glob("*/page.html"))]

Totals = tuple[int, dict[str, int], dict[str, int]]


def _warc(path: Path, count: int) -> Path:
    records = [warcs.record("warcinfo", "urn:x", b"software: test\r\n")]
    for number in range(count):
        records.append(warcs.page(number, PAGES[number % len(PAGES)]))
        if number % 10 == 0:
            records.append(warcs.record("request", f"https://bugle.example/{number}", b"GET / HTTP/1.1\r\n\r\n"))
    path.write_bytes(warcs.archive(records, "members"))
    return path


def _command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "newsmeta", "archive", *map(str, arguments)]


def _archive(
    *arguments: str | Path, folder: Path, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **(env or {})}
    return subprocess.run(
        _command(*arguments), cwd=folder, capture_output=True, text=True, env=environment, timeout=300
    )


def _manifest(dataset: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (dataset / "manifest.jsonl").read_text(encoding="utf-8").splitlines()]


def _totals(dataset: Path) -> Totals:
    """Records, and what was passed over and what has no article, by name; the counts must add up in every shard."""
    skipped: dict[str, int] = {}
    errors: dict[str, int] = {}
    records = 0
    for line in _manifest(dataset):
        content = (dataset / "pages" / f"{line['shard']}.parquet").read_bytes()
        assert hashlib.sha256(content).hexdigest() == line["sha256"]
        rows = pq.read_table(dataset / "pages" / f"{line['shard']}.parquet")
        assert rows.num_rows == line["rows"]
        assert line["records"] == line["rows"] + sum(line["skipped"].values())
        records += line["records"]
        for counts, told in ((skipped, line["skipped"]), (errors, line["errors"])):
            for name, count in told.items():
                counts[name] = counts.get(name, 0) + count
    return records, skipped, errors


def _digests(dataset: Path) -> dict[str, str]:
    """All files of a data set save the times that pages took."""
    return {
        str(path.relative_to(dataset)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(dataset.rglob("*"))
        if path.is_file() and path.parent.name != "timings"
    }


@pytest.fixture(scope="module")
def crawl(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive of 120 pages, and its data set as one undisturbed process makes it."""
    folder = tmp_path_factory.mktemp("crawl")
    _warc(folder / "a.warc.gz", 120)
    result = _archive("a.warc.gz", "-o", "whole", "--shard-pages", "10", "--jobs", "1", folder=folder)
    assert result.returncode == 0, result.stderr
    return folder


def test_each_record_is_a_row_or_named(crawl: Path) -> None:
    assert _totals(crawl / "whole") == (133, {"request": 12, "warcinfo": 1}, {})
    table = pq.read_table(crawl / "whole" / "pages")
    assert sorted(table["url"].to_pylist()) == sorted(f"https://bugle.example/{number}" for number in range(120))


def test_every_page_has_a_time_beside_its_row(crawl: Path) -> None:
    rows = pq.read_table(crawl / "whole" / "pages").select(["source", "offset"]).to_pylist()
    timings = pq.read_table(crawl / "whole" / "timings").to_pylist()
    assert sorted((each["source"], each["offset"]) for each in rows) == sorted(
        (each["source"], each["offset"]) for each in timings
    )
    assert all(each["microseconds"] > 0 for each in timings)


def test_the_number_of_workers_changes_nothing(crawl: Path) -> None:
    assert _archive("a.warc.gz", "-o", "two", "--shard-pages", "10", "--jobs", "2", folder=crawl).returncode == 0
    assert _digests(crawl / "two") == _digests(crawl / "whole")


def test_a_second_run_does_nothing(crawl: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (crawl / "whole").rglob("*.parquet")}
    result = _archive("a.warc.gz", "-o", "whole", "--shard-pages", "10", folder=crawl)
    assert (result.returncode, "133 records in 14 shards: 120 rows, 13 passed over" in result.stderr) == (0, True)
    assert {path: path.stat().st_mtime_ns for path in (crawl / "whole").rglob("*.parquet")} == before


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_runs_that_are_killed_at_any_moment_go_on_to_the_same_data_set(crawl: Path) -> None:
    chance = random.Random(7)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = _command("a.warc.gz", "-o", "killed", "--shard-pages", "10", "--jobs", "2")
    for _ in range(4):
        process = subprocess.Popen(command, cwd=crawl, env=environment, stderr=subprocess.DEVNULL)
        try:
            process.wait(chance.uniform(0.5, 4))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    result = _archive("a.warc.gz", "-o", "killed", "--shard-pages", "10", "--jobs", "2", folder=crawl)
    assert result.returncode == 0, result.stderr
    assert _digests(crawl / "killed") == _digests(crawl / "whole")


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="workers are found in /proc")
def test_a_worker_that_is_killed_costs_nothing(crawl: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = _command("a.warc.gz", "-o", "worker", "--shard-pages", "10", "--jobs", "1")
    process = subprocess.Popen(command, cwd=crawl, env=environment, stderr=subprocess.PIPE, text=True)
    killed = 0
    while process.poll() is None and not killed:
        time.sleep(0.05)
        if len(list((crawl / "worker" / "pages").glob("*.parquet"))) >= 2:
            for worker in _children(process.pid, "udf_worker"):
                os.kill(worker, signal.SIGKILL)
                killed += 1
    stderr = process.communicate(timeout=300)[1]
    assert (process.returncode, killed > 0, "a worker died" in stderr) == (0, True, True), stderr
    assert _digests(crawl / "worker") == _digests(crawl / "whole")


def _children(parent: int, name: str) -> list[int]:
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            status, command = (entry / "stat").read_text(), (entry / "cmdline").read_text()
        except OSError:
            continue
        if status.rsplit(")", 1)[1].split()[1] == str(parent) and name in command:
            found.append(int(entry.name))
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_that_is_told_to_stop_says_how_to_go_on(number: signal.Signals, code: int, crawl: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    name = f"stopped-{code}"
    command = _command("a.warc.gz", "-o", name, "--shard-pages", "10", "--jobs", "1")
    process = subprocess.Popen(command, cwd=crawl, env=environment, stderr=subprocess.PIPE, text=True)
    while process.poll() is None and not list((crawl / name / "pages").glob("*.parquet")):
        time.sleep(0.05)
    process.send_signal(number)
    stderr = process.communicate(timeout=60)[1]
    assert process.returncode == code, stderr
    assert "The same command goes on from here." in stderr
    assert not list((crawl / name).rglob(".newsmeta-*"))
    assert _archive("a.warc.gz", "-o", name, "--shard-pages", "10", folder=crawl).returncode == 0
    assert _digests(crawl / name) == _digests(crawl / "whole")


@pytest.mark.cluster
def test_a_ray_cluster_makes_the_same_data_set(crawl: Path) -> None:
    pytest.importorskip("ray", reason="needs newsmeta[ray]")
    # A path of a socket is short, and folders of tests are deep.
    result = _archive(
        "a.warc.gz", "-o", "ray", "--shard-pages", "10", "--jobs", "2", "--runner", "ray", folder=crawl,
        env={"RAY_TMPDIR": "/tmp"} if sys.platform != "win32" else None,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    assert _digests(crawl / "ray") == _digests(crawl / "whole")


@pytest.mark.cluster
@pytest.mark.parametrize("address", ["ray://127.0.0.1:9", "127.0.0.1:9", "nonsense"])
def test_a_cluster_that_cannot_be_reached_is_told_soon(address: str, tmp_path: Path) -> None:
    pytest.importorskip("ray", reason="needs newsmeta[ray]")
    _warc(tmp_path / "a.warc.gz", 1)
    result = _archive("a.warc.gz", "-o", "set", "--runner", "ray", "--address", address, folder=tmp_path)
    assert result.returncode == 2
    assert f"--address {address}: the Ray cluster cannot be reached" in result.stderr
    assert "Traceback" not in result.stderr


def test_all_kinds_of_sources_go_into_one_data_set(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "news").mkdir(parents=True)
    _warc(site / "a.warc.gz", 3)
    (site / "news" / "lock.html").write_bytes(PAGES[0])
    (site / "empty.html").write_bytes(b"")
    lines = [{"html": "<h1>Lock opens</h1>", "url": "https://bugle.example/0"}, {"url": "https://bugle.example/1"}]
    (site / "b.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    (site / "c.parquet").write_bytes(b"this is no Parquet")
    result = _archive("site", "-o", "set", "--root", "site", "--base-url", "https://bugle.example", folder=tmp_path)
    assert result.returncode == 1, result.stderr
    assert _totals(tmp_path / "set") == (9, {"no-html": 1, "request": 1, "warcinfo": 1}, {"unreadable": 1})
    assert "site/c.parquet: it cannot be read as Parquet" in result.stderr
    assert "1 row has an address that another row has too" in result.stderr
    urls = set(pq.read_table(tmp_path / "set" / "pages")["url"].to_pylist())
    assert "https://bugle.example/news/lock.html" in urls


def test_objects_of_a_store_are_read_like_files(crawl: Path, tmp_path: Path) -> None:
    objects = {
        "crawl/a.warc.gz": (crawl / "a.warc.gz").read_bytes(),
        "crawl/lock.html": PAGES[0],
        "crawl/notes.txt": b"nothing to read",
        "other/b.html": PAGES[1],
    }
    with served(objects) as address:
        store = {
            "AWS_ENDPOINT_URL": address,
            "AWS_ACCESS_KEY_ID": "x",
            "AWS_SECRET_ACCESS_KEY": "y",
            "AWS_REGION": "us-east-1",
        }
        result = _archive("s3://bucket/crawl", "s3://bucket/gone.warc", "-o", "set", folder=tmp_path, env=store)
    assert result.returncode == 1, result.stderr
    assert "s3://bucket/gone.warc: there is no such object" in result.stderr
    assert _totals(tmp_path / "set") == (134, {"request": 12, "warcinfo": 1}, {})
    sources = set(pq.read_table(tmp_path / "set" / "pages")["source"].to_pylist())
    assert sources == {"s3://bucket/crawl/a.warc.gz", "s3://bucket/crawl/lock.html"}


def test_rows_can_be_json_lines(tmp_path: Path) -> None:
    _warc(tmp_path / "a.warc.gz", 3)
    assert _archive("a.warc.gz", "-o", "set", "-f", "jsonl", folder=tmp_path).returncode == 0
    [path] = (tmp_path / "set" / "pages").iterdir()
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [row["url"] for row in rows] == [f"https://bugle.example/{number}" for number in range(3)]
    assert [row["captured"] for row in rows] == ["2024-05-06T07:08:09+00:00"] * 3


def test_inputs_that_changed_are_noticed_and_made_again_when_asked(tmp_path: Path) -> None:
    path = _warc(tmp_path / "a.warc.gz", 5)
    _warc(tmp_path / "b.warc.gz", 5)
    command = ("*.warc.gz", "-o", "set", "--shard-pages", "3")
    assert _archive(*command, folder=tmp_path).returncode == 0
    _warc(path, 8)
    refused = _archive(*command, folder=tmp_path)
    assert refused.returncode == 2
    assert "shards made from files that have changed since" in refused.stderr
    assert "--redo makes them again" in refused.stderr
    assert _archive(*command, "--redo", folder=tmp_path).returncode == 0
    assert _archive("*.warc.gz", "-o", "anew", "--shard-pages", "3", folder=tmp_path).returncode == 0
    assert _digests(tmp_path / "set") == _digests(tmp_path / "anew")


def test_another_newsmeta_is_noticed(tmp_path: Path) -> None:
    _warc(tmp_path / "a.warc.gz", 2)
    assert _archive("a.warc.gz", "-o", "set", folder=tmp_path).returncode == 0
    manifest = tmp_path / "set" / "manifest.jsonl"
    before = manifest.read_text(encoding="utf-8")
    manifest.write_text(before.replace('"newsmeta": "', '"newsmeta": "0.0.'), encoding="utf-8")
    noticed = _archive("a.warc.gz", "-o", "set", folder=tmp_path)
    assert noticed.returncode == 0
    assert "shards made by another newsmeta or other rules: 1; --redo makes them again" in noticed.stderr
    assert _archive("a.warc.gz", "-o", "set", "--redo", folder=tmp_path).returncode == 0
    assert manifest.read_text(encoding="utf-8") == before


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    _warc(tmp_path / "a.warc.gz", 2)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "letter.txt").write_text("Dear", encoding="utf-8")
    result = _archive("a.warc.gz", "-o", "other", folder=tmp_path)
    assert (result.returncode, "it holds other files and no data set" in result.stderr) == (2, True)
    assert [path.name for path in (tmp_path / "other").iterdir()] == ["letter.txt"]


def test_another_data_set_is_left_alone(tmp_path: Path) -> None:
    _warc(tmp_path / "a.warc.gz", 2)
    _warc(tmp_path / "b.warc.gz", 2)
    assert _archive("a.warc.gz", "-o", "set", folder=tmp_path).returncode == 0
    before = _digests(tmp_path / "set")
    result = _archive("b.warc.gz", "-o", "set", folder=tmp_path)
    assert result.returncode == 2
    assert "it holds another data set: sources was ['a.warc.gz'] and is ['b.warc.gz']" in result.stderr
    assert _digests(tmp_path / "set") == before


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk of 100 kB, where one may be had."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", str(folder)]
    if sys.platform != "linux" or subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("no file system can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_disk_that_is_full_ends_the_run_and_costs_nothing_that_is_done(crawl: Path, small_disk: Path) -> None:
    command = ("a.warc.gz", "-o", small_disk / "set", "--shard-pages", "10")
    full = _archive(*command, folder=crawl)
    assert full.returncode == 2, full.stderr
    assert "No space left on device; what is done stays, and the same command goes on from there" in full.stderr
    done = len(_manifest(small_disk / "set"))
    assert done > 0
    subprocess.run(["mount", "-o", "remount,size=10M", str(small_disk)], check=True)
    assert _archive(*command, folder=crawl).returncode == 0
    assert _digests(small_disk / "set") == _digests(crawl / "whole")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such locks")
def test_two_runs_do_not_work_on_one_data_set(crawl: Path) -> None:
    with open_dataset(str(crawl / "whole"), json.loads((crawl / "whole" / IDENTITY).read_text(encoding="utf-8"))):
        result = _archive("a.warc.gz", "-o", "whole", "--shard-pages", "10", folder=crawl)
    assert (result.returncode, "whole: another run is at work on it" in result.stderr) == (2, True), result.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("none.warc", "-o", "set"), "none.warc: it cannot be read: No such file or directory"),
        (("a.warc.gz", "-o", "set", "--address", "x"), "--address is that of a Ray cluster; give --runner ray with it"),
        (("a.warc.gz", "-o", ""), "--output: name a folder"),
        (("a.warc.gz", "-o", "set", "--root", "."), "--root needs --base-url, the address it stands for"),
        (("a.warc.gz", "-o", "set", "--base-url", "https://a.example"), "--base-url needs --root"),
        (("a.warc.gz", "-", "-o", "set"), "newsmeta archive reads no standard input; save it in a file and name that"),
    ],
)
def test_what_cannot_be_is_told_in_one_line(arguments: tuple[str, ...], told: str, tmp_path: Path) -> None:
    _warc(tmp_path / "a.warc.gz", 1)
    result = _archive(*arguments, folder=tmp_path)
    assert result.returncode == 2
    assert told in result.stderr
    assert "Traceback" not in result.stderr


def test_a_reason_why_a_file_could_not_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "c.parquet").write_bytes(b"")
    pq.write_table(pa.table({"body": ["<h1>Lock opens</h1>"]}), tmp_path / "c.parquet")
    for _ in range(2):
        result = _archive("c.parquet", "-o", "set", folder=tmp_path)
        assert result.returncode == 1
        assert "newsmeta: error: c.parquet: it has no column 'html'; it has body" in result.stderr


def test_an_output_among_the_sources_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGES[0])
    for _ in range(2):
        result = _archive(".", "-o", "set", "-f", "jsonl", folder=tmp_path)
        assert (result.returncode, "1 record in 1 shard: 1 row, 0 passed over" in result.stderr) == (0, True)


@pytest.mark.parametrize("name", ["plan.jsonl", "manifest.jsonl"])
@pytest.mark.parametrize("line", [b"5\n", b'{"shard": "x"}\n', b"\xff\xfe\n"])
def test_lines_that_newsmeta_did_not_write_cost_nothing(name: str, line: bytes, crawl: Path) -> None:
    with (crawl / "whole" / name).open("ab") as stream:
        stream.write(line)
    result = _archive("a.warc.gz", "-o", "whole", "--shard-pages", "10", folder=crawl)
    assert (result.returncode, "133 records in 14 shards" in result.stderr) == (0, True)
    assert line not in (crawl / "whole" / name).read_bytes()


def test_a_plan_that_lacks_a_shard_is_made_anew(tmp_path: Path) -> None:
    _warc(tmp_path / "a.warc.gz", 9)
    command = ("a.warc.gz", "-o", "set", "--shard-pages", "3")
    assert _archive(*command, folder=tmp_path).returncode == 0
    before = _digests(tmp_path / "set")
    plan = tmp_path / "set" / "plan.jsonl"
    lines = plan.read_text(encoding="utf-8").splitlines(keepends=True)
    plan.write_text("".join([lines[0], *lines[2:]]), encoding="utf-8")
    (tmp_path / "set" / "manifest.jsonl").unlink()
    assert _archive(*command, folder=tmp_path).returncode == 0
    assert _digests(tmp_path / "set") == before


def test_a_file_of_rows_that_is_damaged_is_named(tmp_path: Path) -> None:
    _warc(tmp_path / "a.warc.gz", 2)
    assert _archive("a.warc.gz", "-o", "set", folder=tmp_path).returncode == 0
    [path] = (tmp_path / "set" / "pages").iterdir()
    path.write_bytes(bytes(path.stat().st_size))
    result = _archive("a.warc.gz", "-o", "set", folder=tmp_path)
    assert result.returncode == 2
    assert f"{path.name}: it cannot be read; remove it, and the same command makes it again" in result.stderr
    path.unlink()
    assert _archive("a.warc.gz", "-o", "set", folder=tmp_path).returncode == 0


def test_how_the_path_of_the_configuration_is_spelled_makes_no_other_data_set(tmp_path: Path) -> None:
    _warc(tmp_path / "a.warc.gz", 1)
    config = tmp_path / "site.toml"
    config.write_text('timezone = "Europe/Berlin"\n', encoding="utf-8")
    for spelling in ("site.toml", str(config)):
        assert _archive("a.warc.gz", "-o", "set", "--config", spelling, folder=tmp_path).returncode == 0


def test_what_was_given_up_is_made_again_when_asked(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"<h1>Lock</h1>" + b"<p>By Mara Lind, 5 May 2024</p>" * 100_000)
    given_up = _archive("a.html", "-o", "set", "--timeout", "0.2", folder=tmp_path)
    assert (given_up.returncode, "1 timeout" in given_up.stderr) == (1, True)
    assert _archive("a.html", "-o", "set", folder=tmp_path).returncode == 1
    assert _archive("a.html", "-o", "set", "--redo", folder=tmp_path).returncode == 0


def test_a_folder_that_grew_is_gone_on_with_when_asked(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for number in range(40):
        (site / f"{number:03d}.html").write_bytes(PAGES[number % len(PAGES)] + b"<!-- %d -->" % number)
    command = ("site", "-o", "set", "--shard-pages", "4")
    assert _archive(*command, folder=tmp_path).returncode == 0
    before = _digests(tmp_path / "set")
    (site / "017a.html").write_bytes(PAGES[0])
    assert "or that are grouped with new ones now" in _archive(*command, folder=tmp_path).stderr
    assert _archive(*command, "--redo", folder=tmp_path).returncode == 0
    after = _digests(tmp_path / "set")
    kept = [name for name in before if name.startswith("pages") and after.get(name) == before[name]]
    assert len(kept) == sum(name.startswith("pages") for name in before) - 1
    rows = pq.read_table(tmp_path / "set" / "pages")["source"].to_pylist()
    assert sorted(rows) == sorted(f"site/{path.name}" for path in site.iterdir())
