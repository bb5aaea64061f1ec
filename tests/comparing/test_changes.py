"""The catalogue of changes: each example shows its change and no other of its weight, each kind says what it is."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import newsmeta
from newsmeta.cli import main
from newsmeta.comparing import CHANGES, Kind
from newsmeta.comparing.compare import changes, diff
from newsmeta.comparing.kind import Change, compared
from newsmeta.comparing.selection import named_kinds
from newsmeta.comparing.snapshot import snapshot_of
from newsmeta.rules import RULES

ROOT = Path(__file__).parents[2]
IDS = [f"{kind.code}-{kind.name}" for kind in CHANGES]
# Kinds that tell of pages as such show builds: each file after its name.
OF_BUILDS = [kind for kind in CHANGES if kind.before.startswith("<!-- ")]
OF_PAGES = [kind for kind in CHANGES if kind not in OF_BUILDS]
# What the example of a kind shows beside it, because the two come together.
BESIDE = {"NM966": {"NM975"}, "NM968": {"NM966"}}


def told(kind: Kind, as_records: bool = False) -> list[Change]:
    states = [
        newsmeta.extract(f"<!doctype html>\n{page}", url="https://bugle.example/lock")
        for page in (kind.before, kind.after)
    ]
    before, after = map(snapshot_of, map(newsmeta.record, states) if as_records else states)
    kinds = [each for each in CHANGES if each is kind or not each.quiet]
    return list(changes(compared(before, after), kinds, {}))


@pytest.mark.parametrize("kind", OF_PAGES, ids=lambda kind: kind.name)
def test_the_example_of_a_change_shows_it_and_nothing_else(kind: Kind) -> None:
    assert {each.code for each in told(kind)} == {kind.code} | BESIDE.get(kind.code, set())


@pytest.mark.parametrize("kind", OF_PAGES, ids=lambda kind: kind.name)
def test_records_of_two_pages_differ_as_the_pages_do(kind: Kind) -> None:
    assert told(kind, as_records=True) == told(kind)


@pytest.mark.parametrize("kind", OF_BUILDS, ids=lambda kind: kind.name)
def test_the_example_of_a_change_of_a_build_shows_it_and_nothing_else(kind: Kind, tmp_path: Path) -> None:
    for build, example in (("before", kind.before), ("after", kind.after)):
        for path, page in re.findall(r"<!-- (\S+) -->\n(.+)\n", example):
            (tmp_path / build / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / build / path).write_text(page, encoding="utf-8")
    arguments = ["diff", str(tmp_path / "before"), str(tmp_path / "after"), "--format", "json"]
    groups = json.loads(CliRunner().invoke(main, arguments).stdout)["groups"]
    assert [group["code"] for group in groups] == [kind.code]


@pytest.mark.parametrize("kind", CHANGES, ids=IDS)
def test_a_kind_of_change_says_what_happened_and_why_it_matters(kind: Kind) -> None:
    assert re.fullmatch(r"NM9[567]\d", kind.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", kind.name)
    assert kind.summary.endswith(".")
    assert len(kind.summary) <= 110
    assert kind.before
    assert kind.after


@pytest.mark.parametrize("kind", OF_PAGES, ids=lambda kind: kind.name)
def test_the_message_of_a_change_is_one_short_line_without_a_full_stop(kind: Kind) -> None:
    for each in told(kind):
        assert "\n" not in each.message
        assert not each.message.endswith(".")
        assert len(each.message) < 300


def test_codes_and_names_are_unique_in_order_and_no_rules() -> None:
    codes = [kind.code for kind in CHANGES]
    assert codes == sorted(set(codes))
    assert len({kind.name for kind in CHANGES}) == len(CHANGES)
    assert {kind.code for kind in CHANGES}.isdisjoint(rule.code for rule in RULES)
    assert {kind.name for kind in CHANGES}.isdisjoint(rule.name for rule in RULES)


def test_a_kind_is_named_by_code_beginning_or_name_in_any_case() -> None:
    assert named_kinds("nm955") == named_kinds("Field-Lost") == tuple(k for k in CHANGES if k.code == "NM955")
    assert len(named_kinds("NM96")) > 5
    assert named_kinds("NM101") == named_kinds("field-found") == ()


def test_the_library_tells_changes_of_two_extractions_or_records() -> None:
    before = newsmeta.extract('<meta name="author" content="Mara Vell"><h1>Lower lock reopens</h1>')
    after = newsmeta.extract('<meta name="author" content="Ivo Brandt"><h1>Lower lock reopens</h1>')
    (change,) = diff(before, newsmeta.record(after))
    assert (change.code, change.field, change.severity) == ("NM958", "author", newsmeta.Severity.ERROR)
    assert (change.before, change.after) == (["Mara Vell"], ["Ivo Brandt"])
    assert newsmeta.diff(before, before) == []


@pytest.mark.parametrize("path", sorted([*ROOT.glob("examples/*/page.html"), *ROOT.glob("benchmarks/clean_pages/*.html")]), ids=lambda path: f"{path.parent.name}-{path.stem}")  # fmt: skip
def test_a_page_its_record_and_the_page_again_are_the_same(path: Path) -> None:
    page = newsmeta.extract(path.read_bytes())
    record = json.loads(json.dumps(newsmeta.record(page)))
    assert diff(page, record) == diff(record, page) == diff(page, newsmeta.extract(path.read_bytes())) == []
    assert list(changes(compared(snapshot_of(page), snapshot_of(record)), CHANGES, {})) == []


@pytest.mark.parametrize(
    ("record", "why"),
    [
        ({}, "it has no jsonld"),
        ({"jsonld": {}}, "it has no fields"),
        ({"jsonld": {}, "fields": {"author": {"state": "guessed"}}}, "fields.author.state"),
        ({"jsonld": {}, "fields": {}, "findings": [{"code": "NM101"}]}, "findings.0"),
        ({"jsonld": [], "fields": {}}, "it has no jsonld"),
    ],
)
def test_a_mapping_that_is_no_record_is_an_error_that_says_why(record: dict[str, object], why: str) -> None:
    with pytest.raises(newsmeta.SourceError, match=why):
        newsmeta.diff(record, record)


JUNK = [
    None,
    5,
    -1.5,
    "",
    "x",
    [],
    {},
    [None],
    [[]],
    {"name": None},
    {"url": ["x"]},
    "2026-13-45",
    "https://[bad",
    "\ud800",
    True,
]


@pytest.mark.parametrize("seed", range(3))
def test_a_record_that_something_else_edited_gives_changes_or_an_error_that_says_why(seed: int) -> None:
    chance = random.Random(seed)
    whole = newsmeta.record(newsmeta.extract((ROOT / "examples" / "complete" / "page.html").read_bytes()))
    for _ in range(60):
        edited = json.loads(json.dumps(whole))
        path = chance.choice(list(_places(edited)))
        node = edited
        for key in path[:-1]:
            node = node[key]
        node[path[-1]] = chance.choice(JUNK)
        for before, after in ((whole, edited), (edited, whole), (edited, edited)):
            assert "" not in _said(before, after)


def _said(before: Any, after: Any) -> list[str]:
    try:
        return [each.message for each in diff(before, after)]
    except newsmeta.SourceError as error:
        return [str(error).partition("not a record")[1]]


def _places(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(node, dict | list):
        for key, child in node.items() if isinstance(node, dict) else enumerate(node):
            yield (*path, key)
            yield from _places(child, (*path, key))
