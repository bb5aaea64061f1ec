"""The engine: severities by configuration, places, order, and messages that tell what was passed over."""

from types import MappingProxyType

import pytest

import newsmeta
from newsmeta.config import Config
from newsmeta.rules.conflicts.agreement import same_date, same_person

TRAPS = """<!doctype html>
<html lang="en"><head><title>Fire in Rome</title></head><body>
<h1>Fire in Rome</h1>
<p>Flames were seen above the old town late on Monday evening, and nobody knows why yet.</p>
<p>A fire of 14 March 2019 had destroyed the same roof, as people in the street remember.</p>
<div class="comments"><span class="comment-author">Zoran P</span> <time datetime="2025-06-18T09:12">18.06.2025</time></div>
<footer><span class="author">Web Desk</span></footer>
</body></html>"""


def by_name(extraction: newsmeta.Extraction) -> dict[str, newsmeta.Finding]:
    return {finding.name: finding for finding in newsmeta.check(extraction)}


def test_a_missing_author_lists_who_was_passed_over_and_why() -> None:
    message = by_name(newsmeta.extract(TRAPS))["missing-author"].message
    assert '"Zoran P" (line 6, it stands in the readers\' comments)' in message


def test_a_missing_date_lists_which_dates_were_passed_over_and_why() -> None:
    message = by_name(newsmeta.extract(TRAPS))["missing-date-published"].message
    assert '"2025-06-18T09:12" (line 6, it stands in the readers\' comments)' in message


@pytest.mark.parametrize("key", ["NM101", "missing-author"])
@pytest.mark.parametrize("level", ["error", "note"])
def test_the_configuration_sets_a_rules_severity_by_code_or_name(key: str, level: str) -> None:
    config = Config(severities=MappingProxyType({key: level}))
    assert by_name(newsmeta.extract(TRAPS, config=config))["missing-author"].severity == level


def test_a_rule_that_is_off_says_nothing() -> None:
    config = Config(severities=MappingProxyType({"NM101": "off"}))
    assert "missing-author" not in by_name(newsmeta.extract(TRAPS, config=config))


def test_findings_stand_in_the_order_of_the_page() -> None:
    findings = newsmeta.check(newsmeta.extract(TRAPS))
    offsets = [finding.position.offset if finding.position else -1 for finding in findings]
    assert offsets == sorted(offsets)


def test_a_conflict_names_both_places() -> None:
    page = (
        '<meta property="article:published_time" content="2026-05-04T21:10:00+02:00">\n'
        '<meta name="pubdate" content="2026-04-20">\n<h1>Fire in Rome</h1>'
    )
    finding = by_name(newsmeta.extract(page))["conflicting-date-published"]
    assert finding.position is not None
    assert (finding.position.line, finding.position.column) == (1, 50)
    (related,) = finding.related
    assert related.position is not None
    assert (related.position.line, related.position.column) == (2, 31)


def test_a_repaired_comma_is_placed_to_the_character() -> None:
    page = '<h1>x</h1>\n<script type="application/ld+json">\n{"@context":"https://schema.org",\n"name":"x",}\n</script>'
    position = by_name(newsmeta.extract(page))["json-ld-trailing-comma"].position
    assert position is not None
    assert page[position.offset] == ","
    assert (position.line, position.column) == (4, 11)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("José Muñoz", "Jose Munoz", True),
        ("J. Doe", "Jane Doe", True),
        ("Roberta", "Roberta Phillips", True),
        ("Jane Doe", "John Doe", False),
        ("Jane Doe", "Max Muster", False),
    ],
)
def test_one_persons_name_is_written_in_several_ways(a: str, b: str, same: bool) -> None:
    assert same_person(a, b) is same_person(b, a) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("2026-05-04T21:10:00+02:00", "2026-05-04T19:10:00Z", True),
        ("2026-05-04", "2026-05-04T21:10:00+02:00", True),
        ("2026-05-04", "2026-05-05T01:10:00+02:00", True),
        ("2026-05-04", "2026-05-06T01:10:00+02:00", False),
        ("2026-05-04T21:10", "2026-05-04T19:10:00Z", True),
        ("2026-05-04T21:10", "2026-05-04T21:40", False),
    ],
)
def test_dates_that_may_be_one_do_not_contradict_each_other(a: str, b: str, same: bool) -> None:
    assert same_date(a, b) is same_date(b, a) is same
