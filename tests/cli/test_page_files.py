"""``--format data --output-dir``: a file for each page, found by its path, and none of a page that is gone."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsmeta
from newsmeta.cli.page_files import page_key, spellings
from newsmeta.schema import errors

BASE = ("--base-url", "https://quay.example", "--root", "site")
SAVE = ("extract", "--format", "data", "--output-dir", "out")


@pytest.fixture
def site(page: Path) -> Path:
    """Three pages below ``site/``, which do not say their addresses."""
    site, text = page.parent / "site", page.read_text(encoding="utf-8")
    for name in ("index.html", "news/lock/index.html", "news/Łódź.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(
            text.replace('<link rel="canonical" href="https://quay.example/lock">\n', ""), encoding="utf-8"
        )
    return site


def _index(folder: str = "out") -> dict[str, str]:
    return json.loads(Path(folder, "pages.json").read_text(encoding="utf-8"))


def _files(folder: str = "out") -> set[str]:
    return {path.name for path in Path(folder).iterdir()}


def _page(path: str) -> dict[str, object]:
    return json.loads(Path("out", f"{_index()[path]}.json").read_text(encoding="utf-8"))


def test_each_page_has_a_file_that_is_found_by_its_path_in_every_spelling(run, site):
    result = run(*SAVE, *BASE, "site")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "3 pages: 0 unchanged, 3 written, 0 removed" in result.stderr
    index = _index()
    assert _files() == {"pages.json", *(f"{key}.json" for key in index.values())}
    city = index["/news/Łódź.html"]
    assert {path for path, key in index.items() if key == city} == {
        "/news/Łódź.html",
        "/news/Łódź",
        "/news/%C5%81%C3%B3d%C5%BA.html",
        "/news/%C5%81%C3%B3d%C5%BA",
        "/news/%c5%81%c3%b3d%c5%ba.html",
        "/news/%c5%81%c3%b3d%c5%ba",
    }
    assert {"/", "/news/lock/"} <= set(index)


def test_a_file_holds_what_a_template_needs_and_its_schema_says_so(run, site):
    run(*SAVE, *BASE, "site")
    page = _page("/news/lock/")
    text = (site / "news/lock/index.html").read_text(encoding="utf-8")
    article = newsmeta.extract(text, url="https://quay.example/news/lock/").article
    assert list(errors("data", page)) == []
    assert (page["path"], page["file"]) == ("/news/lock/", "news/lock/index.html")
    before, after = text.splitlines(), newsmeta.embed(text, article).splitlines()
    assert str(page["snippet"]).splitlines() == [line.strip() for line in after if line not in before]
    assert 'property="og:title"' in str(page["snippet"])
    assert (page["jsonld"], page["images"]) == (newsmeta.json_ld(article), newsmeta.images(article))
    assert page["opengraph"] == [list(pair) for pair in newsmeta.open_graph(article)]
    assert page["x"] == [list(pair) for pair in newsmeta.x_card(article)]
    assert article.url == "https://quay.example/news/lock/"


def test_a_second_run_changes_nothing_also_in_several_processes(run, site):
    run(*SAVE, *BASE, "site")
    before = {path: path.stat().st_mtime_ns for path in Path("out").iterdir()}
    assert "3 pages: 3 unchanged, 0 written, 0 removed" in run(*SAVE, *BASE, "--jobs", "2", "site").stderr
    assert {path: path.stat().st_mtime_ns for path in Path("out").iterdir()} == before


def test_what_belongs_to_a_page_that_is_gone_goes_and_other_files_stay(run, site):
    run(*SAVE, *BASE, "site")
    Path("out", "own.json").write_text("{}", encoding="utf-8")
    gone = _index()["/news/lock/"]
    (site / "news/lock/index.html").unlink()
    assert "2 pages: 2 unchanged, 0 written, 1 removed" in run(*SAVE, *BASE, "site").stderr
    assert "/news/lock/" not in _index()
    assert f"{gone}.json" not in _files()
    assert "own.json" in _files()


def test_one_page_alone_leaves_the_others_as_they_are(run, site):
    run(*SAVE, *BASE, "site")
    before = _index()
    page = site / "news/lock/index.html"
    page.write_text(
        page.read_text(encoding="utf-8").replace("Lower lock reopens", "Lower lock shut again"), encoding="utf-8"
    )
    assert "1 page: 0 unchanged, 1 written, 0 removed" in run(*SAVE, *BASE, "site/news/lock/index.html").stderr
    assert _index() == before
    assert "Lower lock shut again" in str(_page("/news/lock/")["snippet"])


def test_a_page_that_cannot_be_read_keeps_its_file_and_fails_the_run(run, site):
    run(*SAVE, *BASE, "site")
    (site / "news/lock/index.html").write_bytes(b"")
    result = run(*SAVE, *BASE, "site")
    assert result.exit_code == 2
    assert "2 pages: 2 unchanged, 0 written, 0 removed" in result.stderr
    assert "/news/lock/" in _index()


def test_a_page_that_lacks_nothing_has_no_tags_to_add(run, site):
    page = site / "index.html"
    complete = newsmeta.snippet(newsmeta.extract(page.read_bytes(), url="https://quay.example/").article)
    page.write_text(f"<html><head>{complete}</head><body><h1>Lower lock reopens</h1></body></html>", encoding="utf-8")
    run(*SAVE, *BASE, "site")
    assert _page("/")["snippet"] == ""


def test_what_newsmeta_said_of_an_earlier_state_of_the_page_does_not_speak_for_this_one(run, site):
    page = site / "news/lock/index.html"
    run(*SAVE, *BASE, "site")
    built = page.read_text(encoding="utf-8").replace("</head>", f"{_page('/news/lock/')['snippet']}</head>")
    page.write_text(
        built.replace("<h1>Lower lock reopens", "<h1>Lower lock shut again")
        .replace("<title>Lower lock reopens", "<title>Lower lock shut again")
        .replace('"headline": "Lower lock reopens"', '"headline": "Lower lock shut again"'),
        encoding="utf-8",
    )
    assert "og:title" in built
    run(*SAVE, *BASE, "site")
    assert 'property="og:title" content="Lower lock shut again"' in str(_page("/news/lock/")["snippet"])


def test_a_block_that_is_not_whole_is_told_by_its_line(run, site):
    page = site / "index.html"
    page.write_text(
        page.read_text(encoding="utf-8").replace("</head>", "<!-- newsmeta:begin -->\n</head>"), encoding="utf-8"
    )
    result = run(*SAVE, *BASE, "site")
    assert result.exit_code == 2
    assert "site/index.html: error: line 8: <!-- newsmeta:begin --> without an end" in result.stderr


def test_the_one_folder_that_is_named_is_the_site_without_root(run, site):
    assert run(*SAVE, "site").exit_code == 0
    assert "/news/lock/" in _index()


def test_a_run_that_is_cut_short_leaves_the_index_as_it_was(run, site, monkeypatch):
    run(*SAVE, *BASE, "site")
    before = Path("out", "pages.json").read_bytes()
    (site / "news/lock/index.html").unlink()
    monkeypatch.setattr(
        "newsmeta.cli.page_files.PageFiles.put", lambda files, outcome: (_ for _ in ()).throw(KeyboardInterrupt)
    )
    assert run(*SAVE, *BASE, "site").exit_code == 130
    assert Path("out", "pages.json").read_bytes() == before


def test_what_a_killed_run_left_behind_goes_with_the_next(run, site):
    Path("out").mkdir()
    Path("out", ".newsmeta-k1ll3d.tmp").write_bytes(b"half of")
    run(*SAVE, *BASE, "site")
    assert ".newsmeta-k1ll3d.tmp" not in _files()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "data", "site"], "name their folder with --output-dir"),
        ([*SAVE[1:], "--output", "x.json", "site"], "name their folder with --output-dir"),
        (["--format", "snippet", "--output-dir", "out", "site"], "--output-dir is for the files of --format data"),
        ([*SAVE[1:], "site/index.html"], "--format data needs --root"),
        ([*SAVE[1:], "site", "site/news"], "--format data needs --root"),
        ([*SAVE[1:], *BASE, "-"], "not below --root"),
        ([*SAVE[1:], "--base-url", "https://quay.example", "--root", "site/news", "site"], "not below --root"),
    ],
)
def test_what_cannot_be_is_told_before_anything_is_written(run, site, arguments, told):
    result = run("extract", *arguments, stdin=b"<h1>Lower lock reopens</h1>")
    assert result.exit_code == 2
    assert told in result.stderr
    assert not Path("out").exists()


def test_two_files_that_are_one_page_are_told(run, site):
    shutil.copy(site / "news/lock/index.html", site / "news/lock/index.htm")
    result = run(*SAVE, *BASE, "site")
    assert result.exit_code == 2
    assert "are both the page /news/lock/; leave one out" in result.stderr


@pytest.mark.parametrize("held", ["[]", "{", '{"/a": "notes"}', "\ud800"])
def test_a_pages_json_of_somebody_else_is_not_touched(run, site, held):
    Path("out").mkdir()
    content = held.encode("utf-8", "surrogatepass")
    Path("out", "pages.json").write_bytes(content)
    result = run(*SAVE, *BASE, "site")
    assert result.exit_code == 2
    assert "pages.json in it is not newsmeta's" in result.stderr
    assert Path("out", "pages.json").read_bytes() == content


def test_a_folder_that_cannot_be_made_is_told(run, site):
    Path("out").write_text("a file", encoding="utf-8")
    result = run(*SAVE, *BASE, "site")
    assert result.exit_code == 2
    assert "newsmeta: error: --output-dir out: it cannot be written" in result.stderr


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions hold for users of POSIX, not for root")
def test_a_folder_without_permission_is_told(run, site):
    Path("out").mkdir(mode=0o555)
    assert "it cannot be written" in run(*SAVE, *BASE, "site").stderr


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("/news/lower-lock/", "news-lower-lock-531c13a03361"),
        ("/", "page-8a5edab28263"),
        ("/新闻/", "page-"),
        ("/CON", "con-"),
        ("/Lock/../x", "lock-x-"),
    ],
)
def test_a_key_is_stable_readable_and_safe(path, key):
    assert page_key(path).startswith(key)


@given(st.text(), st.text())
def test_no_two_paths_have_one_key_in_any_file_system(one, other):
    import unicodedata

    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (page_key(one).lower() == page_key(other).lower()) is same
    assert page_key(one).isascii()
    assert len(page_key(one)) <= 80
    assert set(page_key(one)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


@given(st.text())
def test_the_first_spelling_of_a_path_is_the_path(path):
    assert next(spellings(path)) == path
