"""``newsmeta preview``: a folder with an index and a page for each article."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click
import pytest

from newsmeta.cli.preview import preview

PAGE = (Path(__file__).parents[2] / "docs" / "preview.md").read_text(encoding="utf-8")


def pages(folder: Path) -> list[str]:
    return sorted(path.name.rpartition("-")[0] for path in (folder / "pages").iterdir())


def test_every_page_is_in_the_index_and_has_one_of_its_own(run, page, flawed, folder):
    result = run("preview", ".", "--output", "report")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "2 pages shown in report/index.html\n")
    assert pages(folder / "report") == ["flawed-html", "page-html"]
    index = (folder / "report" / "index.html").read_text(encoding="utf-8")
    linked = re.findall(r'href="(pages/[^"]+)"', index)
    assert [(folder / "report" / each).is_file() for each in linked] == [True, True]


def test_a_page_shows_its_cards_findings_fields_and_snippet(run, flawed, folder):
    assert run("preview", flawed, "--output", "report", "--quiet").stderr == ""
    (page,) = (folder / "report" / "pages").iterdir()
    text = page.read_text(encoding="utf-8")
    for part in ("Google Top stories", "Mastodon", "NM011", "datePublished", "2026-05-04T10:00:00+02:00", "Mara Vell"):
        assert part in text
    assert "&lt;meta property=&#34;og:title&#34; content=&#34;Lower lock reopens&#34;&gt;" in text


def test_every_file_needs_nothing_else(run, page, folder):
    run("preview", page, "--output", "report")
    for path in (folder / "report").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)[1]
        assert "default-src &#39;none&#39;" in policy
        assert "unsafe" not in policy
        assert "http" not in policy
        assert not re.search(
            r"<(?:img|iframe|object|embed|video|audio)\b|<(?:script|link)[^>]+(?:src|href)=\"(?!data:)", text
        )
        assert " style=" not in text
        assert not re.search(r"<[^>]+\son[a-z]+=", text)


def test_the_same_pages_make_the_same_report(run, page, flawed, folder):
    run("preview", page, flawed, "--output", "first")
    run("preview", page, flawed, "--output", "second", "--jobs", "2")
    files = {path.relative_to(folder / "first"): path.read_bytes() for path in (folder / "first").rglob("*.html")}
    assert len(files) == 3
    assert {
        path.relative_to(folder / "second"): path.read_bytes() for path in (folder / "second").rglob("*.html")
    } == files


def test_a_second_run_reads_nothing_of_the_first_and_removes_pages_that_are_gone(run, page, flawed, folder):
    run("preview", ".", "--output", "report")
    flawed.unlink()
    (folder / "report" / "pages" / "kept.html").write_text("not of the report", encoding="utf-8")
    assert run("preview", ".", "--output", "report").stderr == "1 page shown in report/index.html\n"
    assert pages(folder / "report") == ["", "page-html"]
    assert (folder / "report" / "pages" / "kept.html").exists()


def test_a_folder_with_an_index_of_another_is_left_alone(run, page, folder):
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text("<title>A front page</title>", encoding="utf-8")
    result = run("preview", page, "--output", "site")
    assert result.exit_code == 2
    assert "index.html in it is not newsmeta's; name a folder of its own" in result.stderr
    assert (folder / "site" / "index.html").read_text(encoding="utf-8") == "<title>A front page</title>"
    assert [path.name for path in (folder / "site").iterdir()] == ["index.html"]


def test_a_page_that_cannot_be_read_stands_in_the_index_with_the_reason(run, page, folder):
    (folder / "empty.html").write_bytes(b"")
    result = run("preview", ".", "--output", "report")
    assert result.exit_code == 2
    assert "empty.html: error: " in result.stderr
    assert "1 page shown in report/index.html" in result.stderr
    assert "This page could not be read" in (folder / "report" / "index.html").read_text(encoding="utf-8")


def test_a_page_newsmeta_fails_on_costs_none_of_the_others(run, page, flawed, folder, monkeypatch):
    from newsmeta.cli import previewing

    whole = previewing.page_preview
    monkeypatch.setattr(
        previewing, "page_preview", lambda extraction, path: whole(extraction, path) if path == "page.html" else 1 / 0
    )
    result = run("preview", ".", "--output", "report")
    assert result.exit_code == 3
    assert "flawed.html: internal error: showing the page failed, please report it: ZeroDivisionError" in result.stderr
    assert pages(folder / "report") == ["page-html"]


def test_only_the_rules_that_are_selected_are_shown(run, flawed, folder):
    run("preview", flawed, "--output", "report", "--select", "NM101")
    assert "NM011" not in (folder / "report" / "index.html").read_text(encoding="utf-8")


def test_what_compares_pages_is_told_on_each(run, page, folder):
    other = page.read_text(encoding="utf-8").replace("Lower lock reopens", "Bakery bought by its neighbours")
    other = other.replace("Mara Vell", "Tom Reyes").replace("2026-05-04", "2026-06-11")
    (folder / "other.html").write_text(other, encoding="utf-8")
    run("preview", ".", "--output", "report", "--select", "NM93")
    told = [path.read_text(encoding="utf-8") for path in (folder / "report" / "pages").iterdir()]
    assert len(told) == 2
    assert all(re.search(r"<code>NM931</code>", text) for text in told)


def test_pictures_are_in_the_page_only_when_they_are_asked_for(run, folder):
    (folder / "page.html").write_text(
        '<title>A lock</title><meta property="og:image" content="https://quay.example/a.jpg">', encoding="utf-8"
    )
    for flags, count in (((), 0), (("--remote-images",), 6)):
        run("preview", "page.html", "--output", "report", *flags)
        (page,) = (folder / "report" / "pages").iterdir()
        text = page.read_text(encoding="utf-8")
        assert text.count('<img src="https://quay.example/a.jpg"') >= count
        assert ("<img" in text) is bool(count)
        assert ("img-src data: https: http:;" in text) is bool(count)


def test_standard_input_is_shown_too(run, page, folder):
    assert run("preview", "-", "--output", "report", stdin=page.read_bytes()).exit_code == 0
    assert pages(folder / "report") == ["stdin"]


def test_without_the_template_engine_it_is_said_what_to_install(run, page, folder, monkeypatch):
    monkeypatch.delitem(sys.modules, "newsmeta.reports.previews.rendering", raising=False)
    monkeypatch.setitem(sys.modules, "jinja2", None)
    result = run("preview", page, "--output", "report")
    assert result.exit_code == 2
    assert "install newsmeta[preview]" in result.stderr
    assert not (folder / "report").exists()


def test_the_page_about_it_has_every_option_and_exit_code():
    options = {max(each.opts, key=len) for each in preview.params if isinstance(each, click.Option)}
    assert {each for each in options if f"`{each}" not in PAGE} == set()
    assert [f"\n| {code} | " in PAGE for code in (0, 2, 3)] == [True] * 3


@pytest.mark.parametrize(
    "name", ["Google result", "Top stories", "Facebook", "X", "LinkedIn", "Slack", "WhatsApp", "Mastodon"]
)
def test_the_page_about_it_names_every_platform(name):
    assert f"| {name}" in PAGE
