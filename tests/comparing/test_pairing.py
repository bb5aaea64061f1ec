"""Pages are met by path, whatever folder a build or a record starts at, and where the path differs by address."""

from __future__ import annotations

import pytest

from newsmeta.comparing.pairing import by_address, named_like, page_key, without_roots


@pytest.mark.parametrize(
    ("before", "after", "loose", "expected"),
    [
        (["a/x.html", "b.html"], ["a/x.html", "b.html"], (False, False), ({"a/x.html", "b.html"}, {"a/x.html", "b.html"})),
        (["old/a/x.html", "old/b.html"], ["new/a/x.html", "new/b.html"], (True, True), ({"a/x.html", "b.html"}, {"a/x.html", "b.html"})),
        (["/var/old/a/x.html", "/var/old/a/y.html"], ["a/x.html", "a/y.html"], (True, False), ({"a/x.html", "a/y.html"}, {"a/x.html", "a/y.html"})),
        (["a/x.html"], ["/srv/site/a/x.html", "/srv/site/a/y.html"], (False, True), ({"a/x.html"}, {"a/x.html", "a/y.html"})),
        (["one/x.html"], ["two/y.html"], (False, False), ({"one/x.html"}, {"two/y.html"})),
        ([], ["site/a.html"], (True, True), (set(), {"a.html"})),
    ],
)  # fmt: skip
def test_paths_start_at_the_root_with_which_most_pages_are_in_both(
    before: list[str], after: list[str], loose: tuple[bool, bool], expected: tuple[set[str], set[str]]
) -> None:
    first, second = without_roots(before, after, loose)
    assert (set(first.values()), set(second.values())) == expected
    assert (list(first), list(second)) == (before, after)


@pytest.mark.parametrize(("path", "key"), [("a\\b.html", "a/b.html"), ("a.html.gz", "a.html"), ("a.HTML.GZ", "a.HTML")])
def test_a_page_is_the_same_with_other_slashes_and_compressed(path: str, key: str) -> None:
    assert page_key(path) == key


def test_pages_meet_by_an_address_that_each_build_declares_once() -> None:
    before = {
        "a.html": "http://quay.example/lock/",
        "b.html": "https://quay.example/weir",
        "c.html": "https://quay.example/",
    }
    after = {
        "x.html": "https://www.quay.example/lock#top",
        "y.html": "https://quay.example/mill",
        "z.html": "https://quay.example",
    }
    assert by_address(before, after) == [("a.html", "x.html")]


@pytest.mark.parametrize(
    ("path", "expected"),
    [("site/a/x.html", "old/a/x.html"), ("/srv/b/x.html", "old/b/x.html"), ("x.html", None), ("y.html", None), ("q/z.html", "old/z.html")],
)  # fmt: skip
def test_a_page_is_that_of_the_record_whose_path_ends_most_like_its_own(path: str, expected: str | None) -> None:
    assert named_like(path, ["old/a/x.html", "old/b/x.html", "old/z.html"]) == expected


def test_an_address_that_several_pages_declare_is_nobodys() -> None:
    before = {"a.html": "https://quay.example/lock", "b.html": "https://quay.example/lock"}
    assert by_address(before, {"x.html": "https://quay.example/lock"}) == []
    assert by_address({"x.html": "https://quay.example/lock"}, before) == []
