"""``newsmeta images``: a row for each picture of a site, in every format, and what pictures lack."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsmeta.cli import main
from newsmeta.cli.watch import pictures
from newsmeta.config import Config
from newsmeta.image_files.file import ImageFile, MissingFile
from newsmeta.image_files.lookup import find_file
from newsmeta.image_files.settings import ImageSettings
from newsmeta.reports.image_rows import COLUMNS, ratio

FIXTURES = Path(__file__).parent.parent / "image_files" / "fixtures"
TEXT = "<p>A crane fell into the harbour on Monday evening, and nobody was hurt.</p>"
CRANE = f"""<!doctype html><html lang="en"><link rel="canonical" href="https://bugle.example/crane"><title>Crane falls</title>
<meta property="og:image" content="https://bugle.example/img/lead.jpg"><h1>Crane falls into harbour</h1>
<figure><img src="https://bugle.example/img/quay-800x450.jpg" width="800" height="450" alt="The quay, empty">
<figcaption>The quay. Photo: AFP via Getty Images</figcaption></figure>{TEXT}</html>"""
LATER = (
    CRANE.replace("Crane falls", "Crane raised").replace("/crane", "/raised").replace("img/lead.jpg", "img/copy.jpg")
)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "img").mkdir()
    shutil.copy(FIXTURES / "all.jpg", tmp_path / "img" / "lead.jpg")
    shutil.copy(FIXTURES / "all.jpg", tmp_path / "img" / "copy.jpg")
    (tmp_path / "crane.html").write_text(CRANE, encoding="utf-8")
    (tmp_path / "raised.html").write_text(LATER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["images", *arguments])


def listed(*arguments: str) -> list[dict[str, str]]:
    result = run("--format", "json", *arguments)
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


def test_a_row_says_what_page_and_file_say(site: Path) -> None:
    lead, quay, *_ = listed("--image-root", ".", ".")
    assert lead == {
        "page": "./crane.html",
        "url": "https://bugle.example/img/lead.jpg",
        "file": "img/lead.jpg",
        "role": "lead",
        "width": 240,
        "height": 160,
        "size": "240×160",
        "ratio": "3:2",
        "alt": "Rainbow film of oil between two moored boats",
        "creditText": "Bugle/Lindqvist",
        "creator": "Mara Lindqvist",
        "copyrightNotice": "© 2026 Harbour Bugle",
        "license": "https://bugle.example/licence",
        "digitalSourceType": "https://schema.org/DigitalCaptureDigitalSource",
    }
    assert (quay["role"], quay["alt"], quay["caption"], quay["ratio"]) == (
        "inline",
        "The quay, empty",
        "The quay.",
        "16:9",
    )
    assert quay["agency"] in ("AFP", "Getty Images")


def test_the_same_picture_is_found_by_its_address_and_by_its_content(site: Path) -> None:
    rows = listed("--image-root", ".", ".")
    assert [row.get("duplicateOf") for row in rows] == [
        None,
        None,
        "./crane.html https://bugle.example/img/lead.jpg",
        "./crane.html https://bugle.example/img/quay-800x450.jpg",
    ]


def test_without_a_root_the_page_alone_speaks(site: Path) -> None:
    lead, *_ = listed("crane.html")
    assert set(lead) == {"page", "url", "role"}


def test_csv_has_every_column_and_reads_back(site: Path) -> None:
    result = run("--format", "csv", "--image-root", ".", ".")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert tuple(rows[0]) == COLUMNS
    assert [row["role"] for row in rows] == ["lead", "inline"] * 2


def test_parquet_has_the_same_rows_with_types(site: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert run("--format", "parquet", "--output", "rows.parquet", "--image-root", ".", ".").exit_code == 0
    table = parquet.read_table(site / "rows.parquet")
    assert tuple(table.column_names) == COLUMNS
    assert [str(table.schema.field(name).type) for name in ("page", "width", "height", "size")] == [
        "string",
        "int32",
        "int32",
        "string",
    ]
    assert [name for name in COLUMNS if not table.schema.field(name).nullable] == ["page", "url"]
    known = [{name: value for name, value in row.items() if value is not None} for row in table.to_pylist()]
    assert known == listed("--image-root", ".", ".")


def test_parquet_goes_to_a_pipe_and_to_no_terminal(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    piped = run("--format", "parquet", ".")
    assert (piped.stdout_bytes[:4], piped.stdout_bytes[-4:]) == (b"PAR1", b"PAR1")
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda _: True)
    refused = run("--format", "parquet", ".")
    assert refused.exit_code == 2
    assert "this format is no text for a terminal; name a file with --output" in refused.stderr


def test_a_list_without_rows_has_the_columns_all_the_same(site: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    (site / "bare.html").write_text("<title>Nothing</title>", encoding="utf-8")
    run("--format", "parquet", "--output", "rows.parquet", "bare.html")
    table = parquet.read_table(site / "rows.parquet")
    assert (tuple(table.column_names), table.num_rows) == (COLUMNS, 0)


def test_without_pyarrow_the_extra_is_named_and_nothing_is_written(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsmeta.cli.image_list.find_spec", lambda _: None)
    result = run("--format", "parquet", "--output", "rows.parquet", ".")
    assert result.exit_code == 2
    assert "--format parquet is written with pyarrow: pip install 'newsmeta[parquet]'" in result.stderr
    assert not (site / "rows.parquet").exists()


def test_the_table_has_a_line_a_picture_of_bearable_width(site: Path) -> None:
    head, *lines = run(".").stdout.splitlines()
    assert head.split()[:3] == ["page", "url", "role"]
    assert len(lines) == 4
    assert "https://bugle.example/img/lead.jpg" in lines[0]
    assert "…" in lines[1] or "quay" in lines[1]


def test_pictures_that_lack_what_is_required_are_listed(site: Path) -> None:
    result = run("--require", "credit,license", "--image-root", ".", "crane.html")
    assert result.exit_code == 1
    assert result.stderr == "crane.html: https://bugle.example/img/quay-800x450.jpg lacks license\n"


def test_nothing_is_lacking_where_all_is_there(site: Path) -> None:
    result = run("--require", "credit", "--require", "credit", "--image-root", ".", ".")
    assert (result.exit_code, result.stderr) == (0, "")


def test_an_unknown_requirement_is_refused(site: Path) -> None:
    result = run("--require", "credits", ".")
    assert result.exit_code == 2
    assert "--require credits: it is none of agency, alt," in result.stderr


def test_a_page_that_cannot_be_read_costs_only_itself(site: Path) -> None:
    result = run("--format", "json", "crane.html", "gone.html")
    assert result.exit_code == 2
    assert "gone.html: error:" in result.stderr
    assert len(json.loads(result.stdout)) == 2


def test_several_processes_give_the_same_list(site: Path) -> None:
    assert run("--jobs", "2", "--image-root", ".", ".").stdout == run("--image-root", ".", ".").stdout


def test_agencies_of_the_configuration_go_before_the_known_ones(site: Path) -> None:
    (site / "newsmeta.toml").write_text(
        '[images]\nroot = "."\n[images.agencies]\n"The Bugle" = ["bugle"]\n', encoding="utf-8"
    )
    lead, *_ = listed("crane.html")
    assert lead["agency"] == "The Bugle"


@pytest.mark.parametrize(
    ("width", "height", "told"),
    [
        (1600, 900, "16:9"),
        (1200, 630, "1.91:1"),
        (1000, 1000, "1:1"),
        (799, 600, "4:3"),
        (900, 1600, "9:16"),
        (1000, 210, "4.76:1"),
        (None, 900, None),
        (0, 0, None),
    ],
)
def test_a_ratio_is_the_usual_one_nearby(width: int | None, height: int | None, told: str | None) -> None:
    assert ratio(width, height) == told


def checked(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["check", "--select", "NM43", "--image-root", ".", *arguments])


def test_a_check_reads_the_files_below_the_root(site: Path) -> None:
    (site / "img" / "lead.jpg").write_text("<p>Not found</p>", encoding="utf-8")
    result = checked("crane.html")
    assert result.exit_code == 1
    assert 'crane.html:2:36: error NM431 the file "img/lead.jpg" is a text, not a picture' in result.stdout


def test_kept_results_do_not_speak_for_files_that_have_changed(site: Path) -> None:
    before = checked("--cache", "crane.html")
    (site / "img" / "lead.jpg").unlink()
    (site / "img" / "copy.jpg").unlink()
    after = checked("--cache", "crane.html")
    assert "lead.jpg" not in before.stdout
    assert 'there is no file "img/lead.jpg"' in after.stdout
    shutil.copy(FIXTURES / "all.jpg", site / "img" / "lead.jpg")
    assert checked("--cache", "crane.html").stdout == before.stdout


def test_kept_results_speak_for_files_that_have_not_changed(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = checked("--cache", "crane.html")
    (site / "notes.txt").write_text("not a picture", encoding="utf-8")
    monkeypatch.setattr("newsmeta.cli.inspection.inspected", lambda *_: pytest.fail("it was checked again"))
    assert checked("--cache", "crane.html").stdout == before.stdout


def test_the_files_to_watch_are_the_pictures_below_the_root(site: Path) -> None:
    (site / "img" / "render").write_bytes(b"")
    config = Config(images=ImageSettings(root="."))
    assert pictures(config) == ["./img/copy.jpg", "./img/lead.jpg", "./img/render"]
    assert pictures(Config()) == []


def test_a_variant_that_comes_while_files_are_watched_is_found(site: Path) -> None:
    config = Config(images=ImageSettings(root="."))
    address = "https://bugle.example/img/boat-300x200.jpg"
    assert isinstance(found_file(config, address), MissingFile)
    shutil.copy(FIXTURES / "all.jpg", site / "img" / "boat.jpg")
    pictures(config)
    assert isinstance(found_file(config, address), ImageFile)


def found_file(config: Config, address: str) -> object:
    found = find_file(config.images, address, {"bugle.example"})
    assert found is not None
    return found.file


def test_what_is_injected_holds_what_the_file_says(site: Path) -> None:
    result = CliRunner().invoke(main, ["inject", "--image-root", ".", "crane.html"])
    assert '"width": 240, "height": 160' in result.stdout, result.stderr
    assert '"creditText": "Bugle/Lindqvist"' in result.stdout


def test_a_root_that_is_not_there_is_refused(site: Path) -> None:
    result = run("--image-root", "nowhere", ".")
    assert result.exit_code == 2
    assert "--image-root nowhere: there is no such folder" in result.stderr
