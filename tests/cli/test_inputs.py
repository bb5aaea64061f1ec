"""Finding and reading pages."""

from __future__ import annotations

import gzip
import io
import os
import random
from pathlib import Path

import pytest

from newsmeta.errors import OptionError, SourceError
from newsmeta.inputs import Input, find_inputs, names_several, read_input

LIMIT = 1000


def make(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(b"<p>")


def names(*arguments: str) -> list[str]:
    return [each.name.replace(os.sep, "/") for each in find_inputs(arguments, LIMIT)]


def problem(*arguments: str) -> str | None:
    (found,) = find_inputs(arguments, LIMIT)
    return found.problem


def test_a_folder_gives_its_pages_at_any_depth_in_the_order_of_their_names(folder):
    make("s/b.html", "s/a/z.HTM", "s/a/c.html.gz", "s/a-b/x.htm.gz", "s/notes.txt", "s/page.html.bak")
    assert names("s") == ["s/a/c.html.gz", "s/a/z.HTM", "s/a-b/x.htm.gz", "s/b.html"]


def test_a_pattern_gives_what_it_matches_sorted(folder):
    make("s/b.html", "s/a.html", "s/deep/c.html", "s/n.txt")
    assert names("s/*.html") == ["s/a.html", "s/b.html"]
    assert names("s/**/*.html") == ["s/a.html", "s/b.html", "s/deep/c.html"]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(folder):
    make("a[1].html", "a1.html")
    assert names("a[1].html") == ["a[1].html"]


def test_a_page_named_twice_is_read_once_where_it_is_named_first(folder):
    make("s/a.html", "s/b.html")
    assert names("s/b.html", "s", "./s/a.html") == ["s/b.html", "s/a.html"]


@pytest.mark.parametrize(
    ("argument", "expected"),
    [
        ("https://quay.example/a.html", "newsmeta does not fetch; save the page first and name the file"),
        ("file:///pages/a*.html", "newsmeta does not fetch; save the page first and name the file"),
        ("none*.html", "no file matches this pattern"),
        ("bare", "no pages in this folder (*.html, *.htm, or these with .gz)"),
    ],
)
def test_what_cannot_be_found_says_why(folder, argument, expected):
    make("bare/notes.txt")
    assert problem(argument) == expected


@pytest.mark.parametrize(
    ("arguments", "several"),
    [(["a.html"], False), (["-"], False), (["."], True), (["*.html"], True), (["a.html", "a.html"], True)],
)
def test_whether_arguments_may_name_several_pages_does_not_depend_on_how_many_there_are(folder, arguments, several):
    make("a.html")
    assert names_several(arguments) is several


def test_standard_input_may_be_named_once():
    with pytest.raises(OptionError, match="once"):
        find_inputs(["-", "-"], LIMIT)


def test_standard_input_may_be_compressed(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(gzip.compress(b"<p>piped"))))
    (found,) = find_inputs(["-"], LIMIT)
    assert read_input(found, LIMIT) == b"<p>piped"


@pytest.mark.parametrize("name", ["a.html.gz", "a.html"])
def test_a_compressed_page_is_decompressed_whatever_its_name(folder, name):
    Path(name).write_bytes(gzip.compress(b"<p>packed"))
    assert read_input(Input(name, name), LIMIT) == b"<p>packed"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.html", b"x" * (LIMIT + 1), "more than the 1,000 bytes allowed; raise --max-bytes to read it all the same"),
        ("a.html.gz", gzip.compress(b"x" * 10**7, mtime=0), "more than the 1,000 bytes allowed; raise --max-bytes to read it all the same"),
        ("a.html.gz", gzip.compress(random.Random(0).randbytes(LIMIT + 1), mtime=0), "more than the 1,000 bytes allowed; raise --max-bytes to read it all the same"),
        ("a.html.gz", gzip.compress(b"x" * 500, mtime=0)[:-9], "broken gzip data: Compressed file ended before the end-of-stream marker was reached"),
        ("a.html.gz", b"\x1f\x8b\x08\x00garbage garbage", "broken gzip data: "),
        ("a.html.gz", b"<p>plain", "its name ends in .gz but it is not gzip data"),
    ],
)  # fmt: skip
def test_a_page_that_cannot_be_read_says_why(folder, name, content, message):
    Path(name).write_bytes(content)
    with pytest.raises(SourceError) as caught:
        read_input(Input(name, name), LIMIT)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (PermissionError(13, "Permission denied"), "you have no permission to read it"),
        (OSError(5, "Input/output error"), "it cannot be read: Input/output error"),
    ],
)
def test_a_file_that_the_system_does_not_give_says_why(monkeypatch, error, message):
    def refuse(*_arguments):
        raise error

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(SourceError) as caught:
        read_input(Input("a.html", "a.html"), LIMIT)
    assert str(caught.value) == message


def test_a_page_of_exactly_the_allowed_size_is_read(folder):
    Path("a.html.gz").write_bytes(gzip.compress(b"x" * LIMIT))
    assert len(read_input(Input("a", "a.html.gz"), LIMIT)) == LIMIT
