"""How sure a choice is: measured by its kind, and a reason to abstain when the user asks for more."""

import pytest

from newsmeta import Config, State, extract
from newsmeta.fields.confidence import _table, confidence

TEXT = "<p>The council voted on Tuesday to keep the old bridge open for another year, its speaker said.</p>" * 3
DECLARED = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Jane Doe"}}</script>'


def choices(before: str = "", head: str = DECLARED, **config):
    page = f"<html><head><title>Old bridge stays</title>{head}</head><body><h1>Old bridge stays</h1>{before}{TEXT}</body></html>"
    return extract(page, config=Config(**config)).choices


def test_the_table_counts_right_choices_among_those_seen():
    for kinds in _table().values():
        assert kinds
        assert all(0 <= right <= seen and seen > 0 for right, seen in kinds.values())


def test_what_two_syntaxes_say_is_surer_than_what_one_says():
    alone = choices()["author"]
    confirmed = choices('<p class="byline">By Jane Doe</p>')["author"]
    assert alone.value == confirmed.value
    assert 0 < alone.confidence < confirmed.confidence <= 1


@pytest.mark.parametrize("choice", [choices(head="")["author"], choices(overrides={"author": ()})["author"]])
def test_what_is_absent_or_configured_has_no_confidence(choice):
    assert confidence(choice) is None


def test_below_the_share_asked_for_a_field_is_absent_with_the_reason():
    choice = choices(min_confidence=0.99)["author"]
    assert (choice.state, choice.value) == (State.ABSENT, ())
    assert choice.passed_over[0].value.name == "Jane Doe"
    assert "fewer than the 99% asked for" in choice.passed_over[0].reason


def test_a_field_that_was_never_measured_is_not_left_out():
    assert choices(min_confidence=1.0)["wordCount"].value == choices()["wordCount"].value > 0
