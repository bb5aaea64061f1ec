"""The numbers are those that counting by hand gives, in every format, in every cut, by every name."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmeta.archive_stats import tally
from newsmeta.archive_stats.group import Group, rest
from newsmeta.archive_stats.groupings import GROUPINGS
from newsmeta.archive_stats.measures import Measure
from newsmeta.archives.row import CONFLICTING

pa = pytest.importorskip("pyarrow")

NUMBERS = st.lists(st.tuples(st.integers(0, 9), st.one_of(st.none(), st.integers(0, 9))), max_size=40)


def _numbers(run, folder, *options):
    return json.loads(run(folder, "-f", "json", *options).stdout)


def _by_hand(rows):
    """What is to be told of these rows, counted without Arrow."""
    articles = [row for row in rows if "states" in row]
    fields: dict[str, Counter[str]] = {}
    for row in articles:
        for name, state in row["states"].items():
            fields.setdefault(name, Counter())[state] += 1
    found = Counter(pair for row in articles for pair in {(each["code"], each["severity"]) for each in row["findings"]})
    severities = Counter(each for row in articles for each in {each["severity"] for each in row["findings"]})
    return {
        "pages": len(rows),
        "articles": len(articles),
        "errors": dict(Counter(row["error"] for row in rows if "error" in row)),
        "fields": {name: dict(counts) for name, counts in fields.items()},
        "conflicting": sum(CONFLICTING in row["states"].values() for row in articles),
        "severities": {each: severities[each] for each in ("error", "warning", "note")},
        "findings": dict(found),
    }


def _plain(group):
    """A group of the JSON without its shares."""
    return {
        "pages": group["pages"],
        "articles": group["articles"],
        "errors": group["errors"],
        "fields": {
            name: {state: rate["pages"] for state, rate in states.items()} for name, states in group["fields"].items()
        },
        "conflicting": group["conflicting"]["pages"],
        "severities": {name: rate["pages"] for name, rate in group["severities"].items()},
        "findings": {(each["code"], each["severity"]): each["pages"] for each in group["findings"]},
    }


@pytest.mark.parametrize("format_", ["parquet", "jsonl"])
@pytest.mark.parametrize("cut", [1, 2, 5])
def test_the_whole_is_what_counting_by_hand_gives(run, write, rows, format_, cut):
    folder = write([rows[start : start + cut] for start in range(0, len(rows), cut)], format_)
    found = _numbers(run, folder)
    assert _plain(found["whole"]) == _by_hand(rows)
    assert found["whole"]["conflicting"] == {"pages": 1, "share": 0.25}
    assert found["groups"] == []
    assert found["skipped"] == {"not-html": 2 * -(-len(rows) // cut)}


@pytest.mark.parametrize("format_", ["parquet", "jsonl"])
def test_a_group_is_what_counting_its_pages_by_hand_gives(run, write, rows, format_):
    groups = {
        each["key"]["host"]: each
        for each in _numbers(run, write([rows[:2], rows[2:]], format_), "--by", "host")["groups"]
    }
    assert _plain(groups["quay.example"]) == _by_hand(rows[:3])
    assert _plain(groups["echo.example"]) == _by_hand(rows[3:])


@pytest.mark.parametrize("name", GROUPINGS)
def test_the_groups_of_every_name_hold_every_page_once(run, write, rows, name):
    found = _numbers(run, write([rows]), "--by", name)
    assert sum(each["pages"] for each in found["groups"]) == len(rows)
    assert [each["pages"] for each in found["groups"]] == sorted(
        (each["pages"] for each in found["groups"]), reverse=True
    )


def test_groups_within_groups_stand_together_the_largest_first(run, write, rows):
    found = _numbers(run, write([rows]), "--by", "host,year", "--by", "section")
    assert [(*each["key"].values(), each["pages"]) for each in found["groups"]] == [
        ("quay.example", "2026", "City", 2),
        ("quay.example", "2025", "Sport", 1),
        ("echo.example", "no date", "no section", 2),
    ]
    assert found["by"] == ["host", "year", "section"]


def test_the_order_of_shards_changes_nothing(run, write, rows):
    parts = [rows[:1], rows[1:3], rows[3:]]
    one, other = (
        _numbers(run, write(each, name=name), "--by", "host,year") for name, each in (("a", parts), ("b", parts[::-1]))
    )
    assert one["whole"] == other["whole"]
    assert one["groups"] == other["groups"]


def test_a_page_counts_once_for_a_rule_that_found_much_on_it(run, write, rows):
    twice = rows[0] | {"findings": [{"code": "NM402", "severity": "note", "field": "image"}] * 3}
    found = _numbers(run, write([[twice, rows[0] | {"findings": []}]]))["whole"]
    assert found["findings"] == [
        {"code": "NM402", "name": "image-without-caption", "severity": "note", "pages": 1, "share": 0.5}
    ]
    assert found["severities"]["note"] == {"pages": 1, "share": 0.5}


def test_a_rule_that_is_not_known_any_more_is_told_by_its_code(run, write, rows):
    old = rows[0] | {"findings": [{"code": "NM999", "severity": "note", "field": None}]}
    found = _numbers(run, write([[old]]))["whole"]["findings"]
    assert [(each["code"], each["name"]) for each in found] == [("NM999", "")]
    assert "NM999  note" in run(write([[old]], name="again")).stdout


@pytest.mark.parametrize("format_", ["parquet", "jsonl"])
def test_pages_that_are_all_lost_have_no_shares(run, write, rows, format_):
    folder = write([[rows[4]] * 3], format_)
    found = _numbers(run, folder)["whole"]
    assert _plain(found) == _by_hand([rows[4]] * 3)
    for name in ("table", "csv", "html"):
        assert run(folder, "--by", "host", "-f", name).exit_code == 0


def test_times_are_told_to_within_a_hundredth_wherever_they_lie(run, write, rows):
    microseconds = [1, 90, 2_000, 33_000, 45_000_000]
    found = _numbers(run, write([rows[:2], rows[2:]], microseconds=microseconds))["whole"]["time"]
    assert found["pages"] == 5
    assert found["median"] == pytest.approx(2_000, rel=0.01)
    assert found["p95"] == pytest.approx(45_000_000, rel=0.01)


def test_times_go_to_the_groups_of_their_pages(run, write, rows):
    folder = write([rows], microseconds=[1_000, 1_000, 1_000, 50_000, 50_000])
    groups = _numbers(run, folder, "--by", "host")["groups"]
    assert [each["time"]["median"] for each in groups] == [
        pytest.approx(1_000, rel=0.01),
        pytest.approx(50_000, rel=0.01),
    ]


def test_without_times_none_are_told(run, write, rows):
    folder = write([rows])
    for file in (folder / "timings").iterdir():
        file.unlink()
    assert "time" not in _numbers(run, folder)["whole"]
    assert "time a page" not in run(folder).stdout


@given(NUMBERS, NUMBERS)
def test_counting_in_parts_gives_what_counting_at_once_does(one, other):
    found = tally.Tally()
    for part in (one, other):
        columns = [pa.array([pair[place] for pair in part], pa.int64()) for place in (0, 1)]
        found.add([tally.counted(*columns)])
    counts = found.counts()
    told = zip(*(counts[name].to_pylist() for name in ("one", "other", "count")), strict=True)
    assert {(first, second): count for first, second, count in told} == Counter(
        pair for pair in one + other if None not in pair
    )


def test_sums_on_the_way_change_nothing(monkeypatch):
    monkeypatch.setattr(tally, "_FEW", 3)
    found = tally.Tally()
    for number in range(50):
        found.add([tally.counted(pa.array([number % 7]), pa.array([number % 2]))])
    assert sum(found.counts()["count"].to_pylist()) == 50
    assert len(found.counts()) == 14


def test_the_rest_is_the_whole_without_what_is_shown():
    page = (Measure.PAGE,)
    whole = Group((), {page: 9, (Measure.ERROR, "timeout"): 2})
    shown = [Group(("a",), {page: 4, (Measure.ERROR, "timeout"): 2}), Group(("b",), {page: 3})]
    others = rest(whole, shown, 5)
    assert (others.pages, others.articles, others.errors, others.groups) == (2, 2, {}, 5)
