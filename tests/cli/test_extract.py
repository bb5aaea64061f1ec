"""``newsmeta extract``: what it prints where, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

PRETTY = '{\n  "'


def lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_page_gives_json_ld_on_standard_output_and_findings_on_standard_error(run, page):
    result = run("extract", "page.html")
    assert result.exit_code == 0
    assert result.stdout.startswith(PRETTY)
    assert json.loads(result.stdout)["headline"] == "Lower lock reopens"
    assert "page.html: warning NM104 " in result.stderr


def test_a_finding_with_a_place_names_line_and_column(run, flawed):
    assert "\nflawed.html:8:51: error NM011 " in "\n" + run("extract", "flawed.html").stderr


@pytest.mark.parametrize(
    ("format_", "first_line"),
    [
        ("jsonld", "{"),
        ("json", "{"),
        ("images", "[]"),
        ("opengraph", '<meta property="og:title" content="Lower lock reopens">'),
        ("x", '<meta name="twitter:card" content="summary">'),
        ("snippet", '<link rel="canonical" href="https://quay.example/lock">'),
    ],
)
def test_each_format_has_its_product(run, page, format_, first_line):
    result = run("extract", "page.html", "--format", format_)
    assert result.stdout.splitlines()[0] == first_line


@pytest.mark.parametrize("format_", ["jsonld", "images", "json"])
def test_several_sources_give_json_lines_that_name_their_source(run, page, flawed, format_):
    result = run("extract", "page.html", "flawed.html", "--format", format_)
    assert [line["source"] for line in lines(result.stdout)] == ["page.html", "flawed.html"]


@pytest.mark.parametrize("format_", ["opengraph", "x", "snippet"])
def test_markup_of_several_sources_follows_a_comment_with_the_name(run, page, flawed, format_):
    result = run("extract", "page.html", "flawed.html", "--format", format_)
    assert [line for line in result.stdout.splitlines() if line.startswith("<!--")] == [
        "<!-- page.html -->",
        "<!-- flawed.html -->",
    ]


def test_a_name_that_would_end_the_comment_does_not(run, page, folder):
    page.rename(folder / "a--><script>.html")
    result = run("extract", "*.html", "--format", "snippet")
    assert result.stdout.startswith("<!-- a-&#45;&gt;&lt;script&gt;.html -->\n")


def test_a_folder_with_one_page_today_gives_json_lines_as_it_will_with_two_tomorrow(run, page):
    result = run("extract", ".")
    assert lines(result.stdout)[0]["source"] == "./page.html"


def test_standard_input_is_read_for_a_dash(run):
    result = run("extract", "-", stdin=b"<html lang=en><h1>From a pipe</h1>")
    assert json.loads(result.stdout)["headline"] == "From a pipe"
    assert "<stdin>: warning NM101 " in result.stderr


def test_one_source_that_cannot_be_read_costs_none_of_the_others(run, page, flawed):
    result = run("extract", "page.html", "missing.html", "flawed.html")
    assert result.exit_code == 2
    assert len(lines(result.stdout)) == 2
    assert "missing.html: error: there is no such file\n" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["page.html"], 0), (["flawed.html"], 1), (["page.html", "flawed.html"], 1), (["flawed.html", "none.html"], 2)],
)
def test_strict_exits_1_for_an_error_among_the_findings_and_2_for_an_unread_source(run, page, flawed, arguments, code):
    assert run("extract", "--strict", *arguments).exit_code == code


def test_without_strict_an_error_among_the_findings_is_no_failure(run, flawed):
    assert run("extract", "flawed.html").exit_code == 0


def test_the_configuration_nearest_above_the_sources_is_used(run, page, folder):
    (folder / "site" / "news").mkdir(parents=True)
    page.rename(folder / "site" / "news" / "page.html")
    (folder / "site" / "newsmeta.toml").write_text('publisher.name = "The Weir"\nseverity.missing-image = "off"\n')
    result = run("extract", "site/news/page.html")
    assert json.loads(result.stdout)["publisher"]["name"] == "The Weir"
    assert "NM104" not in result.stderr


def test_a_severity_for_a_rule_that_does_not_exist_is_an_error(run, page, folder):
    (folder / "newsmeta.toml").write_text('[severity]\nmissing-autor = "error"\n')
    result = run("extract", "page.html")
    assert result.exit_code == 2
    expected = (
        "newsmeta: error: newsmeta.toml: severity.missing-autor: there is no such rule; did you mean missing-author?\n"
    )
    assert result.stderr == expected


def test_set_overrides_what_the_page_says(run, page):
    result = run(
        "extract", "page.html", "--set", "author=Ada Birk", "--set", "author=Ole Lund", "--set", "keywords=a, b"
    )
    node = json.loads(result.stdout)
    assert [author["name"] for author in node["author"]] == ["Ada Birk", "Ole Lund"]
    assert node["keywords"] == ["a", "b"]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("site/2026/lock.html", "https://quay.example/en/2026/lock.html"),
        ("site/2026/index.html", "https://quay.example/en/2026/"),
        ("site/index.htm", "https://quay.example/en/"),
        ("site/a b/ä.html", "https://quay.example/en/a%20b/%C3%A4.html"),
        ("site/myindex.html", "https://quay.example/en/myindex.html"),
    ],
)
def test_base_url_and_root_give_a_file_its_address(run, folder, path, address):
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text("<h1>Lower lock reopens</h1>")
    result = run("extract", path, "--base-url", "https://quay.example/en/", "--root", "site", "--format", "json")
    assert json.loads(result.stdout)["url"] == address


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["page.html", "page.html", "--url", "https://a.example"], "--url is the address of one page; for several give --base-url and --root"),
        (["page.html", "--url", "lock"], "--url must be an address that begins with http:// or https://, not 'lock'"),
        (["page.html", "--base-url", "https://a.example"], "--base-url needs --root, the folder it stands for"),
        (["page.html", "--root", "."], "--root needs --base-url, the address it stands for, or base_url in the configuration"),
        (["page.html", "--root", "none"], "--root none: there is no such folder"),
        (["page.html", "--base-url", "https://a.example", "--root", "sub"], "page.html is not below --root sub, so it has no address there"),
        (["page.html", "--charset", "klingon"], "--charset klingon: there is no such encoding; use a name such as windows-1250"),
        (["page.html", "--explain", "--format", "x"], "--explain takes the place of the product; leave --format out"),
        (["page.html", "--config", "none.toml"], "none.toml: cannot be read: No such file or directory"),
        (["page.html", "--output", "none/out"], "--output none/out: it cannot be written: No such file or directory"),
        (["page.html", "--output", "sub"], "--output sub: it cannot be written: Is a directory"),
        (["page.html", "--output", "./page.html"], "--output ./page.html: this is one of the pages to read, which it would replace"),
        (["-", "-"], "- (standard input) may be given once"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_said_in_one_line(run, page, arguments, message):
    Path("sub").mkdir()
    result = run("extract", *arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"newsmeta: error: {message}\n")


def test_a_charset_from_outside_is_used(run, folder):
    (folder / "page.html").write_bytes("<h1>Łódź</h1>".encode("iso-8859-2"))
    assert json.loads(run("extract", "page.html", "--charset", "latin2").stdout)["headline"] == "Łódź"


def test_a_page_larger_than_allowed_is_refused_and_named(run, page):
    result = run("extract", "page.html", "--max-bytes", "100")
    assert result.exit_code == 2
    assert result.stderr.startswith("page.html: error: more than the 100 bytes allowed")


def test_a_fault_of_newsmeta_on_one_page_costs_none_of_the_others(run, page, flawed, monkeypatch):
    def fail(extraction):
        if extraction.document.name == "page.html":
            raise RuntimeError("boom")
        return []

    monkeypatch.setattr("newsmeta.cli.page.check", fail)
    result = run("extract", "page.html", "flawed.html")
    assert result.exit_code == 2
    assert result.stderr.startswith(
        "page.html: error: newsmeta failed on this page, please report it: RuntimeError: boom ("
    )
    assert lines(result.stdout)[0]["source"] == "flawed.html"
