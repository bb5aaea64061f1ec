"""``newsmeta inject``: what is written where, what is said, and what is left alone."""

from __future__ import annotations

import gzip
import os
import stat
from pathlib import Path

import pytest

from .conftest import PAGE, Run

POSIX = pytest.mark.skipif(os.name != "posix", reason="permissions, links and limits are those of POSIX")
NEWER = PAGE.replace("Lower lock reopens", "Upper lock reopens")


def with_block(page: str = PAGE) -> bool:
    return page.count("<!-- newsmeta:begin -->") == page.count("<!-- newsmeta:end -->") == 1


@pytest.fixture
def site(folder: Path) -> Path:
    """Two pages, one of them in a folder, below ``site``."""
    (folder / "site" / "news").mkdir(parents=True)
    for name in ("site/index.html", "site/news/lock.html"):
        (folder / name).write_text(PAGE, encoding="utf-8")
    return folder / "site"


def pages(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_one_page_goes_to_standard_output(run: Run, page: Path) -> None:
    result = run("inject", page.name)
    assert (result.exit_code, result.stderr) == (0, "")
    assert with_block(result.stdout)
    assert page.read_text() == PAGE


def test_standard_input_goes_to_standard_output(run: Run, folder: Path) -> None:
    utf_16 = PAGE.encode("utf-16")
    result = run("inject", "-", stdin=utf_16)
    assert with_block(result.stdout_bytes.decode("utf-16"))
    assert run("inject", "--remove", "-", stdin=result.stdout_bytes).stdout_bytes == utf_16


def test_a_second_run_changes_no_file(run: Run, site: Path) -> None:
    first = run("inject", "--in-place", "site")
    written = pages(site)
    assert (first.exit_code, first.stderr) == (0, "2 pages: 0 unchanged, 2 written, 0 failed\n")
    assert all(map(with_block, written.values()))
    stats = [(site / name).stat() for name in written]
    second = run("inject", "--in-place", "site")
    assert (second.exit_code, second.stderr) == (0, "2 pages: 2 unchanged, 0 written, 0 failed\n")
    assert [(each.st_ino, each.st_mtime_ns) for each in stats] == [
        (each.st_ino, each.st_mtime_ns) for each in ((site / name).stat() for name in written)
    ]


@pytest.mark.parametrize("existing", ["keep", "replace"])
def test_remove_gives_back_the_bytes_of_before(run: Run, site: Path, existing: str) -> None:
    before = pages(site)
    run("inject", "--in-place", "--existing", existing, "site")
    assert pages(site) != before
    result = run("inject", "--in-place", "--remove", "site")
    assert pages(site) == before
    assert result.stderr == "2 pages: 0 unchanged, 2 written, 0 failed\n"


def test_a_block_is_brought_up_to_date_when_its_page_changed(run: Run, page: Path) -> None:
    own, mark, block = run("inject", page.name).stdout.partition("<!-- newsmeta:begin -->")
    block, end, rest = block.partition("<!-- newsmeta:end -->")
    old, new = "Lower lock reopens", "Upper lock reopens"
    page.write_text(own.replace(old, new) + mark + block + end + rest.replace(old, new))
    result = run("inject", "--in-place", page.name)
    assert result.stderr == "1 page: 0 unchanged, 1 written, 0 failed\n"
    assert page.read_text() == run("inject", "-", stdin=NEWER.encode()).stdout


def test_a_set_field_stands_in_the_tags(run: Run, page: Path) -> None:
    result = run("inject", "--set", "description=A lock and its barges", page.name)
    assert '<meta name="description" content="A lock and its barges">' in result.stdout


def test_an_output_folder_gets_the_tree(run: Run, site: Path, folder: Path) -> None:
    before = pages(site)
    result = run("inject", "--output-dir", "out", "site")
    assert result.stderr == "2 pages: 0 unchanged, 2 written, 0 failed\n"
    assert (pages(site), pages(folder / "out").keys()) == (before, before.keys())
    assert all(map(with_block, pages(folder / "out").values()))
    assert run("inject", "-o", "out", "site").stderr == "2 pages: 2 unchanged, 0 written, 0 failed\n"


def test_check_writes_nothing_and_fails_when_a_file_would_change(run: Run, site: Path) -> None:
    before = pages(site)
    result = run("inject", "--check", "site")
    assert (result.exit_code, result.stdout, pages(site)) == (1, "", before)
    assert result.stderr.splitlines() == [
        "site/index.html: would be written",
        "site/news/lock.html: would be written",
        "2 pages: 0 unchanged, 2 would be written, 0 failed",
    ]
    run("inject", "--in-place", "site")
    result = run("inject", "--check", "site")
    assert (result.exit_code, result.stderr) == (0, "2 pages: 2 unchanged, 0 would be written, 0 failed\n")


def test_a_dry_run_says_what_would_be_written(run: Run, page: Path) -> None:
    result = run("inject", "--dry-run", "--in-place", page.name)
    assert (result.exit_code, page.read_text()) == (0, PAGE)
    assert result.stderr == "page.html: would be written\n1 page: 0 unchanged, 1 would be written, 0 failed\n"


def test_a_diff_is_printed_and_nothing_is_written(run: Run, page: Path) -> None:
    result = run("inject", "--diff", page.name)
    assert (result.exit_code, page.read_text()) == (0, PAGE)
    lines = result.stdout.splitlines()
    assert lines[:2] == ["--- page.html", "+++ page.html"]
    changed = [line for line in lines[2:] if line[0] in "+-"]
    assert (changed[0], changed[-1]) == ("+<!-- newsmeta:begin -->", "+<!-- newsmeta:end -->")


def test_what_a_page_has_already_is_named(run: Run, page: Path) -> None:
    result = run("inject", "--existing", "fail", "--in-place", page.name)
    assert (result.exit_code, page.read_text()) == (2, PAGE)
    assert result.stderr == (
        "page.html: error: it has metadata already: a json-ld NewsArticle (line 6), canonical (line 4), "
        "og:site_name (line 5)\n1 page: 0 unchanged, 0 written, 1 failed\n"
    )


def test_several_processes_do_the_same(run: Run, folder: Path) -> None:
    for number in range(6):
        (folder / f"{number}.html").write_text(PAGE.replace("eleven", str(number)))
    (folder / "broken.html").write_text("<head><!-- newsmeta:begin -->")
    alone, together = run("inject", "--check", "."), run("inject", "--check", "--jobs", "2", ".")
    assert (together.exit_code, together.stderr) == (alone.exit_code, alone.stderr)
    assert run("inject", "-i", "-j", "2", ".").stderr.splitlines()[-1] == "7 pages: 0 unchanged, 6 written, 1 failed"


@pytest.mark.parametrize("name", ["a.jinja", "a.j2", "a.liquid", "a.erb", "a.php", "a.twig"])
def test_the_source_of_a_template_can_be_named(run: Run, folder: Path, name: str) -> None:
    template = f"{{# </head> #}}{PAGE}"
    (folder / name).write_text(template)
    assert run("inject", "-i", name).exit_code == 0
    assert with_block((folder / name).read_text())
    assert (folder / name).read_text().index("newsmeta:begin") > template.index("</script>")
    run("inject", "-i", "--remove", name)
    assert (folder / name).read_text() == template


def test_what_the_code_of_a_template_fills_in_is_not_said(run: Run, folder: Path) -> None:
    (folder / "a.j2").write_text(
        '<head>\n<title>{{ page.title }}</title>\n<meta name="author" content="{{ page.author }}">\n</head>\n<h1>{{ page.title }}</h1>'
    )
    result = run("inject", "--set", "publisher=The Quay", "a.j2")
    block = result.stdout.partition("newsmeta:begin")[2].partition("newsmeta:end")[0]
    assert '<meta property="og:site_name" content="The Quay">' in block
    assert "page." not in block


FAILURES = {
    "compressed": (gzip.compress(PAGE.encode()), "it is compressed, and nothing can be written into it; decompress it first"),
    "without an end": (PAGE.replace("</head>", "<!-- newsmeta:begin --></head>").encode(), "line 9: <!-- newsmeta:begin --> without an end; put <!-- newsmeta:end --> after newsmeta's tags"),
    "an open comment": (b"<head>\n{# never closed\n</head><h1>A</h1>", "line 2: code or a comment begins here and does not end"),
    "empty": (b"", "the file is empty"),
    "a PDF": (b"%PDF-1.7 <head>", "this is a PDF, not HTML"),
    "too large": (PAGE.encode() + b" " * 3000, "more than the 3,000 bytes allowed; raise --max-bytes to read it all the same"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "message"), FAILURES.values(), ids=FAILURES)
def test_what_cannot_be_done_is_said_and_left_alone(run: Run, site: Path, content: bytes, message: str) -> None:
    bad = site / "bad.html"
    bad.write_bytes(content)
    result = run("inject", "--in-place", "--max-bytes", "3000", "site")
    assert (result.exit_code, bad.read_bytes()) == (2, content)
    assert result.stderr == f"site/bad.html: error: {message}\n3 pages: 0 unchanged, 2 written, 1 failed\n"
    assert sorted(pages(site)) == ["bad.html", "index.html", "news/lock.html"] if content.isascii() else True


OPTIONS = {
    ("site",): "several pages need a place to go to: give --in-place or --output-dir",
    ("--in-place", "--output-dir", "out", "site"): "--in-place and --output-dir are two places to write to; leave one of them out",
    ("--remove", "--existing", "keep", "site"): "--existing says what is injected, and --remove takes it out; leave one of them out",
    ("--in-place", "-"): "- (standard input) goes to standard output; leave --in-place and --output-dir out",
    ("--output-dir", "site", "site"): "--output-dir site: site/index.html is one of the pages to read; give --in-place",
    ("--output-dir", "out", "site/index.html", "other/index.html"): "--output-dir out: site/index.html and other/index.html would both be out/index.html; give their folder as the source",
    ("--in-place", "--base-url", "https://a.example", "site"): "--base-url needs --root, the folder it stands for",
}  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "message"), OPTIONS.items(), ids=lambda each: " ".join(each) if isinstance(each, tuple) else ""
)
def test_options_that_make_no_sense_are_refused(run: Run, site: Path, arguments: tuple[str, ...], message: str) -> None:
    (site.parent / "other").mkdir()
    (site.parent / "other" / "index.html").write_text(PAGE)
    before = pages(site)
    result = run("inject", *arguments, stdin=b"")
    assert (result.exit_code, result.stderr) == (2, f"newsmeta: error: {message}\n")
    assert pages(site) == before


@POSIX
def test_a_page_keeps_its_permissions(run: Run, page: Path) -> None:
    page.chmod(0o640)
    assert run("inject", "-i", page.name).exit_code == 0
    assert with_block(page.read_text())
    assert stat.S_IMODE(page.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can give files away")
def test_a_page_keeps_its_owner(run: Run, page: Path) -> None:
    os.chown(page, 1234, 4321)
    assert run("inject", "-i", page.name).exit_code == 0
    assert with_block(page.read_text())
    assert (page.stat().st_uid, page.stat().st_gid) == (1234, 4321)


@POSIX
def test_a_read_only_page_is_left_alone(run: Run, page: Path) -> None:
    page.chmod(0o444)
    result = run("inject", "-i", page.name)
    assert (result.exit_code, page.read_text(), os.listdir()) == (2, PAGE, ["page.html"])
    assert result.stderr.startswith("page.html: error: it cannot be written: it is read-only\n")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_left_alone(run: Run, site: Path) -> None:
    (site / "news").chmod(0o555)
    result = run("inject", "-i", "site")
    (site / "news").chmod(0o755)
    assert (result.exit_code, pages(site)["news/lock.html"]) == (2, PAGE)
    assert "site/news/lock.html: error: it cannot be written: Permission denied\n" in result.stderr


@POSIX
def test_a_link_within_the_tree_is_followed_and_stays_a_link(run: Run, site: Path) -> None:
    (site / "link.html").symlink_to("news/lock.html")
    result = run("inject", "-i", "site/link.html", "site")
    assert result.stderr == "3 pages: 1 unchanged, 2 written, 0 failed\n"
    assert (site / "link.html").is_symlink()


@POSIX
def test_a_link_out_of_the_tree_is_refused(run: Run, site: Path, page: Path) -> None:
    (site / "out.html").symlink_to(page)
    result = run("inject", "-i", "site")
    assert (result.exit_code, page.read_text()) == (2, PAGE)
    assert (
        f"site/out.html: error: it is a link to {page}, which is outside site; nothing was written\n" in result.stderr
    )


@POSIX
def test_a_link_in_the_output_folder_is_not_followed_out_of_it(run: Run, site: Path, folder: Path) -> None:
    (folder / "out").mkdir()
    (folder / "elsewhere").mkdir()
    (folder / "out" / "news").symlink_to(folder / "elsewhere")
    result = run("inject", "-o", "out", "site")
    assert (result.exit_code, os.listdir("elsewhere")) == (2, [])
    assert "which is outside out; nothing was written\n" in result.stderr


def test_a_page_that_changes_meanwhile_is_left_alone(run: Run, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newsmeta.cli import injection

    def extract_slowly(*arguments: object, **options: object) -> object:
        page.write_text(NEWER)
        return extract(*arguments, **options)

    extract = injection.extract
    monkeypatch.setattr(injection, "extract", extract_slowly)
    result = run("inject", "-i", page.name)
    assert (result.exit_code, page.read_text(), os.listdir()) == (2, NEWER, ["page.html"])
    assert "page.html: error: it changed while it was being read; nothing was written\n" in result.stderr


def test_a_page_that_would_not_read_back_the_same_is_left_alone(
    run: Run, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsmeta.cli import injection

    monkeypatch.setattr(injection, "differences", lambda before, after: ["author", "image"])
    result = run("inject", "-i", page.name)
    assert (result.exit_code, page.read_text()) == (2, PAGE)
    assert (
        "page.html: error: read back it would be another article (author, image); nothing was written\n"
        in result.stderr
    )


def test_what_the_body_says_otherwise_is_said(run: Run, folder: Path) -> None:
    item = (
        '<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="headline" content="Lower lock reopens">'
        '<meta itemprop="datePublished" content="2026-06-04T10:00:00+02:00"></div></body>'
    )
    (folder / "page.html").write_text(PAGE.replace("</body>", item))
    result = run("inject", "-i", "--existing", "replace", "page.html")
    note = result.stderr.splitlines()[0]
    assert result.exit_code == 0
    assert " warning NM301 datePublished in json-ld is " in note
    assert " in microdata" in note
