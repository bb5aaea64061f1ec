"""The same numbers in every format."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from newsmeta.archive_stats.groupings import GROUPINGS
from newsmeta.cli.stats import FORMATS
from newsmeta.reports.stats import STATS_REPORTS
from newsmeta.reports.stats.wording import percent
from newsmeta.schema import errors, load_schema


@pytest.fixture
def folder(write, rows):
    return write([rows[:2], rows[2:]], microseconds=[1_000, 2_000, 3_000, 4_000, 50_000])


def _csv(run, folder, *options):
    return list(csv.DictReader(io.StringIO(run(folder, "-f", "csv", *options).stdout, newline="")))


def test_the_command_knows_the_formats_there_are():
    assert FORMATS == STATS_REPORTS


def test_the_schema_knows_the_groupings_there_are():
    assert load_schema("stats")["properties"]["by"]["items"]["enum"] == list(GROUPINGS)


@pytest.mark.parametrize("options", [(), ("--by", "host,year")])
def test_the_json_is_what_its_schema_says(run, folder, options):
    assert list(errors("stats", json.loads(run(folder, "-f", "json", *options).stdout))) == []


def test_a_data_set_that_is_partly_broken_is_told_as_the_schema_says(run, write, rows):
    folder = write([rows[:2], rows[2:]], missing=2)
    next((folder / "pages").glob("crawl-00*")).unlink()
    assert list(errors("stats", json.loads(run(folder, "-f", "json").stdout))) == []


def test_csv_says_of_the_whole_and_of_groups_what_json_says(run, folder):
    found = json.loads(run(folder, "-f", "json", "--by", "host,year").stdout)
    lines = _csv(run, folder, "--by", "host,year")
    for group in (found["whole"], *found["groups"]):
        names = tuple(group.get("key", {"host": "", "year": ""}).values())
        told = {
            (line["measure"], line["name"], line["value"]): (int(line["pages"]), float(line["share"]))
            for line in lines
            if (line["host"], line["year"]) == names and line["measure"] != "time"
        }
        assert told == _as_lines(group)


def _as_lines(group):
    """A group of the JSON as the lines of the CSV."""
    rates = {("conflict", "", ""): group["conflicting"]}
    rates |= {("severity", name, ""): rate for name, rate in group["severities"].items()}
    rates |= {
        ("field", name, state): rate for name, states in group["fields"].items() for state, rate in states.items()
    }
    rates |= {("finding", each["code"], each["severity"]): each for each in group["findings"]}
    told = {key: (rate["pages"], rate["share"]) for key, rate in rates.items()}
    told |= {("error", kind, ""): (pages, round(pages / group["pages"], 6)) for kind, pages in group["errors"].items()}
    return told | {("page", "", ""): (group["pages"], 1.0)}


def test_csv_tells_times_in_milliseconds(run, folder):
    times = {line["name"]: float(line["milliseconds"]) for line in _csv(run, folder) if line["measure"] == "time"}
    assert times == {"median": pytest.approx(3, rel=0.01), "p95": pytest.approx(50, rel=0.01)}


def test_a_name_with_quotes_and_lines_is_one_cell(run, write, rows):
    odd = 'City, "the\nnew" one'
    folder = write([[rows[0] | {"article": rows[0]["article"] | {"articleSection": [odd]}}]])
    assert {line["section"] for line in _csv(run, folder, "--by", "section")} == {"", odd}
    text = run(folder, "--by", "section").stdout
    assert 'City, "the new" one  ' in text


def test_the_table_has_a_line_for_every_field_rule_and_group(run, folder, rows):
    text = run(folder, "--by", "host").stdout
    assert text.startswith(
        "5 pages in 2 shards\n1 page without an article (20.0%): timeout 1\n4 skipped in the sources: not-html 4\n"
    )
    assert "\n1 page with a conflicting field (25.0%)\ntime a page: median 3.0 ms, 95th percentile 50" in text
    for name in rows[0]["states"]:
        assert re.search(rf"^{name} ", text, re.MULTILINE)
    assert re.search(r"^datePublished +75\.0% +- +- +- +25\.0% +-$", text, re.MULTILINE)
    assert re.search(r"^NM101 +warning +missing-author +1 +25\.0%$", text, re.MULTILINE)
    assert re.search(r"^quay\.example +3 +0% ", text, re.MULTILINE)
    assert re.search(r"^echo\.example +2 +50\.0% ", text, re.MULTILINE)


def test_groups_beyond_the_top_are_told_as_one(run, folder):
    lines = run(folder, "--by", "host,year", "--top", "1").stdout.splitlines()
    assert [re.split(r" {2,}", line)[:3] for line in lines[-2:]] == [
        ["quay.example", "2026", "2"],
        ["other (2 groups)", "3", "33.3%"],
    ]
    assert "no other" not in run(folder, "--by", "host", "--top", "2").stdout
    assert "other (" not in run(folder, "--by", "host", "--top", "2").stdout


def test_rules_beyond_the_top_are_counted_in_the_table(run, folder):
    rules = len(json.loads(run(folder, "-f", "json").stdout)["whole"]["findings"])
    assert f"\nand {rules - 1} other rule" in run(folder, "--top", "1").stdout


def test_what_steers_a_terminal_is_no_part_of_the_table(run, write, rows):
    odd = "City\x1b[31m\u202e"
    folder = write([[rows[0] | {"article": rows[0]["article"] | {"articleSection": [odd]}}]])
    for name in ("table", "html"):
        text = run(folder, "-f", name, "--by", "section").stdout
        assert "\x1b" not in text
        assert "\u202e" not in text


@pytest.mark.parametrize(
    ("share", "told"),
    [
        (0, "0%"),
        (0.00001, "<0.1%"),
        (0.0006, "0.1%"),
        (0.5, "50.0%"),
        (0.9994, "99.9%"),
        (0.99999, ">99.9%"),
        (1, "100%"),
    ],
)
def test_only_nothing_is_none_and_only_everything_all(share, told):
    assert percent(share) == told
