"""Input that no page should be: one clear message that names the file, the right exit code, no traceback, no hang."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import newsmeta

PAGE = b"<html lang='en'><title>The bench stays</title><h1>The bench stays</h1><p class='byline'>By Nadia Okafor</p>"
SECONDS = 30


def _newsmeta(*arguments: str, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    # The package under test, wherever it lies: the command runs in another folder.
    env = {**os.environ, "PYTHONPATH": str(Path(newsmeta.__file__).parent.parent)}
    command = [sys.executable, "-m", "newsmeta", *arguments]
    return subprocess.run(command, cwd=cwd, env=env, input=stdin, capture_output=True, timeout=SECONDS)


def _pdf() -> bytes:
    return b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type /Catalog>>\nendobj\n" + bytes(range(256)) * 20


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "empty"),
    "whitespace": (lambda: b" \n\t\r\n" * 50, "nothing but blanks"),
    "pdf": (_pdf, "PDF"),
    "zip": (lambda: b"PK\x03\x04" + bytes(100), "ZIP"),
    "plain-text": (lambda: b"Just a line of text, and no markup.", "no HTML"),
    "too-large": (lambda: b"<p>" + b"word " * (6 * 1024 * 1024), "20,971,520"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_the_library_refuses_what_is_no_page(case: str) -> None:
    content, word = REFUSED[case]
    with pytest.raises(newsmeta.SourceError, match=word):
        newsmeta.extract(content())


@pytest.mark.parametrize("case", REFUSED)
def test_the_command_names_the_file_it_cannot_read(case: str, tmp_path: Path) -> None:
    content, word = REFUSED[case]
    (tmp_path / f"{case}.html").write_bytes(content())
    done = _newsmeta("extract", f"{case}.html", cwd=tmp_path)
    _one_message(done, f"{case}.html", word)


def _one_message(done: subprocess.CompletedProcess[bytes], *words: str) -> None:
    message = done.stderr.decode()
    assert (done.returncode, done.stdout) == (2, b"")
    assert "Traceback" not in message
    assert len([line for line in message.splitlines() if words[0] in line]) == 1
    for word in words:
        assert word.lower() in message.lower()


ARGUMENTS = {
    "missing file": (("extract", "nowhere.html"), ("nowhere.html",)),
    "folder without pages": (("extract", "pages"), ("pages", "page")),
    "address": (("extract", "https://outlet.example/a.html"), ("https://outlet.example/a.html", "does not fetch")),
    "pattern without match": (("extract", "*.xhtm"), ("*.xhtm",)),
    "truncated gzip": (("extract", "cut.html.gz"), ("cut.html.gz", "gzip")),
    "configuration with an unknown key": (("extract", "--config", "bad.toml", "page.html"), ("bad.toml", "tiem_zone")),
    "configuration that is missing": (("extract", "--config", "none.toml", "page.html"), ("none.toml",)),
    "configuration that is no TOML": (("extract", "--config", "broken.toml", "page.html"), ("broken.toml",)),
    "unknown field": (("extract", "--set", "autor=Jane", "page.html"), ("autor",)),
}


@pytest.mark.parametrize("case", ARGUMENTS)
def test_the_command_says_what_is_wrong_with_its_arguments(case: str, tmp_path: Path) -> None:
    arguments, words = ARGUMENTS[case]
    (tmp_path / "pages").mkdir()
    (tmp_path / "page.html").write_bytes(PAGE)
    (tmp_path / "cut.html.gz").write_bytes(gzip.compress(PAGE * 50)[:-20])
    (tmp_path / "bad.toml").write_text('tiem_zone = "Europe/Berlin"\n')
    (tmp_path / "broken.toml").write_text("timezone = \n")
    _one_message(_newsmeta(*arguments, cwd=tmp_path), *words)


def test_one_unreadable_source_among_many_is_told_and_the_others_are_done(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path / "b.html").write_bytes(b"")
    (tmp_path / "c.html").write_bytes(PAGE)
    done = _newsmeta("extract", "--format", "json", ".", cwd=tmp_path)
    assert done.returncode == 2
    assert [Path(json.loads(line)["source"]).name for line in done.stdout.splitlines()] == ["a.html", "c.html"]
    assert [line for line in done.stderr.decode().splitlines() if "b.html" in line] != []
    assert b"Traceback" not in done.stderr


_GOOD_BLOCK = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"The bench stays"}</script>'
_DUPLICATE_KEYS = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"The bench goes","headline":"The bench stays"}</script>'

# What is bad here is part of a page that can be read all the same; a finding may tell of it.
SURVIVED: dict[str, tuple[Callable[[], bytes], str | None]] = {
    "100,000 nested divs": (lambda: PAGE + b"<div>" * 100_000 + b"x", "page-too-deep"),
    "100,000 nested spans before the article": (lambda: b"<html><body>" + b"<b>" * 100_000 + PAGE, "page-too-deep"),
    "10 MB in one attribute": (lambda: b"<html><body data-x='" + b"a" * 10_000_000 + b"'>" + PAGE, None),
    "10 MB in one text": (lambda: PAGE + b"<p>" + b"word " * 2_000_000, None),
    "NUL bytes": (lambda: PAGE.replace(b" class", b"\0 class") + b"\0" * 1000, None),
    "invalid UTF-8": (lambda: b"<meta charset=utf-8>" + PAGE + b"<p>\xff\xfe\xc3\x28\xed\xa0\x80 caf\xe9</p>", None),
    "JSON-LD 10,000 levels deep": (
        lambda: b"<script type='application/ld+json'>" + b'{"a":[' * 5_000 + b"</script>" + _GOOD_BLOCK.encode() + PAGE,
        "json-ld-too-large",
    ),
    "JSON-LD with duplicate keys": (lambda: _DUPLICATE_KEYS.encode() + PAGE, "json-ld-duplicate-key"),
    "5,000 broken JSON-LD blocks": (lambda: b"<script type='application/ld+json'>{,}</script>" * 5_000 + PAGE, None),
    "an @id that refers to itself": (
        lambda: b"<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@id\":\"#a\",\"@type\":\"NewsArticle\","
        b"\"isPartOf\":{\"@id\":\"#a\"},\"author\":{\"@id\":\"#a\"}}</script>" + PAGE,
        None,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SURVIVED)
def test_a_page_with_something_monstrous_in_it_is_read_all_the_same(case: str, tmp_path: Path) -> None:
    content, flaw = SURVIVED[case]
    (tmp_path / "page.html").write_bytes(content())
    done = _newsmeta("extract", "--format", "json", "page.html", cwd=tmp_path)
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)
    record = json.loads(done.stdout)
    if not case.startswith("100,000 nested spans"):
        assert record["jsonld"]["headline"] == "The bench stays"
    assert flaw is None or flaw in {finding["name"] for finding in record["findings"]}
