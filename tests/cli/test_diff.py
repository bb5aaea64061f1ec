"""``newsmeta diff``: what is told of two builds, where, and with which exit code."""

from __future__ import annotations

import gzip
import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from newsmeta.cli.diff import FORMATS, GROUPINGS
from newsmeta.comparing import grouping
from newsmeta.reports.diffs import DIFF_REPORTS
from newsmeta.schema import errors

PAGE = """<!doctype html>
<html lang="en"><head><title>{headline}</title>
<link rel="canonical" href="https://quay.example/{slug}">
<meta property="og:site_name" content="The Quay">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "{headline}", "datePublished": "{date}", "mainEntityOfPage": "https://quay.example/{slug}",
"author": {{"@type": "Person", "name": "{author}"{url}}}}}</script>
</head><body><h1>{headline}</h1>
<p>The lower lock reopened on Friday after eleven months of repairs, and the first barges passed at noon.</p>
</body></html>
"""
URL = ', "url": "https://quay.example/staff/vell"'


def page(slug: str, **changed: str) -> str:
    told = {"headline": f"News of the {slug}", "date": "2026-05-04T10:00:00+02:00", "author": "Mara Vell", "url": URL}
    return PAGE.format(slug=slug, **(told | changed))


def build(folder: str, pages: dict[str, str | bytes]) -> Path:
    for path, content in pages.items():
        file = Path(folder, path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    Path(folder).mkdir(exist_ok=True)
    return Path(folder)


SITE: dict[str, str | bytes] = {f"articles/{slug}.html": page(slug) for slug in ("lock", "weir", "mill")} | {"about.html": page("about")}  # fmt: skip


@pytest.fixture
def before(folder: Path) -> Path:
    return build("before", SITE)


def after(**changed: str | bytes | None) -> Path:
    """The later build, with some pages changed, by the last part of their names; None takes one out."""
    named = {path.split("/")[-1].removesuffix(".html"): path for path in SITE}
    pages = SITE | {named.get(slug, f"{slug}.html"): content for slug, content in changed.items()}  # type: ignore[operator]
    return build("after", {path: content for path, content in pages.items() if content is not None})


def test_a_rebuild_that_changed_nothing_prints_nothing(run, before):
    result = run("diff", before, after())
    assert (result.stdout, result.stderr, result.exit_code) == ("", "", 0)


def test_a_rebuild_that_says_the_same_otherwise_prints_nothing(run, before):
    rewritten = {path: str(text).replace("T10:00:00+02:00", "T08:00:00Z").replace("https://schema", "http://schema") for path, text in SITE.items()}  # fmt: skip
    result = run("diff", before, build("after", dict(rewritten)))
    assert (result.stdout, result.stderr, result.exit_code) == ("", "", 0)
    result = run("diff", "--verbose", before, "after")
    assert "note NM979 datePublished written another way on 4 of 4 pages" in result.stdout


def test_pages_that_changed_alike_are_told_together(run, before):
    result = run("diff", before, after(**{slug: page(slug, url="") for slug in ("lock", "weir", "mill")}))
    assert result.stdout == (
        "error NM955 author.url lost on 3 of 3 pages under articles/\n"
        '    articles/lock.html: was "https://quay.example/staff/vell"\n'
        '    articles/mill.html: was "https://quay.example/staff/vell"\n'
        '    articles/weir.html: was "https://quay.example/staff/vell"\n'
    )
    assert result.stderr == "3 of 4 pages changed: 1 error\n"
    assert result.exit_code == 1


def test_a_page_that_changed_alone_is_told_with_its_name(run, before):
    result = run("diff", before, after(lock=page("lock", author="Ivo Brandt")))
    assert result.stdout == 'articles/lock.html: error NM958 author changed: no longer "Mara Vell", now "Ivo Brandt"\n'


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), 1),
        (("--fail-on", "never"), 0),
        (("--severity", "NM958=warning"), 0),
        (("--severity", "author-changed=warning", "--fail-on", "warning"), 1),
        (("--severity", "NM958=off"), 0),
        (("--ignore", "NM95"), 0),
        (("--ignore", "author-changed,page-removed"), 0),
        (("--select", "NM96"), 0),
        (("--select", "NM958"), 1),
        (("--select", "NM101"), 0),
    ],
)
def test_what_is_told_and_how_grave_it_is_decides_the_exit_code(run, before, options, expected):
    result = run("diff", *options, before, after(lock=page("lock", author="Ivo Brandt")))
    assert result.exit_code == expected


def test_the_configuration_weighs_changes_as_it_weighs_rules(run, before):
    Path("newsmeta.toml").write_text(
        '[check]\nfail_on = "warning"\n[severity]\nauthor-changed = "note"\n', encoding="utf-8"
    )
    changed = after(lock=page("lock", author="Ivo Brandt"))
    assert run("diff", before, changed).exit_code == 0
    assert run("diff", before, changed, "--severity", "NM958=warning").exit_code == 1
    Path("newsmeta.toml").write_text('[severity]\nauthor-change = "note"\n', encoding="utf-8")
    assert run("diff", before, changed).exit_code == 2


def test_pages_are_removed_added_and_moved(run, before):
    moved = build("after", {"news/lock.html": page("lock"), **{path: text for path, text in SITE.items() if "lock" not in path and "mill" not in path}, "new.html": page("new")})  # fmt: skip
    lines = run("diff", before, moved).stdout.splitlines()
    assert lines == [
        "articles/mill.html: warning NM950 page removed",
        "new.html: note NM951 page added",
        "news/lock.html: note NM952 page moved: was articles/lock.html",
    ]


def test_a_moved_page_is_compared_as_well(run, before):
    pages = {path: text for path, text in SITE.items() if "lock" not in path}
    result = run("diff", before, build("after", {"lock.html": page("lock", url=""), **pages}))
    assert result.stdout.splitlines() == [
        'lock.html: error NM955 author.url lost: was "https://quay.example/staff/vell"',
        "lock.html: note NM952 page moved: was articles/lock.html",
    ]


def test_a_finding_that_is_new_is_as_grave_as_it_is(run, before):
    flawed = page("lock").replace(f'"Mara Vell"{URL}}}', f'"Mara Vell"{URL},}}')
    result = run("diff", before, after(lock=flawed))
    assert result.stdout == "articles/lock.html: error NM975 NM011 json-ld-trailing-comma found: a comma before }\n"
    for options in (("--ignore", "NM011"), ("--ignore", "NM975"), ("--select", "NM012"), ("--severity", "NM011=off")):
        assert run("diff", *options, before, "after").stdout == ""
    assert "note NM975" in run("diff", "--severity", "NM975=note", before, "after").stdout


def records(run: Any, source: Path, name: str) -> Path:
    Path(name).write_text(run("extract", "--format", "json", source).stdout, encoding="utf-8")
    return Path(name)


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "compressed"])
def test_records_are_compared_with_folders_and_with_each_other(run, before, packed):
    changed = after(lock=page("lock", url=""), weir=page("weir", date="2026-05-05"))
    by_folders = run("diff", before, changed).stdout
    first, second = records(run, before, "before.jsonl"), records(run, changed, "after.jsonl")
    if packed:
        for path in (first, second):
            Path(f"{path}.gz").write_bytes(gzip.compress(path.read_bytes()))
        first, second = Path(f"{first}.gz"), Path(f"{second}.gz")
    assert by_folders.count("\n") == 2
    assert [run("diff", *pair).stdout for pair in ((first, second), (before, second), (first, changed))] == [
        by_folders
    ] * 3


def test_a_folders_json_ld_that_extract_passes_over_is_not_missing_from_its_records(run, before):
    build("before", {"lock.jsonld": '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "A"}'})
    assert run("diff", before, records(run, before, "before.jsonl")).stdout == ""
    assert run("diff", "before.jsonl", before).stdout == ""


def test_two_pages_are_one_page_whatever_they_are_called(run, folder):
    build(".", {"old.html": page("lock"), "new.html": page("lock", url="")})
    assert run("diff", "old.html", "new.html").stdout.startswith("new.html: error NM955 author.url lost")
    record = run("extract", "--format", "json", "old.html").stdout
    Path("old.json").write_text(record, encoding="utf-8")
    assert record.count("\n") > 10
    assert run("diff", "old.json", "new.html").stdout.startswith("new.html: error NM955 author.url lost")


def test_a_page_is_compared_with_its_own_among_many_records(run, before):
    file = records(run, before, "before.jsonl")
    changed = after(lock=page("lock", url=""))
    assert run("diff", file, changed / "articles/lock.html").stdout.startswith("lock.html: error NM955 author.url lost")
    shutil.copy(changed / "articles/lock.html", "renamed.html")
    assert run("diff", file, "renamed.html").stdout.startswith("renamed.html: error NM955 author.url lost")
    Path("other.html").write_text("<h1>Another page</h1>", encoding="utf-8")
    result = run("diff", "other.html", file)
    assert result.stderr == "newsmeta: error: before.jsonl: there is no record of other.html in it\n"
    assert result.exit_code == 2


def test_bare_json_ld_is_compared(run, folder):
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Lower lock reopens"}
    build("before", {"lock.jsonld": json.dumps(node | {"author": {"@type": "Person", "name": "Mara Vell"}})})
    result = run("diff", "before", build("after", {"lock.jsonld": json.dumps(node)}))
    assert result.stdout == 'lock.jsonld: error NM955 author lost: was "Mara Vell"\n'


def test_a_page_kept_compressed_is_the_same_page(run, before):
    pages = {f"{path}.gz": gzip.compress(str(text).encode()) for path, text in SITE.items()}
    assert run("diff", before, build("after", dict(pages))).stdout == ""


def test_the_base_url_stands_for_both_folders(run, folder):
    bare = "<h1>Lower lock reopens</h1><img src=/lock.jpg width=800 height=600><p>{}</p>"
    build("before", {"lock.html": bare.format("It reopened on Friday after eleven months of repairs.")})
    build("after", {"lock.html": bare.format("On Friday it reopened after eleven months of repairs.")})
    assert run("diff", "before", "after", "--base-url", "https://quay.example/news").exit_code == 0


def test_jobs_tell_the_same(run, before):
    changed = after(lock=page("lock", url=""), weir=page("weir", date="2026-05-05"), mill=b"")
    alone, together = run("diff", before, changed), run("diff", before, changed, "--jobs", "3")
    assert (alone.stdout, alone.stderr, alone.exit_code) == (together.stdout, together.stderr, together.exit_code)


def test_changes_are_grouped_by_template_or_not_at_all(run, before):
    changed = after(**{slug: page(slug, url="").replace("<body>", '<body class="story">') for slug in ("lock", "weir")})
    by_template = run("diff", before, changed, "--group-by", "template").stdout
    assert by_template.startswith("error NM955 author.url lost on 2 of 2 pages like body.story > h1\n")
    alone = run("diff", before, changed, "--group-by", "none").stdout.splitlines()
    assert [line.partition(":")[0] for line in alone] == ["articles/lock.html", "articles/weir.html"]


def test_what_an_item_lacks_since_it_was_lost_is_told_once(run, before):
    tag = '<meta property="article:published_time" content="2026-05-04T10:00:00+02:00">'
    tagged = {path: str(text).replace("<script", f"{tag}<script") for path, text in SITE.items()}
    build("before", dict(tagged))
    for path, text in tagged.items():
        tagged[path] = text.replace('"datePublished": "2026-05-04T10:00:00+02:00", ', "")
    lines = run("diff", before, build("after", dict(tagged))).stdout.splitlines()
    assert lines[0] == "warning NM967 datePublished no longer in structured data on 4 of 4 pages: in JSON-LD before, now in OpenGraph"  # fmt: skip
    assert [line for line in lines[1:] if not line.startswith("    ")] == []


def test_a_report_goes_to_a_file_as_a_whole(run, before):
    changed = after(lock=page("lock", url=""))
    result = run("diff", before, changed, "--format", "json", "--output", "diff.json")
    assert (result.stdout, result.exit_code) == ("", 1)
    assert json.loads(Path("diff.json").read_text(encoding="utf-8"))["counts"]["error"] == 1
    refused = run("diff", before, changed, "--output", "after/about.html")
    assert "which it would replace" in refused.stderr
    assert refused.exit_code == 2


def test_a_file_of_an_earlier_diff_does_not_outlive_a_rebuild_that_changed_nothing(run, before):
    run("diff", before, after(lock=page("lock", url="")), "--output", "diff.txt")
    assert Path("diff.txt").read_text(encoding="utf-8")
    run("diff", before, before, "--output", "diff.txt")
    assert Path("diff.txt").read_text(encoding="utf-8") == ""


def test_github_actions_gets_annotations_without_being_asked(run, before, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    result = run("diff", before, after(lock=page("lock", url="")))
    assert result.stdout.startswith("::error file=after/articles/lock.html,title=NM955 field-lost::author.url lost")


def test_quiet_leaves_the_summary_out(run, before):
    assert run("diff", "--quiet", before, after(lock=page("lock", url=""))).stderr == ""


BAD = [
    ("a folder that is not there", ("nowhere", "before"), "nowhere: there is no such file or folder"),
    ("a file that is not there", ("before", "nowhere.jsonl"), "nowhere.jsonl: there is no such file or folder"),
    ("a page against a folder", ("before", "before/about.html"), "before is a folder and before/about.html is a page; give two folders, two pages, or records"),
    ("two empty folders", ("empty", "empty"), "nothing to compare: there is no page in empty (BEFORE) and none in empty (AFTER)"),
    ("nothing after", ("before", "empty"), "nothing to compare: there is no page in empty (AFTER), and 4 in BEFORE"),
    ("an address", ("https://quay.example/", "before"), "https://quay.example/: newsmeta does not fetch; save the pages first and name the folder"),
    ("standard input", ("-", "before"), "- (standard input) cannot be compared; write it to a file and name that"),
    ("an unknown change", ("before", "before", "--ignore", "field-loss"), "--ignore field-loss: there is no such change or rule; did you mean field-lost?"),
    ("an unknown code", ("before", "before", "--select", "NM1011"), "--select NM1011: there is no such rule; did you mean NM101?"),
    ("an unknown level", ("before", "before", "--severity", "NM955=fatal"), "--severity NM955=fatal: write NM955= and one of error, warning, note, off"),
    ("an unknown encoding", ("before", "before", "--charset", "klingon"), "--charset klingon: there is no such encoding; use a name such as windows-1250"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "message"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_what_cannot_be_compared_is_an_error_of_one_line(run, before, arguments, message):
    Path("empty").mkdir()
    result = run("diff", *arguments)
    assert (result.stderr, result.stdout, result.exit_code) == (f"newsmeta: error: {message}\n", "", 2)


def test_an_empty_folder_before_is_a_first_build(run, before):
    Path("empty").mkdir()
    result = run("diff", "empty", before)
    assert (result.stdout.splitlines()[0], result.exit_code) == ("note NM951 page added on 4 of 4 pages", 0)


def test_a_page_that_cannot_be_read_costs_the_others_nothing(run, before):
    changed = after(lock=b"", weir=b"%PDF-1.7 \x00\x01", mill=page("mill", url=""))
    result = run("diff", before, changed)
    assert result.stdout.startswith("articles/mill.html: error NM955 author.url lost")
    assert [line.partition(": error: ")[0] for line in result.stderr.splitlines()[:2]] == ["after/articles/lock.html", "after/articles/weir.html"]  # fmt: skip
    assert result.exit_code == 2


def test_a_page_that_is_too_large_is_told_with_the_option(run, before):
    result = run("diff", before, after(lock=page("lock", url="") + " " * 5000), "--max-bytes", "2000")
    assert "after/articles/lock.html: error: more than the 2,000 bytes allowed; raise --max-bytes" in result.stderr
    assert result.exit_code == 2


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions do not bind this user")
def test_a_folder_that_may_not_be_read_is_told(run, before):
    changed = after()
    (changed / "articles").chmod(0)
    try:
        result = run("diff", before, changed)
    finally:
        (changed / "articles").chmod(0o755)
    assert "after/articles: error: you have no permission to read it" in result.stderr
    assert result.exit_code == 2


BROKEN = [
    ("a line that is cut off", '{"source": "x.html", "jsonld": {', "records.jsonl:3: error: not JSON: "),
    ("a line that is no object", "[1, 2]", "records.jsonl:3: error: not a record: `newsmeta extract --format json` writes what is compared"),
    ("JSON-LD", '{"source": "x.html", "jsonld": {}}', "records.jsonl:3: error: not a record: "),
    ("binary", "\x00\x01", "records.jsonl:3: error: not JSON: "),
    ("nested too deep", '{"a":' * 5000 + "1" + "}" * 5000, "records.jsonl:3: error: not JSON: it is nested too deep"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "message"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_broken_record_is_told_with_its_line_and_the_others_are_compared(run, before, line, message):
    lines = records(run, after(about=page("about", url="")), "records.jsonl").read_text(encoding="utf-8").splitlines()
    Path("records.jsonl").write_text("\n".join([*lines[:2], line, *lines[2:]]) + "\n", encoding="utf-8")
    result = run("diff", before, "records.jsonl")
    assert result.stdout.startswith("about.html: error NM955 author.url lost")
    assert result.stderr.startswith(message)
    assert result.exit_code == 2


def test_a_broken_record_in_the_first_line_is_told_as_well(run, before):
    lines = records(run, before, "records.jsonl").read_text(encoding="utf-8").splitlines()
    Path("records.jsonl").write_text("\n".join(['{"source": "x.html", "jsonld": {', *lines]) + "\n", encoding="utf-8")
    result = run("diff", before, "records.jsonl")
    assert (result.stdout, result.exit_code) == ("", 2)
    assert result.stderr.startswith("records.jsonl:1: error: not JSON: ")


def test_a_broken_record_that_fills_several_lines_is_told_with_the_line(run, before):
    text = run("extract", "--format", "json", "before/about.html").stdout
    Path("record.json").write_text(text.replace('"headline"', 'headline"', 1), encoding="utf-8")
    result = run("diff", "record.json", "before/about.html")
    line = text[: text.index('"headline"')].count("\n") + 1
    assert result.stderr.startswith(f"record.json:{line}: error: not JSON: ")
    assert result.exit_code == 2


def test_a_record_of_another_version_is_compared_in_what_both_know(run, before):
    record = json.loads(run("extract", "--format", "json", "before/about.html").stdout)
    del record["fields"]["datePublished"], record["jsonld"]["datePublished"]
    record["fields"]["dateline"], record["jsonld"]["dateline"] = {"value": "X", "state": "declared"}, "X"
    record["findings"].append({"code": "NM899", "name": "rule-to-come", "severity": "error", "message": "Something"})
    Path("record.json").write_text(json.dumps(record | {"more": 1}), encoding="utf-8")
    assert run("diff", "record.json", "before/about.html").stdout == ""
    record["fields"]["author"] = {"state": "guessed"}
    Path("record.json").write_text(json.dumps(record), encoding="utf-8")
    result = run("diff", "record.json", "before/about.html")
    assert "not a record of `newsmeta extract --format json`: fields.author" in result.stderr
    assert result.exit_code == 2


def test_a_record_that_no_longer_validates_is_told(run, before):
    record = json.loads(run("extract", "--format", "json", "before/about.html").stdout)
    record["jsonld"]["datePublished"] = "4 May"
    Path("record.json").write_text(json.dumps(record), encoding="utf-8")
    result = run("diff", "before/about.html", "record.json", "--select", "NM970")
    assert result.stdout.startswith("about.html: error NM970 datePublished no longer valid: ")
    assert result.exit_code == 1


def test_a_page_told_twice_is_told_with_both_lines(run, before):
    text = records(run, before, "records.jsonl").read_text(encoding="utf-8")
    Path("records.jsonl").write_text(text + text.splitlines()[0] + "\n", encoding="utf-8")
    result = run("diff", before, "records.jsonl")
    assert result.stderr == "records.jsonl:5: error: before/about.html is told a second time, first in line 1\n"


def test_an_error_of_newsmetas_own_is_told_and_costs_the_others_nothing(run, before, monkeypatch):
    from newsmeta.cli import comparison

    def failing(page: Any, rules: Any) -> Any:
        if "lock" in page.document.name:
            raise ZeroDivisionError("no")
        return snapshot_of(page, rules)

    snapshot_of = comparison.snapshot_of
    monkeypatch.setattr(comparison, "snapshot_of", failing)
    result = run("diff", before, after(lock=page("lock", url=""), mill=page("mill", url="")))
    assert "articles/mill.html: error NM955" in result.stdout
    assert "after/articles/lock.html: internal error: comparing the page failed, please report it: ZeroDivisionError: no" in result.stderr  # fmt: skip
    assert result.exit_code == 3


def test_identical_pages_are_not_read_as_pages(run, before, monkeypatch):
    from newsmeta.cli import comparison

    shutil.copytree(before, "after")
    monkeypatch.setattr(comparison, "extract", None)
    assert run("diff", before, "after").exit_code == 0


@pytest.mark.parametrize("format_", FORMATS)
def test_a_document_says_that_nothing_changed_and_lines_say_nothing(run, before, format_):
    result = run("diff", "--format", format_, before, before)
    assert result.exit_code == 0
    if format_ == "json":
        assert list(errors("diff", json.loads(result.stdout))) == []
        assert json.loads(result.stdout)["pages"]["identical"] == 4
    elif format_ == "html":
        assert "nothing changed" in result.stdout
    else:
        assert result.stdout == ""


def test_the_options_offer_what_there_is() -> None:
    assert FORMATS == DIFF_REPORTS
    assert GROUPINGS == grouping.GROUPINGS
