"""What is wrong with a data set is named, and costs nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from newsmeta.archives.columns import VERSION


def _shard(folder: Path, number: int) -> Path:
    return next((folder / "pages").glob(f"crawl-{number:02}.*"))


def _listed(folder: Path, shard: str, size: int) -> None:
    """Let the manifest say that the file of a shard has so many bytes."""
    manifest = folder / "manifest.jsonl"
    lines = [json.loads(line) for line in manifest.read_text(encoding="utf-8").splitlines()]
    told = [line | ({"bytes": size} if line["shard"] == shard else {}) for line in lines]
    manifest.write_text("".join(f"{json.dumps(line)}\n" for line in told), encoding="utf-8")


def _whole(result):
    return json.loads(result.stdout)["whole"]["pages"]


def _same_size(file: Path) -> None:
    file.write_bytes(b"\0" * file.stat().st_size)


DAMAGES = {
    "cut": (lambda file: file.write_bytes(file.read_bytes()[:-100]), "bytes, where the manifest says"),
    "overwritten": (_same_size, "it cannot be read: "),
    "gone": (lambda file: file.unlink(), "it is missing"),
}


@pytest.mark.parametrize("format_", ["parquet", "jsonl"])
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_broken_file_is_named_and_the_others_are_counted(run, write, rows, format_, damage):
    folder = write([rows[:2], rows[2:]], format_)
    broken = _shard(folder, 0)
    harm, reason = DAMAGES[damage]
    harm(broken)
    result = run(folder, "-f", "json")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{broken}: error: ")
    assert reason in result.stderr
    assert _whole(result) == 3
    assert [each["file"] for each in json.loads(result.stdout)["errors"]] == [str(broken)]


def test_a_file_that_breaks_in_the_middle_is_not_counted_in_part(run, write, rows):
    folder = write([rows, rows[:1]])
    file = _shard(folder, 0)
    content = bytearray(file.read_bytes())
    place = pq.ParquetFile(file).metadata.row_group(0).column(0).data_page_offset
    content[place + 2 : place + 40] = b"\xff" * 38
    file.write_bytes(content)
    result = run(folder, "-f", "json")
    assert (result.exit_code, _whole(result)) == (2, 1)


def test_a_broken_line_is_an_error_of_its_file(run, write, rows):
    folder = write([rows[:1], rows[1:2]], "jsonl")
    file = _shard(folder, 0)
    file.write_bytes(file.read_bytes().replace(b'{"source"', b'["source"', 1))
    result = run(folder, "-f", "json")
    assert (result.exit_code, _whole(result)) == (2, 1)


def test_when_no_file_can_be_read_there_is_nothing_to_tell(run, write, rows):
    folder = write([rows])
    _same_size(_shard(folder, 0))
    result = run(folder)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.endswith(f"newsmeta: error: {folder}: this data set holds no page that can be read\n")


def test_broken_times_cost_the_times_alone(run, write, rows):
    folder = write([rows[:2], rows[2:]], microseconds=[1000] * 5)
    broken = folder / "timings" / "crawl-00.parquet"
    broken.write_bytes(b"no Parquet")
    result = run(folder, "-f", "json")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{broken}: error: it cannot be read: ")
    assert _whole(result) == 5
    assert json.loads(result.stdout)["whole"]["time"]["pages"] == 3


def test_times_in_another_order_are_met_by_their_places(run, write, rows):
    folder = write([rows], microseconds=[1_000, 1_000, 1_000, 50_000, 50_000])
    file = folder / "timings" / "crawl-00.parquet"
    table = pq.read_table(file)
    pq.write_table(table.take(pa.array([4, 0, 3, 2])), file)
    groups = json.loads(run(folder, "-f", "json", "--by", "host").stdout)["groups"]
    assert [(each["time"]["pages"], each["time"]["median"] > 10_000) for each in groups] == [(2, False), (2, True)]


@pytest.mark.parametrize("name", ["host", "section", "publisher"])
def test_half_a_character_in_json_stops_nothing(run, write, rows, name):
    odd = "\ud800"
    article = rows[0]["article"] | {
        "articleSection": [odd],
        "publisher": {"type": "Organization", "name": odd, "sameAs": []},
    }
    folder = write([[rows[0] | {"url": f"https://quay{odd}.example/", "article": article}]], "jsonl")
    found = json.loads(run(folder, "-f", "json", "--by", name).stdout)
    assert "\ufffd" in found["groups"][0]["key"][name]


def test_rows_of_another_version_are_refused_by_file(run, write, rows):
    folder = write([rows[:2], rows[2:]])
    file = _shard(folder, 0)
    table = pq.read_table(file)
    pq.write_table(table.replace_schema_metadata({"newsmeta.archive.version": "99"}), file)
    _listed(folder, "crawl-00", file.stat().st_size)
    result = run(folder, "-f", "json")
    assert result.stderr == f"{file}: error: its columns are of version 99; this newsmeta reads version {VERSION}\n"
    assert (result.exit_code, _whole(result)) == (2, 3)


@pytest.mark.parametrize(("column", "options"), [("states", ()), ("article", ("--by", "publisher"))])
def test_rows_without_a_column_are_refused_by_file(run, write, rows, column, options):
    folder = write([rows[:2], rows[2:]])
    file = _shard(folder, 0)
    pq.write_table(pq.read_table(file).drop_columns([column]), file)
    _listed(folder, "crawl-00", file.stat().st_size)
    result = run(folder, "-f", "json", *options)
    assert result.stderr.startswith(f"{file}: error: it has no column {column}")
    assert (result.exit_code, _whole(result)) == (2, 3)


def test_rows_that_know_other_fields_are_counted_beside_them(run, write, rows):
    folder = write([rows[:2], rows[2:3]])
    file = _shard(folder, 1)
    table = pq.read_table(file)
    states = [{"headline": "absent", "mood": "declared"}]
    place = table.schema.get_field_index("states")
    pq.write_table(table.set_column(place, "states", pa.array(states)), file)
    _listed(folder, "crawl-01", file.stat().st_size)
    fields = json.loads(run(folder, "-f", "json").stdout)["whole"]["fields"]
    assert fields["mood"] == {"declared": {"pages": 1, "share": 1.0}}
    assert fields["headline"]["absent"] == {"pages": 1, "share": round(1 / 3, 6)}


@pytest.mark.parametrize(
    ("identity", "said"),
    [
        (None, "this is no data set of newsmeta archive; it has no newsmeta-archive.json"),
        ('{"version": 99, "format": "parquet"}', "the columns of this data set are of version 99; this newsmeta reads"),
        ('{"version": 1, "format": "orc"}', "its format 'orc' is none of parquet, jsonl"),
        ("{", "newsmeta-archive.json: it cannot be read: "),
        ("[]", "newsmeta-archive.json: it is not what newsmeta wrote"),
        ('{"version": 1, "format": "parquet"}', "no shard of this data set is done yet; there is nothing to count"),
    ],
)
def test_what_is_no_data_set_is_said(run, tmp_path, identity, said):
    if identity is not None:
        (tmp_path / "newsmeta-archive.json").write_text(identity, encoding="utf-8")
    result = run(tmp_path)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"newsmeta: error: {tmp_path}")
    assert said in result.stderr


def test_a_folder_that_is_not_there_is_said(run, tmp_path):
    result = run(tmp_path / "nowhere")
    assert (result.exit_code, result.stderr) == (
        2,
        f"newsmeta: error: {tmp_path / 'nowhere'}: there is no such folder\n",
    )


def test_a_data_set_without_a_page_is_said(run, write):
    folder = write([[], []])
    result = run(folder)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "this data set holds no page that can be read" in result.stderr


def test_a_data_set_in_the_making_is_counted_as_far_as_it_is(run, write, rows):
    folder = write([rows[:2], rows[2:]], missing=3)
    (folder / "pages" / ".newsmeta-abc.tmp").write_bytes(b"half")
    (folder / "pages" / "crawl-missing-0.parquet").write_bytes(b"in place, and not in the manifest yet")
    result = run(folder, "-f", "json")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [
        "2 of 5 shards are done; these are counted",
        "1 file of pages is not in the manifest, and not counted",
    ]
    assert json.loads(result.stdout)["shards"] == {"done": 2, "missing": 3}
    assert _whole(result) == 5
    assert run(folder).stdout.startswith("5 pages in 2 of 5 shards; the others are not done\n")
    assert run(folder, "--quiet").stderr == ""


@pytest.mark.parametrize("name", ["manifest.jsonl", "plan.jsonl"])
@pytest.mark.parametrize("line", ["[]", "7", '{"name": "crawl-00"}', '{"shard": "crawl-00", "skipped": {}}', "\udcff"])
def test_lines_that_are_no_shards_are_passed_over(run, write, rows, name, line):
    folder = write([rows])
    with (folder / name).open("ab") as stream:
        stream.write(f"{line}\n".encode("utf-8", "surrogateescape"))
    assert _whole(run(folder, "-f", "json")) == len(rows)


@pytest.mark.parametrize("wrong", [{"skipped": 5}, {"bytes": "many"}, {"shard": ["crawl-00"]}])
def test_a_line_of_the_manifest_with_values_that_newsmeta_does_not_write_is_no_shard(run, write, rows, wrong):
    folder = write([rows[:2], rows[2:]])
    manifest = folder / "manifest.jsonl"
    first, second = manifest.read_text(encoding="utf-8").splitlines()
    manifest.write_text(f"{json.dumps(json.loads(first) | wrong)}\n{second}\n", encoding="utf-8")
    assert _whole(run(folder, "-f", "json")) == len(rows) - 2


def test_a_line_of_the_manifest_that_was_cut_is_no_shard(run, write, rows):
    folder = write([rows[:2], rows[2:]])
    manifest = folder / "manifest.jsonl"
    manifest.write_text(manifest.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    assert _whole(run(folder, "-f", "json")) == 2
